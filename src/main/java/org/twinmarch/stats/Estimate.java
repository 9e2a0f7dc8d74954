package org.twinmarch.stats;

import org.twinmarch.quantity.Check;

/**
 * An estimated number with its confidence interval. One replication says nothing about its own spread: the interval is
 * then as wide as the {@link Scale} of the number allows, and an end may be infinite.
 *
 * @param value      the estimate
 * @param lower      lower end of the interval, {@code value} or less
 * @param upper      upper end of the interval, {@code value} or more
 * @param confidence probability with which such intervals hold the truth, in (0, 1)
 * @param count      number of replications behind it, 1 or more
 */
public record Estimate(double value, double lower, double upper, double confidence, long count) {

    /** Checks the order of the three numbers. */
    public Estimate {
        Check.finite("value", value);
        Check.within("lower", lower, Double.NEGATIVE_INFINITY, value);
        Check.within("upper", upper, value, Double.POSITIVE_INFINITY);
        Check.positive("confidence", confidence);
        Check.positive("1 - confidence", 1 - confidence);
        Check.positive("count", count);
    }

    /** Whether the interval, ends included, holds {@code truth}. */
    public boolean covers(double truth) {
        return truth >= lower && truth <= upper;
    }

    /** Half the length of the interval; infinite after one replication of a number without bounds. */
    public double halfWidth() {
        return (upper - lower) / 2;
    }
}
