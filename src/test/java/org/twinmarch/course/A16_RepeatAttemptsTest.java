package org.twinmarch.course;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.theory.RepeatAttempts;

/**
 * Lesson 16: who is sent back comes again.
 *
 * <p>Four parties in ten are stopped, and four in five of those try again. So a party makes one and a half attempts on
 * average, and nearly nine in ten get through in the end, where a single attempt succeeds in six cases out of ten. An
 * office that stops 40 % of all <em>attempts</em> stops 12 % of those who come.
 *
 * <p>Something is to be learned from it, though. Among those who are stopped a share has been stopped before (a look
 * at their fingerprints tells). That share is the probability of being stopped, times that of trying again; whoever
 * knows the second, from questions asked, knows the first, although those who got through were never counted.
 */
class A16_RepeatAttemptsTest {

    private static final RepeatAttempts EPISODE = new RepeatAttempts(0.4, 0.8);
    private static final double PARTIES = 0.5 * 2000;

    private static final String SCENARIO = """
            format: 1
            name: repeat-attempts
            seed: 20200508
            replications: 60
            warm-up: 100 h
            horizon: 2000 h
            border: {length: 1 km}
            flows:
              parties:
                direction: b-to-a
                rate: 0.5 per h
                speed: 4 km/h
                tactics: {retry: {probability: 80 %, delay: {exponential: 5 h}}}
            patrols:
              post:
                side: a
                motion: {stand: {at: [500 m]}}
                detection: {reach: along, law: {definite-range: {range: 500 m, probability: 40 %}}}
            """;

    @Test
    @DisplayName("40 % of the attempts are stopped, and 88 % of those who come get through in the end")
    void episodes() throws InterruptedException {
        Played border = Played.of(SCENARIO);

        border.detected("base", "parties").is(0.4);
        border.found("base", "parties", "attempts-per-episode").is(EPISODE.attempts());
        border.found("base", "parties", "success-per-episode")
                .is(EPISODE.success())
                .isNot(1 - 0.4, "that is the success of one attempt");
        border.found("base", "parties", "undetected-entries").is(PARTIES * EPISODE.success());
    }
}
