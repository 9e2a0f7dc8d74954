package org.twinmarch.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Allocations of effort against trying all of them on a grid. */
class AllocationTest {

    private static final List<Sector> OPEN =
            List.of(new Sector(0.05, 0.5, 0), new Sector(0.08, 0.3, 0), new Sector(0.02, 0.2, 0));
    private static final List<Sector> FENCED =
            List.of(new Sector(0.05, 0.5, 0.4), new Sector(0.08, 0.3, 0), new Sector(0.02, 0.2, 0.1));

    @ParameterizedTest(name = "budget {0}")
    @ValueSource(doubles = {1, 10, 60, 200})
    @DisplayName("C13: no allocation on a fine grid is better, and the grid comes near")
    void best(double budget) {
        for (List<Sector> sectors : List.of(OPEN, FENCED)) {
            double random = Allocation.forRandom(sectors, budget).againstRandom();
            double adaptive = Allocation.forAdaptive(sectors, budget).againstAdaptive();
            double tolerance = 0.08 * budget / 200;
            assertBest(random, bestOnGrid(sectors, budget, Allocation::againstRandom), tolerance);
            assertBest(adaptive, bestOnGrid(sectors, budget, Allocation::againstAdaptive), tolerance);
        }
    }

    @ParameterizedTest(name = "budget {0}")
    @ValueSource(doubles = {0, 0.5, 10, 60, 500})
    @DisplayName("C13: the budget is spent, and no more")
    void spent(double budget) {
        Stream.of(
                        Allocation.even(FENCED, budget),
                        Allocation.forRandom(FENCED, budget),
                        Allocation.forAdaptive(FENCED, budget))
                .forEach(allocation -> assertEquals(
                        budget,
                        allocation.efforts().stream().mapToDouble(y -> y).sum(),
                        1e-9));
    }

    @Test
    @DisplayName("C13: the efforts are those of the reference")
    void efforts() {
        assertEfforts(Allocation.forRandom(OPEN, 60), 36.8823, 22.5411, 0.5766);
        assertEfforts(Allocation.forAdaptive(OPEN, 60), 14.5455, 9.0909, 36.3636);
        assertEfforts(Allocation.forAdaptive(FENCED, 60), 8.0828, 11.4371, 40.4802);
    }

    @Test
    @DisplayName("C13: a sector that is stronger without effort gets none")
    void none() {
        assertEfforts(Allocation.forAdaptive(FENCED, 1), 0, 1, 0);
        assertEfforts(Allocation.forRandom(OPEN, 0.8), 0.8, 0, 0);
    }

    @Test
    @DisplayName("C13: without baselines the parties' best reply finds one probability everywhere")
    void equalised() {
        assertEquals(
                1 - Math.exp(-60 / (1 / 0.05 + 1 / 0.08 + 1 / 0.02)),
                Allocation.forAdaptive(OPEN, 60).againstAdaptive(),
                1e-12);
    }

    @Test
    @DisplayName("C13: a sector that nobody comes to gets nothing against blind parties, and someone must come")
    void weightless() {
        List<Sector> sectors = List.of(new Sector(0.05, 0, 0), new Sector(0.08, 1, 0));
        assertEfforts(Allocation.forRandom(sectors, 60), 0, 60);
        assertThrows(IllegalArgumentException.class, () -> Allocation.forRandom(List.of(new Sector(0.05, 0, 0)), 60));
    }

    private static void assertBest(double best, double onGrid, double tolerance) {
        assertTrue(best >= onGrid - 1e-12, best + " is worse than " + onGrid);
        assertEquals(onGrid, best, tolerance);
    }

    private static void assertEfforts(Allocation allocation, double... expected) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], allocation.efforts().get(i), 0.5001e-4);
        }
    }

    private static double bestOnGrid(List<Sector> sectors, double budget, ToDoubleFunction<Allocation> worth) {
        int steps = 200;
        double best = 0;
        for (int i = 0; i <= steps; i++) {
            for (int j = 0; i + j <= steps; j++) {
                List<Double> efforts =
                        List.of(budget * i / steps, budget * j / steps, budget * (steps - i - j) / steps);
                best = Math.max(best, worth.applyAsDouble(new Allocation(sectors, efforts)));
            }
        }
        return best;
    }
}
