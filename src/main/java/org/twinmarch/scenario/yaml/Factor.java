package org.twinmarch.scenario.yaml;

import java.util.Map;
import java.util.Optional;
import org.twinmarch.scenario.yaml.Ranged.Spread;

/**
 * A factor of a study file.
 *
 * @param path   the keys that lead to the place, joined by dots
 * @param list   its levels, or the two ends of its range
 * @param spread how levels spread over the list
 */
record Factor(String path, Node.Entry list, Spread spread) {

    private static final Map<String, Spread> SCALES =
            Map.of("linear", Spread.LINEAR, "log", Spread.LOG, "whole", Spread.WHOLE);
    private static final String FORM = "give a list of levels, {range: [least, most]}, or {choices: [...]}";

    /** Reads a factor; empty if it has a fault. */
    static Optional<Factor> read(String path, Cursor cursor) {
        if (cursor.node() instanceof Node.Sequence) {
            return Optional.of(new Factor(path, new Node.Entry(cursor.key(), cursor.node()), Spread.CHOICES));
        }
        if (!cursor.isMap()) {
            cursor.findings().spoil();
            return Optional.empty();
        }
        if (cursor.has("range") == cursor.has("choices")) {
            cursor.findings().add(cursor.key(), "it is not said which levels \"%s\" has".formatted(path), FORM);
            return Optional.empty();
        }
        return cursor.has("range") ? Optional.of(range(path, cursor)) : choices(path, cursor);
    }

    private static Factor range(String path, Cursor cursor) {
        Cursor range = cursor.at("range");
        return new Factor(
                path, new Node.Entry(cursor.key(), range.node()), cursor.choice("scale", SCALES, Spread.LINEAR));
    }

    private static Optional<Factor> choices(String path, Cursor cursor) {
        cursor.refuseKey("scale", "choices have none");
        return Optional.of(new Factor(
                path, new Node.Entry(cursor.key(), cursor.at("choices").node()), Spread.CHOICES));
    }

    /** Whether it can take anything between two ends. */
    boolean isRange() {
        return spread != Spread.CHOICES;
    }

    /** Its levels. */
    Written levels() {
        return Written.of(path, list);
    }

    /** What it takes at a coordinate. */
    Ranged ranged() {
        return new Ranged(Written.of(path, list), spread);
    }
}
