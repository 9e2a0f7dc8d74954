package org.twinmarch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinmarch.cli.SensitivityCommandTest.SCENARIO;

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
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("twinmarch sensitivity of a study file that sets values")
class SensitivityOfStudyTest {

    @TempDir
    private Path folder;

    private Path scenario;

    @BeforeEach
    void write() throws IOException {
        scenario = Files.writeString(folder.resolve("circuit.yaml"), SCENARIO);
    }

    private Called ofScenario(String out, String... more) {
        List<String> words = new ArrayList<>(List.of("sensitivity", scenario.toString(), "--out", at(out)));
        words.addAll(Arrays.asList(more));
        return Called.with(words.toArray(String[]::new));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static void succeeds(Called called) {
        assertEquals(0, called.code(), called::err);
    }

    private Path setting(String settings) throws IOException {
        return Files.writeString(folder.resolve("setting.yaml"), """
                study: 1
                name: shorter
                question: What if they stay for a moment only?
                scenario: circuit.yaml
                policies: [agreed]
                replications: 2
                set: {%s}
                factors:
                  patrols.circuit.units: [1, 2, 3]
                """.formatted(settings));
    }

    private Called ofStudy(Path study, String... more) {
        List<String> words =
                new ArrayList<>(List.of("sensitivity", study.toString(), "--trajectories=2", "--out", at("out")));
        words.addAll(Arrays.asList(more));
        return Called.with(words.toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', textBlock = """
            --assumptions
            "--factor=patrols.circuit.speed=10 km/h,40 km/h"
            --quiet
            """)
    @DisplayName("whatever moves, it moves in the scenario as the study sets it, under name and question of the study")
    void studySets(String moved) throws IOException {
        succeeds(ofStudy(setting("flows.parties.stay: 5 min"), moved));

        String effective = Files.readString(folder.resolve("out/effective/agreed.yaml"));
        for (String part : List.of("stay: 5 min", "name: shorter", "question: What if they stay for a moment only?")) {
            assertTrue(effective.contains(part), effective);
        }
        assertFalse(Files.exists(folder.resolve("out/effective/independent.yaml")));
    }

    @Test
    @DisplayName("the runs heed what the study sets: the same runs as of a scenario that says so itself")
    void studyHeeded() throws IOException {
        String range = "--factor=patrols.circuit.speed=10 km/h,40 km/h";
        succeeds(ofStudy(setting("flows.parties.stay: 5 min"), range));
        String ofStudy = Files.readString(folder.resolve("out/responses.csv"));
        Files.writeString(
                scenario, SCENARIO.replace("stay: 30 min", "stay: 5 min").replace("[6 min", "[5 min"));
        succeeds(ofScenario("said", range, "--trajectories=2", "--policy=agreed", "--replications=2"));
        Files.writeString(scenario, SCENARIO);
        succeeds(ofScenario("bare", range, "--trajectories=2", "--policy=agreed", "--replications=2"));

        assertEquals(Files.readString(folder.resolve("said/responses.csv")), ofStudy);
        assertNotEquals(Files.readString(folder.resolve("bare/responses.csv")), ofStudy);
    }

    @Test
    @DisplayName("of assumptions those move that the study does not set; what it sets holds at every point")
    void studyChooses() throws IOException {
        succeeds(ofStudy(setting("flows.parties.stay: 5 min"), "--assumptions"));
        String ofStudy = Files.readString(folder.resolve("out/responses.csv"));
        String factors = Files.readString(folder.resolve("out/factors.csv"));
        assertTrue(factors.contains(",flows.parties.stay,,,,,the study sets it\n"), factors);
        assertTrue(factors.contains("patrols.circuit.speed,patrols.circuit.speed,20 km/h,18 km/h,22 km/h"), factors);

        Files.writeString(
                scenario,
                SCENARIO.replace("stay: 30 min", "stay: 5 min").replace("a guess, range: [6 min, 54 min]", "set"));
        succeeds(ofScenario("said", "--assumptions", "--trajectories=2", "--policy=agreed", "--replications=2"));
        assertEquals(Files.readString(folder.resolve("said/responses.csv")), ofStudy);

        Files.writeString(scenario, SCENARIO);
        Called none = ofStudy(
                setting("flows.parties.stay: 5 min, flows.parties.speed: 3 km/h, patrols.circuit.speed: 19 km/h"),
                "--assumptions");
        assertEquals(2, none.code(), none::err);
        assertTrue(none.err().contains("has a usable range but those that"), none::err);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', textBlock = """
            --assumptions
            "--factor=patrols.circuit.speed=10 km/h,40 km/h"
            --quiet
            """)
    @DisplayName("what the study sets wrongly is told, whatever moves")
    void studySetsWrongly(String moved) throws IOException {
        Called called = ofStudy(setting("flows.nobody.stay: 5 min"), moved);

        assertEquals(3, called.code(), called::err);
        assertTrue(called.err().contains("setting.yaml:7:"), called::err);
        assertFalse(Files.exists(folder.resolve("out")));
    }
}
