package org.twinmarch.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("the ratio of totals and its interval")
class RatioEstimatorTest {

    @Test
    @DisplayName("is the ratio of the totals, not the mean of the ratios")
    void ratioOfTotals() {
        RatioEstimator ratio = new RatioEstimator();
        ratio.add(1, 2);
        ratio.add(9, 10);

        assertEquals(10.0 / 12, ratio.estimate(Scale.SHARE, 0.95).orElseThrow().value(), 1e-15);
        assertNotEquals(0.7, ratio.estimate(Scale.SHARE, 0.95).orElseThrow().value(), 0.1);
    }

    @Test
    @DisplayName("with denominators of 1 it is the mean with Student's interval")
    void student() {
        RatioEstimator mean = new RatioEstimator();
        for (double observation : new double[] {4, 5, 6, 9}) {
            mean.add(observation, 1);
        }

        Estimate estimate = mean.estimate(Scale.AMOUNT, 0.95).orElseThrow();

        // Mean 6, squares 4 + 1 + 0 + 9 = 14; t(3, 0.975) = 3.182446 (Student's table).
        assertEquals(6, estimate.value(), 1e-15);
        assertEquals(3.182446 * Math.sqrt(14.0 / 3 / 4), estimate.halfWidth(), 1e-6);
        assertEquals(4, estimate.count());
    }

    @ParameterizedTest(name = "share {0}")
    @ValueSource(doubles = {0, 1})
    @DisplayName("at 0 and at 1 the interval is that of so many independent trials")
    void atTheEnds(double share) {
        RatioEstimator ratio = new RatioEstimator();
        int trials = 0;
        for (int replication = 0; replication < 100; replication++) {
            int attempted = 40 + replication % 7;
            ratio.add(share * attempted, attempted);
            trials += attempted;
        }

        Estimate estimate = ratio.estimate(Scale.SHARE, 0.95).orElseThrow();

        double student = 1.984217; // t(99, 0.975)
        assertEquals(student * student / (trials + student * student), estimate.upper() - estimate.lower(), 1e-8);
    }

    @Test
    @DisplayName("what rounding leaves of a variance does not count as one")
    void rounding() {
        RatioEstimator ratio = new RatioEstimator();
        for (int replication = 1; replication <= 50; replication++) {
            ratio.add(0.1 * replication, replication);
        }

        assertEquals(0, ratio.variance());
    }

    @Test
    @DisplayName("is undefined while there is nothing to divide by")
    void undefined() {
        RatioEstimator ratio = new RatioEstimator();
        assertEquals(Optional.empty(), ratio.estimate(Scale.SHARE, 0.95));
        ratio.add(0, 0);
        assertEquals(Optional.empty(), ratio.estimate(Scale.SHARE, 0.95));
    }

    @Test
    @DisplayName("refuses NaN, infinity and negative numbers by name")
    void refuses() {
        RatioEstimator ratio = new RatioEstimator();
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1}) {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> ratio.add(bad, 1))
                    .getMessage()
                    .startsWith("numerator"));
            assertTrue(assertThrows(IllegalArgumentException.class, () -> ratio.add(1, bad))
                    .getMessage()
                    .startsWith("denominator"));
        }
        assertEquals(0, ratio.count());
    }

    @Test
    @DisplayName("a large mean does not drown a small spread")
    void noCancellation() {
        Random random = new Random(20260101);
        RatioEstimator near = new RatioEstimator();
        RatioEstimator far = new RatioEstimator();
        for (int replication = 0; replication < 1000; replication++) {
            double deviation = random.nextInt(1024) / 1024.0;
            near.add(deviation, 1);
            far.add(1e9 + deviation, 1);
        }

        assertEquals(near.variance(), far.variance(), near.variance() * 1e-3);
    }
}
