package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;
import org.twinmarch.scenario.yaml.Tables;
import org.twinmarch.theory.BackAndForth;

@DisplayName("a study, played")
class ExperimentTest {

    private static final String ONE_BEAT = """
            format: 1
            name: one-beat
            border: {length: 10 km}
            horizon: 8 h
            flows:
              crossers: {direction: a-to-b, rate: 5 per h, speed: 4 km/h, stay: 1 h}
            patrols:
              walker:
                side: a
                from: 0 km
                to: 10 km
                speed: 5 km/h
                motion: shuttle
                detection: {reach: along, law: {definite-range: {range: 1 m, probability: 100 %}}}
            policies:
              slow: {}
              fast: {patrols: {walker: {speed: 8 km/h}}}
            """;
    private static final double TRUTH = BackAndForth.detection(10, 5, 1, 1);

    private final Study study = study();

    @Test
    @DisplayName("gives the same outcomes and findings on one thread as on three")
    void threads() throws InterruptedException {
        Design design = new Design(List.of("slow", "fast"), 60, 20260105, 0.95);
        List<Outcome> alone = new ArrayList<>();
        List<Outcome> together = new ArrayList<>();

        Findings byOne = Experiment.of(study, design).play(1, alone::add);
        Findings byThree = Experiment.of(study, design).play(3, together::add);

        assertEquals(alone, together);
        assertEquals(byOne, byThree);
        assertEquals(120, alone.size());
    }

    @Test
    @DisplayName("meets the same parties under every policy, others under another seed")
    void commonRandomNumbers() throws InterruptedException {
        List<Long> attempted = attempted(1);

        for (int run = 0; run < attempted.size(); run += 2) {
            assertEquals(attempted.get(run), attempted.get(run + 1));
        }
        assertNotEquals(attempted, attempted(2));
    }

    @Test
    @DisplayName("its intervals cover the theory as often as they promise, in 400 studies of 20 replications")
    void coverage() throws InterruptedException {
        double confidence = 0.9;
        long covered = 0;
        for (int seed = 1; seed <= 400; seed++) {
            Design design = new Design(List.of("slow"), 20, seed, confidence);
            Findings findings = Experiment.of(study, design).play(1, outcome -> {});
            covered += findings.estimate("slow", "all", Findings.PROBABILITY_OF_DETECTION)
                            .orElseThrow()
                            .covers(TRUTH)
                    ? 1
                    : 0;
        }

        BinomialDistribution law = new BinomialDistribution(null, 400, confidence);
        assertTrue(
                covered >= law.inverseCumulativeProbability(0.0005)
                        && covered <= law.inverseCumulativeProbability(0.9995),
                covered + " of 400");
    }

    private List<Long> attempted(long seed) throws InterruptedException {
        List<Long> attempted = new ArrayList<>();
        Experiment.of(study, new Design(List.of("slow", "fast"), 20, seed, 0.95))
                .play(1, outcome -> attempted.add(outcome.attempted()));
        return attempted;
    }

    private static Study study() {
        Reading reading = ScenarioFile.read("one-beat.yaml", ONE_BEAT, Tables.none());
        return ((Reading.Checked) reading).study();
    }
}
