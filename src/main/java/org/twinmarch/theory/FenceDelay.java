package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/** A fence as what it is to a patrol: time (C16, C17). */
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

    /**
     * Probability that one patrol back and forth detects, if parties choose freely where to cross: they go where there is
     * no fence, and only a fence without a gap changes anything.
     *
     * <pre>  P = P(tau) for f &lt; 1,   P(tau + D) for f = 1,   P as in {@link BackAndForth#detection} with p = 1</pre>
     *
     * <p>It is the limit of {@link Displacement#meanRisk} between the fenced and the open places for a large beta.
     *
     * @param fencedShare share of the places that is fenced f, in [0, 1]
     * @param delayHours  time to cut the fence D [h], 0 or more
     * @param lengthKm    length of the stretch L [km], above 0
     * @param speedKmh    speed of the patrol v [km/h], above 0
     * @param dwellHours  time on the line without the fence tau [h]; {@code tau + D} in [0, 2L / v]
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double freeChoice(
            double fencedShare, double delayHours, double lengthKm, double speedKmh, double dwellHours) {
        double met = Check.share("fencedShare", fencedShare) < 1 ? 0 : 1;
        return detection(met, delayHours, lengthKm, speedKmh, dwellHours);
    }

    /**
     * Mean over a horizon of the share that is fenced, if the fence grows evenly until there is no gap:
     *
     * <pre>  f0 + g t (1 - t / 2T),   t = min(T, (1 - f0) / g)</pre>
     *
     * <p>that is {@code f0 + g T / 2} if it is not finished in time. For parties that come at a steady rate it is the f of
     * {@link #detection}.
     *
     * @param firstShare   share fenced at first f0, in [0, 1]
     * @param perHour      share fenced in an hour g [1/h], above 0
     * @param horizonHours horizon T [h], above 0
     * @return a share
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double meanShare(double firstShare, double perHour, double horizonHours) {
        Check.share("firstShare", firstShare);
        Check.positive("perHour", perHour);
        Check.positive("horizonHours", horizonHours);
        double growingHours = Math.min(horizonHours, (1 - firstShare) / perHour);
        return firstShare + perHour * growingHours * (1 - growingHours / (2 * horizonHours));
    }
}
