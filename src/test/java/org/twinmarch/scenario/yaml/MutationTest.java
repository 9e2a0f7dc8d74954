package org.twinmarch.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Spoils the sample at random, many times: whatever comes out, reading it tells problems or gives a study. */
class MutationTest {

    private static final int MUTANTS = 900;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.%/-]+|[\\[\\]{},:&*]");
    private static final List<String> INTRUDERS = List.of(
            "\t",
            "{",
            "}",
            "[",
            "]",
            ": ",
            "- ",
            "*",
            "&a ",
            "<<: ",
            "null",
            "~",
            "true",
            ".inf",
            ".nan",
            "0x1F",
            "1e999",
            "-1",
            "1e-300",
            "1e300",
            "99999999999999999999",
            "'",
            "\"",
            "#",
            "!x ",
            "? ",
            "|",
            "é",
            "\uD83D\uDE00",
            "{}",
            "[]",
            "0",
            "0 km",
            "1 km",
            "-5 km",
            "50 h",
            "400 %",
            "a",
            "drawn",
            "file: x.csv",
            "\n",
            "\n  ",
            "---\n",
            "1:2");

    @Test
    @DisplayName("no mutant is met with an exception, or with silence")
    void mutants() {
        Random random = new Random(20260101);
        String sound = Sample.everyKey().text();
        int broken = 0;
        for (int i = 0; i < MUTANTS; i++) {
            String mutant = mutant(sound, random);
            List<Problem> problems = new Sample(mutant).problems();
            broken += problems.isEmpty() ? 0 : 1;
            for (Problem problem : problems) {
                assertFalse(
                        problem.wrong().contains("cannot be read")
                                && problem.mend().contains("fault"),
                        mutant);
                assertFalse(problem.mend().contains("twinmarch schema"), problem.report() + mutant);
                assertTrue(problem.report().startsWith("sample.yaml:"), mutant);
            }
            assertEquals(problems.stream().distinct().count(), problems.size(), mutant);
        }
        assertTrue(broken > MUTANTS / 2, "mutants must be worth the name, but only " + broken + " were broken");
    }

    @Test
    @DisplayName("a policy that deletes anything is refused, or what is left of it reads back as it is")
    void deletions() {
        Random random = new Random(20260103);
        List<String> paths = paths();
        int sound = 0;
        for (int i = 0; i < MUTANTS; i++) {
            String overlay = deletion(paths.get(random.nextInt(paths.size())));
            String other = deletion(paths.get(random.nextInt(paths.size())));
            Sample sample =
                    Sample.everyKey().with("  no-fence: {fence: null}", "  one: " + overlay + "\n  other: " + other);
            if (sample.read() instanceof Reading.Checked checked) {
                sound++;
                EffectiveTest.readsBack(checked);
            }
        }
        assertTrue(sound > MUTANTS / 20, "only " + sound + " were sound");
    }

    /** The paths of all keys of the sample that a policy may delete. */
    private static List<String> paths() {
        Reading.Checked sound = Sample.everyKey()
                .with("  no-fence: {fence: null}", "  none: {}")
                .sound();
        return sound.file().untagged().stream()
                .flatMap(path -> Stream.iterate(
                        path,
                        prefix -> !prefix.isEmpty(),
                        prefix -> prefix.substring(0, Math.max(0, prefix.lastIndexOf('.')))))
                .distinct()
                .toList();
    }

    private static String deletion(String path) {
        int keys = path.split("\\.").length;
        return "{" + path.replace(".", ": {") + ": null" + "}".repeat(keys);
    }

    @Test
    @DisplayName("what the schema refuses the reader refuses")
    void schemaImpliesProblems() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaText.read(), InputFormat.JSON);
        Random random = new Random(20260102);
        int refused = 0;
        for (int i = 0; i < MUTANTS / 3; i++) {
            String mutant = mutant(Sample.everyKey().text(), random);
            Findings findings = new Findings();
            boolean isRefused = Source.of("mutant", mutant.getBytes(StandardCharsets.UTF_8), findings)
                    .flatMap(source -> Composition.compose(source, findings))
                    .filter(root -> !schema.validate(Json.of(root)).isEmpty())
                    .isPresent();
            refused += isRefused ? 1 : 0;
            assertFalse(isRefused && new Sample(mutant).problems().isEmpty(), mutant);
        }
        assertTrue(refused > MUTANTS / 20, "only " + refused + " mutants were refused by the schema");
    }

    private static String mutant(String text, Random random) {
        String mutant = text;
        for (int i = 0; i <= random.nextInt(3); i++) {
            mutant = switch (random.nextInt(4)) {
                case 0 -> tokenChanged(mutant, random);
                case 1 -> linesChanged(mutant, random);
                case 2 -> inserted(mutant, random);
                default -> cut(mutant, random);
            };
        }
        return mutant;
    }

    private static String tokenChanged(String text, Random random) {
        List<int[]> tokens = new ArrayList<>();
        TOKEN.matcher(text).results().forEach(token -> tokens.add(new int[] {token.start(), token.end()}));
        int[] one = tokens.get(random.nextInt(tokens.size()));
        int[] other = tokens.get(random.nextInt(tokens.size()));
        String replacement = random.nextBoolean()
                ? text.substring(other[0], other[1])
                : INTRUDERS.get(random.nextInt(INTRUDERS.size()));
        return text.substring(0, one[0]) + replacement + text.substring(one[1]);
    }

    private static String linesChanged(String text, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n")));
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(one);
            case 1 -> lines.add(other, lines.get(one));
            case 2 -> lines.set(one, lines.set(other, lines.get(one)));
            default -> lines.set(one, "  " + lines.get(one));
        }
        return String.join("\n", lines);
    }

    private static String inserted(String text, Random random) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + INTRUDERS.get(random.nextInt(INTRUDERS.size())) + text.substring(at);
    }

    private static String cut(String text, Random random) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(20)));
    }
}
