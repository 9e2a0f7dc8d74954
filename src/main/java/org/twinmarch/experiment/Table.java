package org.twinmarch.experiment;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A CSV file under way: UTF-8, commas, line feeds, a header, and an empty cell where there is no number. */
final class Table implements AutoCloseable {

    private final CsvWriter rows;
    private final List<String> columns;

    /** Creates the file and writes its header. */
    Table(Path file, List<String> columns) throws IOException {
        this.columns = List.copyOf(columns);
        rows = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
        rows.writeRecord(columns);
    }

    /** A row to be filled from the left and then ended. */
    Row row() {
        return new Row();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** A row under way. */
    final class Row {

        private final List<String> cells = new ArrayList<>(Collections.nCopies(columns.size(), ""));
        private int next;

        /** Fills the next cell. */
        Row with(String text) {
            cells.set(next++, text);
            return this;
        }

        /** Fills the next cell. */
        Row with(double number) {
            return with(text(number));
        }

        /** Fills the next cell. */
        Row with(long number) {
            return with(Long.toString(number));
        }

        /** Fills the cell of a column. */
        Row at(String column, double number) {
            cells.set(columns.indexOf(column), text(number));
            return this;
        }

        /** Fills the cell of a column. */
        Row at(String column, String text) {
            cells.set(columns.indexOf(column), text);
            return this;
        }

        /** Fills the cell of a column. */
        Row at(String column, long number) {
            cells.set(columns.indexOf(column), Long.toString(number));
            return this;
        }

        /** Writes the row; cells that were not filled are empty. */
        void end() {
            rows.writeRecord(cells);
        }

        /** A number so that it reads back to the very same one; infinity the way R and pandas read it. */
        private static String text(double number) {
            return Double.isInfinite(number) ? (number > 0 ? "Inf" : "-Inf") : Double.toString(number);
        }
    }
}
