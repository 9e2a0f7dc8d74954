package org.twinmarch.scenario.yaml;

import java.util.List;

/**
 * The assumptions of a scenario file, as its provenance tags them.
 *
 * @param usable those that can be varied
 * @param others those that cannot
 */
public record Assumptions(List<Assumption> usable, List<Unusable> others) {

    /** Copies the lists. */
    public Assumptions {
        usable = List.copyOf(usable);
        others = List.copyOf(others);
    }

    /**
     * An assumption that cannot be varied.
     *
     * @param path   what it is about
     * @param reason why not
     */
    public record Unusable(String path, String reason) {}
}
