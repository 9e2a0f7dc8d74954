package org.twinmarch.scenario.yaml;

import java.util.Comparator;

/**
 * A place in a file. What is wrong with a file as a whole stands at its beginning.
 *
 * @param file   the file as the user named it
 * @param line   line, from 1
 * @param column column in characters, from 1
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, as editors and terminals understand it. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
