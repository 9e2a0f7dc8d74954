package org.twinmarch.scenario.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinmarch.quantity.Dimension;
import org.twinmarch.quantity.Measured;

/**
 * A table with a heading, as comma-separated values (RFC 4180; a quoted cell stays on its line). Blank lines are
 * skipped.
 *
 * @param rows the rows below the heading that have as many cells as the heading
 */
record CsvTable(List<List<Node.Scalar>> rows) {

    CsvTable {
        rows = List.copyOf(rows);
    }

    /** Reads a table with the given heading; empty if too little is left of it when what is wrong has been told. */
    static Optional<CsvTable> read(Source source, List<String> heading, Findings findings) {
        List<List<Node.Scalar>> rows = new ArrayList<>();
        for (int line = 1; line <= source.lines().size(); line++) {
            if (!source.line(line).isBlank()) {
                rows.add(cells(source, line));
            }
        }
        if (rows.isEmpty() || !texts(rows.get(0)).equals(heading)) {
            findings.add(
                    source.mark(1, 1),
                    "the table must have the heading " + String.join(",", heading),
                    "write it as the first line, with commas in between");
            return Optional.empty();
        }
        rows.remove(0);
        if (rows.isEmpty()) {
            findings.add(source.mark(1, 1), "the table has no rows", "write one row or more below the heading");
        }
        List<List<Node.Scalar>> whole =
                rows.stream().filter(row -> row.size() == heading.size()).toList();
        rows.stream().filter(row -> !whole.contains(row)).forEach(row -> refuseRagged(row, heading.size(), findings));
        // With rows enough the cells of the others are judged too; of one row alone that would mislead.
        return whole.size() == rows.size() && !rows.isEmpty() || whole.size() > 1
                ? Optional.of(new CsvTable(whole))
                : Optional.empty();
    }

    private static void refuseRagged(List<Node.Scalar> row, int columns, Findings findings) {
        findings.add(
                row.get(0).mark(),
                "the row has %d cells, but the heading has %d".formatted(row.size(), columns),
                "put one comma between two cells; quote a cell that holds a comma");
    }

    private static List<String> texts(List<Node.Scalar> row) {
        return row.stream().map(Node.Scalar::text).toList();
    }

    private static List<Node.Scalar> cells(Source source, int line) {
        String text = source.line(line);
        List<Node.Scalar> cells = new ArrayList<>();
        int from = 0;
        boolean quoted = false;
        for (int at = 0; at <= text.length(); at++) {
            if (at < text.length() && text.charAt(at) == '"') {
                quoted = !quoted;
            } else if (at == text.length() || text.charAt(at) == ',' && !quoted) {
                cells.add(cell(source, line, from, at));
                from = at + 1;
            }
        }
        return cells;
    }

    private static Node.Scalar cell(Source source, int line, int from, int to) {
        String raw = source.line(line).substring(from, to);
        String text = raw.strip();
        boolean isQuoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        String bare = isQuoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
        boolean isNumber = Dimension.NUMBER.measure(bare) instanceof Measured.Value;
        int leadingBlanks = raw.length() - raw.stripLeading().length();
        return new Node.Scalar(
                source.mark(line, 1 + from + leadingBlanks), isNumber ? Node.Kind.NUMBER : Node.Kind.TEXT, bare);
    }
}
