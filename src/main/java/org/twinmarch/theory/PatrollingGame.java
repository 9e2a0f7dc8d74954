package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/**
 * What one patrol on a line can guarantee against an opponent who knows how it moves, but not where it is (C29): an upper
 * bound on the least guarded place of any single patrol.
 */
public final class PatrollingGame {

    private PatrollingGame() {}

    /**
     * Value of the patrolling game on a line of n places in which an attack on a place takes m periods and the patrol moves
     * by at most one place a period (K. Papadaki, S. Alpern, T. Lidbetter and A. Morton, Patrolling a border, Operations
     * Research 64, 2016):
     *
     * <pre>
     *  1               for n &lt;= (m + 2) / 2
     *  m / (2 (n - 1)) for (m + 2) / 2 &lt;= n &lt;= m + 1
     *  1 / ceil(n / 2) for m = 2
     *  1 / 2           for n = m + 2 and m even
     *  m / (n + m - 1) otherwise
     * </pre>
     *
     * @param places  number of places n, 1 or more
     * @param periods periods that an attack takes m, 1 or more
     * @return a probability above 0
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double value(int places, int periods) {
        Check.atLeast("places", places, 1);
        Check.atLeast("periods", periods, 1);
        if (2 * places <= periods + 2) {
            return 1;
        }
        if (places <= periods + 1) {
            return periods / (2.0 * (places - 1));
        }
        if (periods == 2) {
            return 1 / Math.ceil(places / 2.0);
        }
        if (places == periods + 2 && periods % 2 == 0) {
            return 0.5;
        }
        return (double) periods / (places + periods - 1);
    }
}
