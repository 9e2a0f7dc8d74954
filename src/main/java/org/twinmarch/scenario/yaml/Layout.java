package org.twinmarch.scenario.yaml;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinmarch.quantity.Dimension;
import org.twinmarch.quantity.Measured;

/** Which levels of the factors meet at the points of a design. */
sealed interface Layout {

    /** More points under a policy than a sweep can use; beyond lies a slip of the pen. */
    int MOST_ROWS = 10_000;

    /** The levels of each point, in order of the factors; points whose levels cannot be read are left out, and told. */
    List<List<Change>> rows(Findings findings);

    /** Whether the levels stand under what the policies say, as part of what they have in common. */
    default boolean isUnderPolicies() {
        return false;
    }

    /** Whether something must heed every level; an assumption need not matter under every policy. */
    default boolean isJudged() {
        return !isUnderPolicies();
    }

    /** Refuses what a list of levels or choices names again: it would be the same point. */
    static void refuseRepeated(Node.Sequence levels, Findings findings) {
        refuseRepeated(levels, "level", findings);
    }

    /**
     * The same for other lists.
     *
     * @param what what the list holds
     */
    static void refuseRepeated(Node.Sequence list, String what, Findings findings) {
        Map<Object, String> seen = new HashMap<>();
        for (Node item : list.items()) {
            String text = EffectiveText.inline(item);
            Optional<String> before = Optional.ofNullable(seen.putIfAbsent(measured(item), text));
            before.ifPresent(first -> findings.add(
                    item.mark(),
                    text.equals(first)
                            ? "%s is listed twice".formatted(text)
                            : "%s is the same as %s".formatted(text, first),
                    "list each %s once".formatted(what)));
        }
    }

    /** The same for all ways to write one thing: quantities in another unit, keys in another order. */
    private static Object measured(Node node) {
        if (node instanceof Node.Mapping map) {
            return map.entries().entrySet().stream()
                    .collect(toMap(
                            Map.Entry::getKey,
                            entry -> measured(entry.getValue().value())));
        }
        return node instanceof Node.Sequence list
                ? list.items().stream().map(Layout::measured).toList()
                : measured(EffectiveText.inline(node));
    }

    /** The same for all texts of one quantity, such as 10 min and 600 s; any other text as it is. */
    private static String measured(String text) {
        for (Dimension dimension : Dimension.values()) {
            if (dimension.measure(text) instanceof Measured.Value quantity) {
                return "%s %s".formatted(dimension, quantity.value());
            }
        }
        return text;
    }

    /** What points are called: by their levels where these are few and round, else by their number. */
    boolean isNumbered();

    /** Every combination of the levels of some factors, the last factor fastest; one that changes nothing if there are none. */
    record Crossed(List<Written> factors) implements Layout {

        public Crossed {
            factors = List.copyOf(factors);
        }

        @Override
        public List<List<Change>> rows(Findings findings) {
            List<List<Change>> rows = List.of(List.of());
            for (Written factor : factors) {
                List<List<Change>> longer = new ArrayList<>();
                List<Change> levels = levels(factor, findings);
                if ((long) rows.size() * levels.size() > MOST_ROWS) {
                    refuseSoMany((long) rows.size() * levels.size(), levels.get(0), findings);
                    return List.of();
                }
                rows.forEach(shorter -> levels.forEach(level -> longer.add(with(shorter, level))));
                rows = longer;
            }
            return rows;
        }

        private static void refuseSoMany(long rows, Change level, Findings findings) {
            findings.add(
                    level.entry().key(),
                    "the factors up to \"%s\" make %,d combinations".formatted(level.path(), rows),
                    "keep to %,d, or draw points in a study file: design: {sobol: 64}".formatted(MOST_ROWS));
        }

        private static List<Change> levels(Written factor, Findings findings) {
            Optional<Node> list = factor.entry(findings).map(Node.Entry::value);
            if (list.isPresent() && list.get() instanceof Node.Sequence levels) {
                refuseRepeated(levels, findings);
                return levels.items().stream()
                        .map(level -> Change.to(factor.path(), level))
                        .toList();
            }
            return List.of();
        }

        private static List<Change> with(List<Change> shorter, Change level) {
            List<Change> longer = new ArrayList<>(shorter);
            longer.add(level);
            return longer;
        }

        @Override
        public boolean isNumbered() {
            return false;
        }
    }

    /** Points one by one. */
    record Listed(List<List<Written>> points) implements Layout {

        public Listed {
            points = points.stream().map(List::copyOf).toList();
        }

        @Override
        public List<List<Change>> rows(Findings findings) {
            return points.stream().map(point -> row(point, findings)).toList();
        }

        private static List<Change> row(List<Written> point, Findings findings) {
            return point.stream()
                    .flatMap(level ->
                            level.entry(findings).map(entry -> Change.to(level.path(), entry.value())).stream())
                    .toList();
        }

        @Override
        public boolean isNumbered() {
            return false;
        }
    }

    /** Points that were played before: whether something heeds their levels was judged then. */
    record Restored(Listed points) implements Layout {

        @Override
        public List<List<Change>> rows(Findings findings) {
            return points.rows(findings);
        }

        @Override
        public boolean isJudged() {
            return false;
        }

        @Override
        public boolean isNumbered() {
            return true;
        }
    }

    /** Points of the unit cube, a coordinate for each factor. */
    record Sampled(List<Ranged> factors, List<List<Double>> cube) implements Layout {

        public Sampled {
            factors = List.copyOf(factors);
            cube = cube.stream().map(List::copyOf).toList();
        }

        @Override
        public List<List<Change>> rows(Findings findings) {
            List<Optional<Scope>> scopes =
                    factors.stream().map(factor -> factor.scope(findings)).toList();
            return scopes.stream().allMatch(Optional::isPresent)
                    ? cube.stream().map(coordinates -> row(scopes, coordinates)).toList()
                    : List.of();
        }

        private List<Change> row(List<Optional<Scope>> scopes, List<Double> coordinates) {
            List<Change> row = new ArrayList<>();
            for (int i = 0; i < factors.size(); i++) {
                row.add(Change.to(
                        factors.get(i).path(), scopes.get(i).orElseThrow().at(coordinates.get(i))));
            }
            return row;
        }

        @Override
        public boolean isNumbered() {
            return true;
        }
    }

    /** Points of the unit cube, a coordinate for each assumption, which may stand at several places. */
    record Assumed(List<Assumption> assumptions, List<List<Double>> cube) implements Layout {

        public Assumed {
            assumptions = List.copyOf(assumptions);
            cube = cube.stream().map(List::copyOf).toList();
        }

        @Override
        public List<List<Change>> rows(Findings findings) {
            List<Ranged> ranged = assumptions.stream().map(Assumption::ranged).toList();
            return new Sampled(ranged, cube)
                    .rows(findings).stream().map(this::everywhere).toList();
        }

        private List<Change> everywhere(List<Change> row) {
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                Node level = row.get(i).entry().value();
                assumptions.get(i).paths().forEach(path -> changes.add(Change.to(path, level)));
            }
            return changes;
        }

        @Override
        public boolean isUnderPolicies() {
            return true;
        }

        @Override
        public boolean isNumbered() {
            return true;
        }
    }
}
