package org.twinmarch.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("points that fill a unit cube")
class CubePointsTest {

    private static final long SEED = 20260101;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100})
    @DisplayName("a Latin hypercube hits each slice of each coordinate once")
    void strata(int count) {
        List<double[]> points = LatinHypercube.points(SEED, count, 5);

        for (int coordinate = 0; coordinate < 5; coordinate++) {
            assertEquals(count, slices(points, coordinate, count).size());
        }
        assertTrue(points.stream().flatMapToDouble(Arrays::stream).allMatch(x -> x >= 0 && x < 1));
    }

    private static Set<Integer> slices(List<double[]> points, int coordinate, int count) {
        Set<Integer> slices = new HashSet<>();
        points.forEach(point -> slices.add((int) (point[coordinate] * count)));
        return slices;
    }

    @Test
    @DisplayName("a Latin hypercube permutes each coordinate by itself, all orders alike")
    void permutations() {
        int[] times = new int[6];
        for (long seed = 0; seed < 600; seed++) {
            List<double[]> points = LatinHypercube.points(seed, 3, 2);
            int[] slice =
                    IntStream.range(0, 3).map(i -> (int) (3 * points.get(i)[1])).toArray();
            times[2 * slice[0] + (slice[1] > slice[2] ? 1 : 0)]++;
        }

        double quantile = umontreal.ssj.probdist.ChiSquareDist.inverseF(5, 0.999);
        assertTrue(Arrays.stream(times)
                        .mapToDouble(n -> (n - 100) * (n - 100) / 100.0)
                        .sum()
                < quantile);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 6, 9})
    @DisplayName(
            "scrambled Sobol points are a (0,m,2)-net: each box of the halvings holds one; unscrambled random ones do not")
    void net(int m) {
        List<double[]> points = ScrambledSobol.points(SEED, 1 << m, 2);

        for (int halvings = 0; halvings <= m; halvings++) {
            assertEquals(1 << m, boxes(points, 1 << halvings, 1 << (m - halvings)));
        }
        if (m >= 6) {
            assertTrue(boxes(LatinHypercube.points(SEED, 1 << m, 2), 1 << m / 2, 1 << (m - m / 2)) < 1 << m);
        }
    }

    private static long boxes(List<double[]> points, int columns, int rows) {
        return points.stream()
                .map(point -> List.of((int) (point[0] * columns), (int) (point[1] * rows)))
                .distinct()
                .count();
    }

    @Test
    @DisplayName("every coordinate of scrambled Sobol points hits each slice once, up to the last coordinate")
    void coordinates() {
        List<double[]> points = ScrambledSobol.points(SEED, 64, ScrambledSobol.MOST_COORDINATES);

        for (int coordinate = 0; coordinate < ScrambledSobol.MOST_COORDINATES; coordinate++) {
            assertEquals(64, slices(points, coordinate, 64).size());
        }
        assertTrue(points.stream().flatMapToDouble(Arrays::stream).allMatch(x -> x > 0 && x < 1));
    }

    @Test
    @DisplayName("each scrambled point by itself is uniform: over seeds its place falls into all slices alike")
    void uniform() {
        int[] times = new int[16];
        for (long seed = 0; seed < 1600; seed++) {
            times[(int) (16 * ScrambledSobol.points(seed, 1, 1).get(0)[0])]++;
        }

        double quantile = umontreal.ssj.probdist.ChiSquareDist.inverseF(15, 0.999);
        assertTrue(Arrays.stream(times)
                        .mapToDouble(n -> (n - 100) * (n - 100) / 100.0)
                        .sum()
                < quantile);
    }

    @Test
    @DisplayName(
            "the mean of a smooth function is far nearer with scrambled Sobol points than its standard error at random")
    void accurate() {
        double[] means = IntStream.range(0, 40)
                .mapToDouble(seed -> ScrambledSobol.points(seed, 256, 2).stream()
                        .mapToDouble(point -> 4 * point[0] * point[1])
                        .average()
                        .orElseThrow())
                .toArray();
        double meanSquare = Arrays.stream(means)
                .map(mean -> (mean - 1) * (mean - 1))
                .average()
                .orElseThrow();
        // The variance of 4 x y with x, y uniform is 16 / 9 - 1.
        double atRandom = (16 / 9.0 - 1) / 256;

        assertTrue(meanSquare < atRandom / 100, "mean square error " + meanSquare);
    }

    @Test
    @DisplayName(
            "more points and more coordinates leave the first Sobol points, one more coordinate those of a hypercube")
    void extended() {
        List<double[]> few = ScrambledSobol.points(SEED, 32, 3);
        List<double[]> many = ScrambledSobol.points(SEED, 128, 5);
        List<double[]> narrow = LatinHypercube.points(SEED, 32, 3);
        List<double[]> wide = LatinHypercube.points(SEED, 32, 4);

        for (int i = 0; i < 32; i++) {
            assertArrayEquals(few.get(i), Arrays.copyOf(many.get(i), 3));
            assertArrayEquals(narrow.get(i), Arrays.copyOf(wide.get(i), 3));
        }
        assertFalse(
                Arrays.equals(few.get(0), ScrambledSobol.points(SEED + 1, 32, 3).get(0)));
    }

    @Test
    @DisplayName("numbers out of range are refused")
    void refused() {
        assertThrows(IllegalArgumentException.class, () -> LatinHypercube.points(SEED, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> LatinHypercube.points(SEED, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> ScrambledSobol.points(SEED, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> ScrambledSobol.points(SEED, 1, 361));
    }
}
