package org.twinmarch.stats;

import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Estimates a ratio of two means that may have either sign, such as a difference over a difference, from independent
 * replications: the ratio of the totals with Fieller's interval,
 *
 * <pre>  {theta : (mean(y) - theta mean(x))^2 &lt;= t^2 (v_yy - 2 theta v_xy + theta^2 v_xx)}</pre>
 *
 * <p>where v are the estimated variances and covariance of the two means and t is Student's quantile. It is an interval only
 * as long as the interval of the mean below the line leaves out 0; otherwise the ratio can be anything, and is undefined.
 * With 1 below the line it is Student's interval of a mean. Confined to one thread; add in order of replications.
 *
 * <p>Source: E. C. Fieller, Some problems in interval estimation, JRSS B 16, 1954, 175-185.
 */
public final class SignedRatio {

    private static final int ABOVE = 0;
    private static final int BELOW = 1;

    private final Comoments seen = new Comoments(2);

    /** Adds one replication: what it gives above and below the line, both finite. */
    public void add(double above, double below) {
        seen.add(above, below);
    }

    /**
     * The estimate with its interval; nothing before the second replication, and nothing as long as the interval of the
     * mean below the line holds 0.
     *
     * @param confidence of the interval, in (0, 1)
     */
    public Optional<Estimate> estimate(double confidence) {
        if (seen.count() < 2) {
            return Optional.empty();
        }
        double quantile =
                new TDistribution(null, seen.count() - 1.0).inverseCumulativeProbability((1 + confidence) / 2);
        double scaled = quantile / seen.mean(BELOW);
        double looseness = scaled * scaled * variance(BELOW, BELOW);
        return looseness < 1 ? Optional.of(estimate(scaled, looseness, confidence)) : Optional.empty();
    }

    private Estimate estimate(double scaled, double looseness, double confidence) {
        double value = seen.mean(ABOVE) / seen.mean(BELOW);
        double both = variance(ABOVE, BELOW);
        double determinant = variance(ABOVE, ABOVE) * variance(BELOW, BELOW) - both * both;
        double spread = variance(ABOVE, ABOVE)
                - 2 * value * both
                + value * value * variance(BELOW, BELOW)
                - scaled * scaled * determinant;
        double centre = (value - scaled * scaled * both) / (1 - looseness);
        double half = Math.abs(scaled) * Math.sqrt(Math.max(0, spread)) / (1 - looseness);
        return new Estimate(
                value, Math.min(value, centre - half), Math.max(value, centre + half), confidence, seen.count());
    }

    /** Estimated covariance of two of the means. */
    private double variance(int one, int another) {
        return seen.sum(one, another) / ((seen.count() - 1.0) * seen.count());
    }
}
