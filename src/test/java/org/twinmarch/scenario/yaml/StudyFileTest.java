package org.twinmarch.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinmarch.scenario.Study;
import org.twinmarch.stats.HalfWidth;
import org.twinmarch.stats.StopRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("a study file")
class StudyFileTest {

    private static final String SCENARIO = """
            format: 1
            name: base
            question: What if?
            seed: 5
            replications: 40
            border: {length: 10 km}
            horizon: 48 h
            flows:
              north: {direction: a-to-b, rate: 2 per h, speed: 4 km/h, stay: 1 h}
            fence:
              wire: {from: 0 km, to: 5 km, owner: b, coverage: 100 %, delay: 30 min, alarm: 20 %}
            patrols:
              v1: {side: b, from: 0 km, to: 10 km, speed: 5 km/h, motion: shuttle,
                detection: {reach: along, law: {definite-range: {range: 100 m, probability: 100 %}}}}
            policies:
              fence: {}
              slow: {patrols: {v1: {speed: 1 km/h}}}
            """;

    private static final String STUDY = """
            # What do more fence and more patrols do?
            study: 1
            name: more
            question: What do more fence and more patrols do?
            scenario: sub/base.yaml
            policies: [slow, fence]
            set: {flows.north.stay: 2 h}
            factors:
              fence.wire.coverage: [0 %, 50 %]
              patrols.v1.units: {choices: [1, 3]}
            seed: 7
            replications: 30
            measures: [probability-of-detection, north:parties]
            confidence: 90 %
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeScenario() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/base.yaml"), SCENARIO);
    }

    private StudyReading read(String text) throws IOException {
        return StudyFile.read(Files.writeString(folder.resolve("study.yaml"), text));
    }

    private StudyFile sound(String text) throws IOException {
        StudyReading reading = read(text);
        assertTrue(reading instanceof StudyReading.Checked, reading::toString);
        return ((StudyReading.Checked) reading).file();
    }

    private List<Problem> problems(String text) throws IOException {
        StudyReading reading = read(text);
        if (reading instanceof StudyReading.Broken broken) {
            return broken.problems();
        }
        Reading points = ((StudyReading.Checked) reading).file().read(List.of(), List.of(), 1);
        assertTrue(points instanceof Reading.Broken, text);
        return ((Reading.Broken) points).problems();
    }

    private static Reading.Checked points(StudyFile study, long seed) {
        return (Reading.Checked) study.read(List.of(), List.of(), seed);
    }

    private static String with(String design) {
        return "study: 1\nname: drawn\nscenario: sub/base.yaml\npolicies: [fence]\n" + design;
    }

    @Test
    @DisplayName("says what its keys say")
    void keys() throws IOException {
        StudyFile study = sound(STUDY);

        assertEquals(folder.resolve("sub/base.yaml"), study.scenario());
        Study unvaried = study.unvaried();
        assertEquals("more", unvaried.name());
        assertEquals("What do more fence and more patrols do?", unvaried.question());
        assertEquals(List.of("slow", "fence"), List.copyOf(unvaried.policies().keySet()));
        assertEquals(7, unvaried.seed());
        assertEquals(30, unvaried.replications());
        assertEquals(Optional.empty(), study.stopRule());
        assertEquals(List.of("probability-of-detection", "north:parties"), study.measures());
        assertEquals(Optional.of(0.9), study.confidence());
    }

    @Test
    @DisplayName("plays its policies in their order at every combination of levels, under its own name")
    void crossed() throws IOException {
        Reading.Checked points = points(sound(STUDY), 7);

        assertEquals("more", points.study().name());
        assertEquals("What do more fence and more patrols do?", points.study().question());
        assertEquals(
                List.of(
                        "slow.coverage-0.units-1",
                        "slow.coverage-0.units-3",
                        "slow.coverage-50.units-1",
                        "slow.coverage-50.units-3",
                        "fence.coverage-0.units-1",
                        "fence.coverage-0.units-3",
                        "fence.coverage-50.units-1",
                        "fence.coverage-50.units-3"),
                List.copyOf(points.study().policies().keySet()));
        String effective = points.file().effective("fence.coverage-50.units-3");
        assertTrue(effective.contains("stay: 2 h"), effective);
        assertTrue(effective.contains("\nname: more\nquestion: What do more fence and more patrols do?\n"), effective);
    }

    @Test
    @DisplayName("may leave all but its name and its scenario to the scenario")
    void least() throws IOException {
        StudyFile study = sound("study: 1\nname: least\nscenario: sub/base.yaml\n");

        assertEquals(5, study.unvaried().seed());
        assertEquals(40, study.unvaried().replications());
        assertEquals(
                List.of("fence", "slow"),
                List.copyOf(study.unvaried().policies().keySet()));
        Reading.Checked points = points(study, 5);
        assertEquals("What if?", points.study().question());
        assertEquals(List.of("fence", "slow"), points.file().policies());
    }

    @Test
    @DisplayName("may list its points")
    void listed() throws IOException {
        Reading.Checked points = points(sound(with("design: {list: [{}, {fence.wire.coverage: 20 %}]}\n")), 5);

        assertEquals(List.of("fence", "fence.coverage-20"), points.file().policies());
    }

    @ParameterizedTest
    @ValueSource(strings = {"latin-hypercube: 8", "sobol: 8"})
    @DisplayName("draws points from its seed, in each eighth of a range one")
    void drawn(String design) throws IOException {
        StudyFile study = sound(with("""
                factors:
                  fence.wire.coverage: {range: [0 %, 80 %]}
                  flows.north.stay: {range: [0.1 h, 10 h], scale: log}
                  patrols.v1.units: {range: [1, 4], scale: whole}
                  patrols.v1.motion: [shuttle, circuit]
                design: {DESIGN}
                """.replace("DESIGN", design)));
        Reading.Checked points = points(study, 5);

        Set<Integer> coverages = new TreeSet<>();
        Set<Integer> stays = new TreeSet<>();
        Map<String, Integer> units = new LinkedHashMap<>();
        points.file().points().forEach(point -> {
            coverages.add((int) (number(point.levels().get("fence.wire.coverage")) / 10));
            stays.add((int) Math.floor(4 * Math.log10(number(point.levels().get("flows.north.stay")))));
            units.merge(point.levels().get("patrols.v1.units"), 1, Integer::sum);
        });
        assertEquals(Set.of(0, 1, 2, 3, 4, 5, 6, 7), coverages);
        assertEquals(Set.of(-4, -3, -2, -1, 0, 1, 2, 3), stays);
        assertEquals(new TreeSet<>(List.of("1", "2", "3", "4")), new TreeSet<>(units.keySet()));
        assertTrue(units.values().stream().allMatch(times -> times == 2), units::toString);
        assertEquals(levels(points), levels(points(study, 5)));
        assertFalse(levels(points).equals(levels(points(study, 6))), "another seed draws other points");
    }

    private static double number(String quantity) {
        return Double.parseDouble(quantity.split(" ")[0]);
    }

    private static List<Map<String, String>> levels(Reading.Checked points) {
        return points.file().points().stream().map(DesignPoint::levels).toList();
    }

    @Test
    @DisplayName("may have a stop rule instead of a number of replications")
    void stopRule() throws IOException {
        StudyFile study = sound(with("""
                replications:
                  until: {probability-of-detection: 0.01, north:parties: relative 5 %}
                  round: 50
                  least: 80
                  most: 900
                """));

        assertEquals(
                Optional.of(new StopRule(
                        Map.of(
                                "probability-of-detection",
                                new HalfWidth.Absolute(0.01),
                                "north:parties",
                                new HalfWidth.Relative(0.05)),
                        50,
                        80,
                        900)),
                study.stopRule());
        assertEquals(
                200,
                sound(with("replications: {until: {x: 1}}\n"))
                        .stopRule()
                        .orElseThrow()
                        .least());
        assertEquals(
                20,
                sound(with("replications: {until: {x: 1}, most: 20}\n"))
                        .stopRule()
                        .orElseThrow()
                        .least());
    }

    @Test
    @DisplayName("settings of the command line have the last word")
    void overridden() throws IOException {
        List<Assignment> settings =
                List.of(Assignment.parse("--set", "flows.north.stay=3 h").orElseThrow());
        Reading reading = sound(STUDY).read(List.of("fence"), settings, 7);

        String effective = ((Reading.Checked) reading).file().effective("fence.coverage-0.units-1");
        assertTrue(effective.contains("stay: 3 h"), effective);
    }

    @Test
    @DisplayName("is told from a scenario by its first key")
    void firstKey() throws IOException {
        assertTrue(StudyFile.isStudy(Files.writeString(folder.resolve("a"), STUDY)));
        assertTrue(StudyFile.isStudy(Files.writeString(folder.resolve("b"), "{study: 9}")));
        assertFalse(StudyFile.isStudy(folder.resolve("sub/base.yaml")));
        assertFalse(StudyFile.isStudy(folder.resolve("none.yaml")));
        assertFalse(StudyFile.isStudy(Files.writeString(folder.resolve("c"), "study: [")));
        assertFalse(StudyFile.isStudy(Files.writeString(folder.resolve("d"), "name: x\nstudy: 1")));
        assertFalse(StudyFile.isStudy(Files.writeString(folder.resolve("e"), "[]")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            study: 2                                              | 1:8  | this format of a study is not known here         | begin the file with "study: 1"
            'study: 1@name: x'                                    | 1:1  | this file lacks the key "scenario"               | add it: The scenario file
            'study: 1@name: x y@scenario: sub/base.yaml'          | 2:7  | "x y" cannot be a name                           | begin with a letter
            'study: 1@name: x@scenario: base.yaml'                | 3:11 | there is no scenario "base.yaml"                 | from the folder of this file
            'study: 1@name: x@scenario: sub/base.yaml@sed: 4'     | 4:1  | unknown key "sed"                                | did you mean "set"?
            '+policies: [fenc]'                                   | 4:12 | the scenario has no policy "fenc"                | did you mean "fence"?
            '+set: {seed: 3}'                                     | 4:7  | "seed" cannot be varied: it belongs to the file  | leave it out
            '+set: {flows.north.sty: 3 h}'                        | 4:7  | unknown key "sty"                                | did you mean "stay"?
            '+factors: {fence.wire.coverage: [0 %, 150 %]}'       | 4:38 | "150 %" is out of range                          | 0 % to 100 %
            '+factors: {fence.wire.coverage: [0 %, 0 %]}'         | 4:38 | 0 % is listed twice                              | list each level once
            '+factors: {flows.north.stay: [{exponential: 1 h}, {exponential: 60 min}]}' | 4:50 | {exponential: 60 min} is the same as {exponential: 1 h} | list each level once
            '+factors: {fence.wire.coverage: [0 %, 9 %], fence: [{}]}' | 4:33 | "fence" replaces all that "fence.wire.coverage" varies | vary one of the two
            '+factors: {flows.north.stay: [1 h, 2 h]}@set: {flows.north.stay: 3 h}' | 5:7 | the factor "flows.north.stay" puts its levels there | leave one of them out
            '+design: {list: [{flows.north.stay: 1 h, fence.wire.coverage: 0 %}, {fence.wire.coverage: 0, flows.north.stay: 60 min}]}' | 4:68 | is the same as | list each point once
            '+design: {sobol: 8}@factors: {fence.wire.coverage: {choices: [0 %, 9 %, 0 %]}}' | 5:53 | 0 % is listed twice | list each level once
            '+factors: {fence.wir.coverage: [0 %]}'               | 4:32 | there is no "wir" to look for "coverage" in      | did you mean "wire"?
            '+factors: {fence.wire.coverage: 5 %}'                | 4:32 | "fence.wire.coverage" cannot be "5 %"            | write
            '+factors: {fence.wire.coverage: []}'                 | 4:11 | needs 1 or more values                           | as a list
            '+factors: {fence.wire.coverage: {scale: log}}'       | 4:11 | it is not said which levels                      | give a list of levels
            '+factors: {fence.wire.coverage: {range: [0 %, 9 %]}}' | 4:11 | a range has no levels that could be combined    | design: {sobol: 64}
            '+factors: {a.b: {choices: [1], scale: log}}'         | 4:31 | "scale" would be ignored: choices have none      | remove it
            '+factors: {border.length: [1 km, 2 km]}'             | 4:27 | "border.length" cannot be varied                 | leave it out
            '+design: sobol'                                      | 4:9  | "sobol" is not one of: full-factorial            | this form says more
            '+design: {sobol: 8}'                                 | 4:9  | there is nothing to draw                         | add "factors"
            '+design: {sobol: 7}@factors: {a.b: [1]}'             | 4:17 | 7 is not a power of two                          | write 4 or 8
            '+design: {latin-hypercube: 0}@factors: {a.b: [1]}'   | 4:27 | "0" is out of range                              | from 1 to 10000
            '+design: {list: [{}]}@factors: {a.b: [1]}'           | 5:1  | "factors" would be ignored                       | remove it
            '+confidence: 100 %'                                  | 4:13 | no interval is certain                           | below 100 %
            '+replications: many'                                 | 4:15 | "many" is not a number                           | without a unit
            '+replications: {round: 5}'                           | 4:1  | lacks the key "until"                            | add it
            '+replications: {until: {x: 5 %}}'                    | 4:27 | "5 %" is not a half-width                        | relative 10 %
            '+replications: {until: {x: 5}, least: 9, most: 5}'   | 4:38 | it is more than "most"                           | write 5 or less
            """)
    @DisplayName("with a fault is told at its place, with the mend")
    void refused(String text, String place, String wrong, String mend) throws IOException {
        String study = text.replaceFirst("^\\+", "study: 1@name: x@scenario: sub/base.yaml@")
                .replace('@', '\n');
        List<Problem> problems = problems(study);

        assertEquals(1, problems.size(), problems::toString);
        Problem problem = problems.get(0);
        assertEquals(folder.resolve("study.yaml") + ":" + place, problem.place().toString(), problem::toString);
        assertTrue(problem.wrong().contains(wrong), problem::toString);
        assertTrue(problem.mend().contains(mend), problem::toString);
    }

    @Test
    @DisplayName("tells what is wrong with its scenario at its place in the scenario, beside its own faults")
    void ofScenario() throws IOException {
        Files.writeString(folder.resolve("sub/base.yaml"), SCENARIO.replace("coverage: 100 %", "coverage: 101 %"));
        List<Problem> problems = problems(STUDY.replace("seed: 7", "seed: -7"));

        assertEquals(
                List.of(folder.resolve("study.yaml") + ":11:7", folder.resolve("sub/base.yaml") + ":11:52"),
                problems.stream().map(problem -> problem.place().toString()).toList());
    }

    @Test
    @DisplayName("does not combine without bound")
    void combinations() throws IOException {
        String levels = IntStream.rangeClosed(1, 101)
                .mapToObj(hours -> hours + " h")
                .toList()
                .toString();
        List<Problem> problems = problems(
                with("factors: {flows.north.stay: LEVELS, patrols.v1.speed: LEVELS}\n".replace("LEVELS", levels)));

        assertTrue(problems.get(0).wrong().contains("make 10,201 combinations"), problems::toString);
    }

    @Test
    @DisplayName("tells of a measure that nothing measures at its place")
    void measures() throws IOException {
        StudyFile study = sound(with("measures: [probability-of-detecton]\nreplications: {until: {cost: 5}}\n"));

        Problem listed = study.unknown("probability-of-detecton", "did you mean probability-of-detection?");
        assertEquals(folder.resolve("study.yaml") + ":5:12", listed.place().toString());
        assertEquals("nothing measures \"probability-of-detecton\"", listed.wrong());
        assertEquals(6, study.unknown("cost", "").place().line());
    }

    @Test
    @DisplayName("that is spoilt at random is met neither with an exception nor with silence")
    void mutants() throws IOException {
        String whole = STUDY.replace("replications: 30", "replications: {until: {probability-of-detection: 0.1}}")
                        .replace("choices: [1, 3]", "range: [1, 3], scale: whole")
                + "design: {sobol: 4}\n";
        sound(whole);
        List<String> intruders = List.of(
                "", "{", "]", ": ", "null", "[]", "{}", "-1", "1e999", ".nan", "true", "'", "&a ", "*a", "\n", "# ");
        Random random = new Random(20260101);
        int broken = 0;
        for (int i = 0; i < 300; i++) {
            List<String> tokens = new ArrayList<>(List.of(whole.split("(?<=[\\s:{},\\[\\]])")));
            tokens.set(random.nextInt(tokens.size()), intruders.get(random.nextInt(intruders.size())));
            String mutant = String.join("", tokens);
            StudyReading reading = read(mutant);
            Reading points = reading instanceof StudyReading.Checked checked
                    ? checked.file().read(List.of(), List.of(), 1)
                    : new Reading.Broken(((StudyReading.Broken) reading).problems());
            if (points instanceof Reading.Broken refused) {
                broken++;
                assertFalse(refused.problems().isEmpty(), mutant);
                refused.problems()
                        .forEach(problem -> assertFalse(problem.mend().contains("report it"), problem + mutant));
            }
        }
        assertTrue(broken > 150, "mutants must be worth the name, but only " + broken + " were broken");
    }

    @Test
    @DisplayName("no key of its schema is forgotten in what the tests above read")
    void everyKey() throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/twinmarch/scenario/yaml/StudyFileTest.java"));
        JsonNode schema = JsonMapper.shared().readTree(SchemaText.ofStudy());

        schema.findParents("properties").stream()
                .flatMap(map -> map.get("properties").propertyNames().stream())
                .forEach(key -> assertTrue(source.contains(key + ":"), key));
    }
}
