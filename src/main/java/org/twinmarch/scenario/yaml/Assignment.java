package org.twinmarch.scenario.yaml;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a command line says shall stand at a place of a scenario.
 *
 * @param option the option that says so, for messages
 * @param path   the keys that lead to the place, joined by dots
 * @param text   what shall stand there, as in a scenario file; levels of a factor are separated by commas
 */
public record Assignment(String option, String path, String text) {

    /** Reads {@code path=text}; empty if it is not of that form. */
    public static Optional<Assignment> parse(String option, String argument) {
        int sign = argument.indexOf('=');
        return sign > 0 && sign < argument.length() - 1
                ? Optional.of(new Assignment(
                        option,
                        argument.substring(0, sign).strip(),
                        argument.substring(sign + 1).strip()))
                : Optional.empty();
    }

    /** Whether it stands where another path leads, or below. */
    public boolean isWithin(String other) {
        return Provenance.covers(other, path);
    }

    /** The one thing that shall stand there. */
    Written value() {
        return new Written(path, findings -> composed(path + ": " + text, findings));
    }

    /** The list of things of which each shall stand there in turn. */
    Written levels() {
        return new Written(path, findings -> composed(path + ": [" + text + "]", findings));
    }

    private Optional<Node.Entry> composed(String line, Findings findings) {
        return Source.of(option, line.getBytes(StandardCharsets.UTF_8), findings)
                .flatMap(source -> Composition.compose(source, findings))
                .flatMap(map -> map.entries().values().stream().findFirst());
    }
}
