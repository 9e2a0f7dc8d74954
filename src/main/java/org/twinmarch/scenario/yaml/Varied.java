package org.twinmarch.scenario.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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
    private final FirstLevels levels;
    private final Map<String, Node.Mapping> trees = new LinkedHashMap<>();
    private final List<DesignPoint> points = new ArrayList<>();

    private Varied(FirstLevels levels, Findings findings) {
        this.levels = levels;
        this.findings = findings;
    }

    /** The points of a variation of a file. What is wrong with it is told at its place on the command line. */
    static Varied of(Node.Mapping root, Variation variation, Findings findings) {
        List<List<Change>> asked = variation.layout().rows(findings);
        Varied varied = new Varied(new FirstLevels(asked), findings);
        List<Change> settings = varied.settings(variation);
        List<List<Change>> rows = varied.comparable(asked);
        Map<String, Node.Mapping> policies = new LinkedHashMap<>();
        Map<String, Node.Mapping> all = Policies.effective(root, findings);
        for (String name : variation.policiesOf(all.keySet())) {
            policies.put(name, varied.laid(all.get(name), settings));
        }
        List<Map<String, Node.Mapping>> laid = rows.stream()
                .map(row -> variation.layout().isUnderPolicies()
                        ? varied.over(varied.under(root, policies.keySet(), row), settings)
                        : varied.over(policies, row))
                .toList();
        policies.keySet()
                .forEach(policy ->
                        varied.add(policy, rows, laid, variation.layout().isNumbered()));
        return varied;
    }

    private Map<String, Node.Mapping> over(Map<String, Node.Mapping> policies, List<Change> row) {
        Map<String, Node.Mapping> over = new LinkedHashMap<>();
        policies.forEach((name, tree) -> {
            Node.Mapping laid = laid(tree, row);
            refuseReplaced(row, laid);
            over.put(name, laid);
        });
        return over;
    }

    /** Refuses a level that a later one of its row replaces: its points would be played in duplicate. */
    private void refuseReplaced(List<Change> row, Node.Mapping laid) {
        for (int i = 0; i < row.size(); i++) {
            Change level = row.get(i);
            Optional<Change> replacing = row.subList(i + 1, row.size()).stream()
                    .filter(later -> Provenance.covers(later.path(), level.path()))
                    .findFirst();
            if (replacing.isPresent()
                    && !laid.at(level.path()).equals(Optional.of(level.entry().value()))) {
                findings.add(
                        levels.of(level.entry().key()),
                        "\"%s\" replaces all that \"%s\" varies"
                                .formatted(replacing.get().path(), level.path()),
                        "vary one of the two, each path once, or the longer path last");
            }
        }
    }

    /** What is wrong with the policies themselves is told where they are laid over the file as it is. */
    private Map<String, Node.Mapping> under(Node.Mapping root, Set<String> policies, List<Change> row) {
        Map<String, Node.Mapping> under = new LinkedHashMap<>(Policies.effective(laid(root, row), new Findings()));
        under.keySet().retainAll(policies);
        return under;
    }

    /** The tree of each point, by its name. */
    Map<String, Node.Mapping> trees() {
        return trees;
    }

    List<DesignPoint> points() {
        return List.copyOf(points);
    }

    /** Where the levels of its factors stand. */
    FirstLevels levels() {
        return levels;
    }

    private List<Change> settings(Variation variation) {
        List<Change> settings = new ArrayList<>();
        for (Written setting : variation.settings()) {
            setting.entry(findings).ifPresent(entry -> {
                Change change = new Change(setting.path(), entry);
                refuse(change, NOT_SET.contains(firstKey(setting.path())), "it belongs to the file");
                settings.add(change);
            });
        }
        return settings;
    }

    /** The rows without levels that would make points incomparable; these are refused, each path once. */
    private List<List<Change>> comparable(List<List<Change>> rows) {
        Map<String, Change> firsts = new LinkedHashMap<>();
        rows.stream().flatMap(List::stream).forEach(level -> firsts.putIfAbsent(level.path(), level));
        Set<String> refused = new HashSet<>();
        firsts.forEach((path, level) -> {
            int before = findings.count();
            refuseIncomparable(level);
            if (findings.count() > before) {
                refused.add(path);
            }
        });
        return rows.stream()
                .map(row -> row.stream()
                        .filter(level -> !refused.contains(level.path()))
                        .toList())
                .toList();
    }

    private void refuseIncomparable(Change level) {
        String key = firstKey(level.path());
        refuse(level, Policies.LOCKED.containsKey(key), Policies.LOCKED.getOrDefault(key, ""));
        refuse(level, level.path().equals("border.length"), "points are compared on the same line");
    }

    private void refuse(Change change, boolean locked, String reason) {
        if (locked) {
            findings.add(
                    change.entry().key(),
                    "\"%s\" cannot be varied: %s".formatted(change.path(), reason),
                    "leave it out, or change the file");
        }
    }

    private static String firstKey(String path) {
        return path.split("\\.", 2)[0];
    }

    private void add(String policy, List<List<Change>> rows, List<Map<String, Node.Mapping>> laid, boolean numbered) {
        for (int number = 1; number <= rows.size(); number++) {
            List<Change> row = rows.get(number - 1);
            Map<String, String> levels = new LinkedHashMap<>();
            row.forEach(level ->
                    levels.put(level.path(), EffectiveText.inline(level.entry().value())));
            String name = free(numbered ? PointName.of(policy, number, rows.size()) : PointName.of(policy, levels));
            trees.put(name, laid.get(number - 1).get(policy));
            points.add(new DesignPoint(name, policy, levels));
        }
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
                levels.of(entry.key()),
                next.isPresent()
                        ? "\"%s\" has no keys below it".formatted(word)
                        : "there is no \"%s\" to look for \"%s\" in".formatted(word, path.substring(word.length() + 1)),
                next.isPresent()
                        ? "end the path there"
                        : Suggestion.mend(word, tree.entries().keySet()));
        return tree;
    }
}
