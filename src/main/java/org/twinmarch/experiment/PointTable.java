package org.twinmarch.experiment;

import de.siegmar.fastcsv.reader.CsvParseException;
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
import java.util.Set;
import java.util.stream.Collectors;
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
     * @throws IOException if it is not there; {@link DamagedTable} if it is not as {@link #write} leaves it
     */
    public static PointTable read(Path file) throws IOException {
        List<DesignPoint> points = new ArrayList<>();
        List<String> factors = new ArrayList<>();
        int line = 1;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                if (points.isEmpty()) {
                    factors.addAll(factors(row));
                    line++;
                }
                points.add(point(row, factors));
                line++;
            }
        } catch (IllegalArgumentException | NoSuchElementException | CsvParseException | UncheckedIOException garbled) {
            throw DamagedTable.at(file, line, wrong(garbled));
        }
        if (points.isEmpty()) {
            throw DamagedTable.at(file, 1, "it holds no point");
        }
        return new PointTable(factors, points);
    }

    private static String wrong(RuntimeException garbled) {
        String reason = Optional.ofNullable(garbled.getCause())
                .map(Throwable::getMessage)
                .orElse(garbled.getMessage());
        return "this table of points is damaged: " + reason;
    }

    private static List<String> factors(NamedCsvRecord first) {
        List<String> columns = first.getHeader();
        List.of(POINT, POLICY).forEach(needed -> {
            if (!columns.contains(needed)) {
                throw new NoSuchElementException("the column \"%s\" is missing".formatted(needed));
            }
        });
        return columns.stream()
                .filter(column -> !column.equals(POINT) && !column.equals(POLICY))
                .toList();
    }

    private static DesignPoint point(NamedCsvRecord row, List<String> factors) {
        if (row.getFieldCount() != row.getHeader().size()) {
            throw new IllegalArgumentException("the line has %d cells, but the heading has %d"
                    .formatted(row.getFieldCount(), row.getHeader().size()));
        }
        Map<String, String> levels = new LinkedHashMap<>();
        for (String factor : factors) {
            String level = row.getField(factor);
            if (!level.isEmpty()) {
                levels.put(factor, level);
            }
        }
        return new DesignPoint(row.getField(POINT), row.getField(POLICY), levels);
    }

    /**
     * Refuses a table of other points than those of a design. The points of a sensitivity are known by their policies.
     *
     * @param file where it was read
     * @throws DamagedTable if a point is missing, or is not of the design
     */
    public void confirm(Path file, Design design) throws DamagedTable {
        Set<String> asked = Set.copyOf(design.policies());
        Set<String> named = points.stream().map(DesignPoint::name).collect(Collectors.toSet());
        Set<String> policies = points.stream().map(DesignPoint::policy).collect(Collectors.toSet());
        if (named.equals(asked) || policies.equals(asked)) {
            return;
        }
        for (int i = 0; i < points.size(); i++) {
            if (!asked.contains(points.get(i).name())) {
                throw DamagedTable.at(
                        file,
                        i + 2,
                        "\"%s\" is no point of this study"
                                .formatted(points.get(i).name()));
            }
        }
        String missing = design.policies().stream()
                .filter(name -> !named.contains(name))
                .findFirst()
                .orElseThrow();
        throw DamagedTable.at(file, points.size() + 1, "the point \"%s\" is missing".formatted(missing));
    }
}
