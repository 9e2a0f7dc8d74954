package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/** Units that are busy with what they found and miss what comes meanwhile (C10). */
public final class LossSystem {

    private LossSystem() {}

    /**
     * Share of the sightings that find every unit busy and are lost (Erlang's loss formula):
     *
     * <pre>  B(c, a) = (a^c / c!) / sum over k &lt;= c of a^k / k!</pre>
     *
     * <p>computed by {@code B(0) = 1}, {@code B(k) = a B(k - 1) / (k + a B(k - 1))}, which neither overflows nor cancels.
     * It holds for Poisson sightings of no duration and any law of handling times with this mean (Sevastyanov, Theory of
     * Probability and its Applications 2, 1957). A party that stays in sight is seen when a unit frees, and fewer are lost.
     *
     * @param units number of units c, 0 or more
     * @param load  offered load a, rate of sightings times mean handling time [1], above 0
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double blocked(int units, double load) {
        Check.atLeast("units", units, 0);
        Check.positive("load", load);
        double blocked = 1;
        for (int k = 1; k <= units; k++) {
            blocked = load * blocked / (k + load * blocked);
        }
        return blocked;
    }

    /**
     * Share of their time that the units are busy: {@code a (1 - B(c, a)) / c}.
     *
     * <p>Derivation: Little's law for those that are not lost. Calls of several kinds, nuisance alarms among them, count
     * together: a is the sum over the kinds of rate times mean handling, and B is the same for all of them, so that alarms
     * without a party starve the response to those with one.
     *
     * @param units number of units c, 1 or more
     * @param load  offered load a [1], above 0
     * @return a share below 1
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double utilisation(int units, double load) {
        return load * (1 - blocked(Check.atLeast("units", units, 1), load)) / units;
    }
}
