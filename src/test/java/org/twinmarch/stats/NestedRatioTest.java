package org.twinmarch.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the doubt of the simulation and that of the parameters")
class NestedRatioTest {

    private static final double CONFIDENCE = 0.999;
    private static final int TRIALS = 50;

    /** Parties are detected with a probability that is uniform in [0.2, 0.6] and common to the replications of a group. */
    private static UncertainEstimate detected(Random random, int groups, int size, double confidence) {
        NestedRatio nested = new NestedRatio(size);
        for (int group = 0; group < groups; group++) {
            double probability = 0.2 + 0.4 * random.nextDouble();
            for (int replication = 0; replication < size; replication++) {
                int parties = TRIALS / 2 + random.nextInt(TRIALS);
                nested.add(successes(random, parties, probability), parties);
            }
        }
        return nested.estimate(confidence).orElseThrow();
    }

    private static int successes(Random random, int parties, double probability) {
        return (int) random.doubles(parties).filter(u -> u < probability).count();
    }

    @Test
    @DisplayName("are those of theory: Var E[. | theta] of a uniform parameter, and E Var[. | theta] of a share")
    void components() {
        UncertainEstimate found = detected(new Random(1), 2000, 2, CONFIDENCE);

        double parameters = 0.4 * 0.4 / 12;
        assertTrue(Math.abs(found.value() - 0.4) <= found.monteCarlo(), found::toString);
        assertTrue(found.components().parameters().covers(parameters), found::toString);
        double independent = found.components().replication().value() + parameters;
        assertFalse(
                found.components().parameters().covers(independent),
                "the variance of single replications holds the noise of each, too");
        double quantile =
                found.monteCarlo() / Math.sqrt(found.total() * found.total() - found.parameters() * found.parameters());
        assertEquals(1, quantile, 1e-9, "total^2 = parameters^2 + Monte Carlo^2");
    }

    @Test
    @DisplayName("the interval of the true parameters holds them as often as it says; that of the mean alone does not")
    void coverage() {
        Random random = new Random(2);
        int studies = 400;
        int held = 0;
        int heldByMonteCarlo = 0;
        for (int study = 0; study < studies; study++) {
            UncertainEstimate found = normal(random, 100, 0.9);
            double truth = random.nextGaussian();
            held += Math.abs(truth - found.value()) <= found.total() ? 1 : 0;
            heldByMonteCarlo += Math.abs(truth - found.value()) <= found.monteCarlo() ? 1 : 0;
        }
        BinomialDistribution promised = new BinomialDistribution(null, studies, 0.9);
        int least = promised.inverseCumulativeProbability(0.0005);
        int most = promised.inverseCumulativeProbability(0.9995);
        assertTrue(held >= least && held <= most, held + " of " + studies);
        assertTrue(heldByMonteCarlo < least, heldByMonteCarlo + " of " + studies);
    }

    /** Means that are normal about 0 with variance 1, seen with noise as large, in pairs. A constant keeps them above 0. */
    private static UncertainEstimate normal(Random random, int groups, double confidence) {
        double lift = 1000;
        NestedRatio nested = new NestedRatio(2);
        for (int group = 0; group < groups; group++) {
            double mean = random.nextGaussian();
            for (int replication = 0; replication < 2; replication++) {
                nested.add(lift, 1, lift + mean + random.nextGaussian(), 1);
            }
        }
        return nested.estimate(confidence).orElseThrow();
    }

    @Test
    @DisplayName("a parameter that does not matter leaves no uncertainty behind")
    void idle() {
        Random random = new Random(3);
        NestedRatio nested = new NestedRatio(2);
        for (int replication = 0; replication < 1000; replication++) {
            nested.add(successes(random, TRIALS, 0.3), TRIALS);
        }
        UncertainEstimate found = nested.estimate(CONFIDENCE).orElseThrow();

        assertTrue(found.components().parameters().covers(0), found::toString);
        double perReplication = 0.3 * 0.7 / TRIALS;
        assertFalse(found.components().parameters().covers(perReplication), found::toString);
        assertTrue(found.components().replication().covers(perReplication), found::toString);
        assertFalse(found.components().replication().covers(perReplication / 2), "that of a pair is half of it");
    }

    @Test
    @DisplayName("a difference that the parameters do not touch has none, though both sides have much")
    void differences() {
        Random random = new Random(4);
        NestedRatio nested = new NestedRatio(2);
        for (int group = 0; group < 500; group++) {
            double probability = 0.2 + 0.4 * random.nextDouble();
            for (int replication = 0; replication < 2; replication++) {
                nested.add(
                        successes(random, TRIALS, probability),
                        TRIALS,
                        successes(random, TRIALS, probability + 0.1),
                        TRIALS);
            }
        }
        UncertainEstimate found = nested.estimate(CONFIDENCE).orElseThrow();

        assertTrue(Math.abs(found.value() - 0.1) <= found.monteCarlo(), found::toString);
        assertTrue(found.components().parameters().covers(0), found::toString);
        assertFalse(found.components().parameters().covers(2 * 0.4 * 0.4 / 12), "the two sides share their parameters");
    }

    @Test
    @DisplayName("groups without a party say nothing; one group that does is not enough")
    void undefined() {
        NestedRatio nested = new NestedRatio(2);
        for (int replication = 0; replication < 2; replication++) {
            nested.add(1, 2);
        }
        for (int replication = 0; replication < 4; replication++) {
            nested.add(0, 0);
        }
        assertEquals(Optional.empty(), nested.estimate(CONFIDENCE));
        for (int replication = 0; replication < 2; replication++) {
            nested.add(1, 2);
        }
        UncertainEstimate found = nested.estimate(CONFIDENCE).orElseThrow();
        assertEquals(2, found.groups());
        assertEquals(0.5, found.value());
        assertEquals(0, found.total());
        assertEquals(0, found.parameterShare());
    }
}
