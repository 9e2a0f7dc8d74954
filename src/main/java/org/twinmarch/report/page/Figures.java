package org.twinmarch.report.page;

import java.util.Locale;
import org.twinmarch.report.Wording;
import org.twinmarch.stats.Estimate;

/**
 * Numbers as their intervals deserve them: with so many decimals that half the interval is shown to about a tenth of its length,
 * and a number that is known exactly to a thousandth; six decimals at most.
 *
 * @param decimals number of decimals
 */
record Figures(int decimals) {

    private static final double HALF_DIGIT = 10;
    private static final double VALUE_DIGITS = 1000;
    private static final int MOST_DECIMALS = 6;

    /** What fits an estimate. */
    static Figures of(Estimate estimate) {
        double half = estimate.halfWidth();
        boolean hasSpread = half > 0 && half < Double.POSITIVE_INFINITY;
        double resolution = hasSpread ? half / HALF_DIGIT : Math.abs(estimate.value()) / VALUE_DIGITS;
        double needed = resolution > 0 ? Math.ceil(-Math.log10(resolution)) : 0;
        return new Figures((int) Math.max(0, Math.min(MOST_DECIMALS, needed)));
    }

    /** An estimate with its interval; a number that is known exactly has none to show. */
    static String told(Estimate estimate) {
        Figures figures = of(estimate);
        String value = figures.text(estimate.value());
        return Wording.isSteady(estimate)
                ? value
                : "%s (%s to %s)".formatted(value, figures.text(estimate.lower()), figures.text(estimate.upper()));
    }

    /** A number. */
    String text(double number) {
        if (Double.isInfinite(number)) {
            return number > 0 ? "any number" : "any negative number";
        }
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", number);
        // 0 as far as it is shown has no sign.
        return text.matches("-0\\.?0*") ? text.substring(1) : text;
    }
}
