package org.twinmarch.scenario.yaml;

import java.util.List;
import java.util.Optional;

/**
 * The line in a GeoJSON file (RFC 7946): a {@code LineString}, a feature that is one, or a collection of one such feature.
 * JSON is YAML too, so every value knows its place in the file. A height, the third number of a position, is left out.
 */
final class GeoJson {

    private static final String MEND =
            "the file must hold one LineString, alone or as the only feature of a collection";

    private final Findings findings;

    private GeoJson(Findings findings) {
        this.findings = findings;
    }

    /** The positions of the line, each a list of longitude and latitude; empty if what is wrong has been told. */
    static Optional<Node.Sequence> line(Source source, Findings findings) {
        GeoJson reading = new GeoJson(findings);
        return Composition.compose(source, findings).flatMap(reading::lineOf);
    }

    private Optional<Node.Sequence> lineOf(Node.Mapping object) {
        String type = object.find("type")
                .map(Node.Entry::value)
                .filter(Node.Scalar.class::isInstance)
                .map(word -> ((Node.Scalar) word).text())
                .orElse("");
        return switch (type) {
            case "FeatureCollection" -> onlyFeature(object);
            case "Feature" -> inside(object, "geometry");
            case "LineString" ->
                object.find("coordinates")
                        .map(Node.Entry::value)
                        .filter(Node.Sequence.class::isInstance)
                        .map(positions -> flat((Node.Sequence) positions))
                        .or(() -> refuse(object.mark(), "this LineString has no list of coordinates"));
            default ->
                refuse(
                        object.mark(),
                        type.isEmpty()
                                ? "this is no GeoJSON: it has no type"
                                : "a line cannot be read from a " + Cursor.shortened(type));
        };
    }

    private Optional<Node.Sequence> onlyFeature(Node.Mapping collection) {
        Optional<Node> features = collection.find("features").map(Node.Entry::value);
        boolean isOne = features.isPresent()
                && features.get() instanceof Node.Sequence list
                && list.items().size() == 1
                && list.items().get(0) instanceof Node.Mapping;
        return isOne
                ? lineOf((Node.Mapping) ((Node.Sequence) features.get()).items().get(0))
                : refuse(collection.mark(), "this collection does not hold one feature");
    }

    private Optional<Node.Sequence> inside(Node.Mapping object, String key) {
        return object.find(key)
                .map(Node.Entry::value)
                .filter(Node.Mapping.class::isInstance)
                .map(map -> lineOf((Node.Mapping) map))
                .orElseGet(() -> refuse(object.mark(), "this feature has no " + key));
    }

    private static Node.Sequence flat(Node.Sequence positions) {
        List<Node> flat = positions.items().stream().map(GeoJson::flat).toList();
        return new Node.Sequence(positions.mark(), flat);
    }

    private static Node flat(Node position) {
        return position instanceof Node.Sequence numbers && numbers.items().size() == 3
                ? new Node.Sequence(numbers.mark(), numbers.items().subList(0, 2))
                : position;
    }

    private Optional<Node.Sequence> refuse(Mark mark, String wrong) {
        findings.add(mark, wrong, MEND);
        return Optional.empty();
    }
}
