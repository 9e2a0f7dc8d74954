package org.twinmarch.stats;

/**
 * The interval of a difference, recovered from the intervals of its two sides (MOVER), so that it needs no symmetry and never
 * leaves what is possible:
 *
 * <pre>  lower = d - sqrt(p^2 - 2 rho p q + q^2),   p = other - lower(other), q = upper(base) - base</pre>
 *
 * <p>and the mirror image for the upper end, with d the difference and rho the correlation of the two estimates. Where both
 * intervals are symmetric this is the delta method for the joint sample.
 *
 * <p>Source: G. Y. Zou and A. Donner, Construction of confidence limits about effect measures: a general approach, Statistics
 * in Medicine 27, 2008, 1693-1702.
 *
 * @param base        what is subtracted
 * @param other       from what
 * @param correlation of the two estimates, in [-1, 1]
 */
record Mover(Estimate base, Estimate other, double correlation) {

    /** The difference with its interval. */
    Estimate difference() {
        double value = other.value() - base.value();
        double lower = value - reach(other.value() - other.lower(), base.upper() - base.value());
        double upper = value + reach(other.upper() - other.value(), base.value() - base.lower());
        return new Estimate(value, lower, upper, other.confidence(), other.count());
    }

    private double reach(double one, double another) {
        if (one == Double.POSITIVE_INFINITY || another == Double.POSITIVE_INFINITY) {
            return Double.POSITIVE_INFINITY;
        }
        // The square of the difference first: exactly 0 for two equal halves that agree in every replication.
        double apart = one - another;
        return Math.sqrt(apart * apart + 2 * (1 - correlation) * one * another);
    }
}
