package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.scenario.Study;
import org.twinmarch.stats.Estimate;

/**
 * Two patrols on one circuit, one of each side; a party is on the line for a quarter f of a lap. Agreed half a lap apart they
 * detect 2 f, each for itself 1 - (1 - f)^2: the agreement is worth f^2. With k more units of one side, evenly spaced, they
 * detect 1 - (1 - (1 + k) f) (1 - f) without agreement, which is 2 f at k = f / (1 - f).
 */
@DisplayName("the value of co-ordination")
class CoordinationValueTest {

    private static final double F = 0.25;

    private final Study study = SmallWorld.study("""
            format: 1
            name: small
            seed: 20200508
            border: {length: 40 km}
            horizon: 16 h
            flows: {crossers: {direction: b-to-a, rate: 2 per h, speed: 4 km/h, stay: 30 min}}
            patrols:
              force-a: &force {side: a, from: 0 km, to: 40 km, speed: 20 km/h, motion: circuit,
                detection: {reach: along, law: {definite-range: {range: 0 km, probability: 1}}}}
              force-b: {<<: *force, side: b}
            co-operation:
              grade: none
              grades: {agreed-timetables: {timetables: mirrored}}
              pairs: {force-b: force-a}
            policies: {apart: {}, agreed: {co-operation: {grade: agreed-timetables}}}
            """);
    private List<Finding> findings;

    @BeforeEach
    void play() throws InterruptedException {
        Design design = new Design(List.of("apart", "agreed"), 1500, study.seed(), 0.999);
        findings = new CoordinationValue(new Trial(study, design, 2)).findings(Optional.of("force-a"));
    }

    @Test
    @DisplayName("of two patrols half a lap apart is f squared")
    void gain() {
        Estimate gain = estimate(CoordinationValue.GAIN);

        assertTrue(gain.covers(F * F), gain::toString);
        assertFalse(gain.covers(F * (1 - F)), "as if the two had never met");
    }

    @Test
    @DisplayName("equals f / (1 - f) more patrols without agreement")
    void equivalent() {
        Estimate extra = estimate(CoordinationValue.EQUIVALENT + "force-a");

        assertTrue(extra.covers(F / (1 - F)), extra::toString);
        assertFalse(extra.covers(F), "as if a patrol detected for itself alone");
        assertFalse(extra.covers(1), "as if it were worth a whole patrol");
    }

    @Test
    @DisplayName("is the difference from a policy that differs in the grade alone, own hours of duty included")
    void sameAsPolicy() throws InterruptedException {
        Study inTurn = SmallWorld.study("""
                format: 1
                name: in-turn
                border: {length: 40 km}
                horizon: 8 days
                flows: {crossers: {direction: b-to-a, rate: 2 per h, speed: 4 km/h, stay: 30 min}}
                patrols:
                  force-a: &force {side: a, from: 0 km, to: 40 km, speed: 20 km/h, motion: circuit,
                    duty: {cycle: {on: 8 h, off: 4 h}},
                    detection: {reach: along, law: {definite-range: {range: 0 km, probability: 1}}}}
                  force-b: {<<: *force, side: b}
                co-operation:
                  grade: none
                  grades: {joint-patrol: {timetables: convoy}}
                  pairs: {force-b: force-a}
                policies: {apart: {}, joint: {co-operation: {grade: joint-patrol}}}
                """);
        Design design = new Design(List.of("apart", "joint"), 20, 1, 0.95);

        Findings played = Experiment.of(inTurn, design).play(2, outcome -> {});
        Estimate gain = new CoordinationValue(new Trial(inTurn, design, 2))
                .findings(Optional.empty()).stream()
                        .filter(finding -> finding.flow().equals("all"))
                        .flatMap(finding -> finding.estimate().stream())
                        .findFirst()
                        .orElseThrow();

        Estimate difference = played.difference("joint", "all", Findings.PROBABILITY_OF_DETECTION)
                .orElseThrow()
                .estimate();
        assertEquals(difference, gain);
        assertTrue(gain.upper() < 0, "a convoy sees every party twice");
    }

    @Test
    @DisplayName("is asked only of policies whose sides have agreed on something")
    void agreedOnly() {
        assertEquals(
                List.of("agreed"),
                findings.stream().map(Finding::policy).distinct().toList());
    }

    private Estimate estimate(String measure) {
        return findings.stream()
                .filter(finding ->
                        finding.flow().equals("all") && finding.measure().equals(measure))
                .flatMap(finding -> finding.estimate().stream())
                .findFirst()
                .orElseThrow();
    }
}
