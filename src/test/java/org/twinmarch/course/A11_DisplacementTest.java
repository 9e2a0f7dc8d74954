package org.twinmarch.course;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.experiment.Findings;
import org.twinmarch.theory.Displacement;

/**
 * Lesson 11: displacement.
 *
 * <p>Three sectors: a long one with poor eyes (20 % of the parties are seen), a middling one (50 %), a short one with
 * good eyes (70 %). Blind parties come to each by its length, and 39 % of them are seen. Parties that learn come where
 * fewer were caught; not all of them, for each has its own reasons, but by a <em>logit</em>: the share of a sector
 * falls exponentially with its risk. Of these only 27 % are seen. Nothing on the ground is different.
 *
 * <p>Then a new tower goes up in the long sector, and its eyes are as good as those of the short one. Reckoned by
 * yesterday's traffic, which was all there, it should pay enormously. But today's traffic is not yesterday's: part of
 * it moves to the sectors that are now easier. A plan that is judged by the traffic of the past promises more than it
 * keeps.
 */
class A11_DisplacementTest {

    private static final double BETA = 4;
    private static final List<Double> LENGTHS_KM = List.of(50.0, 30.0, 20.0);
    private static final List<Double> RISKS = List.of(0.2, 0.5, 0.7);
    private static final List<Double> RISKS_WITH_TOWER = List.of(0.7, 0.5, 0.7);

    private static final String SCENARIO = """
            format: 1
            name: displacement
            seed: 20200508
            replications: 40
            warm-up: 3000 h
            horizon: 3000 h
            border: {length: 100 km}
            stretches:
              long: {from: 0 km, to: 50 km}
              middling: {from: 50 km, to: 80 km}
              short: {from: 80 km, to: 100 km}
            flows:
              blind: &parties {direction: b-to-a, rate: 1 per h, speed: 4 km/h}
              learning:
                <<: *parties
                tactics: {adaptive: {beta: 4, first-risk: 50 %, forgetting: 1 %}}
            patrols:
              eyes-long: &eyes
                side: a
                motion: {stand: {at: [25 km]}}
                detection: {reach: along, law: {definite-range: {range: 25 km, probability: 20 %}}}
              eyes-middling:
                <<: *eyes
                motion: {stand: {at: [65 km]}}
                detection: {reach: along, law: {definite-range: {range: 15 km, probability: 50 %}}}
              eyes-short:
                <<: *eyes
                motion: {stand: {at: [90 km]}}
                detection: {reach: along, law: {definite-range: {range: 10 km, probability: 70 %}}}
            policies:
              today: {}
              tower: {patrols: {eyes-long: {detection: {law: {definite-range: {probability: 70 %}}}}}}
            """;

    private static Played border;

    @BeforeAll
    static void play() throws InterruptedException {
        border = Played.of(SCENARIO);
    }

    @Test
    @DisplayName(
            "those who learn are seen a third less often than those who do not, with nothing changed on the ground")
    void learning() {
        border.detected("today", "blind").is(Displacement.meanRisk(LENGTHS_KM, RISKS, 0));
        border.detected("today", "learning").is(Displacement.meanRisk(LENGTHS_KM, RISKS, BETA));
    }

    @Test
    @DisplayName("a tower where the traffic was yields less than that traffic promised")
    void tower() {
        double promised = Displacement.shares(LENGTHS_KM, RISKS, BETA).get(0) * (0.7 - 0.2);
        double kept = Displacement.meanRisk(LENGTHS_KM, RISKS_WITH_TOWER, BETA)
                - Displacement.meanRisk(LENGTHS_KM, RISKS, BETA);

        border.gained("tower", "learning", Findings.PROBABILITY_OF_DETECTION)
                .is(kept)
                .isNot(promised, "part of the traffic goes elsewhere");
    }
}
