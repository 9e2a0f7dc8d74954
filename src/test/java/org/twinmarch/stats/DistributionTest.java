package org.twinmarch.stats;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("a distribution")
class DistributionTest {

    /** Ours, and the same law of Commons Math in that library's parameters. */
    record Pair(Distribution ours, RealDistribution theirs) {}

    static Stream<Pair> pairs() {
        double sigma = Math.sqrt(Math.log(1 + 0.7 * 0.7));
        return Stream.of(
                new Pair(new Distribution.Uniform(2, 5), new UniformRealDistribution(2, 5)),
                new Pair(new Distribution.Triangular(1, 2, 6), new TriangularDistribution(1, 2, 6)),
                new Pair(new Distribution.Triangular(1, 1, 6), new TriangularDistribution(1, 1, 6)),
                new Pair(new Distribution.Triangular(1, 6, 6), new TriangularDistribution(1, 6, 6)),
                new Pair(new Distribution.Exponential(3), new ExponentialDistribution(3)),
                new Pair(
                        new Distribution.Lognormal(4, 0.7),
                        new LogNormalDistribution(Math.log(4) - sigma * sigma / 2, sigma)),
                new Pair(new Distribution.Gamma(4, 0.5), new GammaDistribution(4, 1)),
                new Pair(new Distribution.Gamma(4, 2), new GammaDistribution(0.25, 16)),
                new Pair(new Distribution.Erlang(1, 3), new ExponentialDistribution(3)),
                new Pair(new Distribution.Erlang(3, 6), new GammaDistribution(3, 2)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    @DisplayName("has the quantiles of the law: the law's own probability leads back to u")
    void quantiles(Pair pair) {
        for (double u : new double[] {1e-6, 0.001, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999, 1 - 1e-6}) {
            assertEquals(u, pair.theirs().cumulativeProbability(pair.ours().quantile(u)), 1e-8, "u = " + u);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    @DisplayName("has the mean of the law")
    void mean(Pair pair) {
        assertEquals(pair.theirs().getNumericalMean(), pair.ours().mean(), 1e-12);
    }

    static Stream<Distribution> laws() {
        return Stream.concat(
                pairs().map(Pair::ours),
                Stream.of(Distribution.constant(7), new Distribution.Empirical(List.of(5.0, 1.0, 1.0, 9.0))));
    }

    @ParameterizedTest
    @MethodSource("laws")
    @DisplayName("has as its mean the integral of its quantile over (0, 1)")
    void meanIsIntegral(Distribution law) {
        // With u = s^3 (4 - 3 s) the integrand dies out at u = 1 faster than the quantile grows.
        double integral = Panels.integral(
                s -> law.quantile(Math.min(s * s * s * (4 - 3 * s), Math.nextDown(1.0))) * 12 * s * s * (1 - s),
                0,
                1,
                4000);

        assertEquals(1, integral / law.mean(), 2e-4);
    }

    @ParameterizedTest
    @MethodSource("laws")
    @DisplayName("is drawn in order: a larger u never gives a smaller number")
    void monotone(Distribution law) {
        for (int i = 1; i < 999; i++) {
            assertTrue(law.quantile(i / 1000.0) <= law.quantile((i + 1) / 1000.0), "at " + i);
        }
    }

    @Test
    @DisplayName("of given values gives each for its share of u, twice as often if it stands twice")
    void empirical() {
        Distribution law = new Distribution.Empirical(List.of(5.0, 1.0, 1.0, 9.0));

        assertAll(
                () -> assertEquals(1, law.quantile(Math.nextDown(0.5))),
                () -> assertEquals(5, law.quantile(0.5)),
                () -> assertEquals(9, law.quantile(0.75)),
                () -> assertEquals(9, law.quantile(Math.nextDown(1.0))));
    }

    @Test
    @DisplayName("refuses numbers that make no law, NaN included")
    void refuses() {
        assertAll(
                () -> refused(() -> new Distribution.Constant(-1)),
                () -> refused(() -> new Distribution.Constant(Double.NaN)),
                () -> refused(() -> new Distribution.Uniform(2, 2)),
                () -> refused(() -> new Distribution.Triangular(1, 7, 6)),
                () -> refused(() -> new Distribution.Exponential(0)),
                () -> refused(() -> new Distribution.Lognormal(1, Double.NaN)),
                () -> refused(() -> new Distribution.Gamma(1, Double.POSITIVE_INFINITY)),
                () -> refused(() -> new Distribution.Erlang(0, 1)),
                () -> refused(() -> new Distribution.Empirical(List.of())),
                () -> refused(() -> new Distribution.Empirical(List.of(1.0, Double.NaN))));
    }

    private static void refused(org.junit.jupiter.api.function.Executable making) {
        assertThrows(IllegalArgumentException.class, making);
    }
}
