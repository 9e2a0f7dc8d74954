package org.twinmarch.scenario.yaml;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * JSON Merge Patch (RFC 7396) on trees that know their places: maps are merged, everything else is replaced, {@code
 * null} deletes. What comes from the patch keeps the place it has there, and so does a map from which the patch
 * deletes: what is missing then is missing because of the patch.
 */
final class MergePatch {

    private MergePatch() {}

    /** The map with the patch laid over it. */
    static Node.Mapping merged(Node.Mapping target, Node.Mapping patch) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(target.entries());
        patch.entries().forEach((key, entry) -> {
            if (entry.value().isNothing()) {
                entries.remove(key);
            } else {
                entries.compute(key, (same, old) -> old == null ? fresh(entry) : merged(old, entry));
            }
        });
        return new Node.Mapping(deletes(patch) ? patch.mark() : target.mark(), entries);
    }

    private static Node.Entry merged(Node.Entry old, Node.Entry patch) {
        if (old.value() instanceof Node.Mapping target && patch.value() instanceof Node.Mapping overlay) {
            return new Node.Entry(deletes(overlay) ? patch.key() : old.key(), merged(target, overlay));
        }
        return fresh(patch);
    }

    /** An entry that replaces all there was: nulls within it have nothing to delete and vanish. */
    private static Node.Entry fresh(Node.Entry entry) {
        return entry.value() instanceof Node.Mapping map
                ? new Node.Entry(entry.key(), merged(new Node.Mapping(map.mark(), Map.of()), map))
                : entry;
    }

    private static boolean deletes(Node.Mapping patch) {
        return patch.entries().values().stream().anyMatch(entry -> entry.value().isNothing());
    }
}
