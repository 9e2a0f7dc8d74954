package org.twinmarch.validation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.engine.Stage;
import org.twinmarch.engine.Tally;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;

/** C11: not only the mean and the variance, the whole law of the number of detections in a run. */
class CountsTest {

    private static final double PARTIES = 0.8 * 240;
    private static final double DETECTION = 0.4375;
    private static final double MEAN = PARTIES * DETECTION;
    /** Counts that part the law into twelve classes of about equal probability. */
    private static final int[] BOUNDS = {71, 75, 77, 79, 81, 83, 86, 88, 90, 93, 96};

    @Test
    @DisplayName("the number of detections over whole laps is Poisson, and not binomial")
    void poisson() {
        long[] counts = counts();
        double critical = new ChiSquaredDistribution(BOUNDS.length).inverseCumulativeProbability(0.999);

        assertTrue(chiSquare(counts, new PoissonDistribution(MEAN)::cumulativeProbability) < critical);
        assertTrue(
                chiSquare(counts, new BinomialDistribution((int) PARTIES, DETECTION)::cumulativeProbability) > critical,
                "the test must be able to tell the law from one with a fixed number of parties");
    }

    private static long[] counts() {
        Study study = ((Reading.Checked) ScenarioFile.read(Path.of("scenarios/closed-forms/c11-counts.yaml"))).study();
        Stage stage = Stage.of(study.policies().get("base"));
        return LongStream.rangeClosed(1, study.replications())
                .map(replication -> {
                    Tally tally = new Tally(stage);
                    stage.play(study.seed(), replication, tally);
                    return tally.detected(0);
                })
                .toArray();
    }

    private static double chiSquare(long[] counts, IntToDoubleFunction cumulative) {
        return IntStream.rangeClosed(0, BOUNDS.length)
                .mapToDouble(i -> {
                    int above = i == 0 ? -1 : BOUNDS[i - 1];
                    int upTo = i == BOUNDS.length ? Integer.MAX_VALUE - 1 : BOUNDS[i];
                    double upper = i == BOUNDS.length ? 1 : cumulative.applyAsDouble(upTo);
                    double expected = counts.length * (upper - (i == 0 ? 0 : cumulative.applyAsDouble(above)));
                    long seen = LongStream.of(counts)
                            .filter(n -> n > above && n <= upTo)
                            .count();
                    return (seen - expected) * (seen - expected) / expected;
                })
                .sum();
    }
}
