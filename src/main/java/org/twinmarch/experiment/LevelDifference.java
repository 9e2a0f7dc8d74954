package org.twinmarch.experiment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.twinmarch.experiment.Findings.Contrast;

/**
 * How far a point of a sweep is from one that differs from it in one thing alone.
 *
 * @param varied   in what the two differ: {@code policy}, or the path of a factor
 * @param contrast the difference; its policies are the names of the points
 */
public record LevelDifference(String varied, Contrast contrast) {

    /** Name of the file. */
    public static final String FILE = "level-differences.csv";

    private static final String VARIED = "varied";

    /** Whether the two points differ in their policies, and not in the level of a factor. */
    public boolean isOfPolicies() {
        return varied.equals(Counterparts.POLICY);
    }

    /** Writes the file. */
    static void write(List<LevelDifference> differences, Path file) throws IOException {
        try (Table table = new Table(file, FindingTables.differences(List.of(VARIED)))) {
            differences.forEach(
                    each -> FindingTables.append(each.contrast(), table.row().with(each.varied())));
        }
    }

    /**
     * Those of a file; none if there is no such file, because the study is no sweep.
     *
     * @throws IOException if the table is not as it was written
     */
    public static List<LevelDifference> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .map(row -> new LevelDifference(row.getField(VARIED), KeptTables.contrast(row)))
                    .toList();
        } catch (IllegalArgumentException | NoSuchElementException | CsvParseException | UncheckedIOException garbled) {
            throw new IOException("%s is damaged: %s".formatted(file, garbled.getMessage()), garbled);
        }
    }
}
