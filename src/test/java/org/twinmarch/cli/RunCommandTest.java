package org.twinmarch.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@DisplayName("twinmarch run, as its user meets it")
class RunCommandTest {

    private static final String SCENARIO = """
            format: 1
            name: two-ways
            question: Does a fence help?
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
              no-fence: {fence: null}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path scenario;

    @BeforeEach
    void writeScenario() throws IOException {
        scenario = Files.writeString(folder.resolve("two ways.yaml"), SCENARIO);
    }

    @Test
    @DisplayName("prints the table, and leaves every promised file in the folder")
    void folderOfResults() throws IOException {
        assertEquals(0, run("--out", folder.resolve("results").toString()));

        assertTrue(out.toString().startsWith("two-ways: Does a fence help?"), out::toString);
        assertTrue(out.toString().contains("Results: " + folder.resolve("results")), out::toString);
        List<String> files = files(folder.resolve("results"));
        assertEquals(
                List.of(
                        "breakdown.csv",
                        "convergence.csv",
                        "differences.csv",
                        "effective/fence.yaml",
                        "effective/no-fence.yaml",
                        "manifest.json",
                        "provenance.csv",
                        "replications.csv",
                        "report.html",
                        "run-info.json",
                        "summary.csv",
                        "theory.csv"),
                files.stream().filter(file -> !file.startsWith("charts/")).toList());
        for (String chart : List.of("paired-differences", "policy-comparison")) {
            for (String format : List.of("pdf", "png", "svg")) {
                String file = "charts/%s.%s".formatted(chart, format);
                assertTrue(files.contains(file), file);
            }
        }
    }

    @Test
    @DisplayName("--by prints all flows by stretch, hour or month under each policy, too")
    void parts() {
        assertEquals(0, run("--by", "month", "--out", folder.resolve("results").toString()));

        List<String> lines = out.toString().lines().toList();
        int heading = lines.indexOf("All flows by month, where or when their parties start; shares in %") + 1;
        assertTrue(lines.get(heading).startsWith("policy    month    parties  detected"), out::toString);
        assertTrue(lines.get(heading + 1).startsWith("fence     2020-01"), out::toString);
        assertTrue(lines.get(heading + 3).startsWith("no-fence  2020-01"), out::toString);
        assertEquals(2, run("--by", "year"));
    }

    @Test
    @DisplayName("--by prints fence and cost by stretch or month, too, and the report holds them")
    void fenceAndCost() throws IOException {
        Path results = folder.resolve("growing");
        Called called = Called.with(
                "run",
                "scenarios/growing-fence.yaml",
                "--replications",
                "2",
                "--dpi",
                "30",
                "--by",
                "stretch",
                "--out",
                results.toString());

        assertEquals(0, called.code(), called::err);
        List<String> lines = called.out().lines().toList();
        int heading = lines.indexOf("Fence and cost by stretch; km fenced in the mean, at the end, and built") + 1;
        assertTrue(lines.get(heading).contains("km fenced  at the end  built"), called::out);
        assertTrue(lines.get(heading + 4).matches("fence +west +[0-9.]+ +15\\.0 +15\\.0 .*"), called::out);
        String page = Files.readString(results.resolve("report.html"));
        assertTrue(page.contains("Fence and cost by month: km fenced in the mean"));
        assertTrue(page.contains("Fence and cost by stretch: km fenced in the mean"));
    }

    @Test
    @DisplayName("a folder that cannot be made is told by its own name, before anything is played")
    void unusablePlace() {
        assertEquals(2, run("--out", scenario.resolve("results").toString()));

        assertTrue(
                err.toString().contains("--out: no folder can be made at " + scenario.resolve("results")),
                err::toString);
        assertFalse(err.toString().contains("draft"), err::toString);
    }

    @Test
    @DisplayName("gives the same bytes on one thread as on three, but for run-info.json")
    void threads() throws IOException {
        assertEquals(0, run("--threads", "1", "--out", folder.resolve("one").toString()));
        assertEquals(0, run("--threads", "3", "--out", folder.resolve("three").toString()));

        for (String file : files(folder.resolve("one"))) {
            if (!file.equals("run-info.json")) {
                assertArrayEquals(
                        Files.readAllBytes(folder.resolve("one").resolve(file)),
                        Files.readAllBytes(folder.resolve("three").resolve(file)),
                        file);
            }
        }
    }

    @Test
    @DisplayName("the manifest holds the command that repeats the study, quoted for the shell")
    void manifest() throws IOException {
        assertEquals(
                0,
                run(
                        "--seed",
                        "5",
                        "--policy",
                        "no-fence",
                        "--out",
                        folder.resolve("results").toString()));

        String manifest = Files.readString(folder.resolve("results/manifest.json"));
        assertTrue(
                manifest.contains("twinmarch run '" + scenario + "' --replications 12 --seed 5 --confidence 0.95"
                        + " --dpi 300 --policy no-fence"),
                manifest);
    }

    @Test
    @DisplayName("--json prints one object and nothing else; --quiet only the folder")
    void forPrograms() {
        assertEquals(0, run("--json", "--quiet", "--out", folder.resolve("json").toString()));
        assertTrue(out.toString().startsWith("{\"results\": \"" + folder.resolve("json")), out::toString);
        assertTrue(out.toString().endsWith("}]}\n"), out::toString);
        out.getBuffer().setLength(0);

        assertEquals(0, run("--quiet", "--out", folder.resolve("quiet").toString()));
        assertEquals(folder.resolve("quiet") + System.lineSeparator(), out.toString());
        assertEquals("", err.toString());
    }

    @Test
    @DisplayName("the policies named are played in the order named, each once")
    void policies() {
        assertEquals(
                0,
                run(
                        "--json",
                        "--policy=no-fence",
                        "--policy=fence",
                        "--policy=fence",
                        "--out",
                        folder.resolve("results").toString()));

        List<String> differences = out.toString()
                .lines()
                .filter(line -> line.contains("\"probability-of-detection-difference\""))
                .toList();
        assertEquals(2, differences.size());
        assertTrue(differences.stream().allMatch(line -> line.contains("\"policy\": \"fence\"")), out::toString);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "--replications, 0, --replications must be 1 or more",
        "--seed, -1, --seed must be a whole number from 0 to 9007199254740992",
        "--confidence, 95, '--confidence must be between 0 and 1, such as 0.95, but is 95.0'",
        "--confidence, NaN, '--confidence must be between 0 and 1, such as 0.95, but is NaN'",
        "--threads, 0, --threads must be 1 or more",
        "--variance-reduction, antitetic, '--variance-reduction: there is no \"antitetic\"; there are: none, control'",
        "--dpi, 0, --dpi must be a whole number from 30 to 2400",
        "--policy, fense, '--policy: there is no policy \"fense\"; there are: fence, no-fence'",
        "--value-of-coordination, walker, no policy has a co-operation grade above none",
        "--cover-premium, north, 'there is no flow \"north\" with the tactics cover; there are: none'",
    })
    @DisplayName("an option that makes no sense ends with code 2, the mend, and no folder")
    void usage(String option, String value, String message) throws IOException {
        assertEquals(2, run(option, value, "--out", folder.resolve("results").toString()));

        assertTrue(err.toString().contains(message), err::toString);
        assertFalse(Files.exists(folder.resolve("results")));
    }

    @Test
    @DisplayName(
            "replications that hang together are played in whole sets: a given number must be, the file's is rounded up")
    void wholeSets() throws IOException {
        assertEquals(2, run("--variance-reduction", "antithetic", "--replications", "5"));
        assertTrue(
                err.toString().contains("needs a multiple of 2 replications and 4 of them or more, not 5"),
                err::toString);

        Path results = folder.resolve("results");
        assertEquals(0, run("--variance-reduction", "quasi-random", "--out", results.toString()));
        assertTrue(Files.readString(results.resolve("manifest.json")).contains("\"replications\": 128"));
    }

    @Test
    @DisplayName("a folder with something in it is refused before anything is played, and stays as it is")
    void taken() throws IOException {
        Path results = Files.createDirectory(folder.resolve("results"));
        Files.writeString(results.resolve("thesis.txt"), "years of work");

        assertEquals(2, run("--out", results.toString()));

        assertTrue(err.toString().contains("give a new folder"), err::toString);
        assertEquals(List.of("thesis.txt"), files(results));
    }

    @Test
    @DisplayName("a broken scenario ends with code 3 and leaves nothing")
    void brokenScenario() throws IOException {
        Files.writeString(scenario, SCENARIO.replace("48 h", "48"));

        assertEquals(3, run("--out", folder.resolve("results").toString()));
        assertFalse(Files.exists(folder.resolve("results")));
    }

    private int run(String... options) {
        List<String> words = new ArrayList<>(List.of("run", scenario.toString()));
        words.addAll(List.of(options));
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commandLine.execute(words.toArray(String[]::new));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
