package org.twinmarch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.stats.Estimate;

@DisplayName("the table for the terminal")
class ResultTableTest {

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    @Test
    @DisplayName("shows policy by flow, each number with its interval, units said once")
    void comparison() {
        assertEquals("""
                sample: Does it matter?
                2 policies, 100 replications, seed 7

                detected    parties detected at least once, of those that tried to cross [%]
                difference  from base, under the same random numbers [percentage points]

                policy  flow   detected  95 % interval  difference  95 % interval
                base    all        20.0   18.8 to 21.3           -              -
                base    north      20.0   18.8 to 21.3           -              -
                base    south      20.0   18.8 to 21.3           -              -

                more    all        30.0   28.8 to 31.3       +10.0   0.0 to +11.0
                more    north      30.0   28.8 to 31.3       +10.0   0.0 to +11.0
                more    south      30.0   28.8 to 31.3       +10.0   0.0 to +11.0
                """, new ResultTable(Sample.of("base", "more")).text());
    }

    @Test
    @DisplayName("the premium of cover stands below, with the flow that seeks it")
    void premium() {
        Estimate premium = new Estimate(0.2, 0.15, 0.25, 0.95, 100);
        Findings asked = Sample.of("base", "more")
                .with(List.of(new Finding("base", "north", "cover-premium", Optional.of(premium))));

        List<String> lines = new ResultTable(asked).text().lines().toList();

        assertTrue(lines.contains("premium   what cover adds to the chance of north to pass [percentage points]"));
        assertTrue(lines.contains("base    20.0 (15.0 to 25.0)"));
    }

    @Test
    @DisplayName("of many policies shows all flows together, and says where each of them is")
    void tooLong() {
        String[] policies = IntStream.rangeClosed(1, 14)
                .mapToObj(number -> "policy-" + number)
                .toArray(String[]::new);

        List<String> lines = new ResultTable(Sample.of(policies)).text().lines().toList();

        assertEquals("each of the 2 flows alone: in the charts and in summary.csv", lines.get(5));
        assertEquals(
                policies.length,
                lines.stream()
                        .filter(line -> line.matches("policy-\\d+ +all .*"))
                        .count());
        assertEquals(
                policies.length,
                lines.stream().filter(line -> line.startsWith("policy-")).count());
    }

    @Test
    @DisplayName("of one policy and one flow is one line, with the decimals that a narrow interval deserves")
    void single() {
        Estimate share = new Estimate(0.349656, 0.349377, 0.349935, 0.999, 1000);
        List<Finding> findings = List.of(
                new Finding("base", "all", "probability-of-detection", Optional.of(share)),
                new Finding("base", "crossers", "probability-of-detection", Optional.of(share)));

        assertEquals(
                """
                lite
                1 policy, 1,000 replications, seed 1

                detected    parties detected at least once, of those that tried to cross [%]

                policy  flow      detected  99.9 % interval
                base    crossers     34.97   34.94 to 34.99
                """, new ResultTable(findings("lite", new Design(List.of("base"), 1000, 1, 0.999), findings)).text());
    }

    @Test
    @DisplayName("shows a dash where nobody tried to cross")
    void nothing() {
        List<Finding> findings = List.of(new Finding("base", "all", "probability-of-detection", Optional.empty()));

        String table = new ResultTable(findings("idle", new Design(List.of("base"), 1, 1, 0.95), findings)).text();

        assertEquals(
                "base    all          -              -",
                table.lines().reduce((first, last) -> last).orElseThrow());
    }

    @Test
    @DisplayName(
            "of pursued flows shows detection and interception, the difference of the latter, and what else matters")
    void pursued() {
        assertEquals("""
                sample: Does it matter?
                2 policies, 100 replications, seed 7

                detected     parties detected at least once, of those that tried to cross [%]
                intercepted  parties that a unit met, of those that tried to cross [%]
                difference   of intercepted, from base, under the same random numbers [percentage points]

                policy  flow   detected  95 % interval  intercepted  95 % interval  difference  95 % interval
                base    all        20.0   18.8 to 21.3         10.0    8.8 to 11.3           -              -
                base    north      20.0   18.8 to 21.3         10.0    8.8 to 11.3           -              -
                base    south      20.0   18.8 to 21.3            -              -           -              -

                more    all        30.0   28.8 to 31.3         15.0   13.8 to 16.3       +10.0   0.0 to +11.0
                more    north      30.0   28.8 to 31.3         15.0   13.8 to 16.3       +10.0   0.0 to +11.0
                more    south      30.0   28.8 to 31.3            -              -           -              -

                unanswered  alarms on which nobody set out [%]
                attacks     on the forces of both sides, in one horizon
                cost        fence and hours on duty [money]
                (x to y)    95 % interval

                policy           unanswered              attacks    cost
                base                      -  0.00 (0.00 to 0.02)  12,345
                more    30.0 (25.0 to 36.0)  1.00 (0.90 to 1.12)  13,345
                """, new ResultTable(Sample.pursued("base", "more")).text());
    }

    private static Findings findings(String name, Design design, List<Finding> findings) {
        return new Findings(new Findings.Topic(name, "", "money"), design, 9, findings, List.of(), List.of());
    }

    @Test
    @DisplayName("is the same in every locale")
    void locale() {
        String table = new ResultTable(Sample.of("base", "more")).text();

        Locale.setDefault(Locale.forLanguageTag("fa-IR-u-nu-arabext"));

        assertEquals(table, new ResultTable(Sample.of("base", "more")).text());
    }

    @Test
    @DisplayName("as JSON: one object with the keys that the reference names")
    void json() {
        String json = ResultJson.of(Sample.of("base", "more"), Path.of("results", "sample"));

        assertEquals(
                """
                {"results": "results/sample",
                 "seed": 7,
                 "replications": 100,
                 "measures": [
                  {"policy": "base", "flow": "all", "measure": "probability-of-detection", "estimate": 0.2, \
                "lower": 0.188, "upper": 0.21300000000000002, "confidence": 0.95},\
                """,
                json.lines()
                        .limit(5)
                        .reduce((above, below) -> above + "\n" + below)
                        .orElseThrow());
        assertEquals(
                3,
                json.lines()
                        .filter(line -> line.contains("\"probability-of-detection-difference\""))
                        .count());
    }
}
