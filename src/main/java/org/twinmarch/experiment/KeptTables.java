package org.twinmarch.experiment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.twinmarch.experiment.Findings.Contrast;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.experiment.Findings.Milestone;
import org.twinmarch.experiment.Findings.PartFinding;
import org.twinmarch.scenario.Study;
import org.twinmarch.stats.Difference;
import org.twinmarch.stats.Estimate;

/**
 * Reads back what {@link FindingTables} wrote. Numbers stand in the tables in full, so the findings are the very same.
 *
 * @param folder   a folder of results
 * @param manifest its manifest
 * @param mend     what to do about a table that cannot be read
 */
public record KeptTables(Path folder, KeptManifest manifest, String mend) {

    private static final String INFINITY = "Inf";

    /** The tables of a study, which can be played again from its folder alone. */
    public KeptTables(Path folder, KeptManifest manifest) {
        this(folder, manifest, "\"twinmarch rerun\" makes it again from the manifest");
    }

    /** The tables of a sensitivity, which its own command alone makes again. */
    static KeptTables ofSensitivity(Path folder, KeptManifest manifest) {
        String mend = "its command makes it again, with --out %s: %s".formatted(folder, manifest.command());
        return new KeptTables(folder, manifest, mend);
    }

    /**
     * The findings of the study.
     *
     * @param study what was played, from the resolved scenarios of the folder
     * @throws IOException if a table is missing, damaged or of another study; the message names it and says what is wrong
     */
    public Findings findings(Study study) throws IOException {
        List<Finding> findings = rows("summary.csv", KeptTables::finding);
        List<Contrast> contrasts = rows("differences.csv", KeptTables::contrast);
        List<PartFinding> parts = rows("breakdown.csv", KeptTables::part);
        List<Milestone> milestones = rows("convergence.csv", KeptTables::milestone);
        confirm(findings);
        return new Findings(
                Findings.Topic.of(study),
                manifest.design(),
                manifest.parties(),
                findings,
                contrasts,
                parts,
                milestones);
    }

    /** What the rows of a table mean. */
    <T> List<T> rows(String table, Function<NamedCsvRecord, T> meaning) throws IOException {
        Path file = there(table);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(row -> told(file, row, meaning)).toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        } catch (IllegalArgumentException | CsvParseException garbled) {
            throw new IOException("%s is damaged: %s; %s".formatted(file, garbled.getMessage(), mend), garbled);
        }
    }

    /** Where a table is, which must be there. */
    Path there(String table) throws IOException {
        Path file = folder.resolve(table);
        if (!Files.exists(file)) {
            throw new IOException("there is no %s; %s".formatted(file, mend));
        }
        return file;
    }

    private static <T> T told(Path file, NamedCsvRecord row, Function<NamedCsvRecord, T> meaning) {
        try {
            return meaning.apply(row);
        } catch (IllegalArgumentException | NoSuchElementException wrong) {
            throw new IllegalArgumentException(
                    "line %d of %s: %s".formatted(row.getStartingLineNumber(), file.getFileName(), wrong.getMessage()),
                    wrong);
        }
    }

    private static Finding finding(NamedCsvRecord row) {
        return new Finding(
                row.getField("policy"), row.getField("flow"), row.getField("measure"), estimate(row, "estimate"));
    }

    /** A row of differences. */
    static Contrast contrast(NamedCsvRecord row) {
        return new Contrast(
                row.getField("policy"),
                row.getField("baseline"),
                row.getField("flow"),
                row.getField("measure"),
                estimate(row, "estimate")
                        .map(alone -> new Difference(alone, together(row, alone), number(row, "variance-ratio"))));
    }

    private static Estimate together(NamedCsvRecord row, Estimate alone) {
        return new Estimate(
                alone.value(),
                number(row, "simultaneous-lower"),
                number(row, "simultaneous-upper"),
                alone.confidence(),
                alone.count());
    }

    private static PartFinding part(NamedCsvRecord row) {
        return new PartFinding(
                row.getField("policy"),
                row.getField("flow"),
                row.getField("by"),
                row.getField("at"),
                row.getField("measure"),
                estimate(row, "value"));
    }

    private static Milestone milestone(NamedCsvRecord row) {
        return new Milestone(
                row.getField("policy"),
                row.getField("measure"),
                estimate(row, "estimate").orElseThrow());
    }

    private static Optional<Estimate> estimate(NamedCsvRecord row, String value) {
        return row.getField(value).isEmpty()
                ? Optional.empty()
                : Optional.of(new Estimate(
                        number(row, value),
                        number(row, "lower"),
                        number(row, "upper"),
                        number(row, "confidence"),
                        Long.parseLong(row.getField("replications"))));
    }

    /** The other way round of {@link Table}. */
    static double number(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return switch (text) {
            case INFINITY -> Double.POSITIVE_INFINITY;
            case "-" + INFINITY -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** A table of other policies than those of the manifest belongs to another study. */
    private void confirm(List<Finding> findings) throws IOException {
        Set<String> told = findings.stream().map(Finding::policy).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> played = new LinkedHashSet<>(manifest.design().policies());
        if (!told.equals(played)) {
            throw new IOException("%s holds the policies %s, but the manifest says %s: they are not of one study"
                    .formatted(folder.resolve("summary.csv"), String.join(", ", told), String.join(", ", played)));
        }
    }
}
