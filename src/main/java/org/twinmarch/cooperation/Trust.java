package org.twinmarch.cooperation;

import org.twinmarch.quantity.Check;
import org.twinmarch.stats.Distribution;

/**
 * What attacks do to co-operation. Each attack is attributed to groups from one of the two sides; if that is not the side
 * that was hit, the grade in force falls by one until talks have restored it. Falls add up, and each ends by itself.
 *
 * @param attributionError probability that an attack is attributed to the wrong side, in [0, 1]
 * @param talks            time from an attack until talks have restored the grade that it cost [h]
 */
public record Trust(double attributionError, Distribution talks) {

    /** Checks the probability. */
    public Trust {
        Check.share("attributionError", attributionError);
    }
}
