package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/**
 * Trade at a gate: members come in a Poisson process, some evade the gate, and of those that pass some are inspected. The
 * three kinds are independent Poisson processes, for each member is sorted by itself: each number has a Poisson law, so
 * that its variance equals its mean.
 *
 * @param perHour    members that come [1/h], 0 or more
 * @param evasion    share that evades the gate e, in [0, 1]
 * @param inspection probability i that a member that passes is inspected, in [0, 1]
 */
public record GateTrade(double perHour, double evasion, double inspection) {

    /** Checks the numbers. @throws IllegalArgumentException if one is out of its range */
    public GateTrade {
        Check.notNegative("perHour", perHour);
        Check.share("evasion", evasion);
        Check.share("inspection", inspection);
    }

    /** Members inspected: {@code Lambda (1 - e) i} [1/h]. */
    public double inspectedPerHour() {
        return perHour * (1 - evasion) * inspection;
    }

    /** Members that pass without inspection: {@code Lambda (1 - e) (1 - i)} [1/h]. */
    public double wavedThroughPerHour() {
        return perHour * (1 - evasion) * (1 - inspection);
    }

    /**
     * Parties that the evaders form on the line: {@code Lambda e / g} [1/h].
     *
     * @param meanGroup mean number of members in a party g, above 0
     * @throws IllegalArgumentException if the number is out of its range
     */
    public double evadingPartiesPerHour(double meanGroup) {
        return perHour * evasion / Check.positive("meanGroup", meanGroup);
    }
}
