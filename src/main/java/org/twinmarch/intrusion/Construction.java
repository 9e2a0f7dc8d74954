package org.twinmarch.intrusion;

import java.util.Optional;
import org.twinmarch.quantity.Check;
import org.twinmarch.stats.Distribution;

/**
 * How the fence grows: so many km an hour in all, from each piece's coverage at time 0 to its planned coverage.
 *
 * @param kmPerHour  fence built [km/h], above 0
 * @param startHours when work begins [h], 0 or more
 * @param budgetKm   fence that can be paid for [km], above 0: work ends when it is built; infinite if all can
 * @param order      which piece comes first
 * @param attacks    attacks on the crews, if there are any
 */
public record Construction(
        double kmPerHour, double startHours, double budgetKm, Order order, Optional<Attacks> attacks) {

    /** Checks the numbers. */
    public Construction {
        Check.positive("kmPerHour", kmPerHour);
        Check.notNegative("startHours", startHours);
        if (!(budgetKm > 0)) {
            throw new IllegalArgumentException("budgetKm must be above 0, but is " + budgetKm);
        }
    }

    /** Which piece comes first. */
    public enum Order {
        /** Piece by piece, the one with most parties per km first; within a piece from its first km on. */
        HOT_SPOTS_FIRST,
        /** Along the line from km 0; within a piece from its first km on. */
        END_TO_END,
        /** All pieces at once, each by the same share of what it lacks. */
        UNIFORM
    }

    /**
     * Attacks on the crews at the front: a Poisson process while they work.
     *
     * @param perHour    attacks [1/h of work], above 0
     * @param pause      time that work stops after each [h]
     * @param casualties killed and injured; rounded to the nearest whole number
     * @param fromAcross share of the attacks by groups from the other side, in [0, 1]
     */
    public record Attacks(double perHour, Distribution pause, Distribution casualties, double fromAcross) {

        /** Checks the numbers. */
        public Attacks {
            Check.positive("perHour", perHour);
            Check.share("fromAcross", fromAcross);
        }
    }
}
