package org.twinmarch.stats;

import org.apache.commons.math3.distribution.TDistribution;
import org.twinmarch.quantity.Check;

/**
 * An estimate under parameters that are themselves uncertain, and where its doubt comes from. The formulas stand in
 * {@link NestedRatio}.
 *
 * @param value       mean over the parameters
 * @param monteCarlo  half width of the interval of that mean: further groups of replications would make it smaller
 * @param parameters  half width due to the parameters: no further replication makes it smaller
 * @param total       half width of the interval of the value at the true parameters
 * @param components  the two components of variance
 * @param confidence  of all intervals, in (0, 1)
 * @param groups      number of groups behind it, 2 or more
 */
public record UncertainEstimate(
        double value,
        double monteCarlo,
        double parameters,
        double total,
        Components components,
        double confidence,
        int groups) {

    /** Checks the half widths. */
    public UncertainEstimate {
        Check.finite("value", value);
        Check.notNegative("monteCarlo", monteCarlo);
        Check.notNegative("parameters", parameters);
        Check.notNegative("total", total);
        Check.atLeast("groups", groups, 2);
    }

    /**
     * Components of variance.
     *
     * @param parameters  of the expected value from one set of parameters to another, with its interval
     * @param replication of a single replication at given parameters, with its interval
     */
    public record Components(Estimate parameters, Estimate replication) {}

    /** Student's quantile of the intervals. */
    public double quantile() {
        return new TDistribution(null, groups - 1.0).inverseCumulativeProbability((1 + confidence) / 2);
    }

    /** The share of the total variance that is due to the parameters, in [0, 1]; 0 if there is no variance. */
    public double parameterShare() {
        return total > 0 ? Math.min(1, parameters * parameters / (total * total)) : 0;
    }
}
