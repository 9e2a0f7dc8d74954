package org.twinmarch.scenario.yaml;

import java.util.Optional;
import org.twinmarch.quantity.Dimension;
import org.twinmarch.quantity.Measured;

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
    public record Interval(String least, String most) {

        /** Whether it holds a value; nothing if not all three are quantities of the dimension. */
        Optional<Boolean> holds(String value, Dimension dimension) {
            return dimension.measure(value) instanceof Measured.Value inside
                            && dimension.measure(least) instanceof Measured.Value from
                            && dimension.measure(most) instanceof Measured.Value to
                    ? Optional.of(inside.value() >= from.value() && inside.value() <= to.value())
                    : Optional.empty();
        }
    }
}
