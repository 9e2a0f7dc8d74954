package org.twinmarch.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Cells in columns, for a terminal: names to the left, numbers to the right, where their points stand in one line.
 *
 * @param names number of columns that hold names
 * @param rows  the rows, headings first; an empty row is an empty line
 */
record TextTable(int names, List<List<String>> rows) {

    private static final String GAP = "  ";

    /** Copies the rows. */
    TextTable {
        rows = List.copyOf(rows);
    }

    /** The table; each line ends in a line feed. */
    String text() {
        List<Integer> widths =
                IntStream.range(0, rows.get(0).size()).mapToObj(this::width).toList();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> !row.isEmpty())
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
    }

    private String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String width = (column < names ? "%-" : "%") + widths.get(column) + "s";
            line.append(column == 0 ? "" : GAP).append(width.formatted(row.get(column)));
        }
        return line.toString().stripTrailing() + "\n";
    }
}
