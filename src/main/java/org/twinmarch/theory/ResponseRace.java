package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/**
 * An alarm at a uniformly random place of a stretch, and a unit in the middle of it that sets out after a delay, drives
 * along the line and is there in time unless the party has vanished (C23).
 */
public final class ResponseRace {

    private ResponseRace() {}

    /**
     * Probability that the unit is in time, if the party vanishes after an exponential time:
     *
     * <pre>  P = e^(-nu d) (1 - e^(-nu b)) / (nu b),   b = L / 2v</pre>
     *
     * <p>Derivation: the drive is uniform in [0, b], and the party outlasts a time t with probability {@code e^(-nu t)}.
     *
     * @param lengthKm           length of the stretch L [km], above 0
     * @param speedKmh           speed of the unit along the line v [km/h], above 0
     * @param delayHours         time until the unit sets out d [h], 0 or more
     * @param meanVanishingHours mean time until the party vanishes 1 / nu [h], above 0
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double exponentialVanishing(
            double lengthKm, double speedKmh, double delayHours, double meanVanishingHours) {
        double longest =
                longestDriveHours(lengthKm, speedKmh) / Check.positive("meanVanishingHours", meanVanishingHours);
        double delay = Check.notNegative("delayHours", delayHours) / meanVanishingHours;
        return Math.exp(-delay) * -Math.expm1(-longest) / longest;
    }

    /**
     * Probability that the unit is in time, if it must be at the party's place by a known time:
     *
     * <pre>  P = min(1, 2v (V - d) / L)   for V &gt; d, else 0</pre>
     *
     * <p>Derivation: the drive is uniform in [0, L / 2v]. A party on a straight path gives V by {@link
     * PathRace#driveHours}.
     *
     * @param lengthKm       length of the stretch L [km], above 0
     * @param speedKmh       speed of the unit along the line v [km/h], above 0
     * @param delayHours     time until the unit sets out d [h], 0 or more
     * @param vanishingHours time by which it must be there V [h], 0 or more
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double fixedVanishing(double lengthKm, double speedKmh, double delayHours, double vanishingHours) {
        return wonDriveHours(lengthKm, speedKmh, delayHours, vanishingHours) / longestDriveHours(lengthKm, speedKmh);
    }

    /**
     * Mean time from the alarm until the unit is at the party's place, among the races that it wins:
     *
     * <pre>  d + min(V - d, L / 2v) / 2</pre>
     *
     * <p>Derivation: among these the drive is uniform from 0 to the longest that still wins.
     *
     * @param lengthKm       length of the stretch L [km], above 0
     * @param speedKmh       speed of the unit along the line v [km/h], above 0
     * @param delayHours     time until the unit sets out d [h], 0 or more
     * @param vanishingHours time by which it must be there V [h], above d
     * @return a time [h]
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double meanResponseHours(double lengthKm, double speedKmh, double delayHours, double vanishingHours) {
        Check.positive("vanishingHours - delayHours", vanishingHours - delayHours);
        return delayHours + wonDriveHours(lengthKm, speedKmh, delayHours, vanishingHours) / 2;
    }

    /** The longest drive with which it wins. */
    private static double wonDriveHours(double lengthKm, double speedKmh, double delayHours, double vanishingHours) {
        Check.notNegative("delayHours", delayHours);
        Check.notNegative("vanishingHours", vanishingHours);
        return Math.min(longestDriveHours(lengthKm, speedKmh), Math.max(0, vanishingHours - delayHours));
    }

    private static double longestDriveHours(double lengthKm, double speedKmh) {
        return Check.positive("lengthKm", lengthKm) / (2 * Check.positive("speedKmh", speedKmh));
    }
}
