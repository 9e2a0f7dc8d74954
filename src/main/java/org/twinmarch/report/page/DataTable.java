package org.twinmarch.report.page;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A table that its reader can sort by each column. Wide ones scroll by themselves, also with the keyboard.
 *
 * @param caption what it shows
 * @param columns its columns
 * @param rows    its rows, each with a cell for each column; the first one is the row's heading
 */
record DataTable(String caption, List<Column> columns, List<List<Cell>> rows) {

    /** A name is not broken at its hyphens unless it is longer than this. */
    private static final int LONGEST_ON_ONE_LINE = 24;

    /**
     * A column.
     *
     * @param heading what stands above it
     * @param numeric whether it holds numbers, which stand to the right and are sorted by size
     */
    record Column(String heading, boolean numeric) {

        /** A column of words. */
        static Column words(String heading) {
            return new Column(heading, false);
        }

        /** A column of numbers. */
        static Column numbers(String heading) {
            return new Column(heading, true);
        }
    }

    /**
     * A cell.
     *
     * @param shown  what stands in it
     * @param number what it is sorted by, if not by its words
     */
    record Cell(String shown, OptionalDouble number) {

        /** Words. */
        static Cell of(String words) {
            return new Cell(words, OptionalDouble.empty());
        }

        /** A number as it is shown. */
        static Cell of(String shown, double number) {
            return new Cell(shown, OptionalDouble.of(number));
        }
    }

    /** Checks that each row has as many cells as there are columns. */
    DataTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("each row of \"%s\" must have %s cells".formatted(caption, width));
        }
    }

    /** Writes it. */
    void write(Html html) {
        Element scrolled = Element.of("div", "wide")
                .with("role", "region")
                .with("aria-label", caption)
                .with("tabindex", "0");
        html.within(scrolled, inside -> inside.within(Element.of("table", "sortable"), this::writeTable))
                .line();
    }

    private void writeTable(Html html) {
        html.element("caption", caption);
        html.within("thead", head -> head.within("tr", row -> columns.forEach(column -> heading(column, row))));
        html.within("tbody", body -> rows.forEach(row -> body.line().within("tr", cells -> write(row, cells))));
    }

    private static void heading(Column column, Html html) {
        Element element = Element.of("th").with("scope", "col");
        html.element(column.numeric() ? element.with("class", "number") : element, column.heading());
    }

    private void write(List<Cell> row, Html html) {
        for (int i = 0; i < row.size(); i++) {
            Element element = i == 0 ? Element.of("th").with("scope", "row") : Element.of("td");
            Cell cell = row.get(i);
            html.within(looking(element, columns.get(i), cell), inside -> inside.quoted(cell.shown()));
        }
    }

    private static Element looking(Element element, Column column, Cell cell) {
        boolean isShort = cell.shown().length() <= LONGEST_ON_ONE_LINE;
        Element looking =
                column.numeric() ? element.with("class", "number") : isShort ? element.with("class", "short") : element;
        return cell.number().isPresent()
                ? looking.with("data-value", Double.toString(cell.number().getAsDouble()))
                : looking;
    }
}
