package org.twinmarch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.PartFinding;
import org.twinmarch.stats.Estimate;

@DisplayName("a table by month says where the cost of fence that stood before is")
class StandingFenceTest {

    private static Estimate steady(double value) {
        // Sums over replications are rounded: the ends differ in the last digits.
        return new Estimate(value, value * (1 - 1e-15), value * (1 + 1e-15), 0.95, 10);
    }

    private static Stream<PartFinding> month(String policy, String month, double endKm, double builtKm, double cost) {
        return Stream.of(
                part(policy, month, "fence-km", endKm),
                part(policy, month, "fence-km/fence.wire", endKm),
                part(policy, month, "fence-km-built/fence.wire", builtKm),
                part(policy, month, "cost/fence.wire", cost),
                part(policy, month, "cost", cost + 100));
    }

    private static PartFinding part(String policy, String month, String measure, double value) {
        return new PartFinding(policy, "all", "month", month, measure, Optional.of(steady(value)));
    }

    private static Findings of(double endKm, double builtKm, double cost) {
        return new Findings(
                new Findings.Topic("fence", "", "thaler"),
                new Design(List.of("open", "fence"), 10, 1, 0.95),
                10,
                List.of(),
                List.of(),
                Stream.of(
                                month("open", "2021-03", 0, 0, 0),
                                month("open", "2021-04", 0, 0, 0),
                                month("fence", "2021-03", endKm, builtKm, cost),
                                month("fence", "2021-04", endKm, 0, 0))
                        .flatMap(parts -> parts)
                        .toList());
    }

    @Test
    @DisplayName("where some stood at time 0 and cost something")
    void standing() {
        String note = "The cost of 2021-03 holds what stood at time 0 too, under: fence.";
        assertEquals(Optional.of(note), StandingFence.note(of(12, 2, 600), "month"));
        assertTrue(new TractTable(of(12, 2, 600), "month").text().endsWith("\n" + note + "\n"));
    }

    @Test
    @DisplayName("and nothing where all of it was built in the month, where it costs nothing, and by stretch")
    void nothing() {
        assertEquals(Optional.empty(), StandingFence.note(of(12, 12, 600), "month"));
        assertEquals(Optional.empty(), StandingFence.note(of(12, 2, 0), "month"));
        assertEquals(Optional.empty(), StandingFence.note(of(12, 2, 600), "stretch"));
    }

    @Test
    @DisplayName(
            "a number that is the same in all replications has no interval, and what varies never looks as if it had none")
    void steady() {
        assertEquals("30.6 (does not vary)", Wording.estimate(steady(30.6)));
        assertEquals("30.60 (30.58 to 30.62)", Wording.estimate(new Estimate(30.6, 30.58, 30.62, 0.95, 10)));
        assertEquals("30.6 (30.5 to 30.7)", Wording.estimate(new Estimate(30.6, 30.5, 30.7, 0.95, 10)));
        assertEquals(
                "3.00 (2.00 to infinity)", Wording.estimate(new Estimate(3, 2, Double.POSITIVE_INFINITY, 0.95, 10)));
        String table = new TractTable(of(12, 2, 600), "month").text();
        assertTrue(!table.contains(" to "), table);
    }
}
