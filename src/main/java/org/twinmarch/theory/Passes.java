package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/**
 * One place on the line that patrols pass again and again, and a party that stays there for a dwell. The party comes at a
 * random moment and does not know the passes. Each pass during the dwell detects it with the same probability,
 * independently of the others.
 */
public final class Passes {

    private Passes() {}

    /**
     * Probability that passes on a timetable of equal headways detect (C1). With {@code k = floor(tau / H)} and
     * {@code f = tau / H - k}:
     *
     * <pre>  P = 1 - (1 - p)^k (1 - f p)</pre>
     *
     * <p>Derivation: a window of length tau holds k passes for certain and one more with probability f.
     *
     * @param headwayHours time between two passes H [h], above 0
     * @param dwellHours   time on the line tau [h], 0 or more
     * @param probability  probability p that one pass detects, in [0, 1]
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double regular(double headwayHours, double dwellHours, double probability) {
        double headways = Check.notNegative("dwellHours", dwellHours) / Check.positive("headwayHours", headwayHours);
        double whole = Math.floor(headways);
        double missed = 1 - Check.share("probability", probability);
        return 1 - Math.pow(missed, whole) * (1 - (headways - whole) * probability);
    }

    /**
     * Probability that a Poisson stream of passes detects (C2, and C21 for a party that starts just after a pass):
     *
     * <pre>  P = 1 - exp(-lambda p tau)</pre>
     *
     * <p>Derivation: the passes that would detect are a Poisson stream of rate {@code lambda p}. It has no memory, so that
     * a party that waits for a pass and then starts gains nothing.
     *
     * @param perHour     rate of passes lambda [1/h], 0 or more
     * @param dwellHours  time on the line tau [h], 0 or more
     * @param probability probability p that one pass detects, in [0, 1]
     * @return a probability below 1
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double poisson(double perHour, double dwellHours, double probability) {
        Check.notNegative("perHour", perHour);
        Check.notNegative("dwellHours", dwellHours);
        return -Math.expm1(-perHour * dwellHours * Check.share("probability", probability));
    }

    /**
     * Probability that a renewal stream of passes with Erlang headways detects, if every pass does (C2):
     *
     * <pre>  P = 1 - sum over j &lt; k of (1 - j/k) e^-z z^j / j!,   z = k tau / m</pre>
     *
     * <p>Derivation: the time from a random moment to the next pass has density {@code P(G > t) / E[G]} (Cox, Renewal
     * Theory, 1962, section 5.2), hence {@code P = 1 - E[(G - tau)+] / E[G]} for any headway G; for Erlang headways
     * {@code P(G > t)} is the probability that a Poisson stream of rate {@code k / m} has made fewer than k steps.
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
        double none = 0;
        double stepsProbability = Math.exp(-steps);
        for (int j = 0; j < stages; j++) {
            none += (1 - (double) j / stages) * stepsProbability;
            stepsProbability *= steps / (j + 1);
        }
        return 1 - none;
    }

    /**
     * Probability that a renewal stream of passes with uniform headways detects, if every pass does (C2):
     *
     * <pre>  P = 1 - E[(G - tau)+] / E[G],   E[(G - tau)+] = (b - max(a, tau))^2 / 2(b - a) + max(0, a - tau)
     *                                                        (0 for tau &gt;= b)</pre>
     *
     * <p>Derivation: as for {@link #erlang}; below the shortest headway the excess is {@code (a + b) / 2 - tau}.
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
        Check.notNegative("dwellHours", dwellHours);
        double beyondHours = Math.max(0, mostHours - Math.max(leastHours, dwellHours));
        double excessHours = beyondHours * beyondHours / (2 * widthHours) + Math.max(0, leastHours - dwellHours);
        return 1 - excessHours / ((leastHours + mostHours) / 2);
    }

    /**
     * Probability that a Poisson stream of passes detects, if it flows for A hours and rests for B hours in turn and every
     * pass detects (C27):
     *
     * <pre>  P = 1 - [(B - tau) + (A - tau) e^(-lambda tau) + 2 (1 - e^(-lambda tau)) / lambda] / (A + B)</pre>
     *
     * <p>Derivation: the party starts uniformly over the cycle. Its dwell lies wholly in rest for {@code B - tau} hours of
     * starts, wholly on duty for {@code A - tau}, and laps over each of the two changes for tau, where the time on duty is
     * uniform in [0, tau]. A chance p of missing a pass is covered by the rate {@code lambda p}.
     *
     * @param onHours    time on duty A [h], above 0
     * @param offHours   time at rest B [h], above 0
     * @param perHour    rate of passes on duty lambda [1/h], above 0
     * @param dwellHours time on the line tau [h], in [0, min(A, B)]
     * @return a probability below 1
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double dutyCycle(double onHours, double offHours, double perHour, double dwellHours) {
        Check.positive("onHours", onHours);
        Check.positive("offHours", offHours);
        Check.positive("perHour", perHour);
        Check.within("dwellHours", dwellHours, 0, Math.min(onHours, offHours));
        double missed = Math.exp(-perHour * dwellHours);
        double missedHours = offHours - dwellHours + (onHours - dwellHours) * missed + 2 * (1 - missed) / perHour;
        return 1 - missedHours / (onHours + offHours);
    }
}
