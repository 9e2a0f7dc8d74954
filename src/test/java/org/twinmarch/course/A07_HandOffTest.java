package org.twinmarch.course;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.theory.HandOff;

/**
 * Lesson 7: a message across the line.
 *
 * <p>One side sees the party, the other side could stop it. A post of side a sees everybody who comes to the line, but
 * has nobody to send. Side b has units in a fort, but sees nothing. Without a word between them nobody is ever
 * stopped, although everybody is detected.
 *
 * <p>The message starts a race. It must be sent at all; it takes its time through the headquarters; then the unit
 * takes its time to get ready; and meanwhile the party may have vanished. Each of the three is a factor: a hotline by
 * which half of the messages are sent and take two hours, a liaison officer who passes on nine out of ten within half
 * an hour. What looks like a small improvement of each multiplies.
 *
 * <p>The grades of {@code co-operation} set just these numbers. What a grade is worth on a given border is then no
 * matter of opinion: play the same parties under each of them.
 */
class A07_HandOffTest {

    private static final double REACTION_HOURS = 1;
    private static final double STAY_HOURS = 2;

    private static final String SCENARIO = """
            format: 1
            name: hand-off
            seed: 20200508
            replications: 300
            horizon: 500 h
            border: {length: 200 m}
            flows:
              parties:
                direction: a-to-b
                rate: 2 per day
                speed: 4 km/h
                stay: {exponential: 2 h}
                on-detection: pursue
            patrols:
              post-a:
                side: a
                motion: {stand: {at: [100 m]}}
                detection: {reach: along, law: {definite-range: {range: 100 m, probability: 100 %}}}
              fort-b:                          # five units, so that one is always free
                side: b
                motion: {response: {at: [100 m, 100 m, 100 m, 100 m, 100 m]}}
                response: {speed: 100 km/h, reaction: {exponential: 1 h}}
            co-operation:
              grade: none
              grades:
                hotline: {messages: 50 %, delay: {exponential: 2 h}}
                liaison: {messages: 90 %, delay: 30 min}
            policies:
              none: {}
              hotline: {co-operation: {grade: hotline}}
              liaison: {co-operation: {grade: liaison}}
            """;

    private static Played border;

    @BeforeAll
    static void play() throws InterruptedException {
        border = Played.of(SCENARIO);
    }

    @Test
    @DisplayName("without a message everybody is seen and nobody is stopped")
    void silence() {
        border.detected("none", "parties").is(1);
        border.intercepted("none", "parties").is(0).isBelow(0.01);
    }

    @Test
    @DisplayName("the hotline and the liaison officer are worth what their race is worth")
    void races() {
        border.intercepted("hotline", "parties")
                .is(0.5 * HandOff.exponentialMessage(2, REACTION_HOURS, STAY_HOURS))
                .isNot(0.5 * HandOff.fixedMessage(2, REACTION_HOURS, STAY_HOURS), "now and then the hotline is quick");
        border.intercepted("liaison", "parties")
                .is(0.9 * HandOff.fixedMessage(0.5, REACTION_HOURS, STAY_HOURS))
                .isNot(HandOff.fixedMessage(0.5, REACTION_HOURS, STAY_HOURS), "one message in ten is never sent");
    }
}
