package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/**
 * What parties believe after a number of outcomes, if they forget exponentially: {@code r <- (1 - g) r + g [stopped]}, and
 * each outcome is "stopped" with the same probability, independently.
 *
 * @param firstRisk  belief before the first outcome r0, in [0, 1]
 * @param forgetting weight of the newest outcome g, in [0, 1]
 * @param risk       true probability of being stopped P, in [0, 1]
 */
public record PerceivedRisk(double firstRisk, double forgetting, double risk) {

    /** Checks the numbers. @throws IllegalArgumentException if one is out of its range */
    public PerceivedRisk {
        Check.share("firstRisk", firstRisk);
        Check.share("forgetting", forgetting);
        Check.share("risk", risk);
    }

    /**
     * Mean belief after n outcomes: {@code P + (1 - g)^n (r0 - P)}. Derivation: the mean moves towards P by the share g
     * with each outcome.
     *
     * @param outcomes number of outcomes n, 0 or more
     * @return a probability
     * @throws IllegalArgumentException if the number is negative
     */
    public double mean(int outcomes) {
        return risk + Math.pow(1 - forgetting, Check.atLeast("outcomes", outcomes, 0)) * (firstRisk - risk);
    }

    /**
     * Variance of the belief after n outcomes: {@code P (1 - P) g / (2 - g) (1 - (1 - g)^2n)}; 0 if nothing is learned.
     *
     * <p>Derivation: the belief is a sum of independent outcomes with the weights {@code g (1 - g)^k}, k below n. It does
     * not vanish however long they learn, so that parties with a short memory keep choosing wrongly.
     *
     * @param outcomes number of outcomes n, 0 or more
     * @return a variance [1]
     * @throws IllegalArgumentException if the number is negative
     */
    public double variance(int outcomes) {
        double forgotten = Math.pow(1 - forgetting, 2.0 * Check.atLeast("outcomes", outcomes, 0));
        return risk * (1 - risk) * forgetting / (2 - forgetting) * (1 - forgotten);
    }
}
