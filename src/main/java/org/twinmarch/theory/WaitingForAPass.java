package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/**
 * A party that watches the line and starts just after a pass (C21). It is detected by the passes after that one; a patrol
 * sees only what it passes. Passes at random have no memory, so that {@link Passes#poisson} holds for it unchanged:
 * predictability is the whole difference.
 */
public final class WaitingForAPass {

    private WaitingForAPass() {}

    /**
     * Probability that a timetable of equal headways detects it: {@code P = 1 - (1 - p)^floor(tau / H)}, none at all if the
     * dwell is shorter than the headway.
     *
     * @param headwayHours time between two passes H [h], above 0
     * @param dwellHours   time on the line tau [h], 0 or more
     * @param probability  probability p that one pass detects, in [0, 1]
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double regular(double headwayHours, double dwellHours, double probability) {
        double passes =
                Math.floor(Check.notNegative("dwellHours", dwellHours) / Check.positive("headwayHours", headwayHours));
        return 1 - Math.pow(1 - Check.share("probability", probability), passes);
    }

    /**
     * Probability that passes with Erlang headways detect it, if every pass does:
     *
     * <pre>  P = 1 - sum over j &lt; k of e^-z z^j / j!,   z = k tau / m</pre>
     *
     * <p>Derivation: it is detected if the next headway is no longer than the dwell, that is, if a Poisson stream of rate
     * {@code k / m} has made k steps. Less than by {@link Passes#erlang} for k above 1.
     *
     * @param stages     number of exponential stages k, 1 or more; 1 is the Poisson stream
     * @param meanHours  mean headway m [h], above 0
     * @param dwellHours time on the line tau [h], 0 or more
     * @return a probability below 1
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double erlang(int stages, double meanHours, double dwellHours) {
        Check.atLeast("stages", stages, 1);
        double steps = stages * Check.notNegative("dwellHours", dwellHours) / Check.positive("meanHours", meanHours);
        double fewer = 0;
        double stepsProbability = Math.exp(-steps);
        for (int j = 0; j < stages; j++) {
            fewer += stepsProbability;
            stepsProbability *= steps / (j + 1);
        }
        return 1 - fewer;
    }

    /**
     * Probability that passes with uniform headways detect it, if every pass does: {@code P = (tau - a) / (b - a)}, cut to
     * [0, 1].
     *
     * @param leastHours shortest headway a [h], 0 or more
     * @param mostHours  longest headway b [h], above {@code leastHours}
     * @param dwellHours time on the line tau [h], 0 or more
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double uniform(double leastHours, double mostHours, double dwellHours) {
        Check.notNegative("leastHours", leastHours);
        double widthHours = Check.positive("mostHours - leastHours", mostHours - leastHours);
        return Math.max(0, Math.min(1, (Check.notNegative("dwellHours", dwellHours) - leastHours) / widthHours));
    }

    /**
     * Probability that one patrol back and forth detects a party at a random place that starts after the next pass:
     *
     * <pre>  P = p (1 - (1 - a/2)^2),   a = v tau / L in [0, 2]</pre>
     *
     * <p>Derivation: at x the gaps {@code 2x/v} and {@code 2(L - x)/v} take turns. The party comes in one of them with a
     * probability in proportion to its length, and starts in the other. So it is passed with the probability {@code 2
     * integral over s in [1 - a/2, 1] of s ds}, and not twice. With p = 1 this is what a party gets that starts at random
     * ({@link BackAndForth#detection}): waiting for a pass gains nothing here, only choosing the gap does.
     *
     * @param lengthKm    length of the stretch L [km], above 0
     * @param speedKmh    speed of the patrol v [km/h], above 0
     * @param dwellHours  time on the line tau [h], in [0, 2L / v]
     * @param probability probability p that one pass detects, in [0, 1]
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double backAndForth(double lengthKm, double speedKmh, double dwellHours, double probability) {
        return Check.share("probability", probability) * BackAndForth.detection(lengthKm, speedKmh, dwellHours, 1);
    }

    /**
     * Probability that one patrol back and forth detects a party at a random place that chooses the longer of the two
     * gaps:
     *
     * <pre>  P = p max(0, a - 1),   a = v tau / L in [0, 2]</pre>
     *
     * <p>Derivation: the longer gap is {@code 2 max(x, L - x) / v}; it is no longer than the dwell at the places within
     * {@code (a - 1) L / 2} of the middle.
     *
     * @param lengthKm    length of the stretch L [km], above 0
     * @param speedKmh    speed of the patrol v [km/h], above 0
     * @param dwellHours  time on the line tau [h], in [0, 2L / v]
     * @param probability probability p that one pass detects, in [0, 1]
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double longerGap(double lengthKm, double speedKmh, double dwellHours, double probability) {
        double crossHours = Check.positive("lengthKm", lengthKm) / Check.positive("speedKmh", speedKmh);
        Check.within("dwellHours", dwellHours, 0, 2 * crossHours);
        return Check.share("probability", probability) * Math.max(0, dwellHours / crossHours - 1);
    }
}
