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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("twinmarch report, as its user meets it")
class ReportCommandTest {

    private static final String SCENARIO = """
            format: 1
            name: two-ways
            question: Does a "fence" help \\ hinder? <b>
            replications: 6
            border: {length: 10 km}
            horizon: 24 h
            currency: thalers
            flows:
              north: {direction: a-to-b, rate: 2 per h, speed: 4 km/h, stay: 1 h}
            patrols:
              walker:
                side: a
                from: 0 km
                to: 10 km
                speed: 5 km/h
                motion: shuttle
                detection: {reach: along, law: {definite-range: {range: 100 m, probability: 100 %}}}
            policies:
              open: {}
              fence:
                fence:
                  wire: {from: 0 km, to: 5 km, owner: b, coverage: 100 %, delay: 30 min, alarm: 20 %, cost-per-km: 2}
            provenance:
              border.length: {fact: "a map, of \\"1998\\"", range: [9 km, 11 km]}
              flows: {assumption: "made up, , commas\\nand lines"}
            """;

    /** A study for those tests that break a copy of it. */
    @TempDir
    private static Path once;

    @TempDir
    private Path folder;

    private Path scenario;
    private Path study;

    @BeforeAll
    static void play() throws IOException {
        Path file = Files.writeString(once.resolve("two-ways.yaml"), SCENARIO);
        Called run = Called.with(
                "run",
                file.toString(),
                "--dpi",
                "30",
                "--out",
                once.resolve("study").toString());
        assertEquals(0, run.code(), run.err());
    }

    @BeforeEach
    void writeScenario() throws IOException {
        scenario = Files.writeString(folder.resolve("two ways.yaml"), SCENARIO);
        study = folder.resolve("study");
    }

    private void made(String command, String... more) {
        List<String> words = new ArrayList<>(List.of(command, scenario.toString(), "--dpi", "30", "--quiet"));
        words.addAll(List.of("--out", study.toString()));
        words.addAll(Arrays.asList(more));
        Called called = Called.with(words.toArray(String[]::new));
        assertEquals(0, called.code(), called.err());
    }

    private Called report(String... more) {
        return Called.with(Stream.concat(Stream.of("report", study.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private List<String> endings() throws IOException {
        return files(study.resolve("charts")).stream()
                .map(file -> file.toString().replaceAll(".*\\.", ""))
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    @DisplayName(
            "--format chooses the kinds of chart files; the study's own command remembers them, and rerun makes them again")
    void formats() throws IOException {
        made("run", "--format", "svg,png", "--replications", "2");
        assertEquals(List.of("png", "svg"), endings());
        assertTrue(Files.readString(study.resolve("manifest.json")).contains("--dpi 30 --format 'svg,png'"));
        String page = Files.readString(study.resolve("report.html"));

        Called again = Called.with(
                "rerun",
                study.resolve("manifest.json").toString(),
                "--out",
                folder.resolve("again").toString());
        assertEquals(0, again.code(), again.err());

        assertEquals(0, report("--format", "pdf").code());
        assertEquals(List.of("pdf"), endings());
        assertEquals(page, Files.readString(study.resolve("report.html")), "the page holds its charts itself");

        assertEquals(0, report().code());
        assertEquals(List.of("png", "svg"), endings(), "those of the study's own command");

        Called wrong = report("--format", "gif");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("--format must be one of: svg, png, pdf"), wrong.err());
    }

    private List<Path> files(Path of) throws IOException {
        try (Stream<Path> files = Files.walk(of)) {
            return files.filter(Files::isRegularFile)
                    .map(of::relativize)
                    .sorted()
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    /** Redraws a copy that lost its charts and its report, and compares all of it with the original. */
    private Called redrawn() throws IOException {
        Path original = folder.resolve("original");
        copy(study, original);
        try (Stream<Path> charts = Files.list(study.resolve("charts"))) {
            for (Path chart : charts.toList()) {
                Files.delete(chart);
            }
        }
        Files.writeString(study.resolve("report.html"), "something else");
        Files.delete(scenario);

        Called called = report();

        assertEquals(0, called.code(), called.err());
        assertEquals(files(original), files(study));
        for (Path file : files(original)) {
            assertEquals(-1, Files.mismatch(original.resolve(file), study.resolve(file)), file.toString());
        }
        return called;
    }

    @Test
    @DisplayName(
            "makes charts and report of a run again to the byte, from the folder alone, and prints the table of the run")
    void run() throws IOException {
        Called run = Called.with("run", scenario.toString(), "--dpi", "30", "--out", study.toString());

        assertEquals(run.out(), redrawn().out());
        assertTrue(Files.readString(study.resolve("report.html")).contains("thalers"));
    }

    @Test
    @DisplayName(
            "makes those of a sweep again to the byte; if only some replications were whole, says so and ends with 4")
    void sweep() throws IOException {
        made("sweep", "--factor", "patrols.walker.speed=5 km/h,6 km/h", "--replications", "3", "--policy", "open");
        redrawn();
        Path kept = study.resolve("sweep.csv");
        Files.writeString(kept, Files.readString(kept).replace("replications,3", "replications,5"));

        Called incomplete = report();

        assertEquals(4, incomplete.code());
        assertTrue(incomplete.err().contains("these are 3 of 5 replications"), incomplete.err());
        assertTrue(incomplete.out().contains("3 replications"), incomplete.out());
    }

    @Test
    @DisplayName(
            "makes those of a run with further questions and one replication again to the byte: infinite ends come back")
    void furtherQuestions() throws IOException {
        Files.writeString(scenario, FurtherQuestionsTest.SCENARIO);
        made("run", "--replications", "1", "--value-of-coordination", "--cover-premium", "raiders");

        redrawn();
    }

    @Test
    @DisplayName("makes that of a run under drawn assumptions again to the byte, with its warning")
    void drawnAssumptions() throws IOException {
        Files.writeString(
                scenario,
                SCENARIO.replace(
                        "  flows: {assumption",
                        "  flows.north.stay: {assumption: hardly known, range: [6 min, 3 h]}\n  flows: {assumption"));
        made("run", "--replications", "8", "--uncertain", "2", "--policy", "open");

        redrawn();
        assertTrue(Files.readString(study.resolve("report.html")).contains("The assumptions make more doubt"));
    }

    @Test
    @DisplayName("draws as finely as it is asked to, and changes nothing else")
    void dpi() throws IOException {
        copy(once.resolve("study"), study);
        byte[] page = Files.readAllBytes(study.resolve("report.html"));
        long coarse = Files.size(study.resolve("charts/policy-comparison.png"));

        assertEquals(0, report("--dpi", "90", "--quiet").code());

        assertTrue(Files.size(study.resolve("charts/policy-comparison.png")) > coarse);
        assertTrue(Arrays.equals(page, Files.readAllBytes(study.resolve("report.html"))));
        assertEquals(2, report("--dpi", "0").code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "summary.csv",
                "differences.csv",
                "breakdown.csv",
                "provenance.csv",
                "effective/fence.yaml",
                "manifest.json"
            })
    @DisplayName("names the file that is missing, with exit code 1, and leaves the rest as it was")
    void missing(String file) throws IOException {
        copy(once.resolve("study"), study);
        Files.delete(study.resolve(file));
        List<Path> left = files(study);

        Called called = report();

        assertEquals(1, called.code());
        assertTrue(called.err().contains(Path.of(file).getFileName().toString()), called.err());
        assertFalse(called.err().contains("fault of twinmarch"), called.err());
        assertEquals(left, files(study));
    }

    @ParameterizedTest(name = "{0}: {1} for {2}")
    @CsvSource({
        "summary.csv, 0.95, a lot, line 2",
        "summary.csv, 'estimate,', 'guess,', estimate",
        "differences.csv, ',6,', ',6', line 2",
        "breakdown.csv, ',6', ',six', line 2",
        "summary.csv, fence, wall, not of one study",
        "effective/open.yaml, 10 km, 11 km, not those that the manifest names",
        "manifest.json, '\"seed\"', '\"sead\"', is missing",
        "manifest.json, twinmarch run, othermarch walk, manifest",
        "manifest.json, --dpi 30, --dpi 5, --dpi must be a whole number from",
        "provenance.csv, fact, fiction, provenance.csv",
    })
    @DisplayName("says what is wrong with a damaged file, with exit code 1")
    void damaged(String file, String sound, String broken, String told) throws IOException {
        copy(once.resolve("study"), study);
        String text = Files.readString(study.resolve(file));
        Files.writeString(study.resolve(file), text.replaceFirst(Pattern.quote(sound), broken));

        Called called = report();

        assertEquals(1, called.code(), called.err());
        assertTrue(called.err().contains(told), called.err());
        assertFalse(called.err().contains("fault of twinmarch"), called.err());
    }

    @Test
    @DisplayName("refuses what is no folder of results")
    void foreign() throws IOException {
        Called nothing = report();
        Files.createDirectories(study);
        Files.writeString(study.resolve("thesis.txt"), "years of work");
        Called foreign = report();

        assertEquals(1, nothing.code());
        assertTrue(nothing.err().contains("there is no folder"), nothing.err());
        assertEquals(1, foreign.code());
        assertTrue(foreign.err().contains("holds no results"), foreign.err());
    }

    @Test
    @DisplayName("ends with 4 for a shard, which has no results, and says how to go on")
    void unfinishedSweep() {
        made("sweep", "--factor", "patrols.walker.speed=5 km/h,6 km/h", "--shard", "1/2");

        Called called = report();

        assertEquals(4, called.code());
        assertTrue(
                called.err()
                        .contains(
                                "holds shard 1/2 of a sweep and no results; put the shards together: twinmarch merge"),
                called.err());
    }
}
