package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinmarch.scenario.Study;

@DisplayName("the snippets of the guide compute what summary.csv has")
class SnippetsTest {

    private static final Path GUIDE = Path.of("docs", "guide", "comparing.md");

    private final Study study = SmallWorld.study("""
            format: 1
            name: two-ways
            border: {length: 10 km}
            horizon: 48 h
            flows: {north: {direction: a-to-b, rate: 2 per h, speed: 4 km/h, stay: 1 h}}
            patrols:
              walker: {side: a, from: 0 km, to: 10 km, speed: 5 km/h, motion: shuttle,
                detection: {reach: along, law: {definite-range: {range: 100 m, probability: 100 %}}}}
            policies: {one: {}, two: {patrols: {walker: {units: 2}}}}
            """);

    @TempDir
    private Path folder;

    private Findings findings;

    @BeforeEach
    void play() throws Exception {
        Path results = Files.createDirectories(folder.resolve("results/agreements"));
        Experiment experiment = Experiment.of(study, new Design(List.of("one", "two"), 20, 3, 0.95));
        try (ReplicationTable table = new ReplicationTable(results.resolve("replications.csv"), experiment.casts())) {
            findings = experiment.play(1, table);
        }
        FindingTables.writeSummary(findings, results.resolve("summary.csv"));
        FindingTables.writeDifferences(findings, results.resolve("differences.csv"));
    }

    @Test
    @DisplayName("in Python without any library")
    void python() throws Exception {
        assumeTrue(runs("python3", "--version"), "python3 is not here: its snippet was not run");
        assertComputes("python3", snippet("python", "import csv"));
    }

    @Test
    @DisplayName("in Python with pandas")
    void pandas() throws Exception {
        assumeTrue(runs("python3", "-c", "import pandas"), "python3 has no pandas here: its snippet was not run");
        assertComputes("python3", snippet("python", "import pandas"));
    }

    @Test
    @DisplayName("in R")
    void r() throws Exception {
        assumeTrue(runs("Rscript", "--version"), "R is not here: its snippet was not run");
        assertComputes("Rscript", snippet("r", "read.csv"));
    }

    private static String snippet(String language, String word) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE))
                .results()
                .map(found -> found.group(1))
                .filter(text -> text.contains(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError(GUIDE + " has no such snippet"));
    }

    private boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("trial.txt").toFile())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private void assertComputes(String program, String snippet) throws Exception {
        Path script = Files.writeString(folder.resolve("snippet"), snippet);
        Process process = new ProcessBuilder(program, script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        for (String policy : findings.policies()) {
            double probability = findings.estimate(policy, "north", Findings.PROBABILITY_OF_DETECTION)
                    .orElseThrow()
                    .value();
            String shown = String.format(Locale.ROOT, "%.4f", probability);
            assertTrue(
                    Pattern.compile(policy + ".*")
                            .matcher(printed)
                            .results()
                            .map(MatchResult::group)
                            .anyMatch(line -> line.contains(shown)),
                    policy + " " + shown + " in:\n" + printed);
        }
    }
}
