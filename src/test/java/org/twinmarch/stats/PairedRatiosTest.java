package org.twinmarch.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the paired difference of two ratios")
class PairedRatiosTest {

    private final Random random = new Random(20260102);

    @Test
    @DisplayName("with denominators of 1 it is the paired t-interval")
    void pairedStudent() {
        PairedRatios pair = new PairedRatios();
        RatioEstimator shiftedDifference = new RatioEstimator();
        for (int replication = 0; replication < 30; replication++) {
            double shared = random.nextGaussian();
            double from = 100 + shared;
            double to = 103 + shared + random.nextGaussian() / 2;
            pair.add(from, 1, to, 1);
            shiftedDifference.add(10 + to - from, 1);
        }

        Estimate difference = pair.estimate(Scale.AMOUNT, 0.95).orElseThrow().estimate();

        Estimate paired = shiftedDifference.estimate(Scale.AMOUNT, 0.95).orElseThrow();
        assertEquals(paired.value() - 10, difference.value(), 1e-9);
        assertEquals(paired.lower() - 10, difference.lower(), 1e-9);
        assertEquals(paired.upper() - 10, difference.upper(), 1e-9);
    }

    @Test
    @DisplayName("two policies that agree in every replication do not differ, whatever both vary")
    void agree() {
        PairedRatios pair = new PairedRatios();
        for (int replication = 0; replication < 30; replication++) {
            int detected = random.nextInt(50);
            pair.add(detected, 100, detected, 100);
        }

        Difference difference = pair.estimate(Scale.SHARE, 0.95).orElseThrow();

        assertEquals(0, difference.estimate().value());
        assertEquals(0, difference.estimate().halfWidth(), 0.005);
        assertEquals(Double.POSITIVE_INFINITY, difference.varianceRatio());
    }

    @Test
    @DisplayName("where nobody was ever detected under either policy the difference still has an interval")
    void bothZero() {
        PairedRatios pair = new PairedRatios();
        for (int replication = 0; replication < 10; replication++) {
            pair.add(0, 100, 0, 100);
        }

        Estimate difference = pair.estimate(Scale.SHARE, 0.95).orElseThrow().estimate();

        assertTrue(difference.lower() < -1e-3 && difference.upper() > 1e-3, difference::toString);
    }

    @Test
    @DisplayName("never leaves [-1, 1]")
    void bounded() {
        PairedRatios pair = new PairedRatios();
        pair.add(0, 3, 3, 3);
        pair.add(1, 3, 3, 3);

        Estimate difference = pair.estimate(Scale.SHARE, 0.999).orElseThrow().estimate();

        assertTrue(difference.lower() >= -1 && difference.upper() <= 1, difference::toString);
    }

    @Test
    @DisplayName("the variance ratio is 1 / (1 - rho) for two equal spreads of correlation rho")
    void varianceRatio() {
        PairedRatios pair = new PairedRatios();
        for (int replication = 0; replication < 20_000; replication++) {
            double shared = Math.sqrt(0.75) * random.nextGaussian();
            pair.add(100 + shared + random.nextGaussian() / 2, 1, 100 + shared + random.nextGaussian() / 2, 1);
        }

        // rho = 0.75; the relative standard error of a variance of so many normal numbers is 1 %.
        assertEquals(4, pair.estimate(Scale.AMOUNT, 0.95).orElseThrow().varianceRatio(), 4 * 3.3 * 0.01 * Math.sqrt(2));
    }

    @Test
    @DisplayName("is undefined where one of the ratios is")
    void undefined() {
        PairedRatios pair = new PairedRatios();
        pair.add(1, 2, 0, 0);

        assertEquals(Optional.empty(), pair.estimate(Scale.SHARE, 0.95));
    }
}
