package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/**
 * Apprehended parties that wait for a place of detention, in the order of their apprehension. They come as a Poisson
 * process; while none of the c places is free, the unit that holds a party waits with it.
 */
public final class DetentionQueue {

    private DetentionQueue() {}

    /**
     * Probability that a party has to wait, for exponential stays (Erlang's delay formula):
     *
     * <pre>  C = B / (1 - (a / c) (1 - B)),   B = B(c, a) as in {@link LossSystem#blocked}</pre>
     *
     * <p>Derivation: with k parties inside, the balance of arrivals and departures gives {@code pi_k} in proportion to
     * {@code a^k / k!} up to c, and falling by a / c from there on; C is the mass from c upwards.
     *
     * @param places number of places c, 1 or more
     * @param load   parties per hour times their mean stay a [1], in (0, c)
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range, for instance if the queue would grow for ever
     */
    public static double waits(int places, double load) {
        double spare = spare(places, load);
        double blocked = LossSystem.blocked(places, load);
        return blocked / (1 - load / (load + spare) * (1 - blocked));
    }

    /**
     * Mean time that a party waits, those counted that wait not at all, for exponential stays: {@code C S / (c - a)}.
     *
     * <p>Derivation: while all places are taken one frees at the rate {@code c / S}, so that a wait, if there is one, is
     * exponential with the rate {@code (c - a) / S}.
     *
     * @param places        number of places c, 1 or more
     * @param perHour       parties [1/h], above 0
     * @param meanStayHours mean stay S [h], above 0, with the load {@code a = perHour S} below c
     * @return a time [h]
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double meanWaitHours(int places, double perHour, double meanStayHours) {
        double load = Check.positive("perHour", perHour) * Check.positive("meanStayHours", meanStayHours);
        return waits(places, load) * meanStayHours / spare(places, load);
    }

    /**
     * Mean time that a party waits for the only place, for any law of stays (Pollaczek and Khinchine):
     *
     * <pre>  a S (1 + k^2) / (2 (1 - a))</pre>
     *
     * <p>where k is the coefficient of variation of the stay: 0 if all stay equally long, 1 for exponential stays.
     * Derivation: a party waits for the rest of the present stay, {@code a S (1 + k^2) / 2} on average, and for the stays
     * of those before it, {@code a} times its own mean wait by Little's law.
     *
     * @param perHour       parties [1/h], above 0
     * @param meanStayHours mean stay S [h], above 0, with the load {@code a = perHour S} below 1
     * @param variation     coefficient of variation of the stay k [1], 0 or more
     * @return a time [h]
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double meanWaitForOnePlaceHours(double perHour, double meanStayHours, double variation) {
        double load = Check.positive("perHour", perHour) * Check.positive("meanStayHours", meanStayHours);
        double squares = 1 + Check.notNegative("variation", variation) * variation;
        return load * meanStayHours * squares / (2 * spare(1, load));
    }

    private static double spare(int places, double load) {
        Check.positive("load", load);
        return Check.positive("places - load", Check.atLeast("places", places, 1) - load);
    }
}
