package org.twinmarch.course;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.experiment.Findings;
import org.twinmarch.theory.Passes;
import org.twinmarch.theory.RoadsideBomb;

/**
 * Lesson 13: regular schedules detect more, and expose more.
 *
 * <p>A patrol passes every 8 hours. It may do so by the clock, or at random moments with the same mean. By the clock is
 * better at finding parties: at random two passes often follow closely, where one would have done, and leave a long gap
 * elsewhere.
 *
 * <p>The same reasoning from the other end: somebody lays a bomb on the patrol's road, and others search the road and
 * find it after a while. To the bomb the patrol is what it is to a party: something that comes by in time, or too
 * late. So the clock meets more bombs for the very reason for which it meets more parties. What makes a schedule good
 * at the one makes it bad at the other. How much of each is a choice, and the program prints both.
 */
class A13_RegularSchedulesTest {

    private static final double HEADWAY_HOURS = 8;
    private static final double STAY_HOURS = 4;
    private static final double FOUND_PER_HOUR = 0.2;
    private static final double BOMBS_PER_HOUR = 1.0 / 24;
    private static final double HORIZON_HOURS = 2000;

    private static final String SCENARIO = """
            format: 1
            name: regular-schedules
            seed: 20200508
            replications: 150
            warm-up: 200 h
            horizon: 2000 h
            border: {length: 10 km}
            flows:
              parties: {direction: b-to-a, rate: 0.1 per h, speed: 4 km/h, stay: 4 h}
            patrols:
              patrol:
                side: a
                from: 0 km
                to: 10 km
                speed: 10 km/h
                motion: {circuit: {return: 7 h}}
                detection: {reach: along, law: {definite-range: {range: 0 km, probability: 100 %}}}
            bombs:
              road: {side: a, from: 0 km, to: 10 km, rate: 1 per day, clearance: 0.2 per h, trigger: 100 %}
            policies:
              by-the-clock: {}
              at-random: {patrols: {patrol: {motion: {circuit: null, random-departures: {exponential: 8 h}}}}}
            """;

    private static Played border;

    @BeforeAll
    static void play() throws InterruptedException {
        border = Played.of(SCENARIO);
    }

    @Test
    @DisplayName("by the clock more parties are detected than at random, with as many passes")
    void detects() {
        border.detected("by-the-clock", "parties").is(Passes.regular(HEADWAY_HOURS, STAY_HOURS, 1));
        border.detected("at-random", "parties").is(Passes.poisson(1 / HEADWAY_HOURS, STAY_HOURS, 1));
        border.gained("at-random", "parties", Findings.PROBABILITY_OF_DETECTION).isBelow(0);
    }

    @Test
    @DisplayName("by the clock more bombs are met than at random, with as many passes")
    void exposes() {
        double laid = BOMBS_PER_HOUR * HORIZON_HOURS;
        border.found("by-the-clock", "all", "attacks")
                .is(laid * RoadsideBomb.regularPasses(HEADWAY_HOURS, 1, FOUND_PER_HOUR))
                .isNot(
                        laid * RoadsideBomb.poissonPasses(1 / HEADWAY_HOURS, 1, FOUND_PER_HOUR),
                        "the clock leaves no short headways");
        border.found("at-random", "all", "attacks")
                .is(laid * RoadsideBomb.poissonPasses(1 / HEADWAY_HOURS, 1, FOUND_PER_HOUR));
        border.gained("at-random", "all", "attacks").isBelow(0);
    }
}
