package org.twinmarch.course;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinmarch.theory.Deterrence;

/**
 * Lesson 12: apprehensions cannot measure success.
 *
 * <p>A fence whose sensor notices one party in five, then one in two, then four in five; whoever is noticed is
 * apprehended. Parties know their risk from what happened to others, and above a threshold they begin to stay at home:
 * at twice the threshold half of them, at three times the threshold two thirds.
 *
 * <p>From one in two to four in five the apprehensions do not change at all: fewer come, and more of those who come
 * are caught, and the two cancel exactly. Entries meanwhile fall to a quarter. An office that counts apprehensions
 * sees no progress for all its money. One that counts them from one in five to one in two sees them <em>rise</em>. The
 * number that counts, those who got in, is the one that nobody can count, and that is what a model is for.
 */
class A12_DeterrenceTest {

    private static final double THRESHOLD = 0.3;
    private static final double WOULD_TRY_PER_HOUR = 2;
    private static final double HORIZON_HOURS = 2000;

    private static final String SCENARIO = """
            format: 1
            name: deterrence
            seed: 20200508
            replications: 30
            warm-up: 1000 h
            horizon: 2000 h
            border: {length: 2 km}
            fence:
              fence: {from: 0 km, to: 2 km, owner: a, coverage: 100 %, delay: 30 min, alarm: 20 %}
            flows:
              parties:
                direction: b-to-a
                rate: 2 per h
                speed: 4 km/h
                on-detection: pursue
                tactics: {adaptive: {beta: 0, first-risk: 30 %, forgetting: 0.5 %, deterrence: 30 %}}
            patrols:
              fort: {side: a, motion: {response: {at: [1 km, 1 km, 1 km, 1 km]}}, response: {speed: 40 km/h}}
            policies:
              one-in-five: {}
              one-in-two: {fence: {fence: {alarm: 50 %}}}
              four-in-five: {fence: {fence: {alarm: 80 %}}}
            """;

    private static Played border;

    @BeforeAll
    static void play() throws InterruptedException {
        border = Played.of(SCENARIO);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"one-in-five, 0.2", "one-in-two, 0.5", "four-in-five, 0.8"})
    @DisplayName("above the threshold apprehensions stay the same while entries fall")
    void seizures(String policy, double risk) {
        double wouldTry = WOULD_TRY_PER_HOUR * HORIZON_HOURS;

        border.found(policy, "parties", "apprehensions").is(wouldTry * Deterrence.apprehended(THRESHOLD, risk));
        border.found(policy, "parties", "undetected-entries").is(wouldTry * Deterrence.enters(THRESHOLD, risk));
        border.found(policy, "parties", "deterred").is(wouldTry * (1 - Deterrence.tries(THRESHOLD, risk)));
        border.intercepted(policy, "parties").is(risk);
    }

    @Test
    @DisplayName("a count of apprehensions sees no progress where entries fall to a quarter")
    void blindSpot() {
        double wouldTry = WOULD_TRY_PER_HOUR * HORIZON_HOURS;

        border.found("four-in-five", "parties", "apprehensions")
                .isNot(wouldTry * 0.8, "as if as many came as without any risk");
        border.found("four-in-five", "parties", "undetected-entries")
                .is(wouldTry * Deterrence.enters(THRESHOLD, 0.5) / 4)
                .isNot(wouldTry * (1 - 0.8), "as if nobody had been deterred");
    }
}
