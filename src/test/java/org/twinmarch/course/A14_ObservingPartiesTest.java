package org.twinmarch.course;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.theory.BackAndForth;
import org.twinmarch.theory.Passes;
import org.twinmarch.theory.WaitingForAPass;

/**
 * Lesson 14: parties that watch defeat regular schedules.
 *
 * <p>Lesson 13 left a choice. Here is what may settle it: somebody lies on a hill, waits until the patrol has passed,
 * and only then goes. A patrol by the clock will be back in 8 hours, so that 4 hours are as safe as can be; not one of
 * those who watch is ever seen. Against a patrol at random watching is worth nothing: that one has just passed says
 * nothing about when the next one comes. <em>Predictability is the whole difference.</em>
 *
 * <p>A patrol that drives back and forth has two gaps in turn, a short one and a long one (lesson 2). Whoever just
 * waits for a pass gains nothing: the next gap is as likely to be the short one. Whoever knows the stretch and takes
 * the longer gap is never seen, as long as the stay is no longer than half a lap.
 */
class A14_ObservingPartiesTest {

    private static final double HEADWAY_HOURS = 8;
    private static final double STAY_HOURS = 4;
    private static final double LENGTH_KM = 40;

    private static final String SCENARIO = """
            format: 1
            name: observing-parties
            seed: 20200508
            replications: 200
            horizon: 500 h
            border: {length: 40 km}
            flows:
              blind: &parties {direction: a-to-b, rate: 0.1 per h, speed: 4 km/h, stay: 4 h}
              watching: {<<: *parties, tactics: {observing: {patience: 500 h}}}
              choosing: {<<: *parties, tactics: {observing: {patience: 500 h, longer-gap: true}}}
            patrols:
              patrol:
                side: a
                from: 0 km
                to: 40 km
                speed: 40 km/h
                motion: {circuit: {return: 7 h}}
                detection: {reach: along, law: {definite-range: {range: 0 km, probability: 100 %}}}
            policies:
              by-the-clock: {}
              at-random: {patrols: {patrol: {motion: {circuit: null, random-departures: {exponential: 8 h}}}}}
              back-and-forth: {patrols: {patrol: {speed: 5 km/h, motion: {circuit: null, shuttle: {}}}}}
            """;

    private static Played border;

    @BeforeAll
    static void play() throws InterruptedException {
        border = Played.of(SCENARIO);
    }

    @Test
    @DisplayName("a patrol by the clock sees nobody who watches")
    void byTheClock() {
        border.detected("by-the-clock", "blind").is(Passes.regular(HEADWAY_HOURS, STAY_HOURS, 1));
        border.detected("by-the-clock", "watching")
                .is(WaitingForAPass.regular(HEADWAY_HOURS, STAY_HOURS, 1))
                .isBelow(0.01);
    }

    @Test
    @DisplayName("a patrol at random sees those who watch as often as anybody")
    void atRandom() {
        double seen = Passes.poisson(1 / HEADWAY_HOURS, STAY_HOURS, 1);
        border.detected("at-random", "blind").is(seen);
        border.detected("at-random", "watching").is(seen).isNot(0, "to watch is of no use here");
    }

    @Test
    @DisplayName("back and forth, waiting for a pass gains nothing, and choosing the longer gap gains all")
    void backAndForth() {
        double blind = BackAndForth.detection(LENGTH_KM, 5, STAY_HOURS, 1);
        border.detected("back-and-forth", "blind").is(blind);
        border.detected("back-and-forth", "watching")
                .is(WaitingForAPass.backAndForth(LENGTH_KM, 5, STAY_HOURS, 1))
                .isNot(0, "the next gap may be the short one");
        border.detected("back-and-forth", "choosing")
                .is(WaitingForAPass.longerGap(LENGTH_KM, 5, STAY_HOURS, 1))
                .isBelow(0.01);
    }
}
