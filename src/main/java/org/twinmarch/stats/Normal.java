package org.twinmarch.stats;

import umontreal.ssj.probdist.NormalDist;

/** The normal law, as far as the model needs it. */
public final class Normal {

    private static final double SQRT_2_PI = Math.sqrt(2 * Math.PI);
    /** Below this width the Taylor series of the mean is exact to double precision. */
    private static final double NARROW = 1e-4;

    private Normal() {}

    /** Probability that a standard normal variable is {@code z} or less. */
    public static double cdf(double z) {
        return NormalDist.barF01(-z);
    }

    /** The value that a standard normal variable stays below with probability {@code u} in (0, 1). */
    public static double quantile(double u) {
        return NormalDist.inverseF01(u);
    }

    /**
     * Mean of {@code exp(-z^2 / 2)} over [from, to]: {@code sqrt(2 pi) (Phi(to) - Phi(from)) / (to - from)}, taken in the
     * tail where both ends lie (so that nothing cancels), and by {@code exp(-m^2/2) (1 + (m^2 - 1) d^2 / 24)} about the
     * middle m where the width d is small.
     *
     * @return a number in (0, 1]; {@code exp(-from^2 / 2)} if the ends are equal
     */
    public static double meanBell(double from, double to) {
        double width = to - from;
        if (width < NARROW) {
            double middle = from + width / 2;
            double square = middle * middle;
            return Math.exp(-square / 2) * (1 + (square - 1) * width * width / 24);
        }
        double nearer = from > 0 ? from : -to;
        double farther = from > 0 ? to : -from;
        return SQRT_2_PI * (NormalDist.barF01(nearer) - NormalDist.barF01(farther)) / width;
    }
}
