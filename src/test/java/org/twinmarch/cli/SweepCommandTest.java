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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("twinmarch sweep and merge, as their user meets them")
class SweepCommandTest {

    private static final String SCENARIO = """
            format: 1
            name: two-ways
            replications: 12
            border: {length: 10 km}
            horizon: 48 h
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
    private static final String UNITS = "--factor=patrols.walker.units=1,2";

    @TempDir
    private Path folder;

    private Path scenario;

    @BeforeEach
    void writeScenario() throws IOException {
        scenario = Files.writeString(folder.resolve("two-ways.yaml"), SCENARIO);
    }

    private Called sweep(String out, String... more) {
        List<String> words = new ArrayList<>(List.of("sweep", scenario.toString(), "--dpi", "30", "--out", at(out)));
        words.addAll(Arrays.asList(more));
        return Called.with(words.toArray(String[]::new));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    /** All files that are promised to be the same, however they came about. */
    private Map<String, String> promised(String name) throws IOException {
        Path place = folder.resolve(name);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(place)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String inside = place.relativize(path).toString();
                if (!inside.equals("run-info.json") && !inside.equals("runs.log")) {
                    files.put(inside, Arrays.toString(Files.readAllBytes(path)));
                }
            }
        }
        return files;
    }

    private static void succeeds(Called called) {
        assertEquals(0, called.code(), called::err);
    }

    @Test
    @DisplayName("without factors the numbers are those of a run")
    void plain() throws IOException {
        succeeds(sweep("sweep"));
        succeeds(Called.with("run", scenario.toString(), "--dpi", "30", "--out", at("run")));

        for (String file : List.of("replications.csv", "summary.csv", "differences.csv", "breakdown.csv")) {
            assertEquals(
                    Files.readString(folder.resolve("run").resolve(file)),
                    Files.readString(folder.resolve("sweep").resolve(file)),
                    file);
        }
    }

    @Test
    @DisplayName("plays every policy at every level and names the points in the table")
    void points() throws IOException {
        Called called = sweep("sweep", UNITS, "--set", "flows.north.stay=2 h");

        succeeds(called);
        for (String point : List.of("fence.units-1", "fence.units-2", "no-fence.units-1", "no-fence.units-2")) {
            assertTrue(called.out().contains("\n" + point + " "), called::out);
        }
        assertTrue(called.out().contains("Results: " + at("sweep")), called::out);
        assertEquals(
                List.of(
                        "point,policy,patrols.walker.units",
                        "fence.units-1,fence,1",
                        "fence.units-2,fence,2",
                        "no-fence.units-1,no-fence,1",
                        "no-fence.units-2,no-fence,2"),
                Files.readAllLines(folder.resolve("sweep/points.csv")));
    }

    @Test
    @DisplayName(
            "more replications later, on other threads, are the same as all at once; what is known is not played again")
    void resumed() throws IOException {
        succeeds(sweep("at-once", UNITS, "--replications", "12", "--threads", "1"));
        succeeds(sweep("later", UNITS, "--replications", "5", "--threads", "2"));
        Called later = sweep("later", UNITS, "--replications", "12", "--threads", "2");

        succeeds(later);
        assertTrue(later.err().contains("20 of 48 runs are in " + at("later") + " already"), later::err);
        assertEquals(promised("at-once"), promised("later"));
        assertEquals(
                Files.readString(folder.resolve("at-once/runs.log")),
                Files.readString(folder.resolve("later/runs.log")));
    }

    @Test
    @DisplayName("a changed scenario plays only the points that it changes")
    void changed() throws IOException {
        succeeds(sweep("sweep"));
        Files.writeString(
                scenario,
                SCENARIO.replace("coverage: 100 %", "coverage: 50 %").replace("name: ", "question: Why?\nname: "));

        Called again = sweep("sweep");

        succeeds(again);
        assertTrue(again.err().contains("12 of 24 runs are in"), again::err);
        succeeds(sweep("fresh"));
        assertEquals(promised("fresh"), promised("sweep"));
    }

    @Test
    @DisplayName("shards put together are the same as all at once; missing ones are named, with exit code 4")
    void sharded() throws IOException {
        succeeds(sweep("at-once", UNITS));
        for (String shard : List.of("1/3", "3/3")) {
            succeeds(sweep("shard-" + shard.charAt(0), UNITS, "--shard", shard));
        }
        assertFalse(Files.exists(folder.resolve("shard-1/summary.csv")), "of a shard nothing is made");

        Called early = Called.with("merge", at("shard-3"), at("shard-1"), "--out", at("whole"));
        assertEquals(4, early.code());
        assertTrue(early.err().contains("shards 2/3 are missing or not complete"), early::err);

        succeeds(sweep("shard-2", UNITS, "--shard", "2/3"));
        succeeds(Called.with("merge", at("shard-2"), "--out", at("whole")));
        assertEquals(promised("at-once"), promised("whole"));
    }

    @Test
    @DisplayName("a folder that holds something else is left alone")
    void foreign() throws IOException {
        Files.createDirectory(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/thesis.tex"), "");

        Called called = sweep("mine");

        assertEquals(1, called.code());
        assertTrue(called.err().contains("is there already and holds no sweep; give another folder"), called::err);
        assertEquals(List.of("thesis.tex"), List.copyOf(promised("mine").keySet()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --shard=3/2             | --shard must be like 2/8
            --shard=one             | --shard must be like 2/8
            --factor=units          | --factor must be like PATH=VALUE
            --set=                  | --set must be like PATH=VALUE
            --threads=0             | --threads must be 1 or more
            --dpi=3                 | --dpi
            --policy=none           | there is no policy "none"
            --replications=0        | --replications must be 1 or more
            """)
    @DisplayName("what makes no sense is refused with the mend, and leaves no folder")
    void usage(String option, String message) {
        Called called = Called.with("sweep", scenario.toString(), "--out", at("sweep"), option);

        assertEquals(2, called.code());
        assertTrue(called.err().contains(message), called::err);
        assertFalse(Files.exists(folder.resolve("sweep")));
    }

    @Test
    @DisplayName("a level that makes no sense is told at its place on the command line, with exit code 3")
    void level() {
        Called called = sweep("sweep", "--factor", "fence.wire.coverage=50 %,150 %");

        assertEquals(3, called.code());
        assertTrue(called.err().contains("--factor:1:28: \"150 %\" is out of range"), called::err);
        assertFalse(Files.exists(folder.resolve("sweep")));
    }

    @Test
    @DisplayName("merge takes only folders of one sweep")
    void strangers() {
        succeeds(sweep("one", "--shard", "1/2"));
        succeeds(sweep("other", "--shard", "2/2", "--seed", "5"));

        Called strangers = Called.with("merge", at("one"), at("other"), "--out", at("whole"));
        assertEquals(2, strangers.code());
        assertTrue(strangers.err().contains("are not of one sweep"), strangers::err);
        Called nothing = Called.with("merge", folder.toString(), "--out", at("whole"));
        assertEquals(1, nothing.code());
        assertTrue(nothing.err().contains("there is no " + folder.resolve("sweep.csv")), nothing::err);
    }
}
