package org.twinmarch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("twinmarch plan, as its user meets it")
class PlanCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeStudy() throws IOException {
        Files.copy(Path.of("scenarios/circuit.yaml"), folder.resolve("circuit.yaml"));
        Files.writeString(folder.resolve("study.yaml"), """
                study: 1
                name: stays
                scenario: circuit.yaml
                factors: {flows.parties.stay: [15 min, 30 min]}
                replications: {until: {probability-of-detection: 0.02}, least: 20, most: 60}
                measures: [probability-of-detection-difference]
                """);
    }

    private Called plan(String... more) {
        return Called.with(Stream.concat(
                        Stream.of(
                                "plan", folder.resolve("study.yaml").toString(), "--pilot", "0.001", "--threads", "1"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    @DisplayName("shows the points, what they take and what the measures need, and leaves nothing behind")
    void study() throws IOException {
        Called called = plan();

        assertEquals(0, called.code(), called::err);
        for (String line : List.of(
                "4 points, 20 to 60 replications in rounds of 100, seed 20200508",
                "pilot: 2 replications of all points on 1 thread",
                "independent.stay-15-min  independent  15 min",
                "agreed.stay-30-min       agreed       30 min",
                "needed, by the pilot",
                "probability-of-detection-difference",
                "memory: ",
                "! the pilot is too short to tell whether the program was still getting faster; the pilot has 2 replications,"
                        + " which tell little of how much they vary: play a longer one, --pilot 10\n",
                "probability-of-detection             independent.stay-15-min  %  ",
                "probability-of-detection-difference  agreed.stay-15-min       percentage points",
                " percentage points\n",
                "--max-replications to ")) {
            assertTrue(called.out().contains(line), line + " is not in\n" + called.out());
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(2, left.count(), "the scenario and the study");
        }
    }

    @Test
    @DisplayName("tells the same to programs")
    void json() {
        Called called = plan("--json");

        for (String key : List.of(
                "\"points\": 4",
                "\"replications\": 60",
                "\"runs\": 240",
                "\"pilot-replications\": 2",
                "\"seconds\": ",
                "\"disk-bytes\": ",
                "\"memory-bytes\": ",
                "\"levels\": {\"flows.parties.stay\": \"15 min\"}",
                "\"measure\": \"probability-of-detection\"",
                "\"wanted\": 0.02",
                "\"needed-most\": ",
                "\"advice\": [")) {
            assertTrue(called.out().contains(key), key + " is not in\n" + called.out());
        }
    }

    @Test
    @DisplayName("takes a scenario and what the command line varies in it")
    void scenario() {
        Called called = Called.with(
                "plan",
                folder.resolve("circuit.yaml").toString(),
                "--factor",
                "patrols.circuit.units=2,3",
                "--policy=agreed",
                "--replications=30",
                "--pilot=0.001");

        assertEquals(0, called.code(), called::err);
        assertTrue(called.out().contains("2 points, 30 replications, seed 20200508"), called::out);
        assertTrue(called.out().contains("agreed.units-3  agreed  3"), called::out);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --pilot=0    | --pilot must be a number of seconds above 0, such as 3
            --pilot=-1   | --pilot must be a number of seconds
            --pilot=NaN  | --pilot must be a number of seconds
            --threads=0  | --threads must be 1 or more
            --until=x=1  | nothing measures "x"
            """)
    @DisplayName("refuses what makes no sense with the mend")
    void usage(String option, String message) {
        Called called = Called.with("plan", folder.resolve("study.yaml").toString(), option);

        assertEquals(2, called.code());
        assertTrue(called.err().contains(message), called::err);
    }
}
