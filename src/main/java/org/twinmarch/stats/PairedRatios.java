package org.twinmarch.stats;

import java.util.Optional;

/**
 * Estimates the difference of two ratios, other minus base, that were observed in the same replications under common
 * random numbers.
 *
 * <p>The interval is recovered from the two intervals of the ratios (MOVER; Zou and Donner 2008), so that it needs no
 * symmetry and never leaves what is possible:
 *
 * <pre>  lower = d - sqrt(p^2 - 2 rho p q + q^2),   p = other - lower(other), q = upper(base) - base</pre>
 *
 * <p>and the mirror image for the upper end, with d the difference and rho the correlation of the two estimates, from the
 * linearised ratios (0 where one of them did not vary). Where both intervals are symmetric this is the delta method for
 * the joint sample. Confined to one thread; add in order of replications.
 */
public final class PairedRatios {

    private static final int BASE = 0;
    private static final int OTHER = 2;

    private final RatioEstimator base = new RatioEstimator();
    private final RatioEstimator other = new RatioEstimator();
    private final Comoments joint = new Comoments(4);

    /**
     * Adds one replication: numerator and denominator of both ratios, each 0 or more.
     *
     * @throws IllegalArgumentException if one is negative, infinite or NaN
     */
    public void add(double baseNumerator, double baseDenominator, double otherNumerator, double otherDenominator) {
        base.add(baseNumerator, baseDenominator);
        other.add(otherNumerator, otherDenominator);
        joint.add(baseNumerator, baseDenominator, otherNumerator, otherDenominator);
    }

    /**
     * The difference with its interval; nothing as long as one of the ratios is undefined.
     *
     * @param scale      which values the ratios can take
     * @param confidence of the interval, in (0, 1)
     */
    public Optional<Difference> estimate(Scale scale, double confidence) {
        return base.estimate(scale, confidence)
                .flatMap(from -> other.estimate(scale, confidence).map(to -> difference(from, to)));
    }

    /** The difference and its estimated variance, 0 for one replication; nothing as long as a ratio is undefined. */
    Optional<Linearised> linearised() {
        if (!(base.meanDenominator() > 0 && other.meanDenominator() > 0)) {
            return Optional.empty();
        }
        double variance = Math.max(0, base.variance() + other.variance() - 2 * covariance());
        return Optional.of(new Linearised(other.ratio() - base.ratio(), variance));
    }

    /** A value and its variance. */
    record Linearised(double value, double variance) {}

    private Difference difference(Estimate from, Estimate to) {
        double value = to.value() - from.value();
        double lower = value - reach(to.value() - to.lower(), from.upper() - from.value());
        double upper = value + reach(to.upper() - to.value(), from.value() - from.lower());
        return new Difference(new Estimate(value, lower, upper, to.confidence(), to.count()), varianceRatio());
    }

    private double reach(double one, double another) {
        if (one == Double.POSITIVE_INFINITY || another == Double.POSITIVE_INFINITY) {
            return Double.POSITIVE_INFINITY;
        }
        // The square of the difference first: exactly 0 for two equal halves that agree in every replication.
        double apart = one - another;
        return Math.sqrt(apart * apart + 2 * (1 - correlation()) * one * another);
    }

    private double correlation() {
        double scale = Math.sqrt(base.variance() * other.variance());
        return scale > 0 ? Math.max(-1, Math.min(1, covariance() / scale)) : 0;
    }

    private double varianceRatio() {
        double independent = base.variance() + other.variance();
        double paired = independent - 2 * covariance();
        return paired > independent * 1e-13 ? independent / paired : Double.POSITIVE_INFINITY;
    }

    /** Covariance of the two linearised ratios. */
    private double covariance() {
        double products = joint.sum(BASE, OTHER)
                - other.ratio() * joint.sum(BASE, OTHER + 1)
                - base.ratio() * joint.sum(BASE + 1, OTHER)
                + base.ratio() * other.ratio() * joint.sum(BASE + 1, OTHER + 1);
        double freedom = Math.max(1, base.count() - 1.0);
        return products / (freedom * base.count() * base.meanDenominator() * other.meanDenominator());
    }
}
