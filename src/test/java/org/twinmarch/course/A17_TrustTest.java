package org.twinmarch.course;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinmarch.theory.FallsOfTrust;
import org.twinmarch.theory.HandOff;

/**
 * Lesson 17: trust.
 *
 * <p>Lesson 7 again: side a sees, side b stops, and a liaison officer carries the messages. Now a third party lays
 * bombs on a's roads, and every day or so one explodes. Nobody comes from across the line to do it. But after each
 * explosion somebody has to say who did it, and sometimes he errs.
 *
 * <p>When an attack is attributed to groups from across, the grade of co-operation falls by one: the liaison officer
 * goes home, and the hotline is left, which carries half of the messages. After another one the telephone is silent.
 * Talks restore what an attack has cost, in four days on average. A small error of attribution costs interceptions on
 * a quite different stretch of the border, and those who lay bombs get more for them than the bombs do.
 *
 * <p>The mechanism is the same for both sides, and it is off unless a scenario asks for it.
 */
class A17_TrustTest {

    private static final double ATTACKS_PER_HOUR = 1.0 / 24;
    private static final double TALKS_HOURS = 4 * 24;
    /** That a message which is sent comes in time: half an hour on its way, one of reaction, two of stay on average. */
    private static final double IN_TIME = HandOff.fixedMessage(0.5, 1, 2);

    private static final String SCENARIO = """
            format: 1
            name: trust
            seed: 20200508
            replications: 150
            warm-up: 30 days
            horizon: 60 days
            border: {length: 400 m}
            stretches:
              crossing: {from: 0 m, to: 200 m}
              road: {from: 200 m, to: 400 m}
            flows:
              parties:
                direction: a-to-b
                rate: 4 per day
                speed: 4 km/h
                stay: {exponential: 2 h}
                on-detection: pursue
                demand: {weights: {crossing: 1}}
            patrols:
              post-a:
                side: a
                motion: {stand: {at: [100 m]}}
                detection: {reach: along, law: {definite-range: {range: 100 m, probability: 100 %}}}
              convoy-a:                        # it meets every bomb at once
                side: a
                stretch: road
                speed: 100 km/h
                motion: circuit
                detection: {reach: along, law: {definite-range: {range: 0 km, probability: 100 %}}}
              fort-b:                          # five units, so that one is always free
                side: b
                motion: {response: {at: [100 m, 100 m, 100 m, 100 m, 100 m]}}
                response: {speed: 100 km/h, reaction: {exponential: 1 h}}
            bombs:
              road: {side: a, stretch: road, rate: 1 per day, clearance: 1 per day, trigger: 100 %}
            co-operation:
              grade: liaison
              grades:
                hotline: {messages: 50 %, delay: 30 min}
                liaison: {messages: 100 %, delay: 30 min}
              trust: {attribution-error: 0 %, talks: {exponential: 4 days}}
            policies:
              never-wrong: {}
              wrong-in-one-of-five: {co-operation: {trust: {attribution-error: 20 %}}}
              by-the-toss-of-a-coin: {co-operation: {trust: {attribution-error: 50 %}}}
            """;

    private static Played border;

    @BeforeAll
    static void play() throws InterruptedException {
        border = Played.of(SCENARIO);
    }

    @Test
    @DisplayName("as long as nobody errs the bombs do not touch what the sides do together")
    void neverWrong() {
        border.found("never-wrong", "all", "attacks-attributed-across").is(0);
        border.intercepted("never-wrong", "parties").is(IN_TIME);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"wrong-in-one-of-five, 0.2", "by-the-toss-of-a-coin, 0.5"})
    @DisplayName("errors of attribution cost interceptions")
    void errors(String policy, double error) {
        double perHour = ATTACKS_PER_HOUR * FallsOfTrust.attributedAcross(0, error);
        double untouched = FallsOfTrust.inForce(perHour, TALKS_HOURS, 0);
        double fallenOnce = FallsOfTrust.inForce(perHour, TALKS_HOURS, 1);

        border.found(policy, "all", "attacks-attributed-across").is(error);
        border.intercepted(policy, "parties")
                .is((untouched + 0.5 * fallenOnce) * IN_TIME)
                .isNot((untouched + 0.5 * (1 - untouched)) * IN_TIME, "a second attack silences the telephone");
    }
}
