package org.twinmarch.scenario.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.twinmarch.quantity.Dimension;
import org.twinmarch.quantity.Measured;

/**
 * Reads one value of a tree. What it cannot read it reports, unless that is a fault of {@link Shape}, and it gives a
 * stand-in; see {@link Findings}.
 *
 * @param key      where the key of the value is
 * @param node     the value
 * @param findings where faults go
 */
record Cursor(Mark key, Node node, Findings findings) {

    private static final double STAND_IN = 1;

    Mark mark() {
        return node.mark();
    }

    /** An empty map in place of one that is not there. */
    Cursor nothing() {
        return new Cursor(key, new Node.Mapping(node.mark(), Map.of()), findings);
    }

    /** The value of a key. A missing one is a fault of shape. */
    Cursor at(String name) {
        return find(name).orElseGet(() -> {
            findings.spoil();
            return new Cursor(key, new Node.Scalar(node.mark(), Node.Kind.NOTHING, ""), findings);
        });
    }

    /** The value of a key that may be left out. */
    Optional<Cursor> find(String name) {
        return node instanceof Node.Mapping map
                ? map.find(name).map(entry -> new Cursor(entry.key(), entry.value(), findings))
                : Optional.empty();
    }

    /** Makes something of a part that may be left out; empty also if it has a fault. */
    <T> Optional<T> part(String name, Function<Cursor, T> reading) {
        return find(name)
                .flatMap(found ->
                        findings.whole(found.key(), Optional.empty(), () -> Optional.of(reading.apply(found))));
    }

    boolean has(String name) {
        return find(name).isPresent();
    }

    boolean isMap() {
        return node instanceof Node.Mapping;
    }

    /** The names and values of a map; none if the value is no map. */
    Map<String, Node.Entry> entries() {
        if (node instanceof Node.Mapping map) {
            return map.entries();
        }
        findings.spoil();
        return Map.of();
    }

    /** Makes something of each entry of a map, in order; leaves out those that have a fault. */
    <T> List<T> each(BiFunction<String, Cursor, T> reading) {
        return entries().entrySet().stream()
                .map(entry -> new Named(entry.getKey(), below(entry.getValue())))
                .flatMap(
                        named -> findings
                                .whole(
                                        named.cursor().key(),
                                        Optional.<T>empty(),
                                        () -> Optional.of(named.read(reading)))
                                .stream())
                .toList();
    }

    /** Reads each item of a list, in order. */
    <T> List<T> items(Function<Cursor, T> reading) {
        if (node instanceof Node.Sequence list) {
            return list.items().stream()
                    .map(item -> reading.apply(new Cursor(item.mark(), item, findings)))
                    .toList();
        }
        findings.spoil();
        return List.of();
    }

    /** A number with its unit, in the model's unit. */
    double quantity(Wanted wanted) {
        if (!(node instanceof Node.Scalar scalar) || scalar.isNothing()) {
            findings.spoil();
            return STAND_IN;
        }
        if (wanted.dimension() == Dimension.NUMBER && scalar.kind() == Node.Kind.TEXT) {
            return quotedNumber(scalar);
        }
        Measured measured = wanted.dimension().measure(scalar.text());
        if (measured instanceof Measured.Value number && wanted.range().holds(number.value())) {
            return number.value();
        }
        return measured instanceof Measured.Refused refused
                ? refuse(refused.wrong(), refused.mend())
                : refuse(
                        "\"%s\" is out of range".formatted(shortened(scalar.text())),
                        "it must be " + wanted.range().words());
    }

    /** A quantity that may be left out. */
    double quantity(String name, Wanted wanted, double otherwise) {
        return find(name).map(found -> found.quantity(wanted)).orElse(otherwise);
    }

    /** A whole number between two; the stand-in is one of them. */
    long whole(long least, long most) {
        double number = quantity(Wanted.COUNT);
        if (!(number >= least && number <= most && number == Math.rint(number))) {
            number = refuse(
                    "\"%s\" is out of range".formatted(text(node)),
                    "write a whole number from %d to %d".formatted(least, most));
        }
        return (long) number;
    }

    /** A text. */
    String text() {
        if (!(node instanceof Node.Scalar scalar) || scalar.isNothing()) {
            findings.spoil();
            return "";
        }
        if (scalar.kind() != Node.Kind.TEXT) {
            refuse(
                    "YAML takes %s for no text".formatted(scalar.text()),
                    "put it in quotes: \"%s\"".formatted(scalar.text()));
        }
        return scalar.text();
    }

    /** A text that says something. */
    String name() {
        String name = text();
        if (name.isBlank() && isText()) {
            refuse("the text is empty", "give it a name, or remove the key");
        }
        return name;
    }

    private boolean isText() {
        return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT;
    }

    /** The text of a single value as it stands; empty if there is none. */
    String word() {
        return text(node);
    }

    /** Whether a switch that may be left out is on; anything else than a switch is a fault of shape. */
    boolean isOn(String name, boolean otherwise) {
        return find(name).map(Cursor::isOn).orElse(otherwise);
    }

    /**
     * A name that must be one of those in a map.
     *
     * @param what what the map holds, as in "flow"
     */
    String nameIn(Cursor named, String what) {
        String name = text();
        if (!name.isEmpty() && !named.has(name)) {
            refuse(
                    "there is no %s \"%s\"".formatted(what, name),
                    Suggestion.mend(name, named.entries().keySet()));
        }
        return name;
    }

    /** One of the given words; any other is a fault of shape. */
    <T> T choice(Map<String, T> words) {
        if (words.containsKey(text(node))) {
            return words.get(text(node));
        }
        findings.spoil();
        return words.values().iterator().next();
    }

    /** One of the given words, if it is there. */
    <T> T choice(String name, Map<String, T> words, T otherwise) {
        return find(name).map(found -> found.choice(words)).orElse(otherwise);
    }

    /** The name of the form of a value: its only key, or the value itself if it is a single word. */
    String form() {
        if (node instanceof Node.Mapping map) {
            return map.entries().size() == 1 ? map.entries().keySet().iterator().next() : spoilt();
        }
        return node instanceof Node.Scalar ? text(node) : spoilt();
    }

    /** Reports a fault here and gives a stand-in. */
    double refuse(String wrong, String mend) {
        findings.add(node.mark(), wrong, mend);
        return STAND_IN;
    }

    /** Reports that a key, if it stands here, has no meaning beside another. */
    void refuseKey(String name, String reason) {
        find(name)
                .ifPresent(found -> findings.add(
                        found.key(),
                        "\"%s\" would be ignored: %s".formatted(name, reason),
                        "remove it (a policy deletes it with null)"));
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }

    private boolean isOn() {
        if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.SWITCH) {
            return scalar.text().equalsIgnoreCase("true");
        }
        findings.spoil();
        return false;
    }

    private Cursor below(Node.Entry entry) {
        return new Cursor(entry.key(), entry.value(), findings);
    }

    private double quotedNumber(Node.Scalar scalar) {
        return Dimension.NUMBER.measure(scalar.text()) instanceof Measured.Value
                ? refuse("\"%s\" in quotes is a text, not a number".formatted(scalar.text()), "remove the quotes")
                : refuse(
                        "\"%s\" is not a number".formatted(shortened(scalar.text())),
                        "write a plain number, without a unit");
    }

    private String spoilt() {
        findings.spoil();
        return "";
    }

    private static String text(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    private record Named(String name, Cursor cursor) {

        <T> T read(BiFunction<String, Cursor, T> reading) {
            return reading.apply(name, cursor);
        }
    }
}
