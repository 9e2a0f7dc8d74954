package org.twinmarch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("twinmarch rerun, as its user meets it")
class RerunCommandTest {

    private static final String SCENARIO = """
            format: 1
            name: two-ways
            question: Does a "fence" help \\ hinder?
            replications: 6
            border: {length: 10 km}
            horizon: 24 h
            flows:
              north: {direction: a-to-b, rate: 2 per h, speed: 4 km/h, stay: 1 h}
            fence:
              wire: {from: 0 km, to: 5 km, owner: b, coverage: 100 %, delay: 30 min, alarm: 20 %}
            patrols:
              walker:
                side: a
                from: 0 km
                to: 10 km
                speed: 5 km/h
                motion: shuttle
                detection: {reach: along, law: {definite-range: {range: 100 m, probability: 100 %}}}
            policies:
              fence: {}
              no-fence: {fence: {wire: {coverage: 0 %}}}
            """;

    @TempDir
    private Path folder;

    private Path scenario;

    @BeforeEach
    void writeScenario() throws IOException {
        scenario = Files.writeString(folder.resolve("two ways, it's one.yaml"), SCENARIO);
    }

    private void made(String command, Path file, String... more) {
        List<String> words = new ArrayList<>(List.of(command, file.toString(), "--dpi", "30", "--quiet"));
        words.addAll(List.of("--out", folder.resolve("study").toString()));
        words.addAll(Arrays.asList(more));
        Called called = Called.with(words.toArray(String[]::new));
        assertEquals(0, called.code(), called.err());
    }

    private Called rerun(String... more) {
        List<String> words = new ArrayList<>(
                List.of("rerun", folder.resolve("study/manifest.json").toString(), "--threads", "2"));
        words.addAll(Arrays.asList(more));
        return Called.with(words.toArray(String[]::new));
    }

    private void assertExact(Called called) throws IOException {
        assertEquals(0, called.code(), called.err());
        assertTrue(called.out().contains("study-rerun repeats "), called.out());
        for (String file :
                List.of("manifest.json", "replications.csv", "summary.csv", "charts/policy-comparison.png")) {
            Path first = folder.resolve("study").resolve(file);
            assertEquals(-1, Files.mismatch(first, folder.resolve("study-rerun").resolve(file)), file);
        }
    }

    @Test
    @DisplayName("repeats a run to the byte when its scenario file is gone")
    void run() throws IOException {
        made("run", scenario, "--seed", "7", "--confidence", "0.9", "--policy", "no-fence", "--policy", "fence");
        Files.delete(scenario);

        assertExact(rerun());
    }

    @ParameterizedTest
    @ValueSource(strings = {"control-variate", "conditional-probability", "antithetic"})
    @DisplayName("repeats a run and a sweep with variance reduction, which the manifest names")
    void varianceReduction(String reduction) throws IOException {
        String command = reduction.equals("antithetic") ? "sweep" : "run";
        made(command, scenario, "--variance-reduction", reduction);

        String manifest = Files.readString(folder.resolve("study/manifest.json"));
        assertTrue(manifest.contains("\"variance-reduction\": \"%s\"".formatted(reduction)), manifest);
        assertExact(rerun());
    }

    @Test
    @DisplayName("repeats the answers to further questions")
    void furtherQuestions() throws IOException {
        Files.writeString(scenario, FurtherQuestionsTest.SCENARIO);
        made("run", scenario, "--replications", "3", "--value-of-coordination", "--cover-premium", "raiders");

        assertExact(rerun());
        assertTrue(Files.exists(folder.resolve("study-rerun/charts/value-of-coordination.svg")));
    }

    @Test
    @DisplayName("repeats a sweep to the byte")
    void sweep() throws IOException {
        made("sweep", scenario, "--factor", "fence.wire.coverage=0 %,50 %", "--set", "patrols.walker.speed=6 km/h");
        Files.delete(scenario);

        assertExact(rerun());
    }

    @Test
    @DisplayName("names the file that differs, and the one that is not there, with exit code 1")
    void differs() throws IOException {
        made("run", scenario);
        Files.writeString(folder.resolve("study/summary.csv"), "something else");
        Files.delete(folder.resolve("study/breakdown.csv"));

        Called called = rerun();

        assertEquals(1, called.code());
        assertTrue(called.err().contains("summary.csv differs"), called.err());
        assertTrue(called.err().contains("breakdown.csv is in one folder only"), called.err());
        assertFalse(called.err().contains("replications.csv"), called.err());
    }

    @Test
    @DisplayName("plays no scenario that is not the one of the study")
    void changedScenario() throws IOException {
        made("run", scenario);
        Path effective = folder.resolve("study/effective/fence.yaml");
        String text = Files.readString(effective);
        Files.writeString(effective, text + "# a word\n");

        Called called = rerun();

        assertEquals(1, called.code());
        assertTrue(called.err().contains("not those that the manifest names: fence"), called.err());
        assertFalse(Files.exists(folder.resolve("study-rerun")));
    }

    @Test
    @DisplayName("overwrites nothing")
    void taken() throws IOException {
        made("run", scenario);
        Files.createDirectories(folder.resolve("taken/already"));

        assertEquals(1, rerun("--out", folder.resolve("taken").toString()).code());
        assertExact(rerun());
        assertTrue(rerun().out().contains("study-rerun-2 repeats "));
    }

    @Test
    @DisplayName("says what is missing of a manifest")
    void garbled() throws IOException {
        made("run", scenario);
        Path manifest = folder.resolve("study/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"seed\"", "\"sead\""));

        Called called = rerun();

        assertEquals(1, called.code());
        assertTrue(called.err().contains("\"seed\" is missing"), called.err());
    }
}
