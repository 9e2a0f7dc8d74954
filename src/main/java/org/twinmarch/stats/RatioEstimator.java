package org.twinmarch.stats;

import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.twinmarch.quantity.Check;

/**
 * Estimates a ratio of two expectations, {@code E[numerator] / E[denominator]}, from independent replications: the ratio of
 * the totals, not the mean of the ratios, which would be biased. With denominators of 1 it is the mean with Student's
 * interval.
 *
 * <p>The variance is that of the linearised ratio (delta method):
 *
 * <pre>  var = sum((y_i - r x_i)^2) / (n (n - 1) mean(x)^2)</pre>
 *
 * <p>with n replications and r the estimate; the {@link Scale} turns it into an interval with Student's quantile of n - 1
 * degrees of freedom. Rounding depends on the order of the replications: add them in order of their numbers, so that the
 * last digit does not depend on threads. Confined to one thread.
 *
 * <p>Source: Cochran, Sampling Techniques, 3rd ed. 1977, section 6.4.
 */
public final class RatioEstimator {

    private static final int NUMERATOR = 0;
    private static final int DENOMINATOR = 1;
    /** Relative size below which a sum of squares is what rounding leaves of 0. */
    private static final double ROUNDING = 1e-13;

    private final Comoments seen = new Comoments(2);

    /**
     * Adds one replication.
     *
     * @param numerator   what counts, 0 or more
     * @param denominator out of how much, 0 or more
     * @throws IllegalArgumentException if one is negative, infinite or NaN
     */
    public void add(double numerator, double denominator) {
        seen.add(Check.notNegative("numerator", numerator), Check.notNegative("denominator", denominator));
    }

    /** Number of replications so far. */
    public long count() {
        return seen.count();
    }

    /**
     * The estimate with its interval; nothing as long as all denominators are 0.
     *
     * @param scale      which values the ratio can take
     * @param confidence of the interval, in (0, 1)
     */
    public Optional<Estimate> estimate(Scale scale, double confidence) {
        if (!(meanDenominator() > 0)) {
            return Optional.empty();
        }
        double trials = count() * meanDenominator();
        Scale.Interval ends = scale.interval(ratio(), variance(), trials, quantile(confidence));
        return Optional.of(new Estimate(ratio(), ends.lower(), ends.upper(), confidence, count()));
    }

    /** Estimated standard error of the estimate; 0 where all replications agree, and for one replication. */
    public double standardError() {
        return Math.sqrt(variance());
    }

    double ratio() {
        return seen.mean(NUMERATOR) / seen.mean(DENOMINATOR);
    }

    double meanDenominator() {
        return seen.mean(DENOMINATOR);
    }

    /** Estimated variance of the ratio; 0 where all replications agree, and for one replication. */
    double variance() {
        double numerators = seen.sum(NUMERATOR, NUMERATOR);
        double denominators = ratio() * ratio() * seen.sum(DENOMINATOR, DENOMINATOR);
        double squares = numerators - 2 * ratio() * seen.sum(NUMERATOR, DENOMINATOR) + denominators;
        return squares > ROUNDING * (numerators + denominators)
                ? squares / ((count() - 1.0) * count() * meanDenominator() * meanDenominator())
                : 0;
    }

    private double quantile(double confidence) {
        return count() < 2
                ? Double.POSITIVE_INFINITY
                : new TDistribution(null, count() - 1.0).inverseCumulativeProbability((1 + confidence) / 2);
    }
}
