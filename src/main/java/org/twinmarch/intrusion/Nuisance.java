package org.twinmarch.intrusion;

import org.twinmarch.quantity.Check;
import org.twinmarch.stats.Distribution;

/**
 * Alarms without a party: wind, animals, people of the place, faults. They come to one sensor in a Poisson process and
 * call a unit to its place.
 *
 * @param perHour alarms of one sensor [1/h], above 0
 * @param check   time that a unit needs on the spot to see that there is nothing [h]
 */
public record Nuisance(double perHour, Distribution check) {

    /** Checks the rate. */
    public Nuisance {
        Check.positive("perHour", perHour);
    }
}
