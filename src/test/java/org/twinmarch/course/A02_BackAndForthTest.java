package org.twinmarch.course;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.theory.BackAndForth;

/**
 * Lesson 2: one patrol, back and forth.
 *
 * <p>A vehicle drives to the end of its stretch, turns, and drives back. In the middle it comes by at equal headways.
 * Near an end it comes by twice in short order, on its way there and on its way back, and then not for nearly two
 * whole trips. The second of two passes that follow closely finds only those whom the first has just found. So the
 * ends of a stretch are half as well guarded as its middle, although the vehicle passes every place equally often.
 *
 * <p>Whoever knows that crosses at the ends. Keep it in mind when sectors are drawn: the seam between two sectors is
 * an end of both.
 */
class A02_BackAndForthTest {

    private static final double LENGTH_KM = 40;
    private static final double SPEED_KMH = 20;
    private static final double STAY_HOURS = 1;

    private static final String SCENARIO = """
            format: 1
            name: back-and-forth
            seed: 20200508
            replications: 1000
            horizon: 24 h
            border: {length: 40 km}
            stretches:
              west-end: {from: 0 km, to: 1 km}
              middle: {from: 19 km, to: 21 km}
            flows:
              anywhere: &parties {direction: a-to-b, rate: 1 per h, speed: 4 km/h, stay: 1 h}
              at-the-end: {<<: *parties, demand: {weights: {west-end: 1}}}
              in-the-middle: {<<: *parties, demand: {weights: {middle: 1}}}
            patrols:
              vehicle:
                side: a
                from: 0 km
                to: 40 km
                speed: 20 km/h
                motion: shuttle
                detection: {reach: along, law: {definite-range: {range: 0 km, probability: 100 %}}}
            """;

    private static Played border;

    @BeforeAll
    static void play() throws InterruptedException {
        border = Played.of(SCENARIO);
    }

    @Test
    @DisplayName("the ends of the stretch are half as well guarded as its middle")
    void ends() {
        border.detected("base", "in-the-middle").is(0.5);
        border.detected("base", "at-the-end")
                .is(BackAndForth.detectionAt(LENGTH_KM, SPEED_KMH, STAY_HOURS, 0.5))
                .isNot(0.5, "it is passed as often as the middle, but at bad times");
    }

    @Test
    @DisplayName("over the whole stretch the vehicle sees 1 - (1 - v tau / 2L)^2 of the parties")
    void wholeStretch() {
        border.detected("base", "anywhere")
                .is(BackAndForth.detection(LENGTH_KM, SPEED_KMH, STAY_HOURS, 1))
                .isNot(SPEED_KMH * STAY_HOURS / LENGTH_KM, "that would be equal headways everywhere");
    }
}
