package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/**
 * One patrol that drives back and forth over a stretch without a stop, and a party that appears on the line at a uniformly
 * random place of the stretch and a random moment and stays there for a dwell.
 *
 * <p>All forms follow from one picture. Unfold the stretch of length L to a circle of length 2L, on which the patrol runs
 * round and each place has two images, one for each direction of travel. During a dwell tau the patrol covers an arc of
 * {@code v tau}, that is the share {@code delta = v tau / 2L} of the circle. Place and phase being uniform, the two images
 * are <em>independent</em> and uniform on the circle as seen from the patrol; each is in the arc with probability delta.
 */
public final class BackAndForth {

    private BackAndForth() {}

    /**
     * Probability that the patrol, which sees only what it passes, detects (C3):
     *
     * <pre>  P = 1 - (1 - p v tau / 2L)^2   for v tau &lt;= 2L</pre>
     *
     * <p>Derivation: each of the two independent images is passed with probability {@code v tau / 2L} and then detected
     * with p.
     *
     * @param lengthKm    length of the stretch L [km], above 0
     * @param speedKmh    speed of the patrol v [km/h], above 0
     * @param dwellHours  time on the line tau [h], in [0, 2L / v]
     * @param probability probability p that one pass detects, in [0, 1]
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double detection(double lengthKm, double speedKmh, double dwellHours, double probability) {
        double passed = passedShare(lengthKm, speedKmh, dwellHours);
        double missed = 1 - Check.share("probability", probability) * passed;
        return 1 - missed * missed;
    }

    /**
     * Probability that the patrol passes a party at a given place:
     *
     * <pre>  P(x) = [min(tau, 2x/v) + min(tau, 2(L - x)/v)] / (2L / v)</pre>
     *
     * <p>Derivation: the gaps between passes alternate between {@code 2x / v} and {@code 2(L - x) / v}, and a start is
     * followed by a pass in time if it falls in the last tau of its gap. An end of the stretch is half as well guarded as
     * its middle.
     *
     * @param lengthKm   length of the stretch L [km], above 0
     * @param speedKmh   speed of the patrol v [km/h], above 0
     * @param dwellHours time on the line tau [h], 0 or more
     * @param placeKm    distance from the beginning of the stretch x [km], in [0, L]
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double detectionAt(double lengthKm, double speedKmh, double dwellHours, double placeKm) {
        Check.positive("lengthKm", lengthKm);
        Check.positive("speedKmh", speedKmh);
        Check.notNegative("dwellHours", dwellHours);
        Check.within("placeKm", placeKm, 0, lengthKm);
        double behindHours = Math.min(dwellHours, 2 * placeKm / speedKmh);
        double aheadHours = Math.min(dwellHours, 2 * (lengthKm - placeKm) / speedKmh);
        return (behindHours + aheadHours) * speedKmh / (2 * lengthKm);
    }

    /**
     * Probability of detection if the patrol sees everything within a radius along the line and turns at the ends (C4):
     *
     * <pre>  P = 1 - (1 - r/L - v tau / 2L)^2   while the bracket is 0 or more, else 1</pre>
     *
     * <p>Derivation: the arc grows by r at either end; a party is within r of the patrol when one of its images is within
     * r of it on the circle.
     *
     * @param lengthKm   length of the stretch L [km], above 0
     * @param speedKmh   speed of the patrol v [km/h], above 0
     * @param dwellHours time on the line tau [h], 0 or more
     * @param radiusKm   radius of sight r [km], 0 or more
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double withinRadius(double lengthKm, double speedKmh, double dwellHours, double radiusKm) {
        Check.positive("lengthKm", lengthKm);
        Check.positive("speedKmh", speedKmh);
        double arcKm = Check.notNegative("dwellHours", dwellHours) * speedKmh / 2;
        double missed = Math.max(0, 1 - (Check.notNegative("radiusKm", radiusKm) + arcKm) / lengthKm);
        return 1 - missed * missed;
    }

    /**
     * Probability of detection if the patrol sees everything within a radius along the line and turns where its sight
     * touches the ends of the stretch (C4):
     *
     * <pre>  P = 1 - (L - 2r - v tau / 2)^2 / (L (L - 2r))   while the bracket is 0 or more, else 1</pre>
     *
     * <p>Derivation: the patrol's own beat has length {@code l = L - 2r} and its lap lasts {@code 2l/v}. At x from the
     * beginning of the beat, in [-r, l + r], it is out of sight for {@code 2(x - r)/v} and {@code 2(l - x - r)/v} (0 where
     * negative) in each lap. A start is missed if more than tau of such a gap is left, and over all places that sums to
     * {@code 2 (l - v tau / 2)^2 / v} out of {@code 2l/v L}.
     *
     * @param lengthKm   length of the stretch L [km], above 2 {@code radiusKm}
     * @param speedKmh   speed of the patrol v [km/h], above 0
     * @param dwellHours time on the line tau [h], 0 or more
     * @param radiusKm   radius of sight r [km], 0 or more
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double withinRadiusTurningEarly(
            double lengthKm, double speedKmh, double dwellHours, double radiusKm) {
        Check.notNegative("radiusKm", radiusKm);
        double beatKm = Check.positive("lengthKm - 2 radiusKm", lengthKm - 2 * radiusKm);
        double arcKm = Check.notNegative("dwellHours", dwellHours) * Check.positive("speedKmh", speedKmh) / 2;
        double missedKm = Math.max(0, beatKm - arcKm);
        return 1 - missedKm * missedKm / (lengthKm * beatKm);
    }

    /**
     * Probability that the patrol passes a party whose dwell is exponential (C5):
     *
     * <pre>  P = (1 - (1 - e^(-2 theta)) / (2 theta)) / theta,   theta = mu L / v</pre>
     *
     * <p>Derivation: the share of the circle that a dwell covers is exponential with rate {@code 2 theta}; {@code P = 1 -
     * E[(1 - delta)^2; delta < 1]}.
     *
     * @param lengthKm       length of the stretch L [km], above 0
     * @param speedKmh       speed of the patrol v [km/h], above 0
     * @param meanDwellHours mean time on the line 1 / mu [h], above 0
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double exponentialDwell(double lengthKm, double speedKmh, double meanDwellHours) {
        Check.positive("lengthKm", lengthKm);
        Check.positive("speedKmh", speedKmh);
        double theta = lengthKm / (speedKmh * Check.positive("meanDwellHours", meanDwellHours));
        return (1 + Math.expm1(-2 * theta) / (2 * theta)) / theta;
    }

    /**
     * Mean time from the start of a party to its detection, among those that are detected (C5); every pass detects:
     *
     * <pre>  D = (v/L) (tau^2 / 2 - v tau^3 / 6L) / P   for v tau &lt;= 2L, P as in {@link #detection}</pre>
     *
     * <p>Derivation: {@code P D = integral over t in [0, tau] of t dP(t)} with {@code P(t) = 1 - (1 - v t / 2L)^2}, the
     * probability of a pass within t.
     *
     * @param lengthKm   length of the stretch L [km], above 0
     * @param speedKmh   speed of the patrol v [km/h], above 0
     * @param dwellHours time on the line tau [h], in (0, 2L / v]
     * @return a time [h], below {@code dwellHours / 2}
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double meanDelayHours(double lengthKm, double speedKmh, double dwellHours) {
        Check.positive("dwellHours", dwellHours);
        double passed = detection(lengthKm, speedKmh, dwellHours, 1);
        double laps = speedKmh * dwellHours / lengthKm;
        return dwellHours * laps * (0.5 - laps / 6) / passed;
    }

    private static double passedShare(double lengthKm, double speedKmh, double dwellHours) {
        Check.positive("lengthKm", lengthKm);
        Check.positive("speedKmh", speedKmh);
        double lapHours = 2 * lengthKm / speedKmh;
        return Check.within("dwellHours", dwellHours, 0, lapHours) / lapHours;
    }
}
