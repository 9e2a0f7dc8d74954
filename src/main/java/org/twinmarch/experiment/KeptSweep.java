package org.twinmarch.experiment;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code sweep.csv} in the folder of a sweep: what is to be played, so that shards can be put together without the command
 * line that made them.
 *
 * @param design  what is to be played
 * @param command command that repeats the sweep
 * @param shard   which part of it the folder holds, if not all
 */
public record KeptSweep(Design design, String command, Optional<Shard> shard) {

    private static final String FILE = "sweep.csv";

    /** Writes the file. */
    public void write(ResultsFolder folder) throws IOException {
        try (Table table = new Table(folder.file(FILE), List.of("key", "value"))) {
            table.row().with("command").with(command).end();
            table.row().with("seed").with(design.seed()).end();
            table.row().with("replications").with(design.replications()).end();
            table.row().with("confidence").with(design.confidence()).end();
            if (design.reduction() != VarianceReduction.NONE) {
                table.row()
                        .with("variance-reduction")
                        .with(design.reduction().label())
                        .end();
            }
            shard.ifPresent(
                    part -> table.row().with("shard").with(part.toString()).end());
            design.policies()
                    .forEach(point -> table.row().with("point").with(point).end());
        }
    }

    /** Whether a folder is one of a sweep. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /**
     * Reads the file of a folder.
     *
     * @throws IOException if it is not there, or not as {@link #write} leaves it
     */
    public static KeptSweep read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            List<NamedCsvRecord> records = rows.stream().toList();
            Map<String, String> values = new LinkedHashMap<>();
            records.forEach(record -> values.put(record.getField("key"), record.getField("value")));
            List<String> points = records.stream()
                    .filter(record -> record.getField("key").equals("point"))
                    .map(record -> record.getField("value"))
                    .toList();
            Design design = new Design(
                    points,
                    Integer.parseInt(values.get("replications")),
                    Long.parseLong(values.get("seed")),
                    Double.parseDouble(values.get("confidence")),
                    VarianceReduction.recorded(Optional.ofNullable(values.get("variance-reduction"))));
            return new KeptSweep(
                    design,
                    values.get("command"),
                    Optional.ofNullable(values.get("shard")).flatMap(Shard::parse));
        } catch (IllegalArgumentException | UncheckedIOException garbled) {
            throw new IOException(file + " is not what a sweep writes; give the folder of a sweep", garbled);
        }
    }

    /** The same without telling which part it is. */
    public KeptSweep whole() {
        return new KeptSweep(design, command, Optional.empty());
    }
}
