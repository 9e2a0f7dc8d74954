package org.twinmarch.scenario.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads where values come from, and finds the values of which nothing is told. */
final class Provenance {

    /** Keys that say how the file is used, not how the world is. */
    private static final String[] ABOUT_THE_FILE = {
        "format", "name", "question", "seed", "replications", "currency", "idleness", "policies", "provenance"
    };

    private Provenance() {}

    /** The tags of a file; each path must lead to something. */
    static List<Tag> tags(Cursor root) {
        Set<String> paths = new TreeSet<>();
        collect("", root.node(), paths);
        return root.find("provenance")
                .map(map -> map.each((path, cursor) -> tag(path, cursor, paths)))
                .orElse(List.of());
    }

    /** The paths of the single values and lists that no tag covers, in order of declaration. */
    static List<String> untagged(Node.Mapping root, List<Tag> tags) {
        List<String> untagged = new ArrayList<>();
        collectLeaves("", root.without(ABOUT_THE_FILE), untagged);
        untagged.removeIf(leaf -> tags.stream().anyMatch(tag -> covers(tag.path(), leaf)));
        return untagged;
    }

    /** Whether a path leads to a value or to what it is in. */
    static boolean covers(String path, String leaf) {
        return leaf.equals(path) || leaf.startsWith(path + ".");
    }

    private static Tag tag(String path, Cursor cursor, Set<String> paths) {
        if (!paths.contains(path)) {
            cursor.findings()
                    .add(
                            cursor.key(),
                            "the path \"%s\" leads nowhere".formatted(path),
                            Suggestion.nearest(path, paths)
                                    .map("did you mean \"%s\"?"::formatted)
                                    .orElse("join the keys that lead to the value with dots"));
        }
        if (cursor.has("fact") == cursor.has("assumption")) {
            cursor.findings()
                    .add(
                            cursor.key(),
                            "it is not said whether this is a fact or an assumption",
                            "write either \"fact\" or \"assumption\"");
        }
        Tag.Kind kind = cursor.has("fact") ? Tag.Kind.FACT : Tag.Kind.ASSUMPTION;
        String text = cursor.find("fact")
                .or(() -> cursor.find("assumption"))
                .map(Cursor::text)
                .orElse("");
        return new Tag(path, kind, text, cursor.find("range").flatMap(Provenance::interval));
    }

    private static Optional<Tag.Interval> interval(Cursor cursor) {
        List<String> ends = cursor.items(Cursor::word);
        return ends.size() == 2 ? Optional.of(new Tag.Interval(ends.get(0), ends.get(1))) : Optional.empty();
    }

    private static void collect(String prefix, Node node, Set<String> paths) {
        if (node instanceof Node.Mapping map) {
            for (Map.Entry<String, Node.Entry> entry : map.entries().entrySet()) {
                paths.add(prefix + entry.getKey());
                collect(prefix + entry.getKey() + ".", entry.getValue().value(), paths);
            }
        }
    }

    private static void collectLeaves(String path, Node node, List<String> leaves) {
        if (node instanceof Node.Mapping map && !map.entries().isEmpty()) {
            map.entries()
                    .forEach((key, entry) ->
                            collectLeaves(path.isEmpty() ? key : path + "." + key, entry.value(), leaves));
        } else {
            leaves.add(path);
        }
    }
}
