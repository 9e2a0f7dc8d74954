package org.twinmarch.experiment;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.twinmarch.scenario.yaml.DesignPoint;

/**
 * {@code points.csv} in the folder of a sweep: which policy and which levels of the factors a point stands for. A level is
 * written as in a scenario file, with its unit; the cell is empty where a point leaves a factor as its policy has it.
 *
 * @param factors the paths of what varies, in order; none if only policies differ
 * @param points  the points in the order in which they are played
 */
public record PointTable(List<String> factors, List<DesignPoint> points) {

    /** Name of the file. */
    public static final String FILE = "points.csv";

    private static final String POINT = "point";
    private static final String POLICY = "policy";

    /** Copies the lists. */
    public PointTable {
        factors = List.copyOf(factors);
        points = List.copyOf(points);
    }

    /** The table of some points; factors come in the order in which points name them first. */
    public static PointTable of(List<DesignPoint> points) {
        List<String> factors = points.stream()
                .flatMap(point -> point.levels().keySet().stream())
                .distinct()
                .toList();
        return new PointTable(factors, points);
    }

    /** The point of a name. */
    public Optional<DesignPoint> point(String name) {
        return points.stream().filter(point -> point.name().equals(name)).findFirst();
    }

    /** Writes the file. */
    public void write(Path file) throws IOException {
        List<String> columns = new ArrayList<>(List.of(POINT, POLICY));
        columns.addAll(factors);
        try (Table table = new Table(file, columns)) {
            for (DesignPoint point : points) {
                Table.Row row = table.row().with(point.name()).with(point.policy());
                factors.forEach(factor -> row.with(point.levels().getOrDefault(factor, "")));
                row.end();
            }
        }
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it is not there, or not as {@link #write} leaves it
     */
    public static PointTable read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            List<NamedCsvRecord> records = rows.stream().toList();
            List<String> factors = records.stream()
                    .limit(1)
                    .flatMap(record -> record.getHeader().stream())
                    .filter(column -> !column.equals(POINT) && !column.equals(POLICY))
                    .toList();
            return new PointTable(
                    factors,
                    records.stream().map(record -> point(record, factors)).toList());
        } catch (IllegalArgumentException | NoSuchElementException | UncheckedIOException garbled) {
            throw new IOException(file + " is not what a sweep writes; give the folder of a sweep", garbled);
        }
    }

    private static DesignPoint point(NamedCsvRecord record, List<String> factors) {
        Map<String, String> levels = new LinkedHashMap<>();
        for (String factor : factors) {
            String level = record.getField(factor);
            if (!level.isEmpty()) {
                levels.put(factor, level);
            }
        }
        return new DesignPoint(record.getField(POINT), record.getField(POLICY), levels);
    }
}
