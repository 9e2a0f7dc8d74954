package org.twinmarch.scenario.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.twinmarch.quantity.Dimension;
import org.twinmarch.quantity.Measured;
import org.twinmarch.scenario.yaml.Assumptions.Unusable;
import org.twinmarch.scenario.yaml.Ranged.Spread;

/**
 * Finds what the ranges of tagged assumptions apply to. A range belongs to the value at its path; where the path leads to a
 * map, to the values in it that no tag of their own covers, that are of its dimension and that lie in it, if these are equal.
 * Values that share reason, range and value are one assumption, wherever they stand.
 */
final class AssumptionReader {

    /** A range that spans as much is one of orders of magnitude. */
    private static final double LOGARITHMIC = 10;

    private final Node.Mapping root;
    private final List<Tag> tags;
    private final Map<Key, List<String>> usable = new LinkedHashMap<>();
    private final List<Unusable> others = new ArrayList<>();

    /** What makes two values one assumption. */
    private record Key(String reason, String value, Bounds bounds) {}

    /** Two ends and the spread between them. */
    private record Bounds(String least, String most, Spread spread) {}

    /** A single value and where it stands. */
    private record Leaf(String path, Node node) {}

    private AssumptionReader(Node.Mapping root, List<Tag> tags) {
        this.root = root;
        this.tags = tags;
    }

    /** The assumptions among some tags of a file. */
    static Assumptions of(Node.Mapping root, List<Tag> tags) {
        AssumptionReader reader = new AssumptionReader(root, tags);
        tags.stream().filter(tag -> tag.kind() == Tag.Kind.ASSUMPTION).forEach(reader::take);
        List<Assumption> usable = new ArrayList<>();
        reader.usable.forEach((key, paths) -> usable.add(new Assumption(
                paths,
                key.value(),
                key.bounds().least(),
                key.bounds().most(),
                key.bounds().spread())));
        return new Assumptions(usable, reader.others);
    }

    private void take(Tag tag) {
        locked(tag.path())
                .or(() -> tag.range().isEmpty() ? Optional.of("it has no range") : Optional.empty())
                .ifPresentOrElse(
                        reason -> refuse(tag, reason),
                        () -> take(tag, tag.range().orElseThrow()));
    }

    private void take(Tag tag, Tag.Interval range) {
        List<Leaf> leaves = leaves(tag.path());
        List<Leaf> within =
                leaves.stream().filter(leaf -> bounds(leaf, range).isPresent()).toList();
        long different = within.stream().map(AssumptionReader::text).distinct().count();
        if (within.isEmpty()) {
            refuse(tag, outside(leaves, range));
        } else if (different > 1) {
            refuse(
                    tag,
                    "its range could be that of %d different values; tag the one that is meant".formatted(different));
        } else {
            Bounds bounds = bounds(within.get(0), range).orElseThrow();
            List<String> paths = usable.computeIfAbsent(
                    new Key(tag.text(), text(within.get(0)), bounds), unseen -> new ArrayList<>());
            within.forEach(leaf -> paths.add(leaf.path()));
        }
    }

    private void refuse(Tag tag, String reason) {
        others.add(new Unusable(tag.path(), reason));
    }

    private static String outside(List<Leaf> leaves, Tag.Interval range) {
        String ends = "%s to %s".formatted(range.least(), range.most());
        return leaves.size() == 1 && leaves.get(0).node() instanceof Node.Scalar scalar
                ? "its value, %s, is not in its range, %s".formatted(Cursor.shortened(scalar.text()), ends)
                : "no single value in it is in its range, " + ends;
    }

    private static Optional<String> locked(String path) {
        String first = path.split("\\.", 2)[0];
        if (first.equals("policies")) {
            return Optional.of("what a policy says is a choice, not an assumption");
        }
        return path.equals("border.length")
                ? Optional.of("policies are compared on the same line")
                : Optional.ofNullable(Policies.LOCKED.get(first));
    }

    /** The values that a tag covers and no tag within it. */
    private List<Leaf> leaves(String path) {
        List<Leaf> leaves = new ArrayList<>();
        collect("", root, leaves);
        Predicate<Leaf> covered = leaf -> tags.stream()
                .filter(tag -> Provenance.covers(tag.path(), leaf.path()))
                .map(Tag::path)
                .noneMatch(other -> other.length() > path.length());
        return leaves.stream()
                .filter(leaf -> Provenance.covers(path, leaf.path()))
                .filter(covered)
                .toList();
    }

    private static void collect(String prefix, Node.Mapping map, List<Leaf> leaves) {
        map.entries().forEach((key, entry) -> {
            if (entry.value() instanceof Node.Mapping inner) {
                collect(prefix + key + ".", inner, leaves);
            } else {
                leaves.add(new Leaf(prefix + key, entry.value()));
            }
        });
    }

    private static String text(Leaf leaf) {
        return ((Node.Scalar) leaf.node()).text();
    }

    /** The range as it applies to a value; empty if it does not. */
    private static Optional<Bounds> bounds(Leaf leaf, Tag.Interval range) {
        return leaf.node() instanceof Node.Scalar scalar
                ? Arrays.stream(Dimension.values())
                        .flatMap(dimension -> bounds(scalar, range, dimension).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Bounds> bounds(Node.Scalar scalar, Tag.Interval range, Dimension dimension) {
        return dimension.measure(scalar.text()) instanceof Measured.Value value
                        && dimension.measure(range.least()) instanceof Measured.Value least
                        && dimension.measure(range.most()) instanceof Measured.Value most
                        && least.value() < most.value()
                        && value.value() >= least.value()
                        && value.value() <= most.value()
                ? Optional.of(bounds(scalar, range, dimension, List.of(least.value(), most.value())))
                : Optional.empty();
    }

    private static Bounds bounds(Node.Scalar scalar, Tag.Interval range, Dimension dimension, List<Double> ends) {
        Spread spread = List.of(scalar.text(), range.least(), range.most()).stream()
                        .allMatch(text -> text.matches("[+-]?[0-9]+"))
                ? Spread.WHOLE
                : ends.get(0) > 0 && ends.get(1) >= LOGARITHMIC * ends.get(0) ? Spread.LOG : Spread.LINEAR;
        return unit(range.least()).equals(unit(range.most()))
                ? new Bounds(range.least(), range.most(), spread)
                : new Bounds(dimension.format(ends.get(0)), dimension.format(ends.get(1)), spread);
    }

    private static String unit(String quantity) {
        return quantity.strip().replaceFirst("^[-+0-9.]+([eE][-+]?[0-9]+)?\\s*", "");
    }
}
