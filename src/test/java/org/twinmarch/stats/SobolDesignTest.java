package org.twinmarch.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sobol' indices")
class SobolDesignTest {

    private static final long SEED = 20200508;
    private static final Resampling RESAMPLING = new Resampling(SEED, "test / resampling", 400, 0.999);

    private static List<SobolIndices> indices(int factors, int rows, ToDoubleFunction<double[]> model) {
        SobolDesign design = SobolDesign.draw(factors, rows, SEED);
        return design.indices(played(design, model), RESAMPLING).orElseThrow();
    }

    private static Responses played(SobolDesign design, ToDoubleFunction<double[]> model) {
        return Responses.of(design.points().stream()
                .map(point -> new double[] {model.applyAsDouble(point)})
                .toList());
    }

    /** sin x + a sin^2 y + b z^4 sin x on (-pi, pi)^3 (Ishigami and Homma 1990). */
    private static double ishigami(double[] point) {
        double[] at = Arrays.stream(point).map(u -> Math.PI * (2 * u - 1)).toArray();
        return Math.sin(at[0]) + A * Math.pow(Math.sin(at[1]), 2) + B * Math.pow(at[2], 4) * Math.sin(at[0]);
    }

    private static final double A = 7;
    private static final double B = 0.1;

    /**
     * Parts of the variance: E[sin x | x] (1 + b E[z^4]) with E[z^4] = pi^4 / 5 and E[sin^2 x] = 1/2; a sin^2 y has variance
     * a^2 / 8; what is left is b sin x (z^4 - E[z^4]) with Var[z^4] = pi^8 (1/9 - 1/25).
     */
    private static final double OF_X = Math.pow(1 + B * Math.pow(Math.PI, 4) / 5, 2) / 2;

    private static final double OF_Y = A * A / 8;
    private static final double OF_X_AND_Z = B * B * Math.pow(Math.PI, 8) * (1.0 / 9 - 1.0 / 25) / 2;
    private static final double OF_ALL = OF_X + OF_Y + OF_X_AND_Z;

    @Test
    @DisplayName("of Ishigami's function are those of its decomposition; first and total are not confused")
    void ishigami() {
        List<SobolIndices> found = indices(3, 1024, SobolDesignTest::ishigami);

        double[] first = {OF_X / OF_ALL, OF_Y / OF_ALL, 0};
        double[] total = {(OF_X + OF_X_AND_Z) / OF_ALL, OF_Y / OF_ALL, OF_X_AND_Z / OF_ALL};
        for (int i = 0; i < 3; i++) {
            SobolIndices indices = found.get(i);
            assertTrue(indices.first().covers(first[i]), indices::toString);
            assertTrue(indices.total().covers(total[i]), indices::toString);
            boolean interacts = total[i] > first[i];
            assertEquals(!interacts, indices.first().covers(total[i]), "first " + i);
            assertEquals(!interacts, indices.total().covers(first[i]), "total " + i);
        }
    }

    /** Product of (|4 x_i - 2| + a_i) / (1 + a_i): factor i has mean 1 and variance 1 / (3 (1 + a_i)^2). */
    private static double g(double[] point, double... a) {
        double product = 1;
        for (int i = 0; i < a.length; i++) {
            product *= (Math.abs(4 * point[i] - 2) + a[i]) / (1 + a[i]);
        }
        return product;
    }

    @Test
    @DisplayName("of Sobol's g-function are those of a product")
    void productFormula() {
        double[] a = {0, 0, 1, 9};
        List<SobolIndices> found = indices(a.length, 1024, point -> g(point, a));

        double[] variances =
                Arrays.stream(a).map(one -> 1 / (3 * (1 + one) * (1 + one))).toArray();
        double grown = Arrays.stream(variances).map(v -> 1 + v).reduce(1, (x, y) -> x * y);
        for (int i = 0; i < a.length; i++) {
            double first = variances[i] / (grown - 1);
            double total = variances[i] * grown / (1 + variances[i]) / (grown - 1);
            SobolIndices indices = found.get(i);
            assertTrue(indices.first().covers(first), indices::toString);
            assertTrue(indices.total().covers(total), indices::toString);
        }
        assertFalse(found.get(0).total().covers(variances[0] / (grown - 1)), "the first index is not the total one");
        assertFalse(found.get(0).first().covers(1.0 / a.length), "the factors are not alike");
    }

    @Test
    @DisplayName("do not change with the mean of the response; an estimator that is not centred is lost far from 0")
    void centred() {
        double far = 1000;
        SobolDesign design = SobolDesign.draw(3, 256, SEED);
        Responses moved = played(design, point -> ishigami(point) + far);

        List<SobolIndices> near = design.indices(played(design, SobolDesignTest::ishigami), RESAMPLING)
                .orElseThrow();
        List<SobolIndices> away = design.indices(moved, RESAMPLING).orElseThrow();

        for (int i = 0; i < 3; i++) {
            assertEquals(near.get(i).first().value(), away.get(i).first().value(), 1e-9);
            assertEquals(near.get(i).total().value(), away.get(i).total().value(), 1e-9);
        }
        assertFalse(away.get(0).first().covers(uncentred(moved)), () -> "without centring: " + uncentred(moved));
    }

    /** The first index of the first factor by mean(f(b) (f(ab) - f(a))) / V. */
    private static double uncentred(Responses responses) {
        double sum = 0;
        int rows = responses.points() / 5;
        for (int row = 0; row < rows; row++) {
            double step = responses.at(5 * row + 2, 0) - responses.at(5 * row, 0);
            sum += responses.at(5 * row + 1, 0) * step / rows;
        }
        return sum / OF_ALL;
    }

    /** Replications of a model with noise that every point has of its own, or that follows one factor everywhere. */
    private static Responses noisy(SobolDesign design, int replications, double own, double common) {
        List<double[]> points = design.points();
        return Responses.of(IntStream.range(0, points.size())
                .mapToObj(point -> IntStream.range(0, replications)
                        .mapToDouble(r -> ishigami(points.get(point))
                                + own * normal("own", r, point)
                                + common * normal("common", r, 0) * points.get(point)[2])
                        .toArray())
                .toList());
    }

    private static double normal(String kind, int replication, int point) {
        return Normal.quantile(
                Streams.open(SEED, "test / " + kind, replication, point).next());
    }

    @Test
    @DisplayName("are those of the mean response: noise neither hides nor makes an effect")
    void noise() {
        SobolDesign design = SobolDesign.draw(3, 512, SEED);
        Responses responses = noisy(design, 10, 12, 6);
        List<SobolIndices> found = design.indices(responses, RESAMPLING).orElseThrow();
        Responses means = Responses.of(IntStream.range(0, responses.points())
                .mapToObj(point -> new double[] {
                    IntStream.range(0, 10)
                            .mapToDouble(r -> responses.at(point, r))
                            .average()
                            .orElseThrow()
                })
                .toList());
        List<SobolIndices> taken = design.indices(means, RESAMPLING).orElseThrow();

        double total = OF_Y / OF_ALL;
        assertTrue(
                found.get(0).first().covers(OF_X / OF_ALL), () -> found.get(0).toString());
        assertTrue(found.get(1).total().covers(total), () -> found.get(1).toString());
        assertTrue(found.get(2).first().covers(0), () -> found.get(2).toString());
        assertTrue(found.get(2).total().covers(OF_X_AND_Z / OF_ALL), () -> found.get(2)
                .toString());
        assertFalse(
                taken.get(1).total().covers(total), "noise that is taken for effect makes every total index larger");
    }

    @Test
    @DisplayName("a factor that changes nothing has exactly none, and a response that is all noise has no indices")
    void nothing() {
        SobolDesign design = SobolDesign.draw(3, 64, SEED);
        SobolIndices idle = design.indices(played(design, point -> point[0] + point[1]), RESAMPLING)
                .orElseThrow()
                .get(2);

        assertEquals(0, idle.first().value());
        assertEquals(0, idle.total().upper());
        assertEquals(Optional.empty(), design.indices(played(design, point -> 1), RESAMPLING));
    }

    @Test
    @DisplayName("the first rows of a longer design are those of a shorter one, spread evenly on every axis")
    void design() {
        List<double[]> shorter = SobolDesign.draw(3, 16, SEED).points();
        List<double[]> longer = SobolDesign.draw(3, 32, SEED).points();

        for (int point = 0; point < shorter.size(); point++) {
            assertArrayEquals(shorter.get(point), longer.get(point));
        }
        for (int half = 0; half < 2; half++) {
            for (int factor = 0; factor < 3; factor++) {
                int from = half;
                int axis = factor;
                List<Integer> cells = IntStream.range(0, 16)
                        .mapToObj(row -> (int) (16 * shorter.get(5 * row + from)[axis]))
                        .sorted()
                        .toList();
                assertEquals(IntStream.range(0, 16).boxed().toList(), cells);
            }
        }
    }
}
