package org.twinmarch.scenario.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the trees of all points of a design from those of the policies: policy by policy, the last factor fastest. */
final class Varied {

    private static final Set<String> NOT_SET =
            Set.of("format", "name", "seed", "replications", "policies", "provenance");

    private final Findings findings;
    private final Map<String, Node.Mapping> trees = new LinkedHashMap<>();
    private final List<DesignPoint> points = new ArrayList<>();

    private Varied(Findings findings) {
        this.findings = findings;
    }

    /** A path and what shall stand there. */
    private record Change(String path, Node.Entry entry) {}

    /** The points of a variation of policies. What is wrong with it is told at its place on the command line. */
    static Varied of(Map<String, Node.Mapping> policies, Variation variation, Findings findings) {
        Varied varied = new Varied(findings);
        List<Change> settings = varied.settings(variation);
        List<List<Change>> combinations = varied.combinations(variation);
        policies.forEach((name, tree) -> {
            if (variation.policies().isEmpty() || variation.policies().contains(name)) {
                combinations.forEach(
                        levels -> varied.add(name, varied.laid(varied.laid(tree, settings), levels), levels));
            }
        });
        return varied;
    }

    /** The tree of each point, by its name. */
    Map<String, Node.Mapping> trees() {
        return trees;
    }

    List<DesignPoint> points() {
        return List.copyOf(points);
    }

    private List<Change> settings(Variation variation) {
        List<Change> settings = new ArrayList<>();
        for (Assignment assignment : variation.settings()) {
            assignment.value(findings).ifPresent(entry -> {
                refuse(
                        entry,
                        assignment.path(),
                        NOT_SET.contains(firstKey(assignment.path())),
                        "it belongs to the file");
                settings.add(new Change(assignment.path(), entry));
            });
        }
        return settings;
    }

    /** All combinations of levels; one that changes nothing if there are no factors. */
    private List<List<Change>> combinations(Variation variation) {
        List<List<Change>> combinations = List.of(List.of());
        for (Assignment factor : variation.factors()) {
            List<List<Change>> longer = new ArrayList<>();
            List<Change> levels = levels(factor);
            combinations.forEach(shorter -> levels.forEach(level -> {
                List<Change> combination = new ArrayList<>(shorter);
                combination.add(level);
                longer.add(combination);
            }));
            combinations = longer;
        }
        return combinations;
    }

    private List<Change> levels(Assignment factor) {
        Optional<Node.Entry> entry = factor.levels(findings);
        if (entry.isEmpty() || !(entry.get().value() instanceof Node.Sequence list)) {
            return List.of();
        }
        String key = firstKey(factor.path());
        refuse(entry.get(), factor.path(), Policies.LOCKED.containsKey(key), Policies.LOCKED.getOrDefault(key, ""));
        refuse(
                entry.get(),
                factor.path(),
                factor.path().equals("border.length"),
                "points are compared on the same line");
        return list.items().stream()
                .map(level -> new Change(factor.path(), new Node.Entry(level.mark(), level)))
                .toList();
    }

    private void refuse(Node.Entry entry, String path, boolean locked, String reason) {
        if (locked) {
            findings.add(
                    entry.key(),
                    "\"%s\" cannot be varied: %s".formatted(path, reason),
                    "leave it out, or change the file");
        }
    }

    private static String firstKey(String path) {
        return path.split("\\.", 2)[0];
    }

    private void add(String policy, Node.Mapping tree, List<Change> levels) {
        Map<String, String> texts = new LinkedHashMap<>();
        levels.forEach(level ->
                texts.put(level.path(), EffectiveText.inline(level.entry().value())));
        String name = free(PointName.of(policy, texts));
        trees.put(name, tree);
        points.add(new DesignPoint(name, policy, texts));
    }

    private String free(String name) {
        String free = name;
        for (int number = 2; trees.containsKey(free); number++) {
            free = PointName.numbered(name, number);
        }
        return free;
    }

    private Node.Mapping laid(Node.Mapping tree, List<Change> changes) {
        Node.Mapping laid = tree;
        for (Change change : changes) {
            laid = laid(laid, change.path(), change.entry());
        }
        return laid;
    }

    /** A key may hold dots itself: the longest one that fits leads on. */
    private Node.Mapping laid(Node.Mapping tree, String path, Node.Entry entry) {
        Optional<String> known = tree.entries().keySet().stream()
                .filter(key -> path.equals(key) || path.startsWith(key + "."))
                .max(Comparator.comparingInt(String::length));
        if (known.filter(path::equals).isPresent() || known.isEmpty() && !path.contains(".")) {
            return tree.with(path, entry);
        }
        Optional<Node.Entry> next = known.flatMap(tree::find);
        if (next.isPresent() && next.get().value() instanceof Node.Mapping inner) {
            String rest = path.substring(known.get().length() + 1);
            return tree.with(known.get(), new Node.Entry(next.get().key(), laid(inner, rest, entry)));
        }
        String word = known.orElse(firstKey(path));
        findings.add(
                entry.key(),
                next.isPresent()
                        ? "\"%s\" has no keys below it".formatted(word)
                        : "there is no \"%s\" to look for \"%s\" in".formatted(word, path.substring(word.length() + 1)),
                next.isPresent()
                        ? "end the path there"
                        : Suggestion.mend(word, tree.entries().keySet()));
        return tree;
    }
}
