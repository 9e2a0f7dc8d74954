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
        assertTrue(
                later.err()
                        .matches(
                                "(?s).*48 runs with [0-9,]+ parties took [0-9.]+ s on 2 threads; 20 of the runs were in the log\\R.*"),
                later::err);
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

    private Path study(String more) throws IOException {
        return Files.writeString(folder.resolve("study.yaml"), """
                study: 1
                name: more-walkers
                question: How many walkers are enough?
                scenario: two-ways.yaml
                factors: {patrols.walker.units: [1, 2]}
                """ + more);
    }

    private Called sweepStudy(String out, String... more) {
        List<String> words = new ArrayList<>(List.of("sweep", at("study.yaml"), "--dpi", "30", "--out", at(out)));
        words.addAll(Arrays.asList(more));
        return Called.with(words.toArray(String[]::new));
    }

    @Test
    @DisplayName("a study file plays what the same factors on the command line play, under its own name and question")
    void study() throws IOException {
        study("replications: 6\nseed: 3\nmeasures: [north:undetected-entries]\n");
        Called called = sweepStudy("study");

        succeeds(called);
        succeeds(sweep("factors", UNITS, "--replications", "6", "--seed", "3"));
        for (String file : List.of("replications.csv", "summary.csv", "differences.csv", "points.csv")) {
            assertEquals(
                    Files.readString(folder.resolve("factors").resolve(file)),
                    Files.readString(folder.resolve("study").resolve(file)),
                    file);
        }
        assertTrue(called.out().startsWith("measure "), "the study's measures come first: " + called.out());
        assertTrue(called.out().contains("north:undetected-entries"), called::out);
        assertTrue(called.out().contains("more-walkers: How many walkers are enough?"), called::out);
    }

    @Test
    @DisplayName("options have the last word over a study file")
    void overridden() throws IOException {
        study("replications: {until: {probability-of-detection: 0.00001}}\nseed: 3\n");
        succeeds(sweepStudy("study", "--replications", "4", "--seed", "5", "--policy", "no-fence"));

        String manifest = Files.readString(folder.resolve("study/manifest.json"));
        assertTrue(manifest.contains("\"replications\": 4"), manifest);
        assertTrue(manifest.contains("\"seed\": 5"), manifest);
        assertFalse(manifest.contains("\"name\": \"fence"), manifest);
    }

    @Test
    @DisplayName("drawn points are the same on any threads, resumed, from shards, and made again")
    void drawn() throws IOException {
        study("replications: 6\ndesign: {sobol: 4}\n");
        Files.writeString(
                folder.resolve("study.yaml"),
                Files.readString(folder.resolve("study.yaml"))
                        .replace(
                                "[1, 2]", "{range: [1, 8], scale: whole}, fence.wire.delay: {range: [5 min, 50 min]}"));
        succeeds(sweepStudy("at-once", "--threads", "1"));
        succeeds(sweepStudy("later", "--threads", "2", "--replications", "3"));
        succeeds(sweepStudy("later", "--threads", "2"));
        assertEquals(promised("at-once"), promised("later"));

        succeeds(sweepStudy("one", "--shard", "1/2"));
        succeeds(sweepStudy("two", "--shard", "2/2"));
        succeeds(Called.with("merge", at("one"), at("two"), "--out", at("whole")));
        assertEquals(promised("at-once"), promised("whole"));
        succeeds(Called.with("rerun", at("at-once/manifest.json"), "--out", at("again")));
    }

    @Test
    @DisplayName("a stop rule ends with code 0 when it is satisfied; resumed and made again it is the same to the byte")
    void until() throws IOException {
        String until = "--until=probability-of-detection=0.04";
        String[] rule = {until, "--round", "4", "--min-replications", "4", "--max-replications", "400"};
        Called called = sweep("at-once", rule);

        succeeds(called);
        assertTrue(called.err().contains("every interval is as short as asked"), called::err);
        int played = Integer.parseInt(Files.readString(folder.resolve("at-once/manifest.json"))
                .replaceAll("(?s).*\"replications\": (\\d+).*", "$1"));
        assertTrue(played > 4 && played < 400, "there were several looks, but not all: " + played);
        succeeds(sweep("later", "--replications", "5"));
        succeeds(sweep("later", rule));
        assertEquals(promised("at-once"), promised("later"));
        succeeds(Called.with("rerun", at("at-once/manifest.json"), "--out", at("again")));
    }

    @Test
    @DisplayName("a stop rule that is not satisfied writes what there is, says what is missing and ends with code 4")
    void notReached() throws IOException {
        Called called = sweep("sweep", "--until=probability-of-detection=0.0001", "--max-replications", "6");

        assertEquals(4, called.code(), called::err);
        assertTrue(called.err().contains("6 replications were not enough; 2 intervals are too long"), called::err);
        assertTrue(called.err().contains("probability-of-detection at no-fence: half-width"), called::err);
        assertTrue(Files.exists(folder.resolve("sweep/summary.csv")));
        Called run = Called.with(
                "run",
                scenario.toString(),
                "--out",
                at("run"),
                "--until=undetected-entries=0.001",
                "--max-replications=4");
        assertEquals(4, run.code(), run::err);
        assertTrue(run.err().contains("undetected-entries at fence"), run::err);
        assertTrue(Files.readString(folder.resolve("run/manifest.json")).contains("--until undetected-entries=0.001"));
    }

    @Test
    @DisplayName(
            "a study's faults are told at their place with code 3, be they of the file, of its points or of its measures")
    void faults() throws IOException {
        for (String fault : List.of(
                "sed: 4| unknown key \"sed\"",
                "set: {fence.wire.coverage: 150 %}| \"150 %\" is out of range",
                "measures: [probability-of-detecton]| nothing measures \"probability-of-detecton\"",
                "replications: {until: {casualties: 1}}| nothing measures \"casualties\"")) {
            study(fault.split("\\|")[0] + "\n");
            Called called = sweepStudy("study");

            assertEquals(3, called.code(), fault);
            assertTrue(called.err().startsWith(at("study.yaml") + ":6:"), called::err);
            assertTrue(called.err().contains(fault.split("\\|")[1]), called::err);
            assertFalse(Files.exists(folder.resolve("study")));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --round=5                                      | go with --until
            --until=x                                      | --until must be like MEASURE=HALF-WIDTH
            --until=x=5 %                                  | "5 %" is not a half-width
            --until=probability=0.1                        | --until: nothing measures "probability"
            --until=x=1 --replications=5                   | --until and --replications exclude each other
            --until=x=1 --min-replications=9 --max-replications=8 | must not be more than
            --until=probability-of-detection=1 --min-replications=20000 | must not be more than 10,000
            --until=probability-of-detection=1 --shard=1/2 | --shard needs a fixed number
            """)
    @DisplayName("a stop rule that makes no sense is refused with the mend")
    void untilUsage(String options, String message) {
        List<String> words = new ArrayList<>(List.of("sweep", scenario.toString(), "--out", at("sweep")));
        words.addAll(Arrays.asList(options.split(" (?=--)")));
        Called called = Called.with(words.toArray(String[]::new));

        assertEquals(2, called.code(), called::err);
        assertTrue(called.err().contains(message), called::err);
    }

    @Test
    @DisplayName("check knows study files, and --factor does not go with one")
    void check() throws IOException {
        study("");
        Called called = Called.with("check", at("study.yaml"), scenario.toString());

        succeeds(called);
        assertTrue(called.out().contains("a study of " + scenario + " with 4 points"), called::out);
        Called effective = Called.with("check", at("study.yaml"), "--effective", "--policy", "fence.units-2");
        assertTrue(effective.out().contains("units: 2"), effective::out);
        study("set: {flows.north.stay: long}\n");
        assertEquals(3, Called.with("check", at("study.yaml")).code());
        assertEquals(2, sweepStudy("x", UNITS).code());
        Called run = Called.with("run", at("study.yaml"));
        assertTrue(run.err().contains("this is a study, not a scenario"), run::err);
        assertTrue(Called.with("schema", "--study").out().contains("urn:twinmarch:study:1"));
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
