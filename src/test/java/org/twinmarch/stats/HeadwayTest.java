package org.twinmarch.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("a headway met at a random moment")
class HeadwayTest {

    static java.util.stream.Stream<Headway> headways() {
        return java.util.stream.Stream.of(
                new Headway.Fixed(4),
                new Headway.Poisson(3),
                new Headway.Erlang(1, 3),
                new Headway.Erlang(4, 3),
                new Headway.Uniform(0, 5),
                new Headway.Uniform(2, 5));
    }

    @ParameterizedTest
    @MethodSource("headways")
    @DisplayName("is longer than others by the length bias: its mean is E[G^2] / E[G]")
    void lengthBias(Headway headway) {
        Distribution law = headway.law();
        double squares = mean(u -> law.quantile(u) * law.quantile(u));

        assertEquals(1, mean(headway::lengthBiasedQuantile) / (squares / law.mean()), 1e-3);
    }

    @ParameterizedTest
    @MethodSource("headways")
    @DisplayName("leaves a rest with density P(G > t) / E[G], so of mean E[G^2] / (2 E[G])")
    void rest(Headway headway) {
        for (double hours : new double[] {0.1, 0.5, 1, 2, 3, 4.5, 8}) {
            assertEquals(shareOfRestsBelow(headway, hours), probabilityOfRestBelow(headway, hours), 2e-3, hours + " h");
        }
    }

    /** From the two uniforms of {@code residualHours}: given the headway g, the rest is below t with probability t / g. */
    private static double shareOfRestsBelow(Headway headway, double hours) {
        return mean(u -> Math.min(1, hours / headway.residualHours(u, 1)));
    }

    /** Cox: the integral of P(G > s) / E[G] over [0, t], which is E[min(G, t)] / E[G]. */
    private static double probabilityOfRestBelow(Headway headway, double hours) {
        return mean(u -> Math.min(headway.law().quantile(u), hours))
                / headway.law().mean();
    }

    private static double mean(DoubleUnaryOperator ofUniform) {
        return Panels.integral(
                s -> ofUniform.applyAsDouble(Math.min(s * s * s * (4 - 3 * s), Math.nextDown(1.0)))
                        * 12
                        * s
                        * s
                        * (1 - s),
                0,
                1,
                2000);
    }
}
