package org.twinmarch.scenario.yaml;

import java.util.Collections;
import java.util.Comparator;
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

        /** The entry to which a path leads, its last key the entry's own. */
        Optional<Entry> find(List<String> path) {
            Optional<Entry> entry = find(path.get(0));
            return path.size() == 1
                    ? entry
                    : entry.map(Entry::value).filter(Mapping.class::isInstance).flatMap(map -> ((Mapping) map)
                            .find(path.subList(1, path.size())));
        }

        /** What stands where a path leads, its keys joined by dots; of keys that hold dots the longest that fits leads on. */
        Optional<Node> at(String path) {
            return entries.keySet().stream()
                    .filter(key -> path.equals(key) || path.startsWith(key + "."))
                    .max(Comparator.comparingInt(String::length))
                    .flatMap(key -> below(entries.get(key).value(), path.substring(key.length())));
        }

        private static Optional<Node> below(Node value, String rest) {
            if (rest.isEmpty()) {
                return Optional.of(value);
            }
            return value instanceof Mapping map ? map.at(rest.substring(1)) : Optional.empty();
        }

        /** How many entries of this map and those within it have their key at a spot. */
        long count(Mark key) {
            return entries.values().stream()
                    .mapToLong(entry -> (entry.key().equals(key) ? 1 : 0)
                            + (entry.value() instanceof Mapping map ? map.count(key) : 0))
                    .sum();
        }

        /** The map without the entry to which a path leads, if it leads to one. */
        Mapping without(List<String> path) {
            if (find(path).isEmpty()) {
                return this;
            }
            if (path.size() == 1) {
                return without(path.get(0));
            }
            Entry entry = entries.get(path.get(0));
            Mapping less = ((Mapping) entry.value()).without(path.subList(1, path.size()));
            return with(path.get(0), new Entry(entry.key(), less));
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
