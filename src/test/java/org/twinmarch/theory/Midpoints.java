package org.twinmarch.theory;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Plain averages over the midpoints of equal cells: the second opinion that shares no algebra with the closed forms. Where
 * the function jumps, only the cells that the jump crosses are wrong, a share of order 1 / cells.
 */
final class Midpoints {

    private static final int FINE = 200_000;

    private Midpoints() {}

    static double mean(DoubleUnaryOperator function, double from, double to) {
        return mean(function, from, to, FINE);
    }

    static double mean(DoubleUnaryOperator function, double from, double to, int cells) {
        return IntStream.range(0, cells)
                .mapToDouble(i -> function.applyAsDouble(from + (to - from) * (i + 0.5) / cells))
                .average()
                .orElseThrow();
    }

    static double integral(DoubleUnaryOperator function, double from, double to) {
        return (to - from) * mean(function, from, to);
    }

    /** Over the unit square. */
    static double mean(DoubleBinaryOperator function, int cells) {
        return mean(a -> mean(b -> function.applyAsDouble(a, b), 0, 1, cells), 0, 1, cells);
    }
}
