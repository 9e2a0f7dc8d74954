package org.twinmarch.experiment;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A CSV file under way: UTF-8, commas, line feeds, a header, and an empty cell where there is no number. */
final class Table implements AutoCloseable {

    private final CsvWriter rows;

    /** Creates the file and writes its header. */
    Table(Path file, List<String> columns) throws IOException {
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

        private final List<String> cells = new ArrayList<>();

        Row with(String text) {
            cells.add(text);
            return this;
        }

        Row with(long number) {
            return with(Long.toString(number));
        }

        /** Writes a number so that it reads back to the very same one; infinity the way R and pandas read it. */
        Row with(double number) {
            return with(Double.isInfinite(number) ? (number > 0 ? "Inf" : "-Inf") : Double.toString(number));
        }

        /** Leaves cells empty. */
        Row without(int count) {
            for (int cell = 0; cell < count; cell++) {
                cells.add("");
            }
            return this;
        }

        void end() {
            rows.writeRecord(cells);
        }
    }
}
