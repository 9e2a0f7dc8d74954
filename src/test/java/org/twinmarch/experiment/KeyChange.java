package org.twinmarch.experiment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.twinmarch.YamlTree;

/**
 * A change of one value of a scenario file.
 *
 * @param given what the file says besides, before and after the change: values by their paths
 * @param path  the path of the value
 * @param value the other value
 */
record KeyChange(Map<?, ?> given, String path, Object value) {

    private static final String GIVEN = "given";

    /** Reads a list of changes: each a map of a path to its other value, and perhaps of what is {@code given}. */
    static List<KeyChange> listOf(YamlTree table) {
        return ((List<?>) table.at("")).stream().map(row -> of((Map<?, ?>) row)).toList();
    }

    private static KeyChange of(Map<?, ?> row) {
        List<?> paths = row.keySet().stream().filter(key -> !key.equals(GIVEN)).toList();
        if (paths.size() != 1) {
            throw new IllegalArgumentException("a change has one path, but here are " + paths);
        }
        Map<?, ?> given = row.get(GIVEN) instanceof Map<?, ?> map ? map : Map.of();
        return new KeyChange(given, paths.get(0).toString(), row.get(paths.get(0)));
    }

    /** The file before the change. */
    YamlTree before(YamlTree file) {
        return file.with(given);
    }

    /** The file after it. */
    YamlTree after(YamlTree file) {
        return before(file).with(path, value);
    }

    /** The keys of the schema that it changes: that of the value, and those of the maps around it and within it. */
    Set<String> keys(SchemaKeys schema) {
        Set<String> keys = new LinkedHashSet<>();
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            keys.add(schema.keyOf(path.substring(0, end)));
        }
        keys.add(schema.keyOf(path));
        YamlTree.of(value).paths().forEach(within -> keys.add(schema.keyOf(path + "/" + within)));
        return keys;
    }

    /** The words between which it changes, as the schema has them. */
    Stream<String> words(SchemaKeys schema, YamlTree file) {
        YamlTree before = before(file);
        Object old = before.has(path) ? before.at(path) : schema.defaultOf(path);
        return Stream.of(old, value).map(word -> schema.keyOf(path) + "=" + word);
    }
}
