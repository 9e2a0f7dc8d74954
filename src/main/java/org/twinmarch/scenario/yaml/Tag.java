package org.twinmarch.scenario.yaml;

import java.util.Optional;

/**
 * Where a value of a scenario comes from.
 *
 * @param path  the keys that lead to it, joined by dots; it covers all below it
 * @param kind  whether it is known or assumed
 * @param text  the source of a fact, or why an assumption is plausible
 * @param range the least and the most plausible value, if stated
 */
public record Tag(String path, Kind kind, String text, Optional<Interval> range) {

    /** How well a value is known. */
    public enum Kind {
        /** Known, from a source. */
        FACT,
        /** Assumed, because it is plausible. */
        ASSUMPTION
    }

    /**
     * Two values with their units, as the file writes them.
     *
     * @param least the least plausible value
     * @param most  the most plausible value
     */
    public record Interval(String least, String most) {}
}
