package org.twinmarch.stats;

import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;
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

    /**
     * Estimate minus a supposed truth, in standard errors: the end of the interval on that side lies Student's quantile away.
     * Where the interval is symmetric that is the usual z; where it is not, it is so scaled that the interval holds the truth
     * just if z is no larger than the quantile.
     *
     * @param truth what is supposed, in the unit of the estimate
     * @return nothing after one replication, or if the interval has no end on that side; infinite if it has no length there
     */
    public OptionalDouble standardErrorsFrom(double truth) {
        double off = value - Check.finite("truth", truth);
        if (count < 2) {
            return OptionalDouble.empty();
        }
        double sideLength = off > 0 ? value - lower : upper - value;
        if (off == 0) {
            return OptionalDouble.of(0);
        }
        return sideLength < Double.POSITIVE_INFINITY
                ? OptionalDouble.of(off / sideLength * student().inverseCumulativeProbability((1 + confidence) / 2))
                : OptionalDouble.empty();
    }

    /**
     * Probability that chance brings an estimate farther than so many standard errors from the truth, to either side.
     *
     * @param standardErrors 0 or more; infinite is allowed
     * @return a probability; 1 after one replication
     */
    public double chanceBeyond(double standardErrors) {
        return count < 2 ? 1 : 2 * student().cumulativeProbability(-standardErrors);
    }

    private TDistribution student() {
        return new TDistribution(null, count - 1.0);
    }
}
