package org.twinmarch.stats;

/**
 * Intervals of differences, recovered from the intervals of both sides (MOVER; Zou and Donner 2008), so that they need no
 * symmetry and never leave what is possible:
 *
 * <pre>  lower = d - sqrt(p^2 - 2 rho p q + q^2),   p = other - lower(other),  q = upper(base) - base</pre>
 *
 * <p>and the mirror image for the upper end, with d the difference and rho the correlation of the two estimates. Where both
 * intervals are symmetric this is the delta method for the joint sample.
 */
final class Recovered {

    private Recovered() {}

    /** {@code to} minus {@code from}; {@code correlation} is that of the two estimates, in [-1, 1]. */
    static Estimate difference(Estimate from, Estimate to, double correlation) {
        double value = to.value() - from.value();
        double lower = value - reach(to.value() - to.lower(), from.upper() - from.value(), correlation);
        double upper = value + reach(to.upper() - to.value(), from.value() - from.lower(), correlation);
        return new Estimate(value, lower, upper, to.confidence(), Math.min(from.count(), to.count()));
    }

    private static double reach(double one, double another, double correlation) {
        if (one == Double.POSITIVE_INFINITY || another == Double.POSITIVE_INFINITY) {
            return Double.POSITIVE_INFINITY;
        }
        // The square of the difference first: exactly 0 for two equal halves that agree in every replication.
        double apart = one - another;
        return Math.sqrt(apart * apart + 2 * (1 - correlation) * one * another);
    }
}
