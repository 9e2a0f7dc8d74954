package org.twinmarch.course;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.experiment.Findings;
import org.twinmarch.theory.CoverPremium;

/**
 * Lesson 15: one kind of traffic as cover for another.
 *
 * <p>A post with one unit. Every two hours or so smugglers come by; if they are seen the unit deals with them, for two
 * hours on average, and sees nothing else meanwhile (lesson 6). Somebody with a worse errand waits for the next
 * smugglers to set out and follows a little later, while the unit is, with luck, busy with them.
 *
 * <p>The <em>cover premium</em> is what that gains: the probability of getting through behind somebody, less that of
 * getting through alone. It does not come from the darkness or the terrain, it comes from the work that the harmless
 * traffic makes. Hence a policy that seems to have nothing to do with security: whatever makes the harmless traffic
 * less laborious, such as a gate where it may pass, takes the cover away from the other.
 */
class A15_CoverTest {

    private static final double PROBABILITY = 0.8;
    private static final double LAG_HOURS = 0.5;

    private static final String SCENARIO = """
            format: 1
            name: cover
            seed: 20200508
            replications: 300
            warm-up: 24 h
            horizon: 500 h
            border: {length: 1 km}
            flows:
              smugglers: {direction: b-to-a, rate: 0.5 per h, speed: 4 km/h, handling: {exponential: 2 h}}
              alone: &militants {direction: a-to-b, rate: 0.1 per h, speed: 4 km/h}
              covered:
                <<: *militants
                tactics: {cover: {probability: 100 %, host: smugglers, distance: 100 m, lag: 30 min, patience: 500 h}}
            patrols:
              post:
                side: a
                motion: {stand: {at: [500 m]}}
                detection: {reach: along, law: {definite-range: {range: 1 km, probability: 80 %}}}
            policies:
              smugglers-are-handled: {}
              smugglers-are-waved-through: {flows: {smugglers: {handling: {exponential: 6 min}}}}
            """;

    @Test
    @DisplayName("whoever follows the smugglers gets through more often than alone, by the work that they make")
    void premium() throws InterruptedException {
        Played border = Played.of(SCENARIO);
        CoverPremium handled = new CoverPremium(0.5, PROBABILITY, 2);
        CoverPremium wavedThrough = new CoverPremium(0.5, PROBABILITY, 0.1);

        border.detected("smugglers-are-handled", "alone").is(1 - handled.alone());
        border.detected("smugglers-are-handled", "covered")
                .is(1 - handled.behindAHost(LAG_HOURS))
                .isNot(1 - handled.alone(), "the unit is busier than usual just then");
        border.detected("smugglers-are-waved-through", "covered").is(1 - wavedThrough.behindAHost(LAG_HOURS));
        border.gained("smugglers-are-waved-through", "covered", Findings.PROBABILITY_OF_DETECTION)
                .isAbove(0);
    }
}
