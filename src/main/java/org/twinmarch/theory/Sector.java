package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/**
 * A part of the border to which patrol effort is allocated. With effort y it detects
 *
 * <pre>  P(y) = 1 - (1 - b) e^(-alpha y)</pre>
 *
 * <p>which is random search: Poisson passes whose rate is in proportion to the effort, on top of what is detected without
 * any (Koopman, The theory of search, Operations Research 4 and 5, 1956 and 1957).
 *
 * @param perEffort alpha [1 / unit of effort], above 0
 * @param weight    share of the parties that come here if they do not look at the patrols w, in [0, 1]
 * @param baseline  probability of detection without effort, by a fence for instance b, in [0, 1)
 */
public record Sector(double perEffort, double weight, double baseline) {

    /** Checks the numbers. @throws IllegalArgumentException if one is out of its range */
    public Sector {
        Check.positive("perEffort", perEffort);
        Check.share("weight", weight);
        Check.share("baseline", baseline);
        Check.positive("1 - baseline", 1 - baseline);
    }

    /**
     * Probability of detection P(y).
     *
     * @param effort effort y, 0 or more
     * @return a probability, {@code baseline} or more
     * @throws IllegalArgumentException if the effort is out of its range
     */
    public double detection(double effort) {
        return 1 - (1 - baseline) * Math.exp(-perEffort * Check.notNegative("effort", effort));
    }
}
