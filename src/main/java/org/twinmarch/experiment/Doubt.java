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
import java.util.Optional;
import org.twinmarch.quantity.Check;

/**
 * How unsure a number is under drawn assumptions, as {@link UncertaintyFindings} keeps it.
 *
 * @param policy     name of the policy
 * @param baseline   name of the policy that is subtracted, if one is
 * @param flow       name of the flow, or {@link Findings#ALL}
 * @param measure    name of the measure
 * @param simulation half of the interval that is due to the simulation, 0 or more
 * @param parameters half of the interval that is due to the assumptions, 0 or more
 */
public record Doubt(
        String policy, Optional<String> baseline, String flow, String measure, double simulation, double parameters) {

    /** Checks the numbers. */
    public Doubt {
        Check.notNegative("simulation", simulation);
        Check.notNegative("parameters", parameters);
    }

    /** Whether more replications would do less about it than better known assumptions. */
    public boolean isDueToAssumptions() {
        return parameters > simulation;
    }

    /**
     * Those of a file {@code uncertainty.csv}; none if there is no such file, because nobody asked.
     *
     * @throws IOException if the table is not as it was written
     */
    public static List<Doubt> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .filter(row -> !row.getField("parameters").isEmpty())
                    .map(Doubt::told)
                    .toList();
        } catch (IllegalArgumentException | NoSuchElementException | CsvParseException | UncheckedIOException garbled) {
            throw new IOException("%s is damaged: %s".formatted(file, garbled.getMessage()), garbled);
        }
    }

    private static Doubt told(NamedCsvRecord row) {
        return new Doubt(
                row.getField("policy"),
                Optional.of(row.getField("baseline")).filter(name -> !name.isEmpty()),
                row.getField("flow"),
                row.getField("measure"),
                Double.parseDouble(row.getField("monte-carlo")),
                Double.parseDouble(row.getField("parameters")));
    }
}
