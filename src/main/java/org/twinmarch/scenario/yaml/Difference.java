package org.twinmarch.scenario.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A value in which two policies differ.
 *
 * @param path   the keys that lead to it, joined by dots
 * @param before the value under the one policy, on one line; empty if there is none
 * @param after  the value under the other; empty if there is none
 */
public record Difference(String path, Optional<String> before, Optional<String> after) {

    /** {@code path: before -> after}, with "nothing" for a value that is not there. */
    @Override
    public String toString() {
        return "%s: %s -> %s".formatted(path, before.orElse("nothing"), after.orElse("nothing"));
    }

    /** The differences of two trees, in order of declaration. */
    static List<Difference> between(Node.Mapping one, Node.Mapping other) {
        List<Difference> differences = new ArrayList<>();
        collect("", one, other, differences);
        return differences;
    }

    private static void collect(String prefix, Node.Mapping one, Node.Mapping other, List<Difference> differences) {
        Set<String> keys = new LinkedHashSet<>(one.entries().keySet());
        keys.addAll(other.entries().keySet());
        for (String key : keys) {
            Optional<Node> before = one.find(key).map(Node.Entry::value);
            Optional<Node> after = other.find(key).map(Node.Entry::value);
            if (before.orElse(one) instanceof Node.Mapping left
                    && after.orElse(other) instanceof Node.Mapping right
                    && before.isPresent()
                    && after.isPresent()) {
                collect(prefix + key + ".", left, right, differences);
            } else if (!before.map(EffectiveText::inline).equals(after.map(EffectiveText::inline))) {
                differences.add(new Difference(
                        prefix + key, before.map(EffectiveText::inline), after.map(EffectiveText::inline)));
            }
        }
    }
}
