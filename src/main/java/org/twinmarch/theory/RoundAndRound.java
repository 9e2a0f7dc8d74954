package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/**
 * One patrol on a circuit that passes every place once a lap, and a party that appears at a random moment and stays on the
 * line for an exponential dwell (C5). The way home between two laps counts for the lap and not for the line.
 */
public final class RoundAndRound {

    private RoundAndRound() {}

    /**
     * Probability that the patrol passes the party while it is there:
     *
     * <pre>  P = (1 - e^(-mu T)) / (mu T)</pre>
     *
     * <p>Derivation: the time to the next pass is uniform in [0, T], and the dwell outlasts a time t with probability
     * {@code e^(-mu t)}.
     *
     * @param lapHours       time between two passes T [h], above 0
     * @param meanDwellHours mean time on the line 1 / mu [h], above 0
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double exponentialDwell(double lapHours, double meanDwellHours) {
        double dwells = dwellsPerLap(lapHours, meanDwellHours);
        return -Math.expm1(-dwells) / dwells;
    }

    /**
     * Mean time from the start of a party to the pass, among those that are passed:
     *
     * <pre>  D = 1/mu - T e^(-mu T) / (1 - e^(-mu T))</pre>
     *
     * <p>Derivation: given a pass, its time is exponential with rate mu cut at T.
     *
     * @param lapHours       time between two passes T [h], above 0
     * @param meanDwellHours mean time on the line 1 / mu [h], above 0
     * @return a time [h], below {@code lapHours / 2}
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double meanDelayHours(double lapHours, double meanDwellHours) {
        double dwells = dwellsPerLap(lapHours, meanDwellHours);
        return meanDwellHours - lapHours / Math.expm1(dwells);
    }

    private static double dwellsPerLap(double lapHours, double meanDwellHours) {
        return Check.positive("lapHours", lapHours) / Check.positive("meanDwellHours", meanDwellHours);
    }
}
