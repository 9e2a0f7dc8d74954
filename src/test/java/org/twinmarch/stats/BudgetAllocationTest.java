package org.twinmarch.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a budget goes where it helps to find the best")
class BudgetAllocationTest {

    private static final int SYSTEMS = 8;
    private static final int STUDIES = 400;
    private static final int FIRST_STAGE = 10;
    private static final int BUDGET = 480;

    /** Means 8, 7, 6 and so on: the first is the best, and most of the others need not be looked at for long. */
    private static double observed(int system, Random random) {
        return 20 + SYSTEMS - system + 4 * random.nextGaussian();
    }

    private static BudgetAllocation firstStage(Random random, int replications) {
        BudgetAllocation allocation = new BudgetAllocation(SYSTEMS, Better.HIGHER);
        for (int system = 0; system < SYSTEMS; system++) {
            for (int replication = 0; replication < replications; replication++) {
                allocation.add(system, observed(system, random), 1);
            }
        }
        return allocation;
    }

    private static BudgetAllocation played(long seed) {
        Random random = new Random(seed);
        BudgetAllocation allocation = firstStage(random, FIRST_STAGE);
        for (int left = BUDGET - SYSTEMS * FIRST_STAGE; left > 0; left -= 10) {
            int[] shares = allocation.next(10);
            for (int system = 0; system < SYSTEMS; system++) {
                for (int run = 0; run < shares[system]; run++) {
                    allocation.add(system, observed(system, random), 1);
                }
            }
        }
        return allocation;
    }

    @Test
    @DisplayName("the best is found more often than with equal shares, and as often as is told")
    void betterThanEqualShares() {
        int right = 0;
        int equal = 0;
        double told = 0;
        for (int study = 0; study < STUDIES; study++) {
            BudgetAllocation allocation = played(20260107L + study);
            told += allocation.probabilityOfCorrectSelection() / STUDIES;
            right += allocation.leader().orElseThrow() == 0 ? 1 : 0;
            equal += firstStage(new Random(20260107L + study), BUDGET / SYSTEMS)
                                    .leader()
                                    .orElseThrow()
                            == 0
                    ? 1
                    : 0;
        }

        BinomialDistribution asTold = new BinomialDistribution(null, STUDIES, told);
        assertTrue(right >= asTold.inverseCumulativeProbability(0.0005), right + " right, told " + told);
        // Both counts are binomial: their difference is beyond what chance gives in 99.9 % of cases.
        double error = Math.sqrt(right * (1 - right / (double) STUDIES) + equal * (1 - equal / (double) STUDIES));
        assertTrue(right - equal > 3.29 * error, right + " against " + equal + " with equal shares");
    }

    @Test
    @DisplayName("shares are in the published proportions")
    void proportions() {
        BudgetAllocation allocation = new BudgetAllocation(3, Better.LOWER);
        // Deviations 1, 1 and 2 about means 10, 12 and 14: the variance of +-1 twice is 4 / 3.
        for (double[] swing : new double[][] {{1, 1}, {-1, 1}, {1, -1}, {-1, -1}}) {
            allocation.add(0, 10 + swing[0], 1);
            allocation.add(1, 12 + swing[0], 1);
            allocation.add(2, 14 + 2 * swing[1], 1);
        }
        int[] shares = allocation.next(100_000);

        // N1 : N2 = (1 / 2)^2 : (2 / 4)^2 = 1 : 1, and N0 = sqrt(N1^2 / 1 + N2^2 / 4).
        double unit = 100_012 / (2 + Math.sqrt(1.25));
        assertArrayEquals(
                new double[] {unit * Math.sqrt(1.25) - 4, unit - 4, unit - 4},
                IntStream.of(shares).asDoubleStream().toArray(),
                1);
        assertEquals(100_000, IntStream.of(shares).sum());
        assertEquals(Optional.of(0), allocation.leader());
    }

    @Test
    @DisplayName("equal and constant estimates divide by nothing: all runs are handed out")
    void ties() {
        BudgetAllocation allocation = new BudgetAllocation(3, Better.HIGHER);
        assertEquals(0, allocation.probabilityOfCorrectSelection());
        for (int replication = 0; replication < 5; replication++) {
            for (int system = 0; system < 3; system++) {
                allocation.add(system, 4, 1);
            }
        }
        assertEquals(7, IntStream.of(allocation.next(7)).sum());
        assertEquals(0, allocation.probabilityOfCorrectSelection(), "either of three");

        allocation.add(2, 5, 1);
        allocation.add(1, 4.5, 1);
        assertEquals(7, IntStream.of(allocation.next(7)).sum());
    }

    @Test
    @DisplayName("what common random numbers give counts in the probability that is told")
    void commonRandomNumbers() {
        Random random = new Random(20260108);
        BudgetAllocation joint = new BudgetAllocation(2, Better.HIGHER);
        BudgetAllocation apart = new BudgetAllocation(2, Better.HIGHER);
        for (int replication = 0; replication < 40; replication++) {
            double shared = 3 * random.nextGaussian();
            double small = 0.1 * random.nextGaussian();
            joint.add(0, 50 + shared, 1);
            joint.add(1, 50.2 + shared + small, 1);
            apart.add(0, 50 + shared, 1);
        }
        for (int replication = 0; replication < 40; replication++) {
            apart.add(1, 50.2 + 3 * random.nextGaussian(), 1);
        }
        assertTrue(joint.probabilityOfCorrectSelection() > 0.999);
        assertTrue(apart.probabilityOfCorrectSelection() < 0.95);
    }
}
