package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/**
 * A party that is apprehended tries again with a given probability, however often (C12). An episode is all its attempts
 * until it has passed or given up. Each attempt ends in the same way with the same probability, independently.
 *
 * <p>All forms follow from the number of attempts, which is geometric: another one follows with probability {@code q p}.
 * The estimates of apprehension from recaptures rest on this model (National Research Council, Options for Estimating
 * Illegal Entries at the U.S.-Mexico Border, 2013, chapter 5).
 *
 * @param apprehension probability that an attempt ends in apprehension p, in [0, 1]
 * @param retry        probability that an apprehended party tries again q, in [0, 1]; {@code q p} below 1
 */
public record RepeatAttempts(double apprehension, double retry) {

    /** Checks the numbers. @throws IllegalArgumentException if one is out of its range */
    public RepeatAttempts {
        Check.share("apprehension", apprehension);
        Check.share("retry", retry);
        Check.positive("1 - retry * apprehension", 1 - retry * apprehension);
    }

    /** Mean number of attempts in an episode: {@code 1 / (1 - q p)}. */
    public double attempts() {
        return 1 / (1 - retry * apprehension);
    }

    /** Mean number of apprehensions in an episode: {@code p / (1 - q p)}. */
    public double apprehensions() {
        return apprehension * attempts();
    }

    /** Probability that the episode ends with a passage: {@code (1 - p) / (1 - q p)}. */
    public double success() {
        return (1 - apprehension) * attempts();
    }

    /**
     * Share of the apprehensions that follow an earlier one of the same episode: {@code q p}. With a known q it shows the
     * apprehension probability, although nobody counts those who pass.
     */
    public double recaptures() {
        return retry * apprehension;
    }
}
