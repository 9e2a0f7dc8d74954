package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.experiment.Findings.Milestone;
import org.twinmarch.scenario.Study;

/** How estimates come about. */
class MilestonesTest {

    private static final Study STUDY = SmallWorld.study("""
            format: 1
            name: small
            horizon: 12 h
            border: {length: 40 km}
            flows:
              parties: {direction: a-to-b, rate: 2 per h, speed: 4 km/h, stay: 30 min}
            patrols:
              circuit:
                side: a
                from: 0 km
                to: 40 km
                units: 1
                speed: 20 km/h
                motion: circuit
                detection: {reach: along, law: {definite-range: {range: 0 km, probability: 100 %}}}
            policies:
              one: {patrols: {circuit: {units: 1}}}
              two: {patrols: {circuit: {units: 2}}}
            """);

    @Test
    @DisplayName("are those of a study with so many replications, at numbers that grow by a fifth, and at the end")
    void asPlayedSoFar() throws InterruptedException {
        List<Milestone> milestones = findings(20).milestones();

        assertEquals(
                List.of(2L, 3L, 4L, 5L, 6L, 8L, 10L, 12L, 15L, 18L, 20L),
                milestones.stream()
                        .filter(milestone -> milestone.policy().equals("two"))
                        .map(milestone -> milestone.estimate().count())
                        .toList());
        for (Milestone milestone : milestones) {
            int replications = (int) milestone.estimate().count();
            assertEquals(
                    milestone.estimate(),
                    findings(replications)
                            .estimate(milestone.policy(), Findings.ALL, milestone.measure())
                            .orElseThrow());
        }
    }

    private static Findings findings(int replications) throws InterruptedException {
        Design design = new Design(List.of("one", "two"), replications, 7, 0.95);
        return Experiment.of(STUDY, design).play(1, outcome -> {});
    }
}
