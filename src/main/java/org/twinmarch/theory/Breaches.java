package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/** Holes that are cut into a fence and repaired (C18). */
public final class Breaches {

    private Breaches() {}

    /**
     * Mean number of breaches open at a time on a piece of fence: {@code beta l R}.
     *
     * <p>Derivation: Little's law (A proof for the queuing formula L = lambda W, Operations Research 9, 1961). It asks
     * nothing of the openings but a steady rate.
     *
     * @param perKmHour       breaches opened beta [1/(km h)], 0 or more
     * @param lengthKm        length of the piece l [km], 0 or more
     * @param meanRepairHours mean time until a breach is repaired R [h], 0 or more
     * @return a number
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double meanOpen(double perKmHour, double lengthKm, double meanRepairHours) {
        Check.notNegative("perKmHour", perKmHour);
        Check.notNegative("lengthKm", lengthKm);
        return perKmHour * lengthKm * Check.notNegative("meanRepairHours", meanRepairHours);
    }

    /**
     * Probability that no breach is open on the piece: {@code e^(-beta l R)}, for any law of repair times with this mean.
     *
     * <p>Derivation: the openings are a Poisson process, each is still open after a time with a probability of its own, and
     * thinning leaves a Poisson number with mean {@link #meanOpen}. It needs a fence of which nobody uses another's breach
     * (a breach reach of 0), for else an open breach keeps the next from being cut.
     *
     * @param perKmHour       as in {@link #meanOpen}
     * @param lengthKm        as in {@link #meanOpen}
     * @param meanRepairHours as in {@link #meanOpen}
     * @return a probability above 0
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double noneOpen(double perKmHour, double lengthKm, double meanRepairHours) {
        return Math.exp(-meanOpen(perKmHour, lengthKm, meanRepairHours));
    }

    /**
     * Share of the parties that find a breach open and pass without delay, if each breach serves the whole piece:
     *
     * <pre>  n / (n + 1 + lambda D),   n = lambda (R + D) - (1 - e^(-lambda D))</pre>
     *
     * <p>Derivation: parties come as a Poisson process. A party that finds the fence whole begins to cut; until it is
     * through, {@code lambda D} more do the same on average. The last of these comes {@code D - (1 - e^(-lambda D)) /
     * lambda} after the first on average, and since repair takes no less than D the fence stays open from the end of the
     * first cut to the repair of the last. In that time n parties come, and then all begins again. A fence that is cut in
     * no time has {@code lambda R / (1 + lambda R)}.
     *
     * @param perHour     parties that come to the piece lambda [1/h], above 0
     * @param cutHours    time to cut the fence, the same for all D [h], in [0, R]
     * @param repairHours time until a breach is repaired, the same for all R [h], 0 or more
     * @return a share below 1
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double passThrough(double perHour, double cutHours, double repairHours) {
        Check.positive("perHour", perHour);
        Check.within("cutHours", cutHours, 0, Check.notNegative("repairHours", repairHours));
        double meanwhile = perHour * cutHours;
        double through = perHour * (repairHours + cutHours) + Math.expm1(-meanwhile);
        return through / (through + 1 + meanwhile);
    }
}
