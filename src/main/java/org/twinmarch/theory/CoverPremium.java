package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/**
 * A post with one unit, a Poisson flow of parties that may serve as hosts, and a party that waits for the next host to
 * start and then follows it after a lag that is uniform up to a longest one. Every party is in sight for an instant and is
 * then seen with the same probability if the unit is free; a seen host makes the unit busy for an exponential time of
 * handling, the party that seeks cover does not. All walk at one speed, and
 * the party has patience without end.
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
     * Probability that a party passes that follows the next host: {@link #alone} and {@link #premium}.
     *
     * @param longestLagHours longest lag behind the host h [h], above 0
     * @return a probability
     * @throws IllegalArgumentException if the lag is out of its range
     */
    public double behindAHost(double longestLagHours) {
        return alone() + premium(longestLagHours);
    }

    /**
     * The cover premium, by how much likelier a party passes behind the next host than alone, after a lag U(0, h):
     *
     * <pre>  p^2 / (1 + lambda / mu)  (1 - e^(-k h)) / (k h),   k = alpha + mu</pre>
     *
     * <p>Derivation: the party begins to wait at a random moment, and until the next host comes the unit can only get
     * free. So the host finds it busy with probability {@code c = rho lambda / (lambda + mu)}, which is less than rho, and
     * leaves it busy with probability {@code c + (1 - c) p}. That exceeds rho by {@code p / (1 + lambda / mu)}; the excess
     * wears off at the rate k, over the lag by the last factor, and each bit of it saves the party with probability p. A
     * host that came at a random moment would give {@code 1 + alpha / mu} instead, and too much.
     *
     * @param longestLagHours longest lag behind the host h [h], above 0
     * @return a difference of probabilities, 0 or more
     * @throws IllegalArgumentException if the lag is out of its range
     */
    public double premium(double longestLagHours) {
        double forgetting = (hostsPerHour * probability + 1 / meanHandlingHours)
                * Check.positive("longestLagHours", longestLagHours);
        double excess = probability / (1 + hostsPerHour * meanHandlingHours);
        return probability * excess * -Math.expm1(-forgetting) / forgetting;
    }

    private double busy() {
        double load = hostsPerHour * probability * meanHandlingHours;
        return load / (1 + load);
    }
}
