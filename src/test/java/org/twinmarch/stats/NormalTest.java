package org.twinmarch.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the normal law")
class NormalTest {

    @Test
    @DisplayName("has the probabilities and quantiles of Commons Math")
    void probabilities() {
        NormalDistribution theirs = new NormalDistribution();
        for (double z = -8; z <= 8; z += 0.37) {
            assertEquals(1, Normal.cdf(z) / theirs.cumulativeProbability(z), 1e-10, "z = " + z);
        }
        for (double u : new double[] {1e-10, 0.001, 0.3, 0.5, 0.9, 1 - 1e-10}) {
            assertEquals(theirs.inverseCumulativeProbability(u), Normal.quantile(u), 1e-6, "u = " + u);
        }
    }

    @Test
    @DisplayName(
            "the mean of the bell over an interval is that of quadrature: in the middle, in both tails, however narrow")
    void meanBell() {
        for (double from : new double[] {-12, -8, -3, -1, -0.01, 0, 1e-6, 0.5, 2, 6, 8, 12}) {
            for (double width : new double[] {1e-9, 1e-6, 0.99e-4, 1.01e-4, 1e-3, 0.1, 1, 5, 20}) {
                double to = from + width;
                double quadrature = Panels.integral(z -> Math.exp(-z * z / 2), from, to, 400) / (to - from);
                // A width just above the switch to differences loses about 1e-12 / 1e-4 by cancellation.
                assertEquals(1, Normal.meanBell(from, to) / quadrature, 1e-8, from + " to " + to);
            }
        }
    }

    @Test
    @DisplayName("the mean of the bell over no interval is the bell")
    void noWidth() {
        for (double z : new double[] {-3, 0, 1, 9}) {
            assertEquals(Math.exp(-z * z / 2), Normal.meanBell(z, z), 1e-15);
        }
    }
}
