package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/** How many parties are detected (C11). */
public final class Counts {

    private Counts() {}

    /**
     * Mean number of parties detected over a horizon that is a whole number of patrol laps:
     *
     * <pre>  Lambda T P</pre>
     *
     * <p>The number itself has a Poisson law with this mean, so that its variance equals it. Derivation: given the patrol's
     * phase, parties are detected independently of each other with a probability that depends on when they start; thinning
     * a Poisson process leaves a Poisson process, whose mean over whole laps does not depend on the phase.
     *
     * @param perHour      rate of parties Lambda [1/h], 0 or more
     * @param horizonHours horizon T [h], 0 or more
     * @param detection    probability of detection P, in [0, 1]
     * @return a number of parties, 0 or more
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double meanDetected(double perHour, double horizonHours, double detection) {
        Check.notNegative("perHour", perHour);
        Check.notNegative("horizonHours", horizonHours);
        return perHour * horizonHours * Check.share("detection", detection);
    }
}
