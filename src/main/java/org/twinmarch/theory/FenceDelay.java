package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/** A fence as what it is to a patrol: time (C17). */
public final class FenceDelay {

    private FenceDelay() {}

    /**
     * Probability that one patrol back and forth detects, if a share of the places is fenced and a party that meets the
     * fence stays on the line longer by the time to cut it:
     *
     * <pre>  P = f P(tau + D) + (1 - f) P(tau),   P as in {@link BackAndForth#detection} with p = 1</pre>
     *
     * <p>The party does not choose its place by the fence. A fence that grows evenly over the horizon has the mean of its
     * first and last share for f.
     *
     * @param fencedShare share of the places that is fenced f, in [0, 1]
     * @param delayHours  time to cut the fence D [h], 0 or more
     * @param lengthKm    length of the stretch L [km], above 0
     * @param speedKmh    speed of the patrol v [km/h], above 0
     * @param dwellHours  time on the line without the fence tau [h]; {@code tau + D} in [0, 2L / v]
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double detection(
            double fencedShare, double delayHours, double lengthKm, double speedKmh, double dwellHours) {
        Check.share("fencedShare", fencedShare);
        Check.notNegative("delayHours", delayHours);
        double open = BackAndForth.detection(lengthKm, speedKmh, dwellHours, 1);
        double fenced = BackAndForth.detection(lengthKm, speedKmh, dwellHours + delayHours, 1);
        return fencedShare * fenced + (1 - fencedShare) * open;
    }
}
