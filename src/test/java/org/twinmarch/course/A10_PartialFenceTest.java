package org.twinmarch.course;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.theory.FenceDelay;

/**
 * Lesson 10: a partial fence gives nothing against those who choose their place.
 *
 * <p>The fence of lesson 9, on 70 % of the line. Those who cross where they happen to be meet it in 7 cases out of 10,
 * and the patrol gains what lesson 9 says. Those who choose learn from what happened to the others: at the fence more
 * of them were caught. They go to the gaps. After a while nobody comes to the fence any more, and the patrol sees as
 * few as if there were no fence at all, whether it covers 70 % or 90 %. Only the last gap makes the difference.
 *
 * <p>{@code beta} says how much they care about the risk: 0 not at all. {@code forgetting} says how much the last
 * outcome counts against all earlier ones. {@code first-risk} is what they believe before anything has happened. The
 * warm-up gives them the time to learn.
 */
class A10_PartialFenceTest {

    private static final double LENGTH_KM = 40;
    private static final double SPEED_KMH = 20;
    private static final double STAY_HOURS = 0.5;
    private static final double CUTTING_HOURS = 1;

    private static final String SCENARIO = """
            format: 1
            name: partial-fence
            seed: 20200508
            replications: 40
            warm-up: 1000 h
            horizon: 1000 h
            border: {length: 40 km}
            fence:
              fence: {from: 0 km, to: 40 km, owner: a, coverage: 70 %, delay: 1 h}
            flows:
              indifferent: &parties {direction: b-to-a, rate: 1 per h, speed: 4 km/h, stay: 30 min}
              choosing:
                <<: *parties
                tactics: {adaptive: {beta: 60, first-risk: 30 %, forgetting: 5 %}}
            patrols:
              vehicle:
                side: a
                from: 0 km
                to: 40 km
                speed: 20 km/h
                motion: shuttle
                detection: {reach: along, law: {definite-range: {range: 0 km, probability: 100 %}}}
            policies:
              most: {}
              nearly-all: {fence: {fence: {coverage: 90 %}}}
              all: {fence: {fence: {coverage: 100 %}}}
            """;

    private static Played border;

    @BeforeAll
    static void play() throws InterruptedException {
        border = Played.of(SCENARIO);
    }

    @Test
    @DisplayName("those who do not care where they cross meet the fence by its share of the line")
    void indifferent() {
        border.detected("most", "indifferent").is(indifferent(0.7));
        border.detected("nearly-all", "indifferent").is(indifferent(0.9));
        border.detected("all", "indifferent").is(indifferent(1));
    }

    @Test
    @DisplayName("those who choose go through the gap, as if there were no fence, until there is no gap")
    void choosing() {
        border.detected("most", "choosing").is(choosing(0.7)).isNot(indifferent(0.7), "they have learnt");
        border.detected("nearly-all", "choosing").is(choosing(0.9)).isNot(indifferent(0.9), "one gap is enough");
        border.detected("all", "choosing").is(choosing(1));
    }

    private static double indifferent(double coverage) {
        return FenceDelay.detection(coverage, CUTTING_HOURS, LENGTH_KM, SPEED_KMH, STAY_HOURS);
    }

    private static double choosing(double coverage) {
        return FenceDelay.freeChoice(coverage, CUTTING_HOURS, LENGTH_KM, SPEED_KMH, STAY_HOURS);
    }
}
