package org.twinmarch.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breaches, fences that grow and fences that can be avoided, against slices of time and against playing it out. */
class BreachesTest {

    private static final int PARTIES = 400_000;
    private static final double Z_999 = 3.2905;

    @Test
    @DisplayName("C18: no breach open, slice of time by slice of time, whatever the law of repair")
    void noneOpen() {
        double perHour = 0.02 * 25 / 24;
        List<DoubleUnaryOperator> stillOpen =
                List.of(age -> age < 72 ? 1 : 0, age -> Math.max(0, 1 - age / 144), age -> Math.exp(-age / 72));
        for (DoubleUnaryOperator law : stillOpen) {
            double sliceHours = 0.01;
            double none = 1;
            for (double age = sliceHours / 2; age < 72 * 30; age += sliceHours) {
                none *= 1 - perHour * sliceHours * law.applyAsDouble(age);
            }
            assertEquals(none, Breaches.noneOpen(0.02 / 24, 25, 72), 1e-4);
        }
    }

    @Test
    @DisplayName("C18: the mean number is the mean of the Poisson law whose first term is that probability")
    void meanOpen() {
        assertEquals(-Math.log(Breaches.noneOpen(0.02 / 24, 25, 72)), Breaches.meanOpen(0.02 / 24, 25, 72), 1e-12);
    }

    @ParameterizedTest(name = "{0} per hour, cutting {1} h, repair {2} h")
    @CsvSource({"1, 0.5, 2", "0.2, 1, 1", "3, 0, 0.5", "0.1, 0.5, 10"})
    @DisplayName("C18: passing through another's breach, played out party by party")
    void passThrough(double perHour, double cutHours, double repairHours) {
        double share = Breaches.passThrough(perHour, cutHours, repairHours);
        SplittableRandom random = new SplittableRandom(18);
        CutFence fence = new CutFence(cutHours, repairHours);
        double atHours = 0;
        for (int party = 0; party < PARTIES; party++) {
            atHours += -Math.log1p(-random.nextDouble()) / perHour;
            fence.meets(atHours);
        }
        double tolerance = Z_999 * fence.standardError(share);
        assertEquals(share, fence.share(), tolerance);
    }

    @Test
    @DisplayName("C18: while one party cuts, others cut too; without cutting time nobody else does")
    void othersCutToo() {
        double withoutThem = 1 * 2 / (1 + 1.0 * 2);
        assertEquals(withoutThem, Breaches.passThrough(1, 0, 2), 1e-12);
        assertTrue(Breaches.passThrough(1, 0.5, 2) < withoutThem - 0.05);
    }

    @ParameterizedTest(name = "{0} at first, {1} per hour, {2} h")
    @CsvSource({"0.1, 0.005, 100", "0.1, 0.02, 100", "1, 0.02, 100"})
    @DisplayName("C17: the mean share of a fence that grows until it is finished")
    void meanShare(double first, double perHour, double horizonHours) {
        assertEquals(
                Midpoints.mean(t -> Math.min(1, first + perHour * t), 0, horizonHours),
                FenceDelay.meanShare(first, perHour, horizonHours),
                1e-9);
    }

    @ParameterizedTest(name = "share {0}")
    @CsvSource({"0", "0.35", "0.95", "1"})
    @DisplayName("C16: free choice is displacement without end, indifference is none")
    void freeChoice(double fenced) {
        List<Double> weights = List.of(fenced, 1 - fenced);
        List<Double> risks = List.of(BackAndForth.detection(40, 20, 1.5, 1), BackAndForth.detection(40, 20, 0.5, 1));
        assertEquals(Displacement.meanRisk(weights, risks, 700), FenceDelay.freeChoice(fenced, 1, 40, 20, 0.5), 1e-12);
        assertEquals(Displacement.meanRisk(weights, risks, 0), FenceDelay.detection(fenced, 1, 40, 20, 0.5), 1e-12);
    }

    /** A fence that parties meet one after the other; it is whole again when the last breach is repaired. */
    private static final class CutFence {

        private final double cutHours;
        private final double repairHours;
        private final Deque<Double> opensAt = new ArrayDeque<>();
        private final List<Cycle> cycles = new ArrayList<>();

        CutFence(double cutHours, double repairHours) {
            this.cutHours = cutHours;
            this.repairHours = repairHours;
        }

        void meets(double atHours) {
            while (!opensAt.isEmpty() && opensAt.peekFirst() + repairHours <= atHours) {
                opensAt.removeFirst();
            }
            if (opensAt.isEmpty()) {
                cycles.add(new Cycle(0, 0));
            }
            boolean through = !opensAt.isEmpty() && opensAt.peekFirst() <= atHours;
            int last = cycles.size() - 1;
            cycles.set(last, cycles.get(last).with(through));
            if (!through) {
                opensAt.addLast(atHours + cutHours);
            }
        }

        double share() {
            return cycles.stream().mapToDouble(Cycle::through).sum() / PARTIES;
        }

        /** Of the ratio of two sums over independent cycles. */
        double standardError(double share) {
            double squares = cycles.stream()
                    .mapToDouble(cycle -> cycle.through() - share * cycle.parties())
                    .map(residual -> residual * residual)
                    .sum();
            return Math.sqrt(squares) / PARTIES;
        }
    }

    /** From one whole fence to the next. */
    private record Cycle(int through, int parties) {

        Cycle with(boolean passesThrough) {
            return new Cycle(through + (passesThrough ? 1 : 0), parties + 1);
        }
    }
}
