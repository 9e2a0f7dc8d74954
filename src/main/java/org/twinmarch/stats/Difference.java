package org.twinmarch.stats;

import org.twinmarch.quantity.Check;

/**
 * An estimated difference, and what it gained by the common random numbers of its two sides.
 *
 * @param estimate      the difference with its interval
 * @param varianceRatio variance of the difference had both sides been independent, over its variance as it is: above 1
 *                      where common random numbers helped, infinite where the two agree in every replication
 */
public record Difference(Estimate estimate, double varianceRatio) {

    /** Checks the ratio. */
    public Difference {
        Check.within("varianceRatio", varianceRatio, 0, Double.POSITIVE_INFINITY);
    }
}
