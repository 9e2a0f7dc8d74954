package org.twinmarch.scenario.yaml;

import java.util.List;

/**
 * An assumption of a scenario file that can be varied over its range. It may stand at several places: those share a value, a
 * range and a reason, and move together.
 *
 * @param paths  the keys that lead to each of its values, joined by dots; one or more
 * @param value  what the file assumes
 * @param least  the least plausible value
 * @param most   the most plausible value
 * @param spread how plausible values spread between the two
 */
public record Assumption(List<String> paths, String value, String least, String most, Ranged.Spread spread) {

    /** What messages about a value in its range name as the source. */
    private static final String LABEL = "assumption";

    /** Copies the list. */
    public Assumption {
        paths = List.copyOf(paths);
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("an assumption must stand somewhere");
        }
    }

    /** What it is called: the path to the first of its values. */
    public String name() {
        return paths.get(0);
    }

    /** Its range in words. */
    public String range() {
        return least + " to " + most;
    }

    Ranged ranged() {
        return Ranged.between(LABEL, name(), least, most, spread);
    }
}
