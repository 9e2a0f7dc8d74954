package org.twinmarch.stats;

/**
 * Which values a number can take. It decides the shape of the interval: far from the ends all shapes agree with
 * {@code value +- t x standard error}, t being Student's quantile; near an end that interval would leave the possible
 * values, and it would be empty where every replication agrees.
 */
public enum Scale {

    /**
     * A share of trials, in [0, 1]. Wilson's score interval with an effective number of trials (Franco, Little, Louis and
     * Slud 2019): the one at which independent trials would have the standard error that was seen,
     * {@code m = p (1 - p) / variance}; with Student's instead of the normal quantile. Where the replications agree to the
     * last trial, as at 0 and at 1, the trials count as independent: m is their number.
     */
    SHARE {
        @Override
        Interval interval(double value, double variance, double trials, double quantile) {
            double spread = value * (1 - value);
            double weight = quantile * quantile * (variance > 0 && spread > 0 ? variance / spread : 1 / trials);
            if (weight == Double.POSITIVE_INFINITY) {
                return new Interval(0, 1);
            }
            double centre = (value + weight / 2) / (1 + weight);
            double half = Math.sqrt(weight * spread + weight * weight / 4) / (1 + weight);
            return new Interval(centre - half, centre + half).around(value).within(0, 1);
        }
    },

    /**
     * A mean count, 0 or more. The score interval of a Poisson mean with an effective number of replications, by the same
     * reasoning: {@code variance / value} is the spread of one event seen, and 1 event in all replications where they
     * agree.
     */
    COUNT {
        @Override
        Interval interval(double value, double variance, double trials, double quantile) {
            double weight = quantile * quantile * (variance > 0 && value > 0 ? variance / value : 1 / trials);
            if (weight == Double.POSITIVE_INFINITY) {
                return new Interval(0, weight);
            }
            double half = Math.sqrt(weight * value + weight * weight / 4);
            return new Interval(value + weight / 2 - half, value + weight / 2 + half)
                    .around(value)
                    .within(0, Double.POSITIVE_INFINITY);
        }
    },

    /** A part of a whole that is not made of trials, in [0, 1], such as time. Student's interval, cut at 0 and 1. */
    FRACTION {
        @Override
        Interval interval(double value, double variance, double trials, double quantile) {
            return student(value, variance, quantile).within(0, 1);
        }
    },

    /** An amount without upper bound, such as a time, 0 or more. Student's interval, cut at 0. */
    AMOUNT {
        @Override
        Interval interval(double value, double variance, double trials, double quantile) {
            return student(value, variance, quantile).within(0, Double.POSITIVE_INFINITY);
        }
    };

    /**
     * The interval about an estimate.
     *
     * @param value    the estimate
     * @param variance its estimated variance, 0 or more
     * @param trials   number of trials behind it, above 0
     * @param quantile Student's quantile, infinite for one replication
     */
    abstract Interval interval(double value, double variance, double trials, double quantile);

    /** Whether a number on this scale can have a value. */
    boolean allows(double value) {
        return value >= 0 && (value <= 1 || this == COUNT || this == AMOUNT);
    }

    private static Interval student(double value, double variance, double quantile) {
        // Infinity times a zero variance would be NaN: one replication has no variance to speak of.
        double half = quantile == Double.POSITIVE_INFINITY ? quantile : quantile * Math.sqrt(variance);
        return new Interval(value - half, value + half);
    }

    /** Two ends in ascending order. */
    record Interval(double lower, double upper) {

        /** The same, cut to what is possible. */
        Interval within(double least, double most) {
            return new Interval(Math.max(least, lower), Math.min(most, upper));
        }

        /** The same, with an end that rounding has put on the wrong side of {@code value} put on it. */
        Interval around(double value) {
            return new Interval(Math.min(lower, value), Math.max(upper, value));
        }
    }
}
