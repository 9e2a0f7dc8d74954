package org.twinmarch.experiment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.scenario.yaml.ScenarioFile;
import org.twinmarch.scenario.yaml.Tag;

/**
 * {@code provenance.csv}: where the values of a scenario come from. Resolved scenarios do not tell it, so a folder of results
 * keeps it beside them.
 *
 * @param origins the tags of the scenario in order of declaration, and then the values that no tag covers
 */
public record Origins(List<Origin> origins) {

    private static final String FILE = "provenance.csv";
    private static final List<String> COLUMNS = List.of("path", "kind", "value", "source", "least", "most");
    private static final String UNTAGGED = "untagged";

    /** Copies the list. */
    public Origins {
        origins = List.copyOf(origins);
    }

    /**
     * Where what stands under a path comes from.
     *
     * @param path  the keys that lead to it, joined by dots; it covers all below it
     * @param kind  whether it is known or assumed; nothing if the scenario does not say
     * @param value the single value at the path as the file writes it, before any policy; nothing if there are several
     * @param text  the source of a fact, or why an assumption is plausible; empty without a kind
     * @param range the least and the most plausible value, if stated
     */
    public record Origin(
            String path, Optional<Tag.Kind> kind, Optional<String> value, String text, Optional<Tag.Interval> range) {}

    /** What a scenario file tells. */
    public static Origins of(ScenarioFile file) {
        List<Origin> tagged = file.provenance().stream()
                .map(tag -> new Origin(
                        tag.path(), Optional.of(tag.kind()), file.value(tag.path()), tag.text(), tag.range()))
                .toList();
        List<Origin> untagged = file.untagged().stream()
                .map(path -> new Origin(path, Optional.empty(), file.value(path), "", Optional.empty()))
                .toList();
        return new Origins(Stream.concat(tagged.stream(), untagged.stream()).toList());
    }

    /** Those of one kind. */
    public List<Origin> of(Tag.Kind kind) {
        return origins.stream()
                .filter(origin -> origin.kind().equals(Optional.of(kind)))
                .toList();
    }

    /** Those of which the scenario says nothing. */
    public List<Origin> untagged() {
        return origins.stream().filter(origin -> origin.kind().isEmpty()).toList();
    }

    /** Writes the file. */
    public void write(ResultsFolder folder) throws IOException {
        try (Table table = new Table(folder.file(FILE), COLUMNS)) {
            origins.forEach(origin -> append(origin, table));
        }
    }

    private static void append(Origin origin, Table table) {
        Table.Row row = table.row()
                .with(origin.path())
                .with(origin.kind().map(Origins::word).orElse(UNTAGGED))
                .with(origin.value().orElse(""))
                .with(origin.text());
        origin.range().ifPresent(range -> row.with(range.least()).with(range.most()));
        row.end();
    }

    private static String word(Tag.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the file of a folder.
     *
     * @throws IOException if it is not there, or not as {@link #write} leaves it
     */
    public static Origins read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return new Origins(rows.stream().map(Origins::origin).toList());
        } catch (IllegalArgumentException | CsvParseException | UncheckedIOException garbled) {
            throw new IOException(file + " is not what a study writes: " + garbled.getMessage(), garbled);
        }
    }

    private static Origin origin(NamedCsvRecord row) {
        String kind = row.getField("kind");
        boolean hasRange =
                !row.getField("least").isEmpty() || !row.getField("most").isEmpty();
        return new Origin(
                row.getField("path"),
                kind.equals(UNTAGGED) ? Optional.empty() : Optional.of(Tag.Kind.valueOf(kind.toUpperCase(Locale.ROOT))),
                Optional.of(row.getField("value")).filter(value -> !value.isEmpty()),
                row.getField("source"),
                hasRange
                        ? Optional.of(new Tag.Interval(row.getField("least"), row.getField("most")))
                        : Optional.empty());
    }
}
