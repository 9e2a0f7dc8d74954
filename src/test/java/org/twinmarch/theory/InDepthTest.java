package org.twinmarch.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two forces one behind the other, and two forces that rest in turn, against counting over all moments of start. */
class InDepthTest {

    private static final double GRID_ERROR = 1e-4;

    @ParameterizedTest(name = "T = {0} h, dwell {1} h, offset {2} h, p = {3}")
    @CsvSource({"6, 1.5, 0, 1", "6, 1.5, 1, 1", "6, 1.5, 3, 0.7", "6, 4, 2.5, 1", "5, 4.5, 4.9, 0.3", "5, 5, 2, 0.5"})
    @DisplayName("C9: counting the passes of both over all moments of start")
    void agreed(double periodHours, double dwellHours, double offsetHours, double probability) {
        double counted = Midpoints.mean(
                start -> {
                    boolean first = passes(periodHours, start, dwellHours);
                    boolean second = passes(periodHours, start + offsetHours, dwellHours);
                    return 1 - (first ? 1 - probability : 1) * (second ? 1 - probability : 1);
                },
                0,
                periodHours);
        assertEquals(counted, LinesInDepth.agreed(periodHours, dwellHours, offsetHours, probability), GRID_ERROR);
    }

    @Test
    @DisplayName("C9: independent lines are the average over all offsets")
    void independent() {
        double averaged = Midpoints.mean(offset -> LinesInDepth.agreed(6, 1.5, offset, 0.8), 0, 6);
        double alone = Passes.regular(6, 1.5, 0.8);
        assertEquals(averaged, LinesInDepth.independent(alone, alone), 1e-6);
        assertTrue(Math.abs(averaged - 2 * alone) > 0.03, "it is not the sum of both");
    }

    @Test
    @DisplayName("C9: two circuits evenly spaced beat independent ones by the square of what each detects")
    void circuits() {
        double alone = Passes.regular(5, 1, 1);
        assertEquals(alone * alone, LinesInDepth.agreed(5, 1, 2.5, 1) - LinesInDepth.independent(alone, alone), 1e-12);
    }

    @Test
    @DisplayName("C9: in phase the second force is worthless, unless it may see what the first one missed")
    void inPhase() {
        assertEquals(Passes.regular(6, 1.5, 1), LinesInDepth.agreed(6, 1.5, 0, 1), 1e-12);
        assertEquals(Passes.regular(6, 1.5, 0.75), LinesInDepth.agreed(6, 1.5, 0, 0.5), 1e-12);
    }

    @ParameterizedTest(name = "{0} h on and off, {1} per hour, dwell {2} h")
    @CsvSource({"12, 0.5, 2", "8, 0.3, 3", "6, 1.2, 6"})
    @DisplayName("C28: the time on duty of both within the dwell, over all starts of the cycle")
    void duties(double halfHours, double perHour, double dwellHours) {
        DoubleUnaryOperator first = t -> dutyUpTo(t, halfHours);
        DoubleUnaryOperator second = t -> dutyUpTo(t + halfHours, halfHours);
        assertEquals(
                detected(perHour, dwellHours, halfHours, t -> 2 * first.applyAsDouble(t)),
                DutyHours.synchronous(halfHours, halfHours, perHour, dwellHours),
                1e-6);
        assertEquals(
                detected(perHour, dwellHours, halfHours, t -> first.applyAsDouble(t) + second.applyAsDouble(t)),
                DutyHours.complementary(perHour, dwellHours),
                1e-6);
    }

    @Test
    @DisplayName("C28: forces that rest in turn detect more than forces that rest together")
    void restingInTurn() {
        assertTrue(DutyHours.complementary(0.3, 3) > DutyHours.synchronous(8, 8, 0.3, 3) + 0.1);
    }

    private static boolean passes(double periodHours, double start, double dwellHours) {
        return Math.floor((start + dwellHours) / periodHours) > Math.floor(start / periodHours);
    }

    /** Hours on duty in [0, t] of a force that works and rests for equal times. */
    private static double dutyUpTo(double t, double halfHours) {
        double cycles = Math.floor(t / (2 * halfHours));
        return cycles * halfHours + Math.min(halfHours, t - cycles * 2 * halfHours);
    }

    private static double detected(double perHour, double dwellHours, double halfHours, DoubleUnaryOperator dutyUpTo) {
        return Midpoints.mean(
                t -> -Math.expm1(-perHour * (dutyUpTo.applyAsDouble(t + dwellHours) - dutyUpTo.applyAsDouble(t))),
                0,
                2 * halfHours);
    }
}
