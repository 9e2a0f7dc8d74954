package org.twinmarch.scenario.yaml;

import java.util.List;

/**
 * What a sweep makes of a scenario file: every policy with every combination of the factors' levels.
 *
 * @param policies names of the policies to vary; all if empty
 * @param settings what shall stand somewhere at all points
 * @param factors  what shall vary
 */
public record Variation(List<String> policies, List<Assignment> settings, List<Assignment> factors) {

    /** Every policy as it is. */
    public static final Variation NONE = new Variation(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Variation {
        policies = List.copyOf(policies);
        settings = List.copyOf(settings);
        factors = List.copyOf(factors);
    }
}
