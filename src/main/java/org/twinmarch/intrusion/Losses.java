package org.twinmarch.intrusion;

import org.twinmarch.quantity.Check;
import org.twinmarch.stats.Distribution;

/**
 * What an attack costs the unit that it hits.
 *
 * @param casualties  killed and injured; rounded to the nearest whole number
 * @param unitLost    probability that the unit is out of action until it is replaced, in [0, 1]
 * @param replacement time until it is replaced [h]
 */
public record Losses(Distribution casualties, double unitLost, Distribution replacement) {

    /** An attack without consequences. */
    public static final Losses NONE = new Losses(Distribution.constant(0), 0, Distribution.constant(0));

    /** Checks the probability. */
    public Losses {
        Check.share("unitLost", unitLost);
    }
}
