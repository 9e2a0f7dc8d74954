package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/**
 * One patrol that drives back and forth over a stretch, turning round at its ends and, besides, at the moments of a Poisson
 * process; and a party that appears at a uniformly random place and moment and stays on the line for an exponential dwell.
 * It sees what it passes.
 */
public final class RandomTurns {

    private RandomTurns() {}

    /**
     * Probability that the patrol passes the party:
     *
     * <pre>
     *   P = 2 / (k L^2 (1 - r^2)) [ln(cosh(k L) + r sinh(k L)) / k - r L]
     *   k = sqrt(mu (mu + 2 lambda)) / v,   r = sqrt(mu / (mu + 2 lambda))
     * </pre>
     *
     * <p>Derivation: let d be the distance from the party to an end of the stretch, and z that of the patrol from the same
     * end. Let u(z) and w(z) be the probabilities that the patrol comes to the party in time if it now drives towards the
     * party, or away from it. Leaving and turning have no memory, so {@code v u' = (lambda + mu) u - lambda w} and
     * {@code v w' = lambda u - (lambda + mu) w}, with u(0) = w(0) and u(d) = 1. The sum s = u + w obeys s'' = k^2 s, and with
     * the difference it gives {@code s = 2 cosh(k z) / (cosh(k d) + r sinh(k d))}. Its mean half over the patrol's places on
     * that side, {@code sinh(k d) / (k L (cosh(k d) + r sinh(k d)))}, averaged over d and added for both sides, is P.
     * For lambda to 0 it becomes {@link BackAndForth#exponentialDwell} (C5).
     *
     * @param lengthKm       length of the stretch L [km], above 0
     * @param speedKmh       speed of the patrol v [km/h], above 0
     * @param meanDwellHours mean time on the line 1 / mu [h], above 0
     * @param meanTurnHours  mean time between two turns at random 1 / lambda [h], above 0
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double exponentialDwell(
            double lengthKm, double speedKmh, double meanDwellHours, double meanTurnHours) {
        Check.positive("speedKmh", speedKmh);
        double mu = 1 / Check.positive("meanDwellHours", meanDwellHours);
        double lambda = 1 / Check.positive("meanTurnHours", meanTurnHours);
        double slowing = Math.sqrt(mu / (mu + 2 * lambda));
        double way = Math.sqrt(mu * (mu + 2 * lambda)) / speedKmh * Check.positive("lengthKm", lengthKm);
        double turnedShare = 2 * lambda / (mu + 2 * lambda);
        return 2 / (way * way * turnedShare) * (logOfSum(way, slowing) - slowing * way);
    }

    /** ln(cosh x + r sinh x), also where both are too large for a number. */
    private static double logOfSum(double x, double r) {
        return x + Math.log1p((1 - r) / 2 * Math.expm1(-2 * x));
    }
}
