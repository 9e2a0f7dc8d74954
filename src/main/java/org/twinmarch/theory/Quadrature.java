package org.twinmarch.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Numerical integration by Simpson's rule on panels that are halved until they are precise. */
final class Quadrature {

    /** Panels to begin with, so that no peak is overlooked that is wider than one of them. */
    private static final int PANELS = 16;
    /** Enough for a square root at an end of the interval; a panel is then narrower than its ends are precise. */
    private static final int HALVINGS = 40;

    private Quadrature() {}

    /**
     * Integral of a bounded function over [from, to].
     *
     * @param precision error allowed, relative to a first estimate of the integral of the absolute value
     */
    static double integral(DoubleUnaryOperator function, double from, double to, double precision) {
        List<Panel> panels = new ArrayList<>(PANELS);
        for (int i = 0; i < PANELS; i++) {
            panels.add(Panel.over(function, from + (to - from) * i / PANELS, from + (to - from) * (i + 1) / PANELS));
        }
        double tolerance = precision
                * panels.stream()
                        .mapToDouble(panel -> Math.abs(panel.simpson()))
                        .sum()
                / PANELS;
        return panels.stream()
                .mapToDouble(panel -> panel.refined(function, tolerance, HALVINGS))
                .sum();
    }

    /** A piece of the interval with the function at its ends and its middle. */
    private record Panel(double left, double right, double atLeft, double atMiddle, double atRight) {

        static Panel over(DoubleUnaryOperator function, double left, double right) {
            return new Panel(
                    left,
                    right,
                    function.applyAsDouble(left),
                    function.applyAsDouble((left + right) / 2),
                    function.applyAsDouble(right));
        }

        double simpson() {
            return (right - left) * (atLeft + 4 * atMiddle + atRight) / 6;
        }

        double refined(DoubleUnaryOperator function, double tolerance, int halvings) {
            double middle = (left + right) / 2;
            Panel first = over(function, left, middle);
            Panel second = over(function, middle, right);
            double change = first.simpson() + second.simpson() - simpson();
            if (halvings == 0 || Math.abs(change) <= 15 * tolerance) {
                return first.simpson() + second.simpson() + change / 15;
            }
            return first.refined(function, tolerance / 2, halvings - 1)
                    + second.refined(function, tolerance / 2, halvings - 1);
        }
    }
}
