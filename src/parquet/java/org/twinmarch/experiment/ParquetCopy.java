package org.twinmarch.experiment;

import blue.strategic.parquet.ParquetWriter;
import blue.strategic.parquet.ValueWriter;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * {@code replications.csv} as Apache Parquet, column by column and row by row: names are strings, counts 64-bit whole numbers,
 * hours and kilometres doubles, and an empty cell is null.
 */
public final class ParquetCopy {

    private static final List<String> NAMES = List.of("policy", "flow", "source");
    private static final List<String> AMOUNTS = List.of(
            "delay-hours",
            "busy-hours",
            "response-hours",
            "out-hours",
            "breach-hours",
            "fence-km",
            "idleness-mean",
            "idleness-worst");

    private ParquetCopy() {}

    /**
     * Writes the copy.
     *
     * @param table a {@code replications.csv}
     * @param copy  where the copy shall be
     * @throws FileAlreadyExistsException if there is something already
     * @throws IOException                if the table cannot be read, or is damaged, or the copy cannot be written
     */
    public static void write(Path table, Path copy) throws IOException {
        if (Files.exists(copy)) {
            throw new FileAlreadyExistsException(copy.toString(), null, "is there already; remove it first");
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
            write(rows, copy);
        } catch (NumberFormatException | UncheckedIOException damaged) {
            Files.deleteIfExists(copy);
            throw new IOException("%s is damaged: %s".formatted(table, damaged.getMessage()), damaged);
        }
    }

    private static void write(CsvReader<NamedCsvRecord> rows, Path copy) throws IOException {
        Iterator<NamedCsvRecord> records = rows.iterator();
        if (!records.hasNext()) {
            throw new IOException("there are no replications in the table");
        }
        NamedCsvRecord first = records.next();
        MessageType schema = schema(first.getHeader());
        try (ParquetWriter<NamedCsvRecord> writer =
                ParquetWriter.writeFile(schema, copy.toFile(), ParquetCopy::write)) {
            writer.write(first);
            while (records.hasNext()) {
                writer.write(records.next());
            }
        }
    }

    private static MessageType schema(List<String> columns) {
        return new MessageType(
                "replications", columns.stream().map(ParquetCopy::type).toArray(Type[]::new));
    }

    private static Type type(String column) {
        if (NAMES.contains(column)) {
            return Types.required(PrimitiveType.PrimitiveTypeName.BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named(column);
        }
        return AMOUNTS.contains(column)
                ? Types.optional(PrimitiveType.PrimitiveTypeName.DOUBLE).named(column)
                : Types.optional(PrimitiveType.PrimitiveTypeName.INT64).named(column);
    }

    private static void write(NamedCsvRecord row, ValueWriter cells) {
        for (String column : row.getHeader()) {
            String cell = row.getField(column);
            if (NAMES.contains(column)) {
                cells.write(column, cell);
            } else if (!cell.isEmpty()) {
                cells.write(column, number(column, cell));
            }
        }
    }

    private static Number number(String column, String cell) {
        if (AMOUNTS.contains(column)) {
            return Double.valueOf(cell);
        }
        return Long.valueOf(cell);
    }
}
