package org.twinmarch.scenario.yaml;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tree as JSON, for the schema validator. */
final class Json {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    static JsonNode of(Node node) {
        if (node instanceof Node.Mapping map) {
            ObjectNode object = NODES.objectNode();
            map.entries().forEach((key, entry) -> object.set(key, of(entry.value())));
            return object;
        }
        if (node instanceof Node.Sequence list) {
            ArrayNode array = NODES.arrayNode();
            list.items().forEach(item -> array.add(of(item)));
            return array;
        }
        return of((Node.Scalar) node);
    }

    private static JsonNode of(Node.Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> NODES.stringNode(scalar.text());
            case NUMBER -> number(scalar.text());
            case SWITCH -> NODES.booleanNode(scalar.text().equalsIgnoreCase("true"));
            case NOTHING -> NODES.nullNode();
        };
    }

    /** YAML's numbers that JSON lacks (octal, hexadecimal, infinite) stay text, and no key takes them. */
    private static JsonNode number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            // Beyond these magnitudes no double is left, and a whole number would fill the memory.
            boolean isSane = Math.abs((long) number.precision() - number.scale()) < 400 && number.scale() < 2_000;
            return isSane ? NODES.numberNode(number) : NODES.stringNode(text);
        } catch (NumberFormatException notDecimal) {
            return NODES.stringNode(text);
        }
    }
}
