package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.scenario.Study;
import org.twinmarch.stats.Estimate;

@DisplayName("the cover premium")
class CoverPremiumTest {

    private static final org.twinmarch.theory.CoverPremium THEORY =
            new org.twinmarch.theory.CoverPremium(0.5, 0.9, 1.5);
    private static final double LONGEST_LAG_HOURS = 0.75;

    private final Study study = SmallWorld.study("""
            format: 1
            name: cover
            seed: 20200508
            horizon: 600 h
            border: {length: 1 km}
            flows:
              hosts: {direction: a-to-b, rate: 0.5 per h, speed: 4 km/h, handling: {exponential: 1.5 h}}
              guests: {direction: a-to-b, rate: 0.1 per h, speed: 4 km/h,
                tactics: {cover: {probability: 30 %, host: hosts, distance: 0 km, lag: 45 min, patience: 1000 h}}}
            patrols:
              post: {side: b, motion: {stand: {at: [0.5 km]}},
                detection: {law: {definite-range: {range: 1 km, probability: 90 %}}}}
            policies:
              base: {}
              sure: {flows: {guests: {tactics: {cover: {probability: 80 %}}}}}
            """);

    @Test
    @DisplayName("is what the theory of a unit kept busy by the hosts says, whatever share of the parties seeks cover")
    void premium() throws InterruptedException {
        Design design = new Design(List.of("base", "sure"), 400, study.seed(), 0.999);

        List<Finding> findings = new CoverPremium(new Trial(study, design, 2), "guests").findings();

        Estimate premium = estimate(findings, "base", CoverPremium.PREMIUM);
        assertTrue(premium.covers(THEORY.premium(LONGEST_LAG_HOURS)), premium::toString);
        assertFalse(premium.covers(0), "as if a host were no cover");
        assertTrue(estimate(findings, "base", CoverPremium.ALONE).covers(THEORY.alone()));
        assertTrue(estimate(findings, "base", CoverPremium.WITH_COVER).covers(THEORY.behindAHost(LONGEST_LAG_HOURS)));
        assertEquals(premium, estimate(findings, "sure", CoverPremium.PREMIUM));
    }

    private static Estimate estimate(List<Finding> findings, String policy, String measure) {
        return findings.stream()
                .filter(finding ->
                        finding.policy().equals(policy) && finding.measure().equals(measure))
                .flatMap(finding -> finding.estimate().stream())
                .findFirst()
                .orElseThrow();
    }
}
