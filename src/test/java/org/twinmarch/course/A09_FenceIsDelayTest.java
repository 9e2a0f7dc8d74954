package org.twinmarch.course;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.theory.BackAndForth;
import org.twinmarch.theory.FenceDelay;

/**
 * Lesson 9: a fence is a delay.
 *
 * <p>A fence stops nobody. It takes time to cut, and during that time the party stands at the line, where a patrol may
 * come by. In lesson 1 there were two ways to be better, to come by more often and to make the others stay longer; the
 * fence is the second one. It is worth exactly what the patrols make of the time, and without patrols it is worth
 * nothing.
 *
 * <p>Here cutting takes an hour, and who does not have to cut is over the line in half an hour. A fence on a third of
 * the line gives a third of the gain, as long as the parties do not care where they cross. The next lesson lets them
 * care.
 */
class A09_FenceIsDelayTest {

    private static final double LENGTH_KM = 40;
    private static final double SPEED_KMH = 20;
    private static final double STAY_HOURS = 0.5;
    private static final double CUTTING_HOURS = 1;

    private static final String SCENARIO = """
            format: 1
            name: fence-is-delay
            seed: 20200508
            replications: 800
            horizon: 24 h
            border: {length: 40 km}
            fence:
              fence: {from: 0 km, to: 40 km, owner: a, coverage: 100 %, delay: 1 h}
            flows:
              parties: {direction: b-to-a, rate: 1 per h, speed: 4 km/h, stay: 30 min}
            patrols:
              vehicle:
                side: a
                from: 0 km
                to: 40 km
                speed: 20 km/h
                motion: shuttle
                detection: {reach: along, law: {definite-range: {range: 0 km, probability: 100 %}}}
            policies:
              patrol-alone: {fence: null}
              fence-alone: {patrols: null}
              fence-and-patrol: {}
              a-third-of-the-fence: {fence: {fence: {coverage: 0.3333}}}
            """;

    private static Played border;

    @BeforeAll
    static void play() throws InterruptedException {
        border = Played.of(SCENARIO);
    }

    @Test
    @DisplayName("a fence without patrols finds nobody")
    void alone() {
        border.detected("fence-alone", "parties").is(0).isBelow(0.001);
        border.detected("patrol-alone", "parties").is(BackAndForth.detection(LENGTH_KM, SPEED_KMH, STAY_HOURS, 1));
    }

    @Test
    @DisplayName("a fence with a patrol gives the patrol time")
    void together() {
        border.detected("fence-and-patrol", "parties")
                .is(BackAndForth.detection(LENGTH_KM, SPEED_KMH, STAY_HOURS + CUTTING_HOURS, 1))
                .isNot(
                        3 * BackAndForth.detection(LENGTH_KM, SPEED_KMH, STAY_HOURS, 1),
                        "thrice the time is not thrice the detections");
        border.detected("a-third-of-the-fence", "parties")
                .is(FenceDelay.detection(0.3333, CUTTING_HOURS, LENGTH_KM, SPEED_KMH, STAY_HOURS))
                .isNot(
                        BackAndForth.detection(LENGTH_KM, SPEED_KMH, STAY_HOURS + 0.3333 * CUTTING_HOURS, 1),
                        "a third of the parties are held up for an hour, and not all for a third of it");
    }
}
