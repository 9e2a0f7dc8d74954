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
}
