package org.twinmarch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * A YAML text as maps, lists and values. A path is the keys, or the positions in lists, that lead to a value, joined by
 * slashes; the empty path leads to the whole.
 */
public final class YamlTree {

    private final Object root;

    private YamlTree(Object root) {
        this.root = root;
    }

    /** Reads a text. */
    public static YamlTree read(String text) {
        return of(new Load(LoadSettings.builder().build()).loadFromString(text));
    }

    /** A tree of maps, lists and values. */
    public static YamlTree of(Object root) {
        return new YamlTree(root);
    }

    /** Writes it, every key in its own line. */
    public String text() {
        DumpSettings block = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(Integer.MAX_VALUE)
                .build();
        return new Dump(block).dumpToString(copy(root));
    }

    /** The path of the key in a line of {@link #text}, from 1; of a line within a list, that of the list. */
    public String pathAt(int line) {
        List<String> lines = text().lines().limit(line).toList();
        List<String> steps = new ArrayList<>();
        int indent = Integer.MAX_VALUE;
        for (int i = line - 1; i >= 0; i--) {
            String text = lines.get(i);
            int here = text.length() - text.stripLeading().length();
            if (here < indent && !text.strip().startsWith("-")) {
                steps.add(0, text.strip().replaceFirst(":( .*)?$", ""));
                indent = here;
            }
        }
        return String.join("/", steps);
    }

    /** Whether a path leads to anything. */
    public boolean has(String path) {
        return has(root, steps(path));
    }

    private static boolean has(Object node, List<String> steps) {
        if (steps.isEmpty()) {
            return true;
        }
        if (node instanceof List<?> list) {
            return has(list.get(Integer.parseInt(steps.get(0))), rest(steps));
        }
        return node instanceof Map<?, ?> map
                && map.containsKey(steps.get(0))
                && has(map.get(steps.get(0)), rest(steps));
    }

    /** The value to which a path leads. */
    public Object at(String path) {
        Object node = root;
        for (String step : steps(path)) {
            node = node instanceof List<?> list ? list.get(Integer.parseInt(step)) : ((Map<?, ?>) node).get(step);
        }
        return node;
    }

    /** The map to which a path leads. */
    public Map<?, ?> map(String path) {
        return (Map<?, ?>) at(path);
    }

    /** The same tree with other values at some paths; a value {@code null} takes the key away. */
    public YamlTree with(Map<?, ?> values) {
        YamlTree changed = this;
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            String path = entry.getKey().toString();
            changed = entry.getValue() == null ? changed.without(path) : changed.with(path, entry.getValue());
        }
        return changed;
    }

    /** The same tree with another value, or a new one, at a path. */
    public YamlTree with(String path, Object value) {
        Object changed = copy(root);
        put(changed, steps(path), value);
        return new YamlTree(changed);
    }

    /** The same tree without a key, which it must have. */
    public YamlTree without(String path) {
        if (!has(path)) {
            throw new IllegalArgumentException("there is no " + path);
        }
        int last = path.lastIndexOf('/');
        YamlTree copied = new YamlTree(copy(root));
        copied.map(path.substring(0, Math.max(0, last))).remove(path.substring(last + 1));
        return copied;
    }

    /** The paths of all keys. */
    public List<String> paths() {
        List<String> paths = new ArrayList<>();
        collect("", root, paths);
        return paths;
    }

    private static void collect(String prefix, Object node, List<String> paths) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                paths.add(prefix + key);
                collect(prefix + key + "/", value, paths);
            });
        }
    }

    @SuppressWarnings("unchecked")
    private static void put(Object node, List<String> steps, Object value) {
        if (node instanceof List<?> list) {
            put(list.get(Integer.parseInt(steps.get(0))), rest(steps), value);
        } else if (steps.size() == 1) {
            ((Map<Object, Object>) node).put(steps.get(0), value);
        } else {
            put(
                    ((Map<Object, Object>) node).computeIfAbsent(steps.get(0), none -> new LinkedHashMap<>()),
                    rest(steps),
                    value);
        }
    }

    private static Object copy(Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<Object, Object> copied = new LinkedHashMap<>();
            map.forEach((key, value) -> copied.put(key, copy(value)));
            return copied;
        }
        return node instanceof List<?> list
                ? new ArrayList<>(list.stream().map(YamlTree::copy).toList())
                : node;
    }

    private static List<String> steps(String path) {
        return path.isEmpty() ? List.of() : List.of(path.split("/"));
    }

    private static List<String> rest(List<String> steps) {
        return steps.subList(1, steps.size());
    }
}
