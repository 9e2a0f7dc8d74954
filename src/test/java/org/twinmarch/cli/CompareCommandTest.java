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

@DisplayName("twinmarch compare, and the options of run for it, as their user meets them")
class CompareCommandTest {

    private static final String SCENARIO = """
            format: 1
            name: laps
            replications: 30
            border: {length: 40 km}
            horizon: 12 h
            flows: {crossers: {direction: b-to-a, rate: 4 per h, speed: 4 km/h, stay: 30 min}}
            patrols:
              force: {side: a, from: 0 km, to: 40 km, speed: 20 km/h, motion: circuit,
                detection: {reach: along, law: {definite-range: {range: 0 km, probability: 1}}}}
            policies:
              slow: {}
              same: {}
              fast: {patrols: {force: {speed: 60 km/h}}}
            """;

    @TempDir
    private Path folder;

    private Path scenario;

    @BeforeEach
    void play() throws IOException {
        scenario = Files.writeString(folder.resolve("laps.yaml"), SCENARIO);
        assertEquals(0, run("laps").code());
    }

    private Called run(String out, String... more) {
        List<String> words = new ArrayList<>(List.of("run", scenario.toString(), "--dpi", "30", "--out", at(out)));
        words.addAll(Arrays.asList(more));
        return Called.with(words.toArray(String[]::new));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    @DisplayName("one folder: its policies in all pairs, and what that means in a line")
    void onePlace() {
        Called called = Called.with("compare", at("laps"));

        assertEquals(0, called.code(), called::err);
        assertTrue(
                called.out().contains("all pairs of 3 policies, for probability-of-detection and flow all"),
                called::out);
        assertTrue(called.out().contains("difference      policy minus baseline [percentage points]"), called::out);
        assertTrue(
                called.out()
                        .contains("With 95 % confidence for all at once: 2 of 3 pairs are told apart; fast is above all"
                                + " others."),
                called::out);
    }

    @Test
    @DisplayName("against a baseline, in another measure, as JSON, and all measures in a file")
    void baseline() throws IOException {
        Called called = Called.with(
                "compare",
                at("laps"),
                "--baseline=fast",
                "--measure=undetected-entries",
                "--flow=crossers",
                "--confidence=0.9",
                "--json",
                "--out=" + at("all.csv"));

        assertEquals(0, called.code(), called::err);
        assertTrue(called.out().contains("slow, same are above fast."), called::out);
        assertTrue(called.out().contains("{\"policy\": \"slow\", \"baseline\": \"fast\", \"estimate\": "), called::out);
        List<String> rows = Files.readAllLines(folder.resolve("all.csv"));
        assertTrue(rows.get(0).endsWith("variance-ratio,simultaneous-lower,simultaneous-upper"));
        assertTrue(rows.stream().skip(1).allMatch(row -> row.contains(",fast,")), rows::toString);
    }

    @Test
    @DisplayName("two folders of one seed are paired, those of two seeds are not; it says so")
    void severalPlaces() {
        run("more", "--replications", "40");
        run("other", "--seed", "99");

        Called paired = Called.with("compare", at("laps"), at("more"), "--baseline", at("laps") + ":slow");
        assertEquals(0, paired.code(), paired::err);
        assertTrue(
                paired.out().contains("40 replications of seed 1, of which the first 30 are compared, paired"),
                paired::out);
        Called apart = Called.with("compare", at("laps"), at("other"));
        assertTrue(apart.out().contains("Studies of different seeds are compared as independent samples."), apart::out);
        assertTrue(apart.out().contains("all pairs of 6 policies"), apart::out);
    }

    @Test
    @DisplayName("studies that ask for different things are refused with what differs")
    void incomparable() throws IOException {
        Files.writeString(scenario, SCENARIO.replace("horizon: 12 h", "horizon: 6 h"));
        run("shorter");

        Called called = Called.with("compare", at("laps"), at("shorter"));

        assertEquals(2, called.code());
        assertTrue(called.err().contains("they differ in horizon: 12.0 h against 6.0 h"), called::err);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --measure=luck      | --measure: there is no "luck"; there are: probability-of-detection,
            --flow=south        | --flow: there is no "south"; there are: all, crossers
            --baseline=none     | --baseline: there is no "none"; there are: slow, same, fast
            --confidence=1      | --confidence must be between 0 and 1
            --out=.             | --out: . is there already
            """)
    @DisplayName("what makes no sense is refused with the mend")
    void usage(String option, String message) {
        Called called = Called.with("compare", at("laps"), option);

        assertEquals(2, called.code());
        assertTrue(called.err().contains(message), called::err);
    }

    @Test
    @DisplayName("folders that are damaged, not finished, or no results at all are told so")
    void damaged() throws IOException {
        Called nothing = Called.with("compare", folder.toString());
        assertEquals(1, nothing.code());
        assertTrue(nothing.err().contains("holds no results: there is no manifest.json in it"), nothing::err);

        Called shard = Called.with("sweep", scenario.toString(), "--shard", "1/2", "--out", at("shard"));
        assertEquals(0, shard.code(), shard::err);
        Called unfinished = Called.with("compare", at("shard"));
        assertEquals(4, unfinished.code());
        assertTrue(unfinished.err().contains("holds a sweep that is not finished"), unfinished::err);

        Path table = folder.resolve("laps/replications.csv");
        List<String> lines = Files.readAllLines(table);
        Files.write(table, lines.subList(0, 40));
        Called cut = Called.with("compare", at("laps"));
        assertEquals(1, cut.code());
        assertTrue(cut.err().contains("replications.csv is damaged at replication "), cut::err);

        Path effective = folder.resolve("laps/effective/fast.yaml");
        Files.writeString(effective, Files.readString(effective).replace("60 km/h", "61 km/h"));
        Called changed = Called.with("compare", at("laps"));
        assertEquals(1, changed.code());
        assertTrue(changed.err().contains("are not those that the manifest names: fast"), changed::err);
        Files.writeString(effective, "format: what?");
        assertEquals(3, Called.with("compare", at("laps")).code());
        Files.writeString(folder.resolve("laps/manifest.json"), "{}");
        assertEquals(1, Called.with("compare", at("laps")).code());
    }

    @Test
    @DisplayName("run: --baseline puts a policy first, --all-pairs writes every pair, and rerun repeats both")
    void ofRun() throws IOException {
        Called called = run("pairs", "--baseline", "fast", "--all-pairs");

        assertEquals(0, called.code(), called::err);
        List<String> differences = Files.readAllLines(folder.resolve("pairs/differences.csv"));
        assertTrue(differences.get(1).startsWith("slow,fast,all,"), differences::toString);
        List<String> comparisons = Files.readAllLines(folder.resolve("pairs/comparisons.csv"));
        assertTrue(comparisons.stream().anyMatch(row -> row.startsWith("same,slow,all,")), comparisons::toString);
        assertFalse(Files.exists(folder.resolve("laps/comparisons.csv")));
        Called again = Called.with("rerun", at("pairs/manifest.json"), "--out", at("again"));
        assertEquals(0, again.code(), again::err);

        Called sweep = Called.with(
                "sweep", scenario.toString(), "--dpi=30", "--out=" + at("sweep"), "--baseline=fast", "--all-pairs");
        assertEquals(0, sweep.code(), sweep::err);
        assertEquals(comparisons, Files.readAllLines(folder.resolve("sweep/comparisons.csv")));
        Called wrong = run("wrong", "--baseline", "none");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("--baseline: there is no \"none\"; there are: slow, same, fast"), wrong::err);
    }
}
