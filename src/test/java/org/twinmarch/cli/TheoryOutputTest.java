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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("what is known exactly, as a user meets it")
class TheoryOutputTest {

    private static final String CIRCUIT = Path.of("scenarios/circuit.yaml").toString();
    private static final String STAYS = "--factor=flows.parties.stay=15 min,30 min";

    @TempDir
    private Path folder;

    private Called sweep(String... more) {
        List<String> words = new ArrayList<>(List.of("sweep", CIRCUIT, "--replications", "40", "--dpi", "30"));
        words.addAll(List.of("--out", folder.resolve("study").toString()));
        words.addAll(Arrays.asList(more));
        Called called = Called.with(words.toArray(String[]::new));
        assertEquals(0, called.code(), called.err());
        return called;
    }

    private Path file(String name) {
        return folder.resolve("study").resolve(name);
    }

    private Map<String, String> drawn() throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> charts = Files.list(file("charts"))) {
            for (Path chart : charts.toList()) {
                bytes.put(chart.getFileName().toString(), Arrays.toString(Files.readAllBytes(chart)));
            }
        }
        bytes.put("report.html", Files.readString(file("report.html")));
        return bytes;
    }

    @Test
    @DisplayName(
            "stands in theory.csv, in a line on the terminal, in charts and report; report makes them again to the byte")
    void everywhere() throws IOException {
        Called sweep = sweep(STAYS);

        double quarter = 0.25;
        double half = 0.5;
        assertEquals(
                List.of(
                        "policy,flow,measure,exact,closed-form",
                        row("independent.stay-15-min", "parties", 1 - 0.875 * 0.875, "C9 independent patrols"),
                        row("independent.stay-15-min", "all", 1 - 0.875 * 0.875, "C9 independent patrols"),
                        row("independent.stay-30-min", "parties", 1 - 0.75 * 0.75, "C9 independent patrols"),
                        row("independent.stay-30-min", "all", 1 - 0.75 * 0.75, "C9 independent patrols"),
                        row("agreed.stay-15-min", "parties", quarter, "C1 passes at equal headways"),
                        row("agreed.stay-15-min", "all", quarter, "C1 passes at equal headways"),
                        row("agreed.stay-30-min", "parties", half, "C1 passes at equal headways"),
                        row("agreed.stay-30-min", "all", half, "C1 passes at equal headways")),
                Files.readAllLines(file("theory.csv")));
        String exact = "exact: C9 independent patrols; C1 passes at equal headways; all 4 simulated values agree";
        assertTrue(sweep.out().contains(exact), sweep.out());
        for (String place : List.of("report.html", "charts/response-curves.svg", "charts/policy-comparison.svg")) {
            assertTrue(Files.readString(file(place)).contains("4 values are known exactly"), place);
        }
        assertTrue(Files.readString(file("report.html")).contains("Exact probabilities of detection"));

        Map<String, String> before = drawn();
        Called report = Called.with("report", folder.resolve("study").toString());
        assertEquals(0, report.code(), report.err());
        assertTrue(report.out().contains(exact), report.out());
        assertEquals(before, drawn());
    }

    private static String row(String policy, String flow, double exact, String form) {
        return "%s,%s,probability-of-detection,%s,%s".formatted(policy, flow, exact, form);
    }

    @Test
    @DisplayName("is a member of the JSON object of a run")
    void json() {
        Called run = Called.with(
                "run",
                "scenarios/circuit.yaml",
                "--json",
                "--replications=2",
                "--dpi=30",
                "--out=" + folder.resolve("json"));
        assertEquals(0, run.code(), run.err());
        String exact = "{\"policy\": \"agreed\", \"flow\": \"parties\", \"measure\": \"probability-of-detection\", "
                + "\"exact\": 0.5, \"closed-form\": \"C1 passes at equal headways\"}";
        assertTrue(run.out().contains("\"theory\": [") && run.out().contains(exact), run.out());
    }

    @Test
    @DisplayName("is gone when the sweep in the folder is one of which nothing is known")
    void withdrawn() {
        sweep(STAYS);
        assertTrue(Files.exists(file("theory.csv")));

        Called disturbed = sweep(STAYS, "--set", "flows.parties.handling=10 min");
        assertFalse(Files.exists(file("theory.csv")));
        assertFalse(disturbed.out().contains("exact:"), disturbed.out());
    }
}
