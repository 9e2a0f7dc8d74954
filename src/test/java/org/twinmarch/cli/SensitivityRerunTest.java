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

@DisplayName("twinmarch rerun of a sensitivity, as its user meets it")
class SensitivityRerunTest {

    /** The policy "fixed" has of the stay what the file has, but as its own word: the assumption does not move it. */
    private static final String SCENARIO = """
            format: 1
            name: circuit
            question: On what does it depend?
            replications: 3
            horizon: 6 h
            border: {length: 40 km}
            flows:
              parties: {direction: a-to-b, rate: 4 per h, speed: 4 km/h, stay: 30 min}
            patrols:
              circuit:
                side: a
                from: 0 km
                to: 40 km
                units: 2
                speed: 20 km/h
                motion: circuit
                detection: {reach: along, law: {definite-range: {range: 0 km, probability: 100 %}}}
            policies:
              free: {}
              fixed: {flows: {parties: {stay: 30 min}}}
            provenance:
              flows.parties.rate: {assumption: a guess}
              flows.parties.stay: {assumption: a guess, range: [6 min, 54 min]}
              patrols.circuit.speed: {assumption: a guess, range: [18 km/h, 22 km/h]}
            """;

    @TempDir
    private Path folder;

    private Path scenario;

    @BeforeEach
    void write() throws IOException {
        scenario = Files.writeString(folder.resolve("circuit.yaml"), SCENARIO);
    }

    private void made(Path file, String... more) {
        List<String> words = new ArrayList<>(List.of("sensitivity", file.toString(), "--out", at("screen"), "--quiet"));
        words.addAll(List.of("--dpi=30", "--format=png"));
        words.addAll(Arrays.asList(more));
        Called called = Called.with(words.toArray(String[]::new));
        assertEquals(0, called.code(), called::err);
    }

    private Called rerun() {
        return Called.with("rerun", at("screen/manifest.json"), "--threads", "2");
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private void assertExact(Called called) throws IOException {
        assertEquals(0, called.code(), called::err);
        assertTrue(called.out().contains("screen-rerun repeats "), called::out);
        for (String file : List.of(
                "manifest.json", "responses.csv", "sensitivity.csv", "factors.csv", "points.csv", "report.html")) {
            assertEquals(
                    -1,
                    Files.mismatch(folder.resolve("screen").resolve(file), folder.resolve("screen-rerun/" + file)),
                    file);
        }
    }

    @Test
    @DisplayName("repeats assumptions to the byte without the scenario, also those that a policy overrules")
    void assumptions() throws IOException {
        made(scenario, "--assumptions", "--trajectories=3", "--seed=7");
        Files.delete(scenario);

        assertExact(rerun());
        List<String> points = Files.readAllLines(folder.resolve("screen/points.csv"));
        assertEquals("point,policy,flows.parties.stay,patrols.circuit.speed", points.get(0));
        assertTrue(
                points.stream().filter(line -> line.contains(",fixed,")).allMatch(line -> line.contains(",fixed,,")),
                points::toString);
        assertFalse(points.stream().anyMatch(line -> line.contains(",free,,")), points::toString);
    }

    @Test
    @DisplayName("repeats ranges of the command line by shares of the variance, and a study file")
    void ranges() throws IOException {
        made(scenario, "--factor=flows.parties.stay=6 min,54 min", "--method=sobol", "--rows=4", "--confidence=0.9");
        assertExact(rerun());
    }

    @Test
    @DisplayName("repeats the factors of a study file, and its measures, without the file")
    void study() throws IOException {
        Path study = Files.writeString(folder.resolve("study.yaml"), """
                study: 1
                name: screened
                scenario: circuit.yaml
                set: {flows.parties.speed: 5 km/h}
                measures: [time-to-detection, probability-of-detection]
                design: {sobol: 8}
                factors:
                  patrols.circuit.units: {range: [1, 3], scale: whole}
                  patrols.circuit.spacing: {choices: [even, independent]}
                """);
        made(study, "--trajectories=2");
        Files.delete(study);

        assertExact(rerun());
    }

    @Test
    @DisplayName("refuses levels that are not those that were played, and says what makes it again")
    void otherLevels() throws IOException {
        made(scenario, "--assumptions", "--trajectories=2");
        Path points = folder.resolve("screen/points.csv");
        Files.writeString(points, Files.readString(points).replaceFirst(",(18|20|22)[^,\\n]* km/h", ",19 km/h"));

        Called called = rerun();

        assertEquals(1, called.code());
        assertTrue(called.err().contains("do not give the points that the manifest names"), called::err);
        assertTrue(called.err().contains("with --out NEW-FOLDER: twinmarch sensitivity " + scenario), called::err);
        assertFalse(Files.exists(folder.resolve("screen-rerun")));
    }
}
