package org.twinmarch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Forecast;
import org.twinmarch.experiment.PointTable;
import org.twinmarch.scenario.yaml.DesignPoint;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.HalfWidth;
import org.twinmarch.stats.Scale;
import org.twinmarch.stats.StopRule;

@DisplayName("the report of a plan")
class PlanReportTest {

    private static final double GIGA = 1e9;

    /** A pilot of 50 replications that takes 2 s and 3 kB for each, and found a detection probability of 0.5 +- 0.05. */
    private static final Forecast FORECAST = new Forecast(
            new Findings(
                    new Findings.Topic("small", "What if?", "money"),
                    new Design(List.of("base"), 50, 1, 0.95),
                    0,
                    List.of(new Findings.Finding(
                            "base",
                            "all",
                            "probability-of-detection",
                            Optional.of(new Estimate(0.5, 0.45, 0.55, 0.95, 50)))),
                    List.of(),
                    List.of()),
            1,
            new Forecast.Pace(2, Forecast.Trend.SETTLED),
            3000,
            1000);

    private static PlanReport report(Optional<HalfWidth> width, double mostBytes, double freeBytes) {
        Design design = new Design(List.of("base"), 1000, 1, 0.95);
        PointTable points = PointTable.of(List.of(new DesignPoint("base", "base", Map.of())));
        Optional<StopRule> rule =
                width.map(wanted -> new StopRule(Map.of("probability-of-detection", wanted), 100, 200, 1000));
        return new PlanReport(
                new PlanReport.Intent(design, rule, points, List.of(), Map.of("probability-of-detection", Scale.SHARE)),
                FORECAST,
                new PlanReport.Machine(4, 0.5 * GIGA, mostBytes, freeBytes));
    }

    @Test
    @DisplayName("puts time and room in proportion to the replications, and has no advice where all is well")
    void proportions() {
        String text = report(Optional.empty(), 4 * GIGA, 9 * GIGA).text();

        assertTrue(
                text.contains("1 point, 1,000 replications, seed 1\npilot: 50 replications of all points on 4 threads"),
                text);
        assertTrue(text.matches("(?s).*as planned +1,000 +1,000 +33 min 20 s +3\\.0 MB\n.*"), text);
        assertTrue(text.contains("memory: 500 MB for the study"), text);
        assertFalse(text.contains("! "), text);
    }

    @Test
    @DisplayName("says how many replications the wanted half-width takes, within what the pilot allows")
    void needed() {
        String text = report(Optional.of(new HalfWidth.Absolute(0.025)), 4 * GIGA, 9 * GIGA)
                .text();

        // Half the half-width takes four times the replications, a little less by Student's quantile.
        String needed = text.replaceAll("(?s).*needed, by the pilot +(\\d+) .*", "$1");
        assertEquals(4 * 50, Integer.parseInt(needed), 4 * 50 * 0.05);
        assertTrue(Integer.parseInt(needed) < 4 * 50, text);
        assertTrue(text.matches("(?s).* % +50\\.0 \\+- 5\\.00 .* 2\\.50 +" + needed + " \\(\\d+ to \\d+\\)\n.*"), text);
    }

    @Test
    @DisplayName("prescribes more replications, memory and room where they are too few")
    void advice() {
        String text = report(Optional.of(new HalfWidth.Relative(0.01)), 0.6 * GIGA, 1e6)
                .text();

        assertTrue(
                text.contains(
                        "! probability-of-detection at base needs more than 1,000 replications: raise --max-replications to "),
                text);
        assertTrue(text.contains("! the memory may not do: set JAVA_TOOL_OPTIONS=-Xmx682m"), text);
        assertTrue(text.contains("! the results need 3.0 MB, but 1.0 MB are free here"), text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.2, less than a second",
        "59.4, 59 s",
        "59.6, 1 min 00 s",
        "3725, 1 h 02 min",
        "90000, 1 d 01 h",
    })
    @DisplayName("says times as people do")
    void times(double seconds, String words) {
        assertEquals(words, Amounts.time(seconds));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 B", "999, 999 B", "1000, 1.0 kB", "12345678, 12 MB", "1e15, 1.0 PB", "1e19, 10000 PB"})
    @DisplayName("says bytes as people do")
    void bytes(double bytes, String words) {
        assertEquals(words, Amounts.bytes(bytes));
    }
}
