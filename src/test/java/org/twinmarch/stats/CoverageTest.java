package org.twinmarch.stats;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.Predicate;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Intervals hold the truth as often as they say: of 400 independent studies, the number whose interval does must lie in
 * the central 99.9 % of its binomial law.
 */
@DisplayName("intervals cover the truth as often as they promise")
class CoverageTest {

    private static final int STUDIES = 400;
    private static final double CONFIDENCE = 0.9;

    @ParameterizedTest(name = "{0} replications of about {1} parties, detected with {2}, clustering {3}")
    @CsvSource({
        "10, 200, 0.35, 0",
        "30, 200, 0.35, 0.2",
        "100, 50, 0.35, 0.2",
        "100, 50, 0.02, 0",
        "100, 50, 0.97, 0.05",
    })
    @DisplayName("a probability of detection, with parties that come in clusters")
    void share(int replications, int parties, double probability, double clustering) {
        long covered = studies(random -> {
            RatioEstimator ratio = new RatioEstimator();
            for (int replication = 0; replication < replications; replication++) {
                int attempted = parties / 2 + random.nextInt(parties);
                ratio.add(detected(random, attempted, weather(random, probability, clustering)), attempted);
            }
            return ratio.estimate(Scale.SHARE, CONFIDENCE).orElseThrow().covers(probability);
        });

        assertWithinBand(covered);
    }

    @Test
    @DisplayName("a paired difference under shared conditions")
    void difference() {
        long covered = studies(random -> {
            PairedRatios pair = new PairedRatios();
            for (int replication = 0; replication < 50; replication++) {
                int attempted = 50 + random.nextInt(100);
                double shared = weather(random, 0.3, 0.2);
                pair.add(
                        detected(random, attempted, shared),
                        attempted,
                        detected(random, attempted, shared + 0.1),
                        attempted);
            }
            return pair.estimate(Scale.SHARE, CONFIDENCE)
                    .orElseThrow()
                    .estimate()
                    .covers(0.1);
        });

        assertWithinBand(covered);
    }

    @Test
    @DisplayName("the test can tell: intervals that take clustered parties for independent ones fall short")
    void ignoringClusters() {
        long covered = studies(random -> {
            long attempted = 0;
            long detected = 0;
            for (int replication = 0; replication < 30; replication++) {
                attempted += 200;
                detected += detected(random, 200, weather(random, 0.35, 0.2));
            }
            double share = (double) detected / attempted;
            Scale.Interval ends = Scale.SHARE.interval(share, 0, attempted, 1.6449);
            return ends.lower() <= 0.35 && 0.35 <= ends.upper();
        });

        assertFalse(isWithinBand(covered), covered + " of " + STUDIES);
    }

    /** Chance of detection in one replication: up or down, each with probability 1/2. */
    private static double weather(Random random, double probability, double clustering) {
        double swing = clustering * Math.min(probability, 1 - probability);
        return random.nextBoolean() ? probability + swing : probability - swing;
    }

    private static long detected(Random random, int attempted, double probability) {
        return random.doubles(attempted)
                .filter(uniform -> uniform < probability)
                .count();
    }

    private static long studies(Predicate<Random> covers) {
        long covered = 0;
        for (int study = 0; study < STUDIES; study++) {
            covered += covers.test(new Random(20260103L + study)) ? 1 : 0;
        }
        return covered;
    }

    private static void assertWithinBand(long covered) {
        assertTrue(isWithinBand(covered), covered + " of " + STUDIES);
    }

    private static boolean isWithinBand(long covered) {
        BinomialDistribution law = new BinomialDistribution(null, STUDIES, CONFIDENCE);
        return covered >= law.inverseCumulativeProbability(0.0005)
                && covered <= law.inverseCumulativeProbability(0.9995);
    }
}
