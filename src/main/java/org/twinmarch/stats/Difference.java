package org.twinmarch.stats;

import org.twinmarch.quantity.Check;

/**
 * An estimated difference, alone and as one of a family, and what it gained by the common random numbers of its two sides.
 *
 * @param estimate      the difference with the interval that holds on its own
 * @param together      the same difference with the interval that holds together with all others of its {@link Family}; its
 *                      confidence is that of all of them at once
 * @param varianceRatio variance of the difference had both sides been independent, over its variance as it is: above 1
 *                      where common random numbers helped, infinite where the two agree in every replication
 */
public record Difference(Estimate estimate, Estimate together, double varianceRatio) {

    /** Checks the ratio. */
    public Difference {
        Check.within("varianceRatio", varianceRatio, 0, Double.POSITIVE_INFINITY);
    }

    /** A difference that is a family of its own. */
    public Difference(Estimate estimate, double varianceRatio) {
        this(estimate, estimate, varianceRatio);
    }

    /** {@code to} minus {@code from}, estimated from independent samples; each side has its own degrees of freedom. */
    public static Difference ofIndependent(Estimate from, Estimate to) {
        return new Difference(Recovered.difference(from, to, 0), 1);
    }

    /**
     * The same difference as one of a family.
     *
     * @param wider      the difference with as much confidence alone as its family asks of each
     * @param confidence of all of the family at once
     */
    public Difference among(Difference wider, double confidence) {
        Estimate each = wider.estimate();
        return new Difference(
                estimate,
                new Estimate(each.value(), each.lower(), each.upper(), confidence, each.count()),
                varianceRatio);
    }
}
