package org.twinmarch.scenario.yaml;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes the reference of scenario and study files from their schemas: a section for each kind of map, a row for each key. */
final class ScenarioReference {

    private static final String HEAD = """
            # Scenario files

            A scenario is a YAML 1.2 file: one question about one border. This page is made from the schema that
            `twinmarch schema` prints; `twinmarch check FILE` tells what is wrong with a file, and `twinmarch new NAME` writes
            one to start from.

            Anchors, aliases and merge keys (`<<`) work. A key may stand once in its map. Files are UTF-8, of at most 4 MiB.

            The key `policies` holds changes to the rest of the file, laid over it as a JSON Merge Patch (RFC 7396): maps are
            merged, lists and single values are replaced, `null` deletes. A policy may not change what makes policies
            comparable: the seed, the replications, the time and the length of the border.

            A key that has no effect is refused. What a policy takes away may leave keys of the rest without effect, such as
            `bombs` where it takes the patrols away: these are left out under that policy, also where `twinmarch check` prints
            its effective scenario, and only a key that has no effect under any policy is refused. A profile may say more than
            the run comes to: months, hours and light outside it, and grades that are not agreed on. Nor is a key refused that
            has no effect only because a number is as small as it is, such as `spacing` of one unit: a sweep may vary it.

            A table (`file: NAME.csv`, in UTF-8, with a heading and commas) is looked for from the folder of the scenario, and
            its cells are written as in the scenario, units included. A path may lead out of that folder: whoever runs a
            scenario of somebody else lets it read the tables that it names, and quote their lines where they have mistakes.

            Expected in one replication, warm-up included, may be at most 10^8 parties, alarms, bombs, attacks, trips, members
            at gates and changes of weather.

            In *italics*: what kind of value a key takes; its section, or its line under [Values](#values), tells more.
            """;

    private static final List<String> MAPS = List.of(
            "border",
            "country",
            "stretch",
            "light",
            "weather",
            "fence",
            "nuisance",
            "construction",
            "gate",
            "flow",
            "fight",
            "tactics",
            "demand",
            "hot-spot",
            "plan",
            "motion",
            "places",
            "way-point",
            "phase",
            "duty",
            "detection",
            "reach",
            "law",
            "response",
            "detention",
            "co-operation",
            "terms",
            "timetables",
            "bombs",
            "map",
            "map-place",
            "policy",
            "tag",
            "duration-law",
            "headway");

    private static final List<String> VALUES = List.of(
            "name",
            "length",
            "duration",
            "speed",
            "frequency",
            "density",
            "progress",
            "sweep",
            "share",
            "weight",
            "number",
            "factor",
            "positive-factor",
            "cost",
            "switch",
            "variation",
            "stages",
            "side",
            "window",
            "file");

    private static final String HEAD_OF_STUDY = """
            # Study files

            A study is a YAML file that names a [scenario](scenario.md), what shall vary in it, and how often it is played.
            `twinmarch sweep FILE` plays it, `twinmarch plan FILE` tells what that would take, and `twinmarch check FILE` what
            is wrong with it; what is wrong with its scenario is told at its place there. The [guide](../guide/sweeps.md) shows
            one. This page is made from the schema that `twinmarch schema --study` prints.

            The first key is `study`. The key `set` and the factors name values of the scenario by their path, the keys that
            lead to them joined by dots, and are laid over each policy as the last word. Not to be varied is what makes points
            comparable: seed, replications, time, length of the line.

            Policies are not factors: each is played at every point, policy by policy, and all points are compared with the
            first one. A design has at most 10,000 points under a policy. The levels of `latin-hypercube` and `sobol` have
            seven digits at most; `points.csv` in the folder of [results](results.md) tells them.

            Options of the command line have the last word over the keys of the file.
            """;

    private final JsonNode schema;
    private final List<String> maps;
    private final List<String> values;
    private final StringBuilder page;

    private ScenarioReference(String schema, String head, List<String> maps, List<String> values) {
        this.schema = JsonMapper.shared().readTree(schema);
        this.maps = maps;
        this.values = values;
        this.page = new StringBuilder(head);
    }

    static ScenarioReference ofScenario() {
        return new ScenarioReference(SchemaText.read(), HEAD, MAPS, VALUES);
    }

    static ScenarioReference ofStudy() {
        return new ScenarioReference(
                SchemaText.ofStudy(),
                HEAD_OF_STUDY,
                List.of("factor", "design", "replications"),
                List.of("name", "path", "measure", "share", "half-width"));
    }

    String page() {
        section("The file", schema);
        maps.forEach(name -> section(name, schema.at("/$defs/" + name)));
        page.append("\n## Values\n\n| kind | what it is | examples |\n|---|---|---|\n");
        values.forEach(this::value);
        return page.toString();
    }

    private void section(String title, JsonNode map) {
        page.append("\n## ")
                .append(title)
                .append("\n\n")
                .append(map.path("description").asString())
                .append("\n\n");
        page.append("| key | value | meaning |\n|---|---|---|\n");
        rows("", map);
    }

    private void rows(String prefix, JsonNode map) {
        List<String> required =
                map.path("required").valueStream().map(JsonNode::asString).toList();
        for (Map.Entry<String, JsonNode> key : map.path("properties").properties()) {
            String name = prefix + key.getKey();
            page.append("| `%s`%s | %s | %s |\n"
                    .formatted(
                            name,
                            required.contains(key.getKey()) ? " (needed)" : "",
                            kind(key.getValue()),
                            meaning(key.getValue())));
            boolean tellsMore = !key.getValue().path("properties").has("jan");
            if (key.getValue().has("properties") && tellsMore) {
                rows(name + ".", key.getValue());
            }
        }
    }

    private String meaning(JsonNode key) {
        String kept = key.has("default")
                ? " Default: `%s`.".formatted(key.get("default").asString())
                : "";
        String meaning = key.path("description")
                .asString(schema.at(pointer(key) + "/description").asString(""));
        return (meaning + (kept.equals(" Default: ``.") ? " Default: empty." : kept)).replace("|", "\\|");
    }

    private String kind(JsonNode key) {
        if (key.has("$ref")) {
            return linked(key.get("$ref").asString().replaceFirst(".*/", ""));
        }
        if (key.has("enum")) {
            return words(key.get("enum"));
        }
        if (key.has("const")) {
            return "`%s`".formatted(key.get("const").asString());
        }
        if (key.has("items") && key.path("type").asString("list").equals("array")) {
            return "list of " + kind(key.get("items"));
        }
        boolean isNamed = key.path("additionalProperties").has("$ref");
        return isNamed ? "map of " + kind(key.get("additionalProperties")) : types(key);
    }

    private static String types(JsonNode key) {
        String words = key.has("then") ? words(key.at("/then/enum")) + " or " : "";
        JsonNode type = key.path("type");
        String types = type.isArray()
                ? type.valueStream().map(JsonNode::asString).collect(Collectors.joining(" or "))
                : type.asString();
        return words.isEmpty() ? named(types) : words + "map";
    }

    private static String named(String types) {
        return types.replace("object", "map")
                .replace("array", "list")
                .replace("integer", "whole number")
                .replace("string", "text");
    }

    private String linked(String name) {
        // The laws of speeds and of plain numbers have the same forms as those of durations.
        String section = name.endsWith("-law") ? "duration-law" : name;
        return maps.contains(section) ? "[*%s*](#%s)".formatted(name, section) : "*%s*".formatted(name);
    }

    private static String words(JsonNode words) {
        return words.valueStream().map(word -> "`" + word.asString() + "`").collect(Collectors.joining(", "));
    }

    private static String pointer(JsonNode key) {
        return key.path("$ref").asString("#").substring(1);
    }

    private void value(String name) {
        JsonNode value = schema.at("/$defs/" + name);
        String examples = value.path("examples")
                .valueStream()
                .map(example -> "`" + example.asString() + "`")
                .collect(Collectors.joining(", "));
        page.append("| *%s* | %s%s | %s |\n"
                .formatted(name, value.path("description").asString(), limits(value), examples));
    }

    private static String limits(JsonNode value) {
        if (value.path("type").asString("").equals("string")
                && value.path("pattern").asString("").contains("eE")) {
            String pattern = value.get("pattern").asString();
            String units = pattern.substring(pattern.lastIndexOf('(') + 1, pattern.lastIndexOf(')'));
            return " Units: " + units.replace(" +", " ").replace("|", ", ") + ".";
        }
        return value.has("maximum") && !value.path("type").isArray()
                ? " From %s to %s."
                        .formatted(
                                value.get("minimum").asString(),
                                value.get("maximum").asString())
                : "";
    }
}
