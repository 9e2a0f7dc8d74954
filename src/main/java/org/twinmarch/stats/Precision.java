package org.twinmarch.stats;

import java.util.OptionalLong;
import org.apache.commons.math3.distribution.TDistribution;
import org.twinmarch.quantity.Check;

/**
 * How many replications an interval needs to be narrow enough.
 *
 * <p>The half-width of an interval from n independent replications is {@code t(n - 1) s / sqrt(n)} for the spread s of one
 * replication, t being Student's quantile. With s taken from the half-width {@code h} that n replications gave, the number
 * asked for is the smallest m of 2 or more with
 *
 * <pre>  t(m - 1) / sqrt(m) &lt;= (target / h) t(n - 1) / sqrt(n).</pre>
 *
 * <p>It is a forecast: s itself is an estimate, and near the ends of a scale the interval is not Student's.
 */
public final class Precision {

    private Precision() {}

    /**
     * Number of replications that is likely to bring the half-width of an estimate down to a target.
     *
     * @param estimate what is known so far
     * @param target   half-width to reach, above 0
     * @return 2 or more; nothing if the estimate says nothing of the spread: after one replication, where an end is
     *     infinite, or where the interval is a single number
     */
    public static OptionalLong replications(Estimate estimate, double target) {
        Check.positive("target", target);
        double half = estimate.halfWidth();
        if (!(estimate.count() >= 2 && half > 0 && half < Double.POSITIVE_INFINITY)) {
            return OptionalLong.empty();
        }
        double factor = target / half * width(estimate.count(), estimate.confidence());
        long enough = 2;
        long tooFew = 1;
        while (width(enough, estimate.confidence()) > factor) {
            tooFew = enough;
            enough *= 2;
        }
        while (enough - tooFew > 1) {
            long middle = (tooFew + enough) / 2;
            if (width(middle, estimate.confidence()) > factor) {
                tooFew = middle;
            } else {
                enough = middle;
            }
        }
        return OptionalLong.of(enough);
    }

    private static double width(long replications, double confidence) {
        return new TDistribution(null, replications - 1.0).inverseCumulativeProbability((1 + confidence) / 2)
                / Math.sqrt(replications);
    }
}
