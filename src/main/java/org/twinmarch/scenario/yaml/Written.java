package org.twinmarch.scenario.yaml;

import java.util.Optional;
import java.util.function.Function;

/**
 * What somebody wrote to stand at a place of a scenario, be it in a file or on a command line.
 *
 * @param path    the keys that lead to the place, joined by dots
 * @param reading reads it; empty if it is not YAML, which is then told
 */
record Written(String path, Function<Findings, Optional<Node.Entry>> reading) {

    /** What stands in a file that has been read. */
    static Written of(String path, Node.Entry entry) {
        return new Written(path, findings -> Optional.of(entry));
    }

    /** The value. */
    Optional<Node.Entry> entry(Findings findings) {
        return reading.apply(findings);
    }
}
