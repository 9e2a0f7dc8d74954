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

@DisplayName("twinmarch sensitivity and run --uncertain, as their user meets them")
class SensitivityCommandTest {

    static final String SCENARIO = """
            format: 1
            name: circuit
            question: What is an agreement worth?
            replications: 4
            horizon: 12 h
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
              independent: {patrols: {circuit: {spacing: independent}}}
              agreed: {patrols: {circuit: {spacing: even}}}
            provenance:
              horizon: {assumption: half a day, range: [6 h, 24 h]}
              flows.parties.rate: {assumption: no source}
              flows.parties.stay: {assumption: a guess, range: [6 min, 54 min]}
              flows.parties.speed: {assumption: a guess, range: [2 km/h, 8 km/h]}
              patrols.circuit.speed: {assumption: a guess, range: [18 km/h, 22 km/h]}
            """;

    @TempDir
    private Path folder;

    private Path scenario;

    @BeforeEach
    void write() throws IOException {
        scenario = Files.writeString(folder.resolve("circuit.yaml"), SCENARIO);
    }

    private Called sensitivity(String out, String... more) {
        List<String> words = new ArrayList<>(List.of("sensitivity", scenario.toString(), "--out", at(out)));
        words.addAll(Arrays.asList(more));
        if (words.stream().noneMatch(word -> word.startsWith("--trajectories"))) {
            words.add("--trajectories=4");
        }
        return Called.with(words.toArray(String[]::new));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

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
    @DisplayName(
            "tells how much is to be played, ranks the assumptions, and says what dominates and what was not varied")
    void table() throws IOException {
        Called called = sensitivity("out", "--assumptions");

        succeeds(called);
        assertTrue(
                called.err().contains("3 factors at 16 points for each of 2 policies, 4 replications: 128 runs"),
                called::err);
        for (String part : List.of(
                "\nindependent: probability-of-detection, flow all [%]\n",
                "\nagreed minus independent: probability-of-detection, flow all [percentage points]\n",
                "No effect at all: flows.parties.speed.",
                "flows.parties.stay dominates: ",
                "\n  horizon (policies are compared over the same time)\n  flows.parties.rate (it has no range)\n",
                "Results: " + at("out"))) {
            assertTrue(called.out().contains(part), () -> part + " in\n" + called.out());
        }
        assertTrue(called.out().indexOf("flows.parties.stay  ") < called.out().indexOf("patrols.circuit.speed  "));
        List<String> lines = Files.readAllLines(folder.resolve("out/sensitivity.csv"));
        assertEquals(1 + 3 * 3 * 3, lines.size(), "three responses, three factors, three indices");
        assertEquals(
                1 + 3 * 16,
                Files.readAllLines(folder.resolve("out/responses.csv")).size());
        assertTrue(Files.readString(folder.resolve("out/factors.csv"))
                .contains("flows.parties.stay,flows.parties.stay,30 min,6 min,54 min,linear,\n"));
    }

    @Test
    @DisplayName("threads change nothing, and what is in the log is not played again")
    void resumed() throws IOException {
        succeeds(sensitivity("once", "--assumptions", "--threads", "1"));
        succeeds(sensitivity("again", "--assumptions", "--threads", "3"));
        assertEquals(promised("once"), promised("again"));

        Path log = folder.resolve("again/runs.log");
        List<String> lines = Files.readAllLines(log);
        String cut = lines.get(60).substring(0, 20);
        Files.writeString(log, String.join("\n", lines.subList(0, 60)) + "\n" + cut);
        Called resumed = sensitivity("again", "--assumptions", "--threads", "2");
        succeeds(resumed);
        assertTrue(resumed.err().contains("60 of which are in " + at("again") + " already"), resumed::err);
        assertEquals(promised("once"), promised("again"));

        succeeds(sensitivity("again", "--assumptions", "--trajectories=6"));
        Called more = sensitivity("again", "--assumptions", "--trajectories=6");
        assertTrue(more.err().contains("192 of which are in"), more::err);
    }

    @Test
    @DisplayName("Sobol indices of ranges on the command line; whole numbers where both ends are whole")
    void sobol() throws IOException {
        Called called = sensitivity(
                "out",
                "--method=sobol",
                "--rows=16",
                "--factor=patrols.circuit.units=1,3",
                "--factor",
                "patrols.circuit.speed=5 km/h,10 km/h",
                "--policy=agreed");

        succeeds(called);
        assertTrue(called.out().contains("total  share of the variance"), called::out);
        assertFalse(called.out().contains("agreed minus"), called::out);
        String points = Files.readString(folder.resolve("out/points.csv"));
        assertTrue(
                points.lines().skip(1).allMatch(line -> line.matches("agreed\\.point-\\d\\d,agreed,[123],[5-9].*km/h")),
                points);
    }

    @Test
    @DisplayName("says so when it replaces results of another method, and only then")
    void replaced() {
        String held = at("out") + " held a sensitivity by morris; its results are replaced";
        Called first = sensitivity("out", "--assumptions", "--replications=2");
        Called again = sensitivity("out", "--assumptions", "--replications=2");
        Called other = sensitivity("out", "--assumptions", "--replications=2", "--method=sobol", "--rows=2");

        succeeds(other);
        assertTrue(other.err().contains(held), other::err);
        assertFalse((first.err() + again.err()).contains("replaced"), again::err);
    }

    @Test
    @DisplayName("the factors of a study file")
    void study() throws IOException {
        Path study = Files.writeString(folder.resolve("study.yaml"), """
                study: 1
                name: stays
                scenario: circuit.yaml
                measures: [probability-of-detection-difference, "parties:probability-of-detection"]
                policies: [agreed]
                replications: 3
                factors:
                  flows.parties.stay: {range: [6 min, 54 min]}
                  patrols.circuit.units: [1, 2, 3]
                design: {latin-hypercube: 4}
                """);

        Called called =
                Called.with("sensitivity", study.toString(), "--trajectories", "3", "--out", at("out"), "--json");

        succeeds(called);
        assertTrue(
                called.err().contains("2 factors at 9 points for each of 1 policies, 3 replications: 27 runs"),
                called::err);
        assertTrue(called.out().contains("\"factor\": \"patrols.circuit.units\", \"index\": \"mu-star\""), called::out);
    }

    @Test
    @DisplayName("leaves a report, and report draws it again from the folder alone: the same bytes")
    void report() throws IOException {
        Path study = Files.writeString(folder.resolve("study.yaml"), """
                study: 1
                name: stays
                question: How long?
                scenario: circuit.yaml
                replications: 3
                factors:
                  flows.parties.stay: {range: [6 min, 54 min]}
                  patrols.circuit.units: [1, 2, 3]
                design: {latin-hypercube: 4}
                """);
        succeeds(Called.with(
                "sensitivity",
                study.toString(),
                "--trajectories=3",
                "--dpi=30",
                "--format=svg,png",
                "--out",
                at("study")));
        succeeds(sensitivity(
                "sobol", "--assumptions", "--method=sobol", "--rows=4", "--measure=time-to-detection", "--dpi=30"));
        for (String name : List.of("study", "sobol")) {
            Map<String, String> written = promised(name);
            assertTrue(written.containsKey("report.html"), written.keySet()::toString);
            Files.delete(folder.resolve(name).resolve("report.html"));

            Called again = Called.with("report", at(name));
            succeeds(again);
            assertEquals(written, promised(name), name);
            assertTrue(again.out().contains("Read report.html there"), again::out);
        }
        String page = Files.readString(folder.resolve("study/report.html"));
        assertTrue(page.contains("<bdi>stays: what its results depend on</bdi>"), page);
        assertTrue(page.contains("morris, 3 trajectories"), page);
        assertFalse(Files.exists(folder.resolve("study/charts/sensitivity-probability-of-detection-all-agreed.pdf")));
    }

    @Test
    @DisplayName("report refuses tables of another sensitivity, and names what is damaged")
    void reportRefuses() throws IOException {
        succeeds(sensitivity("out", "--assumptions", "--dpi=30", "--format=svg"));
        Path responses = folder.resolve("out/responses.csv");
        String told = Files.readString(responses);

        Files.writeString(responses, told.replace("\nagreed,", "\nother,"));
        Called other = Called.with("report", at("out"));
        assertEquals(1, other.code(), other::err);
        assertTrue(other.err().contains("responses.csv is not of the sensitivity of the manifest"), other::err);

        Files.writeString(responses, told.replaceFirst("0\\.\\d+", "much"));
        Called damaged = Called.with("report", at("out"));
        assertEquals(1, damaged.code(), damaged::err);
        assertTrue(damaged.err().contains("responses.csv is damaged: line "), damaged::err);
        tellsMend(other);
        tellsMend(damaged);
    }

    @ParameterizedTest(name = "{0}, from \"{1}\" on")
    @CsvSource({"responses.csv, 0", "responses.csv, unit", "sensitivity.csv, 0", "factors.csv, 0", "points.csv, 0"})
    @DisplayName("of a table that is gone, damaged or of an older release report names the command that makes it again")
    void reportMends(String table, String gone) throws IOException {
        succeeds(sensitivity("out", "--assumptions", "--dpi=30", "--format=svg", "--replications=2"));
        Path file = folder.resolve("out").resolve(table);
        String told = Files.readString(file);
        if (gone.equals("0")) {
            Files.delete(file);
        } else {
            Files.writeString(file, told.replaceFirst(",?" + gone, ""));
        }

        Called called = Called.with("report", at("out"));

        assertEquals(1, called.code(), called::err);
        assertTrue(called.err().contains(file.toString()), called::err);
        tellsMend(called);
        succeeds(sensitivity("out", "--assumptions", "--dpi=30", "--format=svg", "--replications=2"));
        assertEquals(told, Files.readString(file), "the command makes it again");
    }

    private void tellsMend(Called called) {
        String mend =
                "its command makes it again, with --out %s: twinmarch sensitivity %s --assumptions --trajectories 4 "
                        .formatted(at("out"), scenario);
        assertTrue(called.err().contains(mend), called::err);
        assertFalse(called.err().contains("rerun"), called::err);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --levels=3                    | --levels must be an even number
            --trajectories=1              | --trajectories must be 2 or more
            --rows=60                     | --rows must be a power of two
            --factor=a.b=1,2              | --assumptions and --factor exclude each other
            --measure=happiness           | nothing measures "happiness" of flow "all"
            --flow=nobody                 | nothing measures "probability-of-detection" of flow "nobody"
            --policy=none                 | there is no policy "none"
            --method=guess                | --method must be one of: morris, sobol
            --format=gif                  | --format must be one of: svg, png, pdf
            --dpi=7                       | --dpi must be a whole number from 30 to 2400
            """)
    @DisplayName("what makes no sense is refused with the mend, and leaves no folder")
    void usage(String option, String message) {
        Called called = sensitivity("out", "--assumptions", option);

        assertEquals(2, called.code(), called::err);
        assertTrue(called.err().contains(message), called::err);
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    @DisplayName("nothing to move, and a range that makes no sense, are told")
    void nothing() throws IOException {
        Called idle = sensitivity("out");
        assertEquals(2, idle.code());
        assertTrue(idle.err().contains("say what to move: --assumptions, "), idle::err);

        Called half = sensitivity("out", "--factor=flows.parties.rate=1 per h");
        assertEquals(2, half.code());
        assertTrue(half.err().contains("--factor must be like PATH=LEAST,MOST"), half::err);

        Called beyond = sensitivity("out", "--factor=flows.parties.stay=-1 h,2 h");
        assertEquals(3, beyond.code(), beyond::err);
        assertTrue(beyond.err().contains("--factor:1:"), beyond::err);

        Files.writeString(scenario, SCENARIO.substring(0, SCENARIO.indexOf("provenance")));
        Called untagged = sensitivity("out", "--assumptions");
        assertEquals(2, untagged.code());
        assertTrue(untagged.err().contains("no assumption of " + scenario + " has a usable range"), untagged::err);
        assertFalse(Files.exists(folder.resolve("out")));
    }

    private Called run(String out, String... more) {
        List<String> words = new ArrayList<>(List.of("run", scenario.toString(), "--dpi", "30", "--out", at(out)));
        words.addAll(Arrays.asList(more));
        return Called.with(words.toArray(String[]::new));
    }

    @Test
    @DisplayName("run --uncertain leaves the study's own numbers as they are, and its bytes do not depend on threads")
    void uncertain() throws IOException {
        succeeds(run("plain"));
        Called called = run("one", "--uncertain", "--threads=1");
        succeeds(called);
        succeeds(run("three", "--uncertain=2", "--threads=3"));

        assertEquals(promised("one"), promised("three"));
        Map<String, String> plain = promised("plain");
        plain.remove("manifest.json");
        plain.remove("report.html"); // it warns of the assumptions
        Map<String, String> uncertain = promised("one");
        assertTrue(uncertain.entrySet().containsAll(plain.entrySet()));
        for (String part : List.of(
                "With the assumptions drawn anew for every 2 of 4 replications: probability-of-detection [%]",
                "\nagreed minus independent  parties  ")) {
            assertTrue(called.out().contains(part), called::out);
        }
        List<String> draws = Files.readAllLines(folder.resolve("one/draws.csv"));
        assertEquals(1 + 2 * 2, draws.size(), "two draws for each of two policies");
        assertEquals(draws.get(1).split(",", 3)[2], draws.get(3).split(",", 3)[2], "both policies have the same draws");
    }

    @Test
    @DisplayName("rerun draws again what was drawn")
    void rerun() {
        succeeds(run("study", "--uncertain"));
        Called again = Called.with("rerun", at("study/manifest.json"), "--out", at("again"));
        assertEquals(0, again.code(), again::err);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            --uncertain=1 | --replications=4 | one replication for each draw cannot tell
            --uncertain=3 | --replications=4 | not two or more whole groups of 3; give --replications 6
            --uncertain=3 | --replications=3 | not two or more whole groups of 3; give --replications 6
            --uncertain   | --until=probability-of-detection=0.1 | --uncertain and --until exclude each other
            """)
    @DisplayName("groups that tell nothing are refused with the mend")
    void groups(String uncertain, String replications, String message) {
        Called called = run("out", replications, uncertain);

        assertEquals(2, called.code(), called::err);
        assertTrue(called.err().contains(message), called::err);
    }

    @Test
    @DisplayName("--json tells the doubt beside the measures")
    void json() {
        Called called = run("out", "--uncertain", "--json");

        succeeds(called);
        assertTrue(called.out().contains("\"uncertainty\": ["), called::out);
        assertTrue(called.out().contains("\"baseline\": \"independent\""), called::out);
    }
}
