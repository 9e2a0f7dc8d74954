package org.twinmarch.scenario.yaml;

/**
 * A path and what shall stand there.
 *
 * @param path  the keys that lead to the place, joined by dots
 * @param entry what shall stand there, and where that was said
 */
record Change(String path, Node.Entry entry) {

    /** A change to a value; messages show the place of the value. */
    static Change to(String path, Node value) {
        return new Change(path, new Node.Entry(value.mark(), value));
    }
}
