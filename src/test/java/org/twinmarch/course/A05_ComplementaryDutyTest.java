package org.twinmarch.course;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.experiment.Findings;
import org.twinmarch.theory.DutyHours;

/**
 * Lesson 5: complementary duty.
 *
 * <p>Each side has one shift of 12 hours. While it is on duty its patrols come by at random moments, every two
 * hours on average; while it rests there is nobody. If both sides work by the same clock, there is a crowd by day
 * and nobody by night. If they take turns, there is always somebody.
 *
 * <p>The number of patrol hours is the same, and so is the mean number of passes. But passes that are crowded together
 * find the same parties, and whoever comes at night is found by nobody. Taking turns costs no unit, no fuel and no
 * secret; it needs an agreement on a clock.
 */
class A05_ComplementaryDutyTest {

    private static final double STAY_HOURS = 2;
    private static final double PASSES_PER_HOUR = 0.5;

    private static final String SCENARIO = """
            format: 1
            name: complementary-duty
            seed: 20200508
            replications: 500
            horizon: 96 h
            border: {length: 1 km}
            flows:
              parties: {direction: a-to-b, rate: 1 per h, speed: 4 km/h, stay: 2 h}
            patrols:
              patrols-a: &patrols
                side: a
                from: 0 km
                to: 1 km
                speed: 60 km/h
                motion: {random-departures: {exponential: 2 h}}
                duty: {cycle: {on: 12 h, off: 12 h}}
                detection: {reach: along, law: {definite-range: {range: 0 km, probability: 100 %}}}
              patrols-b: {<<: *patrols, side: b}
            co-operation:
              grade: none
              pairs: {patrols-b: patrols-a}
              grades: {agreed-timetables: {timetables: complementary}}
            policies:
              same-clock: {}
              in-turns: {co-operation: {grade: agreed-timetables}}
            """;

    @Test
    @DisplayName("two shifts that take turns see more than two that work at the same hours")
    void turns() throws InterruptedException {
        Played border = Played.of(SCENARIO);

        border.detected("same-clock", "parties")
                .is(DutyHours.synchronous(12, 12, PASSES_PER_HOUR, STAY_HOURS))
                .isNot(
                        DutyHours.complementary(PASSES_PER_HOUR, STAY_HOURS),
                        "as many passes are not as many detections");
        border.detected("in-turns", "parties").is(DutyHours.complementary(PASSES_PER_HOUR, STAY_HOURS));
        border.gained("in-turns", "parties", Findings.PROBABILITY_OF_DETECTION).isAbove(0);
    }
}
