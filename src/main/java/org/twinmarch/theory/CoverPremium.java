package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/**
 * A post with one unit, a Poisson flow of parties that may serve as hosts, and a party that waits for the next host to
 * start and then follows it after a lag that is uniform up to a longest one. Every party is in sight for an instant and is
 * then seen with the same probability if the unit is free; a seen host makes the unit busy for an exponential time of
 * handling, the party that seeks cover does not. All walk at one speed.
 *
 * <p>The unit's state changes at the rates {@code alpha = lambda p} to busy and {@code mu} to free. It is busy with
 * probability {@code rho = alpha / (alpha + mu)} at a random moment, and from any state it comes back to that
 * exponentially, at the rate {@code alpha + mu}.
 *
 * @param hostsPerHour      rate of hosts lambda [1/h], above 0
 * @param probability       probability p that a free unit sees a party, in [0, 1]
 * @param meanHandlingHours mean time of handling 1 / mu [h], above 0
 */
public record CoverPremium(double hostsPerHour, double probability, double meanHandlingHours) {

    /** Checks the numbers. @throws IllegalArgumentException if one is out of its range */
    public CoverPremium {
        Check.positive("hostsPerHour", hostsPerHour);
        Check.share("probability", probability);
        Check.positive("meanHandlingHours", meanHandlingHours);
    }

    /** Probability that a party passes that comes at a moment of its own: {@code 1 - p (1 - rho)}. */
    public double alone() {
        return 1 - probability * (1 - busy());
    }

    /**
     * Probability that a party passes that follows the next host after a lag U(0, h):
     *
     * <pre>
     *  P = 1 - p (1 - b),   b = rho + (b0 - rho) (1 - e^(-k h)) / (k h),   k = alpha + mu
     *                       b0 = c + (1 - c) p,   c = rho lambda / (lambda + mu)
     * </pre>
     *
     * <p>Derivation: the party begins to wait at a random moment, and until the next host comes the unit can only get
     * free; hence c, which is less than rho, is the probability that it is busy when the host comes. The host is seen with
     * probability p if it is not. From there the unit comes back to rho, and the lag averages over the way.
     *
     * @param longestLagHours longest lag behind the host h [h], above 0
     * @return a probability
     * @throws IllegalArgumentException if the lag is out of its range
     */
    public double behindAHost(double longestLagHours) {
        double frees = 1 / meanHandlingHours;
        double waited = busy() * hostsPerHour / (hostsPerHour + frees);
        double met = waited + (1 - waited) * probability;
        double forgetting = (hostsPerHour * probability + frees) * Check.positive("longestLagHours", longestLagHours);
        double followed = busy() + (met - busy()) * -Math.expm1(-forgetting) / forgetting;
        return 1 - probability * (1 - followed);
    }

    /**
     * The cover premium: {@link #behindAHost} less {@link #alone}. It can be negative, for a long wait at a post that sees
     * little finds the unit free.
     *
     * @param longestLagHours longest lag behind the host h [h], above 0
     * @return a difference of probabilities
     * @throws IllegalArgumentException if the lag is out of its range
     */
    public double premium(double longestLagHours) {
        return behindAHost(longestLagHours) - alone();
    }

    private double busy() {
        double load = hostsPerHour * probability * meanHandlingHours;
        return load / (1 + load);
    }
}
