package org.twinmarch.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("replications that an interval needs")
class PrecisionTest {

    private static Estimate known(double half, long count) {
        return new Estimate(10, 10 - half, 10 + half, 0.95, count);
    }

    /** Half-width of a Student interval for a spread of 1 in one replication. */
    private static double width(long count) {
        return new TDistribution(count - 1.0).inverseCumulativeProbability(0.975) / Math.sqrt(count);
    }

    @ParameterizedTest(name = "{0} replications, {1} of the half-width")
    @CsvSource({"4, 0.5", "4, 0.1", "30, 0.5", "400, 0.7", "400, 2", "10000, 0.01"})
    @DisplayName("are the fewest at which a Student interval of the same spread is narrow enough")
    void fewest(long count, double share) {
        double spread = 3;
        double half = spread * width(count);

        long needed = Precision.replications(known(half, count), share * half).orElseThrow();

        assertTrue(spread * width(needed) <= share * half * (1 + 1e-9), "enough: " + needed);
        assertTrue(spread * width(needed - 1) > share * half * (1 - 1e-9), "one less is not: " + needed);
    }

    @Test
    @DisplayName("are not the number times the square of the ratio where they are few: Student's quantile falls as well")
    void notBySquares() {
        assertTrue(Precision.replications(known(1, 4), 0.5).orElseThrow() < 16);
        assertEquals(4 * 10_000, Precision.replications(known(1, 10_000), 0.5).orElseThrow(), 10);
    }

    @Test
    @DisplayName("are 2 at least, and cannot be told without a spread")
    void limits() {
        assertEquals(OptionalLong.of(2), Precision.replications(known(1, 100), 1000));
        assertEquals(OptionalLong.empty(), Precision.replications(known(0, 100), 1));
        assertEquals(OptionalLong.empty(), Precision.replications(known(1, 1), 1));
        assertEquals(
                OptionalLong.empty(),
                Precision.replications(new Estimate(1, 0, Double.POSITIVE_INFINITY, 0.95, 5), 1));
        assertThrows(IllegalArgumentException.class, () -> Precision.replications(known(1, 9), Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Precision.replications(known(1, 9), 0));
    }
}
