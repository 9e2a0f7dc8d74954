package org.twinmarch.scenario.yaml;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the CSV tables and the GeoJSON line of a scenario where it names them, so that the rest of the program, and the effective scenario,
 * know no tables. Every cell keeps its place in the table.
 */
final class Inlining {

    private static final String FILE = "file";

    private final String folder;
    private final Tables tables;
    private final Findings findings;
    private final Map<String, Optional<Source>> sources = new HashMap<>();

    /** Tables are labelled as lying beside the scenario. */
    Inlining(String scenario, Tables tables, Findings findings) {
        this.folder = scenario.substring(0, 1 + Math.max(scenario.lastIndexOf('/'), scenario.lastIndexOf('\\')));
        this.tables = tables;
        this.findings = findings;
    }

    /** The tree with its tables put in. A table that cannot be read stays a name. */
    Node.Mapping inlined(Node.Mapping map) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        map.entries()
                .forEach((key, entry) -> entries.put(key, new Node.Entry(entry.key(), inlined(key, entry.value()))));
        return new Node.Mapping(map.mark(), entries);
    }

    private Node inlined(String key, Node value) {
        if (!(value instanceof Node.Mapping map)) {
            return value;
        }
        if (!(map.find(FILE).map(Node.Entry::value).orElse(value) instanceof Node.Scalar file)) {
            return inlined(map);
        }
        return switch (key) {
            case "demand" -> demand(map, file);
            case "timetable" -> timetable(map, file);
            case "empirical" -> empirical(map, file);
            case "line" -> line(map, file);
            default -> inlined(map);
        };
    }

    private Node demand(Node.Mapping demand, Node.Scalar file) {
        return table(demand, "hot-spots", file, List.of("name", "centre", "spread", "weight"))
                .<Node>map(table -> replaced(demand, "hot-spots", hotSpots(table, file.mark())))
                .orElse(demand);
    }

    private Node.Mapping hotSpots(CsvTable table, Mark mark) {
        Map<String, Node.Entry> hotSpots = new LinkedHashMap<>();
        for (List<Node.Scalar> row : table.rows()) {
            Node.Scalar name = row.get(0);
            if (hotSpots.containsKey(name.text())) {
                findings.add(
                        name.mark(),
                        "the hot-spot \"%s\" stands twice in this table".formatted(name.text()),
                        "keep one; the other is in line "
                                + hotSpots.get(name.text()).key().line());
            }
            hotSpots.put(
                    name.text(),
                    new Node.Entry(name.mark(), record(row, List.of("name", "centre", "spread", "weight"))));
        }
        return new Node.Mapping(mark, hotSpots);
    }

    private Node timetable(Node.Mapping timetable, Node.Scalar file) {
        List<String> heading = List.of("at", "km");
        return table(timetable, "way-points", file, heading)
                .<Node>map(table -> replaced(
                        timetable,
                        "way-points",
                        new Node.Sequence(
                                file.mark(),
                                table.rows().stream()
                                        .<Node>map(row -> record(row, heading))
                                        .toList())))
                .orElse(timetable);
    }

    private Node empirical(Node.Mapping empirical, Node.Scalar file) {
        return table(empirical, "a list of values", file, List.of("value"))
                .<Node>map(table -> new Node.Sequence(
                        empirical.mark(),
                        table.rows().stream().<Node>map(row -> row.get(0)).toList()))
                .orElse(empirical);
    }

    private Node line(Node.Mapping line, Node.Scalar file) {
        return source(file)
                .flatMap(source -> GeoJson.line(source, findings))
                .<Node>map(positions -> new Node.Sequence(line.mark(), positions.items()))
                .orElseGet(() -> {
                    findings.spoil();
                    return line;
                });
    }

    private static Node.Mapping replaced(Node.Mapping map, String key, Node value) {
        Node.Entry file = map.entries().get(FILE);
        return map.without(FILE).with(key, new Node.Entry(file.key(), value));
    }

    /** A row as a map; a leading name is the key of the row, not part of it. */
    private static Node.Mapping record(List<Node.Scalar> row, List<String> heading) {
        Map<String, Node.Entry> cells = new LinkedHashMap<>();
        for (int i = 0; i < heading.size(); i++) {
            if (!heading.get(i).equals("name")) {
                cells.put(heading.get(i), new Node.Entry(row.get(i).mark(), row.get(i)));
            }
        }
        return new Node.Mapping(row.get(0).mark(), cells);
    }

    private Optional<CsvTable> table(Node.Mapping map, String instead, Node.Scalar file, List<String> heading) {
        if (map.find(instead).isPresent()) {
            findings.add(
                    map.entries().get(FILE).key(),
                    "\"file\" and \"%s\" say the same thing twice".formatted(instead),
                    "keep one of them (in a policy, delete the other with \"%s: null\")".formatted(instead));
            return Optional.empty();
        }
        return source(file).flatMap(source -> CsvTable.read(source, heading, findings));
    }

    private Optional<Source> source(Node.Scalar file) {
        try {
            if (!sources.containsKey(file.text())) {
                sources.put(file.text(), Source.of(folder + file.text(), tables.open(file.text()), findings));
            }
            Optional<Source> source = sources.get(file.text());
            source.ifPresentOrElse(read -> {}, findings::spoil);
            return source;
        } catch (IOException | IllegalArgumentException missing) {
            findings.add(
                    file.mark(),
                    "the table \"%s\" cannot be read: %s".formatted(file.text(), missing.getMessage()),
                    "give its path from the folder of this scenario");
            return Optional.empty();
        }
    }
}
