package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.border.Side;
import org.twinmarch.engine.Source;
import org.twinmarch.experiment.Outcome.FlowCount;
import org.twinmarch.stats.Difference;

/**
 * A world small enough for pencil and paper: side A's patrols and side B's fence, two flows, two replications of 10 hours.
 */
@DisplayName("what two replications say")
class SummaryTest {

    private static final List<Source> SOURCES = List.of(
            new Source(0, "riders", Side.A, Source.Kind.PATROL), new Source(1, "riders", Side.B, Source.Kind.FENCE));
    private static final List<String> FLOWS = List.of("north", "south");
    private static final Design DESIGN = new Design(List.of("base", "more"), 2, 1, 0.95);

    private final Summary summary = new Summary(DESIGN, List.of(cast("base"), cast("more")));

    @Test
    @DisplayName("every measure is the ratio of its totals")
    void measures() {
        Findings findings = twoReplications();

        assertEquals(15.0 / 40, value(findings, "base", "north", "probability-of-detection"), 1e-15);
        assertEquals(18.0 / 60, value(findings, "base", "all", "probability-of-detection"), 1e-15);
        assertEquals(9.0 / 40, value(findings, "base", "north", "probability-of-first-detection-by-a"), 1e-15);
        assertEquals(6.0 / 40, value(findings, "base", "north", "probability-of-first-detection-by-b"), 1e-15);
        assertEquals(7.5 / 15, value(findings, "base", "north", "time-to-detection"), 1e-15);
        assertEquals(25.0 / 2, value(findings, "base", "north", "undetected-entries"), 1e-15);
        assertEquals(9.0 / 15, value(findings, "base", "north", "detections-by-source/patrols.riders"), 1e-15);
        assertEquals(6.0 / 15, value(findings, "base", "north", "detections-by-source/fence.riders"), 1e-15);
        assertEquals((3.0 + 5) / (2 * 4 * 10), value(findings, "base", "all", "utilisation/patrols.riders"), 1e-15);
        assertEquals(126, findings.parties());
    }

    @Test
    @DisplayName("a ratio of totals is not the mean of the replications' ratios")
    void notTheMeanOfRatios() {
        double meanOfRatios = (5.0 / 10 + 10.0 / 30) / 2;

        assertNotEquals(meanOfRatios, value(twoReplications(), "base", "north", "probability-of-detection"), 0.01);
    }

    @Test
    @DisplayName("a later policy is compared with the first, replication by replication")
    void difference() {
        Difference difference = twoReplications()
                .difference("more", "north", "probability-of-detection")
                .orElseThrow();

        assertEquals(21.0 / 43 - 15.0 / 40, difference.estimate().value(), 1e-15);
        assertEquals(2, difference.estimate().count());
    }

    @Test
    @DisplayName("the time to detection is undefined where nobody was detected, and so is its difference")
    void undefined() {
        summary.add(List.of(
                outcome(0, 1, count(5, 0, 0, 0), count(5, 1, 1, 0)),
                outcome(1, 1, count(5, 1, 0, 1), count(5, 1, 1, 0))));

        Findings findings = summary.findings("small", "");

        assertEquals(Optional.empty(), findings.estimate("base", "north", "time-to-detection"));
        assertEquals(Optional.empty(), findings.difference("more", "north", "time-to-detection"));
    }

    @Test
    @DisplayName("a plan without a fixed number of units has no utilisation")
    void noUnits() {
        Cast cast = new Cast("base", FLOWS, SOURCES, List.of(OptionalInt.empty()), 10);

        assertEquals(
                0,
                Measures.of(cast).stream()
                        .filter(measure -> measure.name().startsWith("utilisation"))
                        .count());
    }

    @Test
    @DisplayName("a flow that only one policy has is not compared")
    void ownFlow() {
        Cast more = new Cast("more", List.of("north", "west"), SOURCES, List.of(OptionalInt.of(4)), 10);
        Summary uneven = new Summary(DESIGN, List.of(cast("base"), more));
        uneven.add(List.of(
                outcome(0, 1, count(5, 1, 1, 0), count(5, 1, 1, 0)),
                outcome(1, 1, count(5, 1, 0, 1), count(5, 1, 1, 0))));

        assertEquals(
                List.of("all", "north"),
                uneven.findings("small", "").contrasts().stream()
                        .map(Findings.Contrast::flow)
                        .distinct()
                        .toList());
    }

    private Findings twoReplications() {
        summary.add(List.of(
                outcome(0, 1, count(10, 5, 3, 2), count(8, 1, 1, 0)),
                outcome(1, 1, count(12, 8, 6, 2), count(8, 1, 1, 0))));
        summary.add(List.of(
                outcome(0, 2, count(30, 10, 6, 4), count(12, 2, 2, 0)),
                outcome(1, 2, count(31, 13, 9, 4), count(15, 2, 2, 0))));
        return summary.findings("small", "");
    }

    private static double value(Findings findings, String policy, String flow, String measure) {
        return findings.estimate(policy, flow, measure).orElseThrow().value();
    }

    private static Cast cast(String policy) {
        return new Cast(policy, FLOWS, SOURCES, List.of(OptionalInt.of(4)), 10);
    }

    /** Half an hour to each detection. */
    private static FlowCount count(long attempted, long detected, long byRiders, long byFence) {
        return new FlowCount(
                attempted, detected, detected / 2.0, List.of(byRiders, byFence), List.of(byRiders, byFence));
    }

    private static Outcome outcome(int policy, long replication, FlowCount north, FlowCount south) {
        return new Outcome(policy, replication, List.of(north, south), List.of(1.0 + 2 * replication));
    }
}
