package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/**
 * Two patrols that a party meets one after the other: two lines in depth, one in each country, or two circuits past the
 * same place (C9). Each passes the place where the party crosses its line once in a period, and the party is exposed to
 * each for the same dwell.
 */
public final class LinesInDepth {

    private LinesInDepth() {}

    /**
     * Probability of detection by either, if their timetables have one period and hang together:
     *
     * <pre>  P = p (2 tau - p o) / T,   o = max(0, tau - s) + max(0, tau - (T - s))</pre>
     *
     * <p>Derivation: seen from the party's random moment of start, the starts that each patrol catches fill an arc of
     * length tau on a circle of length T, and the two arcs are the offset s apart. In the overlap o both passes must miss.
     * With p = 1 equal timetables in phase (s = 0) make the second patrol worthless; half a period apart is the best.
     *
     * @param periodHours time between two passes of each T [h], above 0
     * @param dwellHours  time exposed to each tau [h], in [0, T]
     * @param offsetHours phase difference and the time to walk from line to line s, taken within a period [h], in [0, T]
     * @param probability probability p that one pass detects, in [0, 1]
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double agreed(double periodHours, double dwellHours, double offsetHours, double probability) {
        Check.positive("periodHours", periodHours);
        Check.within("dwellHours", dwellHours, 0, periodHours);
        Check.within("offsetHours", offsetHours, 0, periodHours);
        Check.share("probability", probability);
        double overlapHours =
                Math.max(0, dwellHours - offsetHours) + Math.max(0, dwellHours - (periodHours - offsetHours));
        return probability * (2 * dwellHours - probability * overlapHours) / periodHours;
    }

    /**
     * Probability of detection by either, if their phases have nothing to do with each other, whatever they are:
     *
     * <pre>  P = 1 - (1 - P1)(1 - P2)</pre>
     *
     * @param first  probability that the first detects P1, in [0, 1]
     * @param second probability that the second detects P2, in [0, 1]
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double independent(double first, double second) {
        return 1 - (1 - Check.share("first", first)) * (1 - Check.share("second", second));
    }
}
