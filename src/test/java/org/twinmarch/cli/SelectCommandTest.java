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
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("twinmarch select, as its user meets it")
class SelectCommandTest {

    private static final String SCENARIO = """
            format: 1
            name: laps
            replications: 20
            border: {length: 40 km}
            horizon: 12 h
            flows: {crossers: {direction: b-to-a, rate: 4 per h, speed: 4 km/h, stay: 30 min}}
            patrols:
              force: {side: a, from: 0 km, to: 40 km, speed: 20 km/h, motion: circuit,
                detection: {reach: along, law: {definite-range: {range: 0 km, probability: 1}}}}
            policies:
              slow: {}
              usual: {patrols: {force: {speed: 24 km/h}}}
              fast: {patrols: {force: {speed: 60 km/h}}}
            """;

    @TempDir
    private Path folder;

    private Path scenario;

    @BeforeEach
    void writeScenario() throws IOException {
        scenario = Files.writeString(folder.resolve("laps.yaml"), SCENARIO);
    }

    private Called select(String out, String... more) {
        List<String> words = new ArrayList<>(List.of("select", scenario.toString(), "--out", at(out)));
        words.addAll(Arrays.asList(more));
        return Called.with(words.toArray(String[]::new));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    @DisplayName("chooses the best, says how sure that is, and writes who was given up when")
    void sequential() throws IOException {
        Called called = select("one", "--least-difference=0.05", "--threads=1");

        assertEquals(0, called.code(), called::err);
        assertTrue(called.out().contains("Chosen: fast."), called::out);
        assertTrue(called.out().contains("better than every other by 5 percentage points or more"), called::out);
        assertTrue(called.out().contains("of 95 % or more"), called::out);
        List<String> rows = Files.readAllLines(folder.resolve("one/select.csv"));
        assertEquals(
                "policy,replications,estimate,lower,upper,confidence,eliminated-after,eliminated-by,chosen",
                rows.get(0));
        assertTrue(rows.get(1).matches("slow,\\d+,.*,\\d+,fast,no"), rows::toString);
        assertTrue(rows.get(3).matches("fast,\\d+,.*,,,yes"), rows::toString);
        assertTrue(Files.exists(folder.resolve("one/effective/usual.yaml")));

        assertEquals(0, select("two", "--least-difference=0.05", "--threads=3").code());
        assertEquals(
                Files.readString(folder.resolve("one/select.csv")), Files.readString(folder.resolve("two/select.csv")));
    }

    @Test
    @DisplayName("under a budget, the lowest, as JSON")
    void budget() {
        Called called = select("budget", "--budget=200", "--first-stage=20", "--lowest", "--json");

        assertEquals(0, called.code(), called::err);
        assertTrue(called.out().contains("\"best\": \"lowest\",\n \"chosen\": \"slow\""), called::out);
        assertTrue(called.out().contains("\"runs\": 200"), called::out);
        assertTrue(called.out().contains("an estimate from these runs, no guarantee."), called::out);
    }

    @Test
    @DisplayName("among the points of a sweep, of which --policy may name some")
    void sweep() {
        Called sweep = Called.with(
                "sweep",
                scenario.toString(),
                "--dpi=30",
                "--out=" + at("sweep"),
                "--policy=slow",
                "--factor=patrols.force.units=1,2,3");
        assertEquals(0, sweep.code(), sweep::err);

        Called called =
                Called.with("select", at("sweep"), "--out=" + at("chosen"), "--least-difference=0.02", "--quiet");
        assertEquals(0, called.code(), called::err);
        assertEquals("slow.units-3", called.out().strip());
    }

    @Test
    @DisplayName("what is not decided in time ends with exit code 4, and what leads is told")
    void undecided() {
        Called called =
                select("cut", "--least-difference=0.00001", "--max-replications=40", "--policy=slow", "--policy=usual");

        assertEquals(4, called.code());
        assertTrue(called.out().contains("Not decided: "), called::out);
        assertTrue(Files.exists(folder.resolve("cut/select.csv")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --quiet                                            | give either --least-difference
            --least-difference=0.1 --budget=500                | give either --least-difference
            --least-difference=0                               | --least-difference must be above 0
            --least-difference=5                               | --least-difference must be below 1 for probability-of-detection
            --least-difference=0.1 --probability=1             | --probability must be between 0 and 1
            --least-difference=0.1 --probability=0.3           | --probability must be above 1/3
            --least-difference=0.1 --first-stage=1             | --first-stage must be 2 or more
            --least-difference=0.1 --max-replications=20       | --max-replications must be 30 or more
            --budget=50                                        | --budget must be 90 or more
            --budget=500 --probability=0.9                     | leave --probability and --max-replications away
            --budget=500 --policy=slow                         | there is only one policy
            --budget=500 --policy=none                         | there is no policy "none"
            --budget=500 --threads=0                           | --threads must be 1 or more
            --budget=500 --measure=luck                        | not all policies have a luck of flow all; there are: probability-of-detection
            """)
    @DisplayName("what makes no sense is refused with the mend, and leaves no folder")
    void usage(String options, String message) {
        Called called = select("none", options.split(" +"));

        assertEquals(2, called.code());
        assertTrue(called.err().contains(message), called::err);
        assertFalse(Files.exists(folder.resolve("none")));
    }
}
