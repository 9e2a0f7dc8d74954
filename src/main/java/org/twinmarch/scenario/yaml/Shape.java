package org.twinmarch.scenario.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Judges the shape of a tree by the JSON Schema: which keys there are, what is a map, a list or a single value, and
 * fixed words. Single values of the right shape are judged by the readers, who know units and ranges better than a
 * pattern does.
 */
final class Shape {

    private final Schema schema;

    private Shape(String schema) {
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
    }

    /** The shape of scenarios; built when the first file is read, so that a command without files need not wait. */
    private static final class OfScenario {

        static final Shape FORMAT_1 = new Shape(SchemaText.read());
    }

    /** The shape of study files. */
    private static final class OfStudy {

        static final Shape FORMAT_1 = new Shape(SchemaText.ofStudy());
    }

    /** Reports every fault of the shape of a scenario. */
    static void check(Node.Mapping root, Findings findings) {
        OfScenario.FORMAT_1.judge(root, findings);
    }

    /** Reports every fault of the shape of a study file. */
    static void checkStudy(Node.Mapping root, Findings findings) {
        OfStudy.FORMAT_1.judge(root, findings);
    }

    private void judge(Node.Mapping root, Findings findings) {
        for (Error error : schema.validate(Json.of(root))) {
            new Fault(error, ruleOf(error), Spot.of(root, error.getInstanceLocation()), findings).report();
        }
    }

    /**
     * The part of the schema whose keyword failed; words that a condition allows belong to the part with the
     * condition.
     */
    private JsonNode ruleOf(Error error) {
        NodePath rule = error.getSchemaLocation().getFragment().getParent();
        boolean isConditional = rule.getNameCount() > 0 && rule.getElement(-1).equals("then");
        return schema.getSchemaNode().at(JsonPointer.compile((isConditional ? rule.getParent() : rule).toString()));
    }

    /** One thing that the validator found, put into words. */
    private record Fault(Error error, JsonNode rule, Spot spot, Findings findings) {

        void report() {
            if (spot.node().isNothing()) {
                findings.add(spot.key(), "%s is empty".formatted(spot.name()), "write a value, or remove the key");
                return;
            }
            switch (error.getKeyword()) {
                case "additionalProperties" -> unknownKey(error.getProperty());
                case "required" ->
                    findings.add(
                            spot.key(),
                            "%s lacks the key \"%s\"".formatted(spot.name(), error.getProperty()),
                            "add it: " + described(error.getProperty()));
                case "propertyNames" -> wrongName(error.getProperty());
                case "enum" -> wrongWord(allowedWords());
                case "type" -> wrongType();
                case "minProperties", "maxProperties" -> wrongCount();
                case "minItems", "maxItems" -> wrongLength();
                default -> findings.spoil();
            }
        }

        private void unknownKey(String key) {
            Mark mark = ((Node.Mapping) spot.node()).entries().get(key).key();
            findings.add(mark, "unknown key \"%s\"".formatted(key), Suggestion.mend(key, properties()));
        }

        private void wrongName(String name) {
            Mark mark = ((Node.Mapping) spot.node()).entries().get(name).key();
            boolean isWindow = rule.at("/propertyNames/pattern").asString().contains(":");
            findings.add(
                    mark,
                    "\"%s\" cannot be a %s".formatted(name, isWindow ? "window of whole hours" : "name"),
                    isWindow ? "write for example 20:00-04:00" : Names.RULE);
        }

        private void wrongWord(List<String> known) {
            String wrong = "%s is not one of: %s".formatted(spot.quoted(), String.join(", ", known));
            findings.add(spot.node().mark(), wrong, mendOfWord(known));
        }

        private String mendOfWord(List<String> known) {
            if (!(spot.node() instanceof Node.Scalar scalar)) {
                return "write one of the words";
            }
            return properties().contains(scalar.text())
                    ? "this form says more: write it as a map, {%s: ...}".formatted(scalar.text())
                    : Suggestion.mend(scalar.text(), known);
        }

        private void wrongType() {
            List<String> types = rule.get("type").isArray()
                    ? words(rule.get("type"))
                    : List.of(rule.get("type").asString());
            boolean isSingle = spot.node() instanceof Node.Scalar;
            if (isSingle && rule.has("then")) {
                wrongWord(allowedWords());
            } else if (isSingle && types.stream().anyMatch(List.of("string", "number", "integer")::contains)) {
                findings.spoil();
            } else {
                findings.add(
                        spot.node().mark(),
                        "%s cannot be %s".formatted(spot.name(), spot.quoted()),
                        "write " + wanted(types));
            }
        }

        private String wanted(List<String> types) {
            if (types.contains("boolean")) {
                return "true or false";
            }
            List<String> forms = new ArrayList<>();
            if (types.contains("array")) {
                forms.add("a list, as in [a, b]");
            }
            if (types.contains("object")) {
                forms.add("a map of: " + String.join(", ", properties()));
            }
            return forms.isEmpty() ? "a single value" : String.join(", or ", forms);
        }

        private void wrongCount() {
            if (!rule.has("maxProperties")) {
                findings.add(spot.key(), "%s is empty".formatted(spot.name()), "write one entry or more");
                return;
            }
            findings.add(
                    spot.key(),
                    "%s must hold exactly one key".formatted(spot.name()),
                    "keep one of: %s (a policy deletes the other with null)"
                            .formatted(String.join(", ", properties())));
        }

        private void wrongLength() {
            String count = rule.path("maxItems").equals(rule.path("minItems"))
                    ? rule.get("minItems").asString()
                    : rule.get("minItems").asString() + " or more";
            findings.add(
                    spot.key(), "%s needs %s values".formatted(spot.name(), count), "write them as a list: [a, b]");
        }

        /** The fixed words, and after them the forms that say more than a word can. */
        private List<String> allowedWords() {
            return rule.has("enum")
                    ? words(rule.get("enum"))
                    : Stream.concat(words(rule.at("/then/enum")).stream(), properties().stream())
                            .distinct()
                            .toList();
        }

        private String described(String key) {
            return rule.at("/properties/" + key + "/description").asString("it is needed");
        }

        private List<String> properties() {
            return rule.has("properties") ? List.copyOf(rule.get("properties").propertyNames()) : List.of();
        }

        private static List<String> words(JsonNode list) {
            return list.valueStream().map(JsonNode::asString).toList();
        }
    }
}
