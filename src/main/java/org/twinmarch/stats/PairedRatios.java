package org.twinmarch.stats;

import java.util.Optional;

/**
 * Estimates the difference of two ratios, other minus base, that were observed in the same replications under common
 * random numbers: {@link JointRatios} of two. Confined to one thread; add in order of replications.
 */
public final class PairedRatios {

    private static final int BASE = 0;
    private static final int OTHER = 1;

    private final JointRatios ratios = new JointRatios(2);

    /**
     * Adds one replication: numerator and denominator of both ratios, each 0 or more.
     *
     * @throws IllegalArgumentException if one is negative, infinite or NaN
     */
    public void add(double baseNumerator, double baseDenominator, double otherNumerator, double otherDenominator) {
        ratios.add(baseNumerator, baseDenominator, otherNumerator, otherDenominator);
    }

    /**
     * The difference with its interval; nothing as long as one of the ratios is undefined.
     *
     * @param scale      which values the ratios can take
     * @param confidence of the interval, in (0, 1)
     */
    public Optional<Difference> estimate(Scale scale, double confidence) {
        return ratios.difference(OTHER, BASE, scale, confidence);
    }
}
