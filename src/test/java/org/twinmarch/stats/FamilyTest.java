package org.twinmarch.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinmarch.stats.Family.Pair;

@DisplayName("intervals of a family hold together")
class FamilyTest {

    private static final double CONFIDENCE = 0.9;
    private static final int STUDIES = 500;

    private static Family family(int size, double confidence) {
        return new Family(size, confidence, Streams.open(20260104, "test / family", 0));
    }

    private static List<Pair> againstFirst(int size) {
        return IntStream.range(1, size).mapToObj(other -> new Pair(other, 0)).toList();
    }

    private static List<Pair> all(int size) {
        return IntStream.range(1, size)
                .boxed()
                .flatMap(other -> IntStream.range(0, other).mapToObj(base -> new Pair(other, base)))
                .toList();
    }

    @Test
    @DisplayName("differences that share nothing need Sidak's confidence, the root of the one stated")
    void independent() {
        // A baseline without error: the differences from it are independent.
        double[][] covariances = new double[6][6];
        IntStream.range(1, 6).forEach(i -> covariances[i][i] = i);

        double each = family(6, CONFIDENCE).each(covariances, againstFirst(6));

        assertBetween(Math.pow(CONFIDENCE - band(), 0.2), each, Math.pow(CONFIDENCE + band(), 0.2));
        assertFalse(each < CONFIDENCE + 0.01, "no adjustment at all");
    }

    @Test
    @DisplayName("differences that are one and the same need no more than one of them")
    void same() {
        double[][] covariances = new double[4][4];
        for (int i = 1; i < 4; i++) {
            for (int j = 1; j < 4; j++) {
                covariances[i][j] = 2;
            }
        }

        double each = family(4, CONFIDENCE).each(covariances, againstFirst(4));

        assertBetween(CONFIDENCE, each, CONFIDENCE + band());
        assertTrue(each < 1 - (1 - CONFIDENCE) / 3, "Bonferroni would ask for more");
    }

    @Test
    @DisplayName("two pairs of three independent estimates need what the angle between them says")
    void threeEstimates() {
        double[][] covariances = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

        double each = family(3, CONFIDENCE).each(covariances, againstFirst(3));

        // Both standardised differences have correlation 1/2. Given the shared error s they are independent.
        double c = Normal.quantile((1 + each) / 2);
        double together = Panels.integral(
                s -> {
                    double inside = Normal.cdf(s + c * Math.sqrt(2)) - Normal.cdf(s - c * Math.sqrt(2));
                    return inside * inside * Math.exp(-s * s / 2) / Math.sqrt(2 * Math.PI);
                },
                -8,
                8,
                200);
        assertBetween(CONFIDENCE - band(), together, CONFIDENCE + band());
    }

    @Test
    @DisplayName("a single difference is a family of its own; never is more asked than Bonferroni would")
    void edges() {
        double[][] covariances = {{1, 0}, {0, 1}};
        assertEquals(CONFIDENCE, family(2, CONFIDENCE).each(covariances, againstFirst(2)));
        assertEquals(CONFIDENCE, family(2, CONFIDENCE).each(covariances, List.of()));

        double nearlySure = 1 - 1e-9;
        double[][] three = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        assertEquals(1 - 1e-9 / 3, family(3, nearlySure).each(three, all(3)), 1e-15, "more draws than can be had");
    }

    @Test
    @DisplayName("differences that never vary count as independent ones")
    void constant() {
        double each = family(4, CONFIDENCE).each(new double[4][4], againstFirst(4));

        assertBetween(Math.pow(CONFIDENCE - band(), 1 / 3.0), each, Math.pow(CONFIDENCE + band(), 1 / 3.0));
    }

    @Test
    @DisplayName("ratios that keep covariances with the first alone give the same differences from it")
    void withFirst() {
        JointRatios all = new JointRatios(Crowd.POLICIES);
        JointRatios few = JointRatios.withFirst(Crowd.POLICIES);
        Random random = new Random(20260109);
        for (int replication = 0; replication < 20; replication++) {
            double[] terms = Crowd.replication(random);
            all.add(terms);
            few.add(terms);
        }
        for (int other = 1; other < Crowd.POLICIES; other++) {
            assertEquals(
                    all.difference(other, 0, Scale.AMOUNT, CONFIDENCE),
                    few.difference(other, 0, Scale.AMOUNT, CONFIDENCE));
        }
        assertThrows(IllegalArgumentException.class, () -> few.covariance(1, 2));
        assertEquals(1 - (1 - CONFIDENCE) / 7, Family.bonferroni(CONFIDENCE, 7));
    }

    /** Half the central 99.9 % of what the number of draws beyond the quantile leaves open of the confidence. */
    private static double band() {
        return 3.29 * Math.sqrt(CONFIDENCE * (1 - CONFIDENCE) / 3_999);
    }

    private static void assertBetween(double least, double value, double most) {
        assertTrue(least <= value && value <= most, least + " <= " + value + " <= " + most);
    }

    @ParameterizedTest(name = "{0} replications, all pairs: {1}")
    @CsvSource({"12, true", "12, false", "60, true", "60, false"})
    @DisplayName(
            "all differences of six policies are covered at once as often as stated, and not by intervals that stand alone")
    void coverage(int replications, boolean allPairs) {
        Family family = family(Crowd.POLICIES, CONFIDENCE);
        List<Pair> pairs = allPairs ? all(Crowd.POLICIES) : againstFirst(Crowd.POLICIES);
        int together = 0;
        int alone = 0;
        for (int study = 0; study < STUDIES; study++) {
            JointRatios ratios = Crowd.observed(replications, new Random(20260105L + study));
            together += covers(ratios, pairs, family.each(ratios.covariances(), pairs)) ? 1 : 0;
            alone += covers(ratios, pairs, CONFIDENCE) ? 1 : 0;
        }

        BinomialDistribution law = new BinomialDistribution(null, STUDIES, CONFIDENCE);
        assertTrue(together >= law.inverseCumulativeProbability(0.0005), together + " of " + STUDIES);
        assertTrue(together <= law.inverseCumulativeProbability(0.9995), "too wide: " + together + " of " + STUDIES);
        assertTrue(alone < law.inverseCumulativeProbability(0.0005), "alone: " + alone + " of " + STUDIES);
    }

    private static boolean covers(JointRatios ratios, List<Pair> pairs, double each) {
        return pairs.stream().allMatch(pair -> ratios.difference(pair.other(), pair.base(), Scale.AMOUNT, each)
                .orElseThrow()
                .estimate()
                .covers(Crowd.truth(pair.other()) - Crowd.truth(pair.base())));
    }

    /** Six policies under common random numbers: what they share weighs more or less, and each has a spread of its own. */
    private static final class Crowd {

        static final int POLICIES = 6;

        static double truth(int policy) {
            return (50 + policy) / 10.0;
        }

        /** Ratios whose numerators are normal given the denominators, which all policies share. */
        static JointRatios observed(int replications, Random random) {
            JointRatios ratios = new JointRatios(POLICIES);
            for (int replication = 0; replication < replications; replication++) {
                ratios.add(replication(random));
            }
            return ratios;
        }

        static double[] replication(Random random) {
            double parties = 8 + random.nextInt(5);
            double shared = random.nextGaussian();
            double[] terms = new double[2 * POLICIES];
            for (int policy = 0; policy < POLICIES; policy++) {
                double error = (2 + 0.3 * policy) * shared + (0.5 + 0.5 * policy) * random.nextGaussian();
                terms[2 * policy] = truth(policy) * parties + error;
                terms[2 * policy + 1] = parties;
            }
            return terms;
        }
    }
}
