package org.twinmarch.scenario.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a scenario file that knows where it stands. */
sealed interface Node {

    Mark mark();

    /** Whether this is YAML's {@code null}, written or left out. */
    default boolean isNothing() {
        return this instanceof Scalar scalar && scalar.kind() == Kind.NOTHING;
    }

    /** A map, in order of declaration. */
    record Mapping(Mark mark, Map<String, Entry> entries) implements Node {

        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        Optional<Entry> find(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        Mapping without(String... keys) {
            Map<String, Entry> rest = new LinkedHashMap<>(entries);
            rest.keySet().removeAll(List.of(keys));
            return new Mapping(mark, rest);
        }

        Mapping with(String key, Entry entry) {
            Map<String, Entry> more = new LinkedHashMap<>(entries);
            more.put(key, entry);
            return new Mapping(mark, more);
        }
    }

    /** A value and the spot of its key. */
    record Entry(Mark key, Node value) {}

    /** A list. */
    record Sequence(Mark mark, List<Node> items) implements Node {

        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** A single value, as text. */
    record Scalar(Mark mark, Kind kind, String text) implements Node {

        /** Whether the text stands for a finite number. */
        boolean isNumber() {
            return kind == Kind.NUMBER;
        }
    }

    /** What YAML takes a single value for. */
    enum Kind {
        TEXT,
        NUMBER,
        SWITCH,
        NOTHING
    }
}
