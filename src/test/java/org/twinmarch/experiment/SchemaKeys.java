package org.twinmarch.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.twinmarch.YamlTree;

/**
 * All keys that the schema of scenario files knows, and all words that it lets stand as values. A key is written as the
 * keys that lead to it, joined by slashes, with {@code *} for a name that the file chooses and for a place in a list. The
 * keys of a law that many quantities share, such as {@code duration-law}, are written once, under the name of the law.
 */
final class SchemaKeys {

    private static final Set<String> LAWS = Set.of("duration-law", "speed-law", "number-law", "headway");
    private static final String ANY = "*";
    private static final String REFERENCE = "#/$defs/";

    private final YamlTree schema;
    private final Set<String> keys = new TreeSet<>();
    private final Set<String> words = new TreeSet<>();
    private final Set<String> laws = new TreeSet<>();

    /** Walks a schema. */
    SchemaKeys(YamlTree schema) {
        this.schema = schema;
        walk(new Spot("", schema.map("")));
    }

    /** A place in the schema: the keys that lead to it, and what the schema says of it. */
    private record Spot(String path, Map<?, ?> said) {

        Spot child(String key, Object child) {
            return new Spot(path.isEmpty() ? key : path + "/" + key, (Map<?, ?>) child);
        }

        /** Whether it is a map of which the schema says nothing. */
        boolean isFree() {
            boolean isMap = said.get("type") instanceof List<?> types && types.contains("object");
            return isMap
                    && part("properties").isEmpty()
                    && part("additionalProperties").isEmpty();
        }

        Map<?, ?> part(String name) {
            return said.get(name) instanceof Map<?, ?> map ? map : Map.of();
        }
    }

    /** All keys. */
    Set<String> keys() {
        return keys;
    }

    /** All words, each as {@code key=word}. */
    Set<String> words() {
        return words;
    }

    private void walk(Spot at) {
        Spot spot = resolved(at);
        if (LAWS.contains(spot.path()) && !laws.add(spot.path())) {
            return;
        }
        for (Object word : words(spot.said())) {
            words.add(spot.path() + "=" + word);
        }
        for (Spot child : children(spot)) {
            keys.add(child.path());
            walk(child);
        }
    }

    /** What a reference stands for; the laws keep their own name wherever they stand. */
    private Spot resolved(Spot spot) {
        if (!(spot.said().get("$ref") instanceof String reference)) {
            return spot;
        }
        String name = reference.substring(REFERENCE.length());
        return new Spot(LAWS.contains(name) ? name : spot.path(), schema.map("$defs/" + name));
    }

    private List<Spot> children(Spot spot) {
        List<Spot> children = new ArrayList<>();
        spot.part("properties").forEach((key, child) -> children.add(spot.child(key.toString(), child)));
        if (!spot.part("additionalProperties").isEmpty()) {
            children.add(spot.child(ANY, spot.part("additionalProperties")));
        }
        boolean isListOfMaps =
                resolved(spot.child(ANY, spot.part("items"))).said().containsKey("properties");
        if (isListOfMaps) {
            children.add(spot.child(ANY, spot.part("items")));
        }
        return children;
    }

    private static List<?> words(Map<?, ?> said) {
        if ("boolean".equals(said.get("type"))) {
            return List.of(true, false);
        }
        Object choices = said.get("then") instanceof Map<?, ?> then ? then.get("enum") : said.get("enum");
        return choices instanceof List<?> list ? list : List.of();
    }

    /**
     * The key of the schema to which a path of a file belongs; below a map of which the schema says nothing, the map.
     *
     * @throws IllegalArgumentException if there is none
     */
    String keyOf(String path) {
        return spotOf(path).path();
    }

    private Spot spotOf(String path) {
        Spot spot = new Spot("", schema.map(""));
        for (String step : path.split("/")) {
            Spot parent = resolved(spot);
            if (parent.isFree()) {
                return parent;
            }
            spot = step(
                    children(parent),
                    parent.child(step, Map.of()).path(),
                    parent.child(ANY, Map.of()).path());
        }
        return spot;
    }

    private static Spot step(List<Spot> children, String named, String any) {
        return children.stream()
                .filter(child -> child.path().equals(named))
                .findFirst()
                .or(() -> children.stream()
                        .filter(child -> child.path().equals(any))
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("the schema has no key " + named));
    }

    /** The value that the schema says a key has if it is left out; empty if it says none. */
    String defaultOf(String path) {
        Object usual = spotOf(path).said().get("default");
        return usual == null ? "" : usual.toString();
    }
}
