package org.twinmarch.scenario.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.twinmarch.quantity.Dimension;

/** Reads where values come from, and finds the values of which nothing is told. */
final class Provenance {

    /** Keys that say how the file is used, not how the world is. */
    private static final String[] ABOUT_THE_FILE = {
        "format", "name", "question", "seed", "replications", "currency", "idleness", "policies", "provenance"
    };

    private Provenance() {}

    /** The tags of a file. */
    static List<Tag> tags(Cursor root) {
        return root.find("provenance").map(map -> map.each(Provenance::tag)).orElse(List.of());
    }

    /**
     * Refuses the paths that lead nowhere. Where the key that is missing there is told already, or the one that was written for it,
     * nothing is told twice: this comes last.
     */
    static void refuseStrays(Cursor root) {
        Map<String, Mark> paths = new TreeMap<>();
        collect("", root.node(), paths);
        root.find("provenance").ifPresent(map -> map.entries().forEach((path, entry) -> {
            if (!paths.containsKey(path) && !isTold(path, paths, root.findings())) {
                root.findings()
                        .add(
                                entry.key(),
                                "the path \"%s\" leads nowhere".formatted(path),
                                Suggestion.nearest(path, paths.keySet())
                                        .map("did you mean \"%s\"?"::formatted)
                                        .orElse("join the keys that lead to the value with dots"));
            }
        }));
    }

    /** Whether a key that was found wrong explains why a path leads nowhere. */
    private static boolean isTold(String path, Map<String, Mark> paths, Findings findings) {
        List<Problem> problems = findings.problems();
        int dot = path.lastIndexOf('.');
        String missing = "\"%s\"".formatted(path.substring(dot + 1));
        Optional<Mark> around = dot < 0 ? Optional.empty() : Optional.ofNullable(paths.get(path.substring(0, dot)));
        Optional<Mark> instead = Suggestion.nearest(path, paths.keySet()).map(paths::get);
        return problems.stream()
                .anyMatch(problem -> instead.filter(key -> isAt(key, problem)).isPresent()
                        || around.filter(key -> isAt(key, problem)).isPresent()
                                && problem.wrong().contains(missing));
    }

    private static boolean isAt(Mark mark, Problem problem) {
        return mark.problem("", "").place().equals(problem.place());
    }

    /** The paths of the single values and lists that no tag covers, in order of declaration. */
    static List<String> untagged(Node.Mapping root, List<Tag> tags) {
        List<String> untagged = new ArrayList<>();
        eachLeaf("", root.without(ABOUT_THE_FILE), (leaf, node) -> untagged.add(leaf));
        untagged.removeIf(leaf -> tags.stream().anyMatch(tag -> covers(tag.path(), leaf)));
        return untagged;
    }

    /** Whether a path leads to a value or to what it is in. */
    static boolean covers(String path, String leaf) {
        return leaf.equals(path) || leaf.startsWith(path + ".");
    }

    private static Tag tag(String path, Cursor cursor) {
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

    /** The single values and lists to which a path leads. */
    private static List<Node> values(String path, Node root) {
        List<Node> values = new ArrayList<>();
        eachLeaf("", root, (leaf, node) -> {
            if (covers(path, leaf)) {
                values.add(node);
            }
        });
        return values;
    }

    /**
     * Refuses ranges that do not hold the one value beside which they stand; of several values a range may be that of any. Where
     * a value is refused already, nothing is told twice: this comes last too.
     */
    static void refuseOutside(Cursor root, List<Tag> tags) {
        for (Tag tag : tags) {
            tag.range()
                    .ifPresent(range -> refuseOutside(
                            range, root.at("provenance").at(tag.path()).at("range"), values(tag.path(), root.node())));
        }
    }

    private static void refuseOutside(Tag.Interval range, Cursor cursor, List<Node> values) {
        if (values.size() == 1
                && values.get(0) instanceof Node.Scalar scalar
                && !isRefused(scalar, cursor.findings())) {
            List<Boolean> holds = Arrays.stream(Dimension.values())
                    .flatMap(dimension -> range.holds(scalar.text(), dimension).stream())
                    .toList();
            if (!holds.isEmpty() && !holds.contains(true)) {
                cursor.refuse(
                        "the range from %s to %s does not hold the value, %s"
                                .formatted(range.least(), range.most(), Cursor.shortened(scalar.text())),
                        "write a range that does, the least value first, or mend the value");
            }
        }
    }

    private static boolean isRefused(Node value, Findings findings) {
        return findings.problems().stream().anyMatch(problem -> isAt(value.mark(), problem));
    }

    private static void collect(String prefix, Node node, Map<String, Mark> paths) {
        if (node instanceof Node.Mapping map) {
            for (Map.Entry<String, Node.Entry> entry : map.entries().entrySet()) {
                paths.put(prefix + entry.getKey(), entry.getValue().key());
                collect(prefix + entry.getKey() + ".", entry.getValue().value(), paths);
            }
        }
    }

    private static void eachLeaf(String path, Node node, BiConsumer<String, Node> leaf) {
        if (node instanceof Node.Mapping map && !map.entries().isEmpty()) {
            map.entries()
                    .forEach((key, entry) -> eachLeaf(path.isEmpty() ? key : path + "." + key, entry.value(), leaf));
        } else {
            leaf.accept(path, node);
        }
    }
}
