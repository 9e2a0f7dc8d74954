package org.twinmarch.stats;

import java.util.Optional;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.twinmarch.quantity.Check;

/**
 * How many replications an interval needs to be as short as wanted, from how long it was after some. One replication has the
 * standard deviation that Student's interval of k replications tells, s = h sqrt(k) / t(k - 1); n replications are enough if
 *
 * <pre>  t(n - 1) s / sqrt(n) &lt;= wanted</pre>
 *
 * <p>A pilot knows s only roughly. For normal replications (k - 1) s^2 / sigma^2 is chi-square with k - 1 degrees of freedom,
 * which bounds sigma, and by it n, at the same confidence. For a share or a count near 0 the interval is Wilson's: it shrinks
 * faster there than this says, so that the answer is on the safe side.
 *
 * @param deviation  estimated standard deviation of one replication, s, 0 or more
 * @param freedom    degrees of freedom behind it, k - 1, 1 or more
 * @param confidence of the interval, and of the bounds on n, in (0, 1)
 */
public record SampleSize(double deviation, long freedom, double confidence) {

    /** More than anybody plays. */
    private static final long MOST = 1L << 52;

    /** Checks the numbers. */
    public SampleSize {
        Check.notNegative("deviation", deviation);
        Check.positive("freedom", freedom);
        Check.positive("confidence", confidence);
        Check.positive("1 - confidence", 1 - confidence);
    }

    /**
     * Numbers of replications.
     *
     * @param replications as the pilot estimates them
     * @param least        if the standard deviation is as small as the pilot allows
     * @param most         if it is as large
     */
    public record Needed(long replications, long least, long most) {}

    /**
     * What an interval tells.
     *
     * @throws IllegalArgumentException if it is of one replication alone, or without bound
     */
    public static SampleSize seen(Estimate pilot) {
        Check.positive("replications beyond the first", pilot.count() - 1.0);
        double quantile = quantile(pilot.count() - 1, pilot.confidence());
        return new SampleSize(
                Check.finite("half-width", pilot.halfWidth()) * Math.sqrt(pilot.count()) / quantile,
                pilot.count() - 1,
                pilot.confidence());
    }

    /** The same, if the interval has bounds and more than one replication behind it. */
    public static Optional<SampleSize> ifSeen(Estimate pilot) {
        return pilot.count() > 1 && pilot.halfWidth() < Double.POSITIVE_INFINITY
                ? Optional.of(seen(pilot))
                : Optional.empty();
    }

    /** Replications for a half-width above 0 [unit of the estimate]; 2 at least. */
    public Needed needed(double halfWidth) {
        Check.positive("half-width", halfWidth);
        return new Needed(
                enough(halfWidth), smallest().enough(halfWidth), largest().enough(halfWidth));
    }

    /** The half-width to expect after so many replications, 2 or more. */
    public double halfWidth(long replications) {
        Check.positive("replications beyond the first", replications - 1.0);
        return quantile(replications - 1, confidence) * deviation / Math.sqrt(replications);
    }

    /** The same with the smallest standard deviation that the pilot allows. */
    public SampleSize smallest() {
        return new SampleSize(deviation * Math.sqrt(freedom / chiSquare((1 + confidence) / 2)), freedom, confidence);
    }

    /** The same with the largest standard deviation that the pilot allows. */
    public SampleSize largest() {
        return new SampleSize(deviation * Math.sqrt(freedom / chiSquare((1 - confidence) / 2)), freedom, confidence);
    }

    private double chiSquare(double share) {
        return new ChiSquaredDistribution(null, freedom).inverseCumulativeProbability(share);
    }

    /** The half-width falls with the number of replications: bisection finds the first that is short enough. */
    private long enough(double wanted) {
        long tooFew = 1;
        long enough = 2;
        while (halfWidth(enough) > wanted && enough < MOST) {
            tooFew = enough;
            enough *= 2;
        }
        while (enough - tooFew > 1) {
            long middle = tooFew + (enough - tooFew) / 2;
            if (halfWidth(middle) > wanted) {
                tooFew = middle;
            } else {
                enough = middle;
            }
        }
        return enough;
    }

    private static double quantile(long freedom, double confidence) {
        return new TDistribution(null, freedom).inverseCumulativeProbability((1 + confidence) / 2);
    }
}
