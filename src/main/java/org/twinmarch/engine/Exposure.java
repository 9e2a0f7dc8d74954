package org.twinmarch.engine;

/**
 * What one idle unit takes from one party over its whole way.
 *
 * @param source     the unit's plan
 * @param unit       the unit's number within the plan, from 0
 * @param hazard     cumulative hazard [1]; infinite if it is certain to detect
 * @param firstHours first moment at which it can see the party [h]
 */
public record Exposure(Source source, int unit, double hazard, double firstHours) {

    /** Probability that this unit alone detects the party: {@code 1 - exp(-hazard)}. */
    public double probability() {
        return -Math.expm1(-hazard);
    }
}
