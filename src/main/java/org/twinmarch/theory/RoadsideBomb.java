package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/**
 * A bomb laid at a random moment on a patrol road: a passage triggers it with a given probability, and clearance finds it
 * after an exponential time (C19). All forms are the probability that a passage triggers it first.
 *
 * <p>With sure trigger and a headway G this is {@code (1 - E[e^(-c G)]) / (c E[G])}, which at one mean headway is greatest
 * for equal ones: the schedule that detects most is also the most exposed.
 */
public final class RoadsideBomb {

    private RoadsideBomb() {}

    /**
     * Probability that a patrol on a timetable of equal headways triggers it:
     *
     * <pre>  P = h / (1 - (1 - h) e^(-cH))  (1 - e^(-cH)) / (cH)</pre>
     *
     * <p>Derivation: the first passage comes after a time uniform in [0, H], when the bomb is there with probability {@code
     * (1 - e^(-cH)) / (cH)}; each further one finds it with the probability {@code (1 - h) e^(-cH)} of the one before.
     *
     * @param headwayHours     time between two passages H [h], above 0
     * @param trigger          probability h that one passage triggers it, in [0, 1]
     * @param clearancePerHour rate c at which it is found [1/h], above 0
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double regularPasses(double headwayHours, double trigger, double clearancePerHour) {
        Check.share("trigger", trigger);
        double clearances =
                Check.positive("headwayHours", headwayHours) * Check.positive("clearancePerHour", clearancePerHour);
        double found = -Math.expm1(-clearances);
        return trigger / (trigger + (1 - trigger) * found) * found / clearances;
    }

    /**
     * Probability that a Poisson stream of passages triggers it: {@code P = lambda h / (lambda h + c)}.
     *
     * <p>Derivation: a race of two exponential times.
     *
     * @param perHour          rate of passages lambda [1/h], 0 or more
     * @param trigger          probability h that one passage triggers it, in [0, 1]
     * @param clearancePerHour rate c at which it is found [1/h], above 0
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double poissonPasses(double perHour, double trigger, double clearancePerHour) {
        double triggers = Check.notNegative("perHour", perHour) * Check.share("trigger", trigger);
        return triggers / (triggers + Check.positive("clearancePerHour", clearancePerHour));
    }

    /**
     * Probability that a patrol that drives back and forth triggers a bomb at a given place, if every passage does:
     *
     * <pre>  P(x) = (2 - e^(-c g1) - e^(-c g2)) / (c (g1 + g2)),   g1 = 2x/v,  g2 = 2(L - x)/v</pre>
     *
     * <p>Derivation: the gaps take turns, and a bomb laid in a gap g is triggered with probability {@code (1 - e^(-c g)) /
     * (c g)}. For a bomb at a random place see {@link BackAndForth#exponentialDwell}: to a patrol, a bomb that is cleared
     * at rate c is a party that stays for an exponential time.
     *
     * @param lengthKm         length of the beat L [km], above 0
     * @param speedKmh         speed of the patrol v [km/h], above 0
     * @param placeKm          distance from the beginning of the beat x [km], in [0, L]
     * @param clearancePerHour rate c at which it is found [1/h], above 0
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double backAndForth(double lengthKm, double speedKmh, double placeKm, double clearancePerHour) {
        Check.positive("lengthKm", lengthKm);
        Check.within("placeKm", placeKm, 0, lengthKm);
        double perKm = 2 * Check.positive("clearancePerHour", clearancePerHour) / Check.positive("speedKmh", speedKmh);
        return -(Math.expm1(-perKm * placeKm) + Math.expm1(-perKm * (lengthKm - placeKm))) / (perKm * lengthKm);
    }

    /**
     * Mean time that a bomb lies on the road: {@code (1 - P) / c}, whatever the passages. Times the rate at which bombs are
     * laid it is the mean number that lie there (Little).
     *
     * <p>Derivation: clearance finds it with probability {@code 1 - P}, and at rate c for as long as it lies there.
     *
     * @param triggered        probability P that a passage triggers it, in [0, 1]
     * @param clearancePerHour rate c at which it is found [1/h], above 0
     * @return a time [h]
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double meanLyingHours(double triggered, double clearancePerHour) {
        return (1 - Check.share("triggered", triggered)) / Check.positive("clearancePerHour", clearancePerHour);
    }
}
