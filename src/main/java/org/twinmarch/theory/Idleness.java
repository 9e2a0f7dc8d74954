package org.twinmarch.theory;

import java.util.List;
import org.twinmarch.quantity.Check;

/** How long places go without a visit by patrols that drive back and forth (C25). */
public final class Idleness {

    private Idleness() {}

    /**
     * Longest time between two visits, at the worst place: {@code 2L / (n v)}.
     *
     * <p>Derivation: n units evenly spaced over the lap of {@code 2L / v} pass each place in each direction every {@code 2L
     * / (n v)}. At the ends, and with n units at every place where two of them meet, both directions fall together.
     *
     * @param lengthKm length of the stretch L [km], above 0
     * @param speedKmh speed of the units v [km/h], above 0
     * @param units    number of units n, 1 or more
     * @return a time [h]
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double worstHours(double lengthKm, double speedKmh, int units) {
        Check.atLeast("units", units, 1);
        return 2 * Check.positive("lengthKm", lengthKm) / (units * Check.positive("speedKmh", speedKmh));
    }

    /**
     * Mean time since the last visit, over time and all places: {@code (2/3) L / (n v)}.
     *
     * <p>Derivation: two gaps g1, g2 that take turns have the mean age {@code (g1^2 + g2^2) / (2 (g1 + g2))}; over all
     * places g1 is uniform between 0 and the worst gap, and g2 is the rest of it.
     *
     * @param lengthKm length of the stretch L [km], above 0
     * @param speedKmh speed of the units v [km/h], above 0
     * @param units    number of units n, 1 or more
     * @return a time [h], a third of {@link #worstHours}
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double meanHours(double lengthKm, double speedKmh, int units) {
        return worstHours(lengthKm, speedKmh, units) / 3;
    }

    /**
     * Mean time since the last visit by one unit at a given place: {@code (x^2 + (L - x)^2) / (L v)}. It is twice as long
     * at the ends as in the middle.
     *
     * @param lengthKm length of the stretch L [km], above 0
     * @param speedKmh speed of the unit v [km/h], above 0
     * @param placeKm  distance from the beginning of the stretch x [km], in [0, L]
     * @return a time [h]
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double meanHoursAt(double lengthKm, double speedKmh, double placeKm) {
        Check.positive("lengthKm", lengthKm);
        Check.within("placeKm", placeKm, 0, lengthKm);
        double restKm = lengthKm - placeKm;
        return (placeKm * placeKm + restKm * restKm) / (lengthKm * Check.positive("speedKmh", speedKmh));
    }

    /**
     * Longest time between two visits, at the worst place, by units that each have a sector of their own, in proportion to their
     * speed: {@code 2L / sum of v}.
     *
     * <p>Of all ways to give each unit a sector of its own this has the shortest worst idleness, since it is the same in all
     * of them (J. Czyzowicz, L. Gasieniec, A. Kosowski and E. Kranakis, Boundary patrolling by mobile agents with distinct
     * maximal speeds, ESA 2011). With many units of very different speed, sectors that overlap can do better.
     *
     * @param lengthKm  length of the stretch L [km], above 0
     * @param speedsKmh speed of each unit v_i [km/h], above 0
     * @return a time [h]
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double worstOfSectorsHours(double lengthKm, List<Double> speedsKmh) {
        return 2 * Check.positive("lengthKm", lengthKm) / sum(speedsKmh);
    }

    private static double sum(List<Double> speedsKmh) {
        Check.atLeast("number of units", speedsKmh.size(), 1);
        return speedsKmh.stream()
                .mapToDouble(speed -> Check.positive("speedKmh", speed))
                .sum();
    }
}
