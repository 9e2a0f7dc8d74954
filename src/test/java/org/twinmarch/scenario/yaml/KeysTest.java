package org.twinmarch.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No key of the schema is forgotten: the sample that other tests read holds each, and the reference tells of each. */
class KeysTest {

    /** Keys that stand for a table, which {@link TablesTest} reads. */
    private static final Set<String> OF_TABLES =
            Set.of("demand.file", "motion.timetable.file", "law.empirical.file", "map.line.file");

    private final JsonNode schema = JsonMapper.shared().readTree(SchemaText.read());
    private final Set<String> seen = new TreeSet<>();

    @Test
    @DisplayName("the sample holds every key of the schema, laws of any quantity taken together")
    void sample() {
        Findings findings = new Findings();
        Source.of("sample", Sample.everyKey().text().getBytes(StandardCharsets.UTF_8), findings)
                .flatMap(source -> Composition.compose(source, findings))
                .ifPresent(tree -> look(tree, schema, "file"));

        Set<String> unseen = keys();
        assertTrue(unseen.size() > 200, unseen::toString);
        unseen.removeAll(seen);
        assertEquals(OF_TABLES, unseen);
    }

    @Test
    @DisplayName("the reference has a line for every key")
    void reference() throws IOException {
        String page = Files.readString(Path.of("docs/reference/scenario.md"));
        for (String key : keys()) {
            String owner = key.substring(0, key.indexOf('.'));
            String title = titleOf(owner);
            int from = page.indexOf("\n## " + title + "\n");
            assertTrue(from > 0, "no section " + title);
            String section = page.substring(from + 4).split("\n## ")[0];
            String name = key.substring(key.indexOf('.') + 1);
            assertTrue(section.contains("| `" + name + "`"), key + " is not in " + section);
        }
    }

    @Test
    @DisplayName("a policy may change every key of a file but those that make policies comparable")
    void policies() {
        Set<String> changeable = names(schema);
        changeable.removeAll(Policies.LOCKED.keySet());

        assertEquals(changeable, names(schema.at("/$defs/policy")));
    }

    /** Every key of the schema as {@code kind.key}; keys of a map that has no kind of its own follow a dot. */
    private Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        collect("file", schema, keys);
        schema.get("$defs").properties().forEach(kind -> collect(merged(kind.getKey()), kind.getValue(), keys));
        return keys;
    }

    private static void collect(String owner, JsonNode map, Set<String> keys) {
        map.path("properties").properties().stream()
                .filter(key ->
                        !owner.equals("policy") && !map.path("properties").has("jan"))
                .forEach(key -> {
                    keys.add(owner + "." + key.getKey());
                    collect(owner + "." + key.getKey(), key.getValue(), keys);
                });
    }

    private void look(Node node, JsonNode rule, String owner) {
        if (rule.has("$ref")) {
            String kind = rule.get("$ref").asString().replaceFirst(".*/", "");
            look(node, schema.at("/$defs/" + kind), merged(kind));
        } else if (node instanceof Node.Sequence list) {
            list.items().forEach(item -> look(item, rule.path("items"), owner));
        } else if (node instanceof Node.Mapping map) {
            map.entries().forEach((key, entry) -> look(key, entry.value(), rule, owner));
        }
    }

    private void look(String key, Node value, JsonNode rule, String owner) {
        if (rule.path("properties").has(key)) {
            seen.add(owner + "." + key);
            look(value, rule.get("properties").get(key), owner + "." + key);
        } else {
            look(value, rule.path("additionalProperties"), owner);
        }
    }

    private static String merged(String kind) {
        return kind.endsWith("-law") ? "law" : kind.equals("law") ? "detection-law" : kind;
    }

    private static String titleOf(String kind) {
        return switch (kind) {
            case "file" -> "The file";
            case "law" -> "duration-law";
            case "detection-law" -> "law";
            default -> kind;
        };
    }

    private static Set<String> names(JsonNode map) {
        return Stream.of(map.get("properties"))
                .flatMap(keys -> keys.propertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
