package org.twinmarch.course;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.theory.Passes;

/**
 * Lesson 1: one patrol, one place.
 *
 * <p>Stand at one place of a border. Now and then a patrol comes by; it sees who is there at that moment and nobody
 * else. A party comes at a moment of its own choosing, which has nothing to do with the patrol, and stays for a while.
 * Will the two meet?
 *
 * <p>Two times decide it: the <em>headway</em>, from one pass of the patrol to the next, and the <em>stay</em> of the
 * party on the line. With a pass every 6 hours and a stay of 2 hours they meet in 2 cases out of 6. How long the
 * border is and how fast anybody drives matters only as far as it changes these two times. Hence the two ways to be
 * better: come by more often (more patrols), or make the others stay longer (a fence: lesson 9).
 *
 * <p>The scenario is all that the program needs to know, and it is complete: copy it into a file and {@code twinmarch
 * run} plays it. Look how the policies change one thing each.
 */
class A01_OnePatrolOnePlaceTest {

    private static final String SCENARIO = """
            format: 1
            name: one-place
            seed: 20200508
            replications: 500
            horizon: 24 h
            border: {length: 10 km}
            flows:
              parties: {direction: a-to-b, rate: 2 per h, speed: 4 km/h, stay: 2 h}
            patrols:
              patrol:                          # an hour along the line, five hours home by another road
                side: a
                from: 0 km
                to: 10 km
                speed: 10 km/h
                motion: {circuit: {return: 5 h}}
                detection: {reach: along, law: {definite-range: {range: 0 km, probability: 100 %}}}
            policies:
              every-6-hours: {}
              every-3-hours: {patrols: {patrol: {motion: {circuit: {return: 2 h}}}}}
              long-stay: {flows: {parties: {stay: 8 h}}}
              long-stay-bad-eyes:
                flows: {parties: {stay: 8 h}}
                patrols: {patrol: {detection: {law: {definite-range: {probability: 60 %}}}}}
            """;

    @Test
    @DisplayName("a pass every 6 hours sees a third of those who stay for 2 hours")
    void stayOverHeadway() throws InterruptedException {
        Played border = Played.of(SCENARIO);

        border.detected("every-6-hours", "parties")
                .is(2.0 / 6)
                .isNot(2 * 2.0 / 6, "a pass before the party comes does not see it");
        border.detected("every-3-hours", "parties").is(2.0 / 3);
        border.detected("long-stay", "parties").is(1);
        border.detected("long-stay-bad-eyes", "parties")
                .is(Passes.regular(6, 8, 0.6))
                .isNot(0.6 * 8 / 6, "who is passed twice is not detected twice");
    }
}
