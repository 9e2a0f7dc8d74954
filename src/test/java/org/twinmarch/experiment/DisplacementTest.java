package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.scenario.Study;
import org.twinmarch.stats.Estimate;

/**
 * One post that sees everybody on its stretch, or none. Parties that learn avoid it, and since nobody is deterred and no
 * other stretch is watched, all that is spared on one stretch and not stopped comes back on the others.
 */
@DisplayName("displacement between two policies")
class DisplacementTest {

    private static final String TEXT = """
            format: 1
            name: small
            seed: 20200508
            border: {length: 30 km}
            warm-up: 10 days
            horizon: 100 days
            stretches:
              west: {from: 0 km, to: 10 km}
              middle: {from: 10 km, to: 20 km}
              east: {from: 20 km, to: 30 km}
            flows:
              crossers: {direction: b-to-a, rate: 1 per h, speed: 4 km/h,
                tactics: {adaptive: {beta: %s, first-risk: 0, forgetting: 0.01}}}
            patrols:
              far: {side: a, motion: {stand: {at: [25 km]}},
                detection: {reach: along, law: {definite-range: {range: 5 km, probability: 50 %%}}}}
            policies:
              open: {}
              watched: {patrols: {post: {side: a, motion: {stand: {at: [5 km]}},
                detection: {reach: along, law: {definite-range: {range: 5 km, probability: 90 %%}}}}}}
              renamed: {stretches: {west: null, far-west: {from: 0 km, to: 10 km}}}
            """;

    @Test
    @DisplayName("is nil if parties do not care: what the target is spared is the whole net effect")
    void blind() throws InterruptedException {
        Findings findings = play(0);

        // A third of 2400 parties crosses the target, and 90 % of them are stopped there.
        assertTrue(effect(findings).covers(0.9 * 2400 / 3), effect(findings)::toString);
        assertTrue(quotient(findings).covers(0), quotient(findings)::toString);
        assertTrue(!quotient(findings).covers(-1), "as if all came back");
    }

    @Test
    @DisplayName("of parties that learn makes good part of what the target is spared")
    void learning() throws InterruptedException {
        Findings findings = play(8);

        assertTrue(quotient(findings).upper() < 0 && quotient(findings).lower() > -1, quotient(findings)::toString);
        assertTrue(effect(findings).upper() < 0.9 * 2400 / 3, effect(findings)::toString);
        assertTrue(effect(findings).lower() > 0, effect(findings)::toString);
    }

    @Test
    @DisplayName("needs a target and a rest, and stretches that both policies have")
    void none() {
        Study study = SmallWorld.study(TEXT.formatted(8));
        Cast open = SmallWorld.cast(study, "open");

        assertEquals(0, Displacement.between(open, open).count());
        assertEquals(
                0, Displacement.between(open, SmallWorld.cast(study, "renamed")).count());
        assertEquals(
                4, Displacement.between(open, SmallWorld.cast(study, "watched")).count());
    }

    private static Findings play(double beta) throws InterruptedException {
        Study study = SmallWorld.study(TEXT.formatted(beta));
        Design design = new Design(List.of("open", "watched"), 60, study.seed(), 0.999);
        return Experiment.of(study, design).play(1, outcome -> {});
    }

    private static Estimate quotient(Findings findings) {
        return findings.estimate("watched", "crossers", "weighted-displacement-quotient")
                .orElseThrow();
    }

    private static Estimate effect(Findings findings) {
        return findings.estimate("watched", "crossers", "total-net-effect").orElseThrow();
    }
}
