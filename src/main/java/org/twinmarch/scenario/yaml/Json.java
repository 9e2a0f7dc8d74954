package org.twinmarch.scenario.yaml;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tree as JSON, for the schema validator. */
final class Json {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final double LARGE = 1e18;

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

    /**
     * A number as the validator can bear it: not beyond the limits of its whole numbers, which lie beyond all limits of
     * the schema. YAML's numbers that JSON lacks (octal, hexadecimal, infinite) stay text, and no key takes them.
     */
    private static JsonNode number(String text) {
        try {
            if (text.matches("[-+]?[0-9]{1,18}")) {
                return NODES.numberNode(Long.parseLong(text));
            }
            double number = Double.parseDouble(text);
            return Double.isFinite(number)
                    ? NODES.numberNode(Math.max(-LARGE, Math.min(number, LARGE)))
                    : NODES.stringNode(text);
        } catch (NumberFormatException notDecimal) {
            return NODES.stringNode(text);
        }
    }
}
