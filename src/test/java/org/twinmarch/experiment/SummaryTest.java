package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.engine.PartyCount;
import org.twinmarch.experiment.Outcome.SourceCount;
import org.twinmarch.experiment.Outcome.SourceHours;
import org.twinmarch.scenario.Study;
import org.twinmarch.stats.Difference;

/**
 * A world small enough for pencil and paper: side A's four patrols and side B's fence, two flows, two replications of 10
 * hours.
 */
@DisplayName("what two replications say")
class SummaryTest {

    private static final Study STUDY = SmallWorld.study("""
            format: 1
            name: small
            border: {length: 10 km}
            horizon: 10 h
            flows:
              north: {direction: a-to-b, rate: 5 per h, speed: 4 km/h}
              south: {direction: b-to-a, rate: 5 per h, speed: 4 km/h}
            fence:
              riders: {from: 0 km, to: 5 km, owner: b, coverage: 100 %, delay: 30 min, alarm: 20 %}
            patrols:
              riders: &riders
                side: a
                units: 4
                from: 0 km
                to: 10 km
                speed: 5 km/h
                motion: shuttle
                detection: {reach: along, law: {definite-range: {range: 100 m, probability: 100 %}}}
            policies:
              base: {}
              more: {patrols: {riders: {speed: 8 km/h}}}
              density: {patrols: {riders: {units: null, motion: {stand: {density: 0.1 per km}}, speed: null}}}
              renamed: {flows: {south: null, west: {direction: b-to-a, rate: 5 per h, speed: 4 km/h}}}
            """);
    private static final Design DESIGN = new Design(List.of("base", "more"), 2, 1, 0.95);
    private static final Cast BASE = SmallWorld.cast(STUDY, "base");

    private final Summary summary = new Summary(DESIGN, List.of(BASE, SmallWorld.cast(STUDY, "more")));

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
                outcome(0, 1, new Count(5, 0, 0), new Count(5, 1, 0)),
                outcome(1, 1, new Count(5, 0, 1), new Count(5, 1, 0))));

        Findings findings = summary.findings(Findings.Topic.of(STUDY));

        assertEquals(Optional.empty(), findings.estimate("base", "north", "time-to-detection"));
        assertEquals(Optional.empty(), findings.difference("more", "north", "time-to-detection"));
    }

    @Test
    @DisplayName("a plan without a fixed number of units has no utilisation")
    void noUnits() {
        assertEquals(
                0,
                Measures.of(SmallWorld.cast(STUDY, "density")).stream()
                        .filter(measure -> measure.name().startsWith("utilisation"))
                        .count());
    }

    @Test
    @DisplayName("a flow that only one policy has is not compared")
    void ownFlow() {
        Summary uneven = new Summary(DESIGN, List.of(BASE, SmallWorld.cast(STUDY, "renamed")));
        uneven.add(List.of(
                outcome(0, 1, new Count(5, 1, 0), new Count(5, 1, 0)),
                outcome(1, 1, new Count(5, 0, 1), new Count(5, 1, 0))));

        assertEquals(
                List.of("all", "north"),
                uneven.findings(Findings.Topic.of(STUDY)).contrasts().stream()
                        .map(Findings.Contrast::flow)
                        .distinct()
                        .toList());
    }

    private Findings twoReplications() {
        summary.add(List.of(
                outcome(0, 1, new Count(10, 3, 2), new Count(8, 1, 0)),
                outcome(1, 1, new Count(12, 6, 2), new Count(8, 1, 0))));
        summary.add(List.of(
                outcome(0, 2, new Count(30, 6, 4), new Count(12, 2, 0)),
                outcome(1, 2, new Count(31, 9, 4), new Count(15, 2, 0))));
        return summary.findings(Findings.Topic.of(STUDY));
    }

    private static double value(Findings findings, String policy, String flow, String measure) {
        return findings.estimate(policy, flow, measure).orElseThrow().value();
    }

    /** Parties of a flow that tried, and that the patrols and the fence were the first to detect. */
    private record Count(long attempted, long byRiders, long byFence) {

        /** Half an hour to each detection. */
        void into(Sketch sketch, int flow) {
            sketch.parties(flow, PartyCount.ATTEMPTED, attempted)
                    .parties(flow, PartyCount.DETECTED, byRiders + byFence)
                    .parties(flow, PartyCount.DETECTED_FIRST_BY_A, byRiders)
                    .parties(flow, PartyCount.DETECTED_FIRST_BY_B, byFence)
                    .delay(flow, (byRiders + byFence) / 2.0)
                    .source(flow, 0, new SourceCount(byRiders, byRiders, 0, 0))
                    .source(flow, 1, new SourceCount(byFence, byFence, 0, 0));
        }
    }

    private static Outcome outcome(int policy, long replication, Count north, Count south) {
        Sketch sketch = new Sketch(BASE).hours(0, new SourceHours(1 + 2 * replication, 0, 0));
        north.into(sketch, 0);
        south.into(sketch, 1);
        return sketch.outcome(policy, replication);
    }
}
