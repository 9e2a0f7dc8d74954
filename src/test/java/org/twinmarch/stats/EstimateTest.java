package org.twinmarch.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("how far an estimate is from a supposed truth")
class EstimateTest {

    private static final double ROUNDING = 1e-9;

    @Test
    @DisplayName("is the distance over the standard error where the interval is Student's")
    void student() {
        RatioEstimator seen = new RatioEstimator();
        DoubleStream.of(1, 4, 2, 8, 5, 7).forEach(value -> seen.add(value, 1));
        Estimate estimate = seen.estimate(Scale.AMOUNT, 0.9).orElseThrow();

        double z = (estimate.value() - 3.5) / seen.standardError();
        assertEquals(z, estimate.standardErrorsFrom(3.5).orElseThrow(), ROUNDING);
        assertEquals(0, estimate.standardErrorsFrom(estimate.value()).orElseThrow());
    }

    @Test
    @DisplayName("is beyond what chance allows just where the interval does not hold the truth, on either side")
    void heldOrNot() {
        Random random = new Random(20260703);
        for (int i = 0; i < 1000; i++) {
            double value = random.nextDouble();
            Estimate estimate = new Estimate(
                    value, value - random.nextDouble(), value + random.nextDouble(), 0.95, 2 + random.nextInt(50));
            double truth = 3 * random.nextDouble() - 1;
            double chance = estimate.chanceBeyond(
                    Math.abs(estimate.standardErrorsFrom(truth).orElseThrow()));
            assertEquals(estimate.covers(truth), chance >= 0.05, () -> estimate + " " + truth + " " + chance);
        }
    }

    @Test
    @DisplayName("cannot be told after one replication, or towards an open end, and has no limit where nothing varies")
    void edges() {
        Estimate one = new Estimate(0.4, 0, 1, 0.95, 1);
        Estimate open = new Estimate(0.4, 0.3, Double.POSITIVE_INFINITY, 0.95, 9);
        Estimate certain = new Estimate(0.4, 0.4, 0.4, 0.95, 9);

        assertEquals(OptionalDouble.empty(), one.standardErrorsFrom(0.5));
        assertEquals(1, one.chanceBeyond(3));
        assertEquals(OptionalDouble.empty(), open.standardErrorsFrom(0.5));
        assertTrue(open.standardErrorsFrom(0.2).isPresent());
        assertEquals(Double.POSITIVE_INFINITY, certain.standardErrorsFrom(0.3).orElseThrow());
        assertEquals(Double.NEGATIVE_INFINITY, certain.standardErrorsFrom(0.5).orElseThrow());
        assertEquals(0, certain.chanceBeyond(Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> certain.standardErrorsFrom(Double.NaN));
        assertFalse(certain.covers(0.3));
    }
}
