package org.twinmarch.experiment;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Reads {@code replications.csv} back, one replication at a time. All that its columns hold comes back to the last digit;
 * counts by part of the line and of time are not among them.
 */
final class KeptReplications implements AutoCloseable {

    private final Path file;
    private final List<Cast> casts;
    private final CsvReader<NamedCsvRecord> reader;
    private final CloseableIterator<NamedCsvRecord> records;
    private final List<NamedCsvRecord> ahead = new ArrayList<>();
    private long read;

    /** Opens the file of a study; {@code casts} has one entry for each of its policies. */
    KeptReplications(Path file, List<Cast> casts) throws IOException {
        this.file = file;
        this.casts = List.copyOf(casts);
        this.reader = CsvReader.builder().ofNamedCsvRecord(file);
        this.records = reader.iterator();
    }

    /**
     * The outcomes of the next replication, policy by policy.
     *
     * @throws IOException if it is not there, or not as {@link ReplicationTable} writes it
     */
    List<Outcome> next() throws IOException {
        read++;
        List<Outcome> outcomes = new ArrayList<>();
        try {
            for (int policy = 0; policy < casts.size(); policy++) {
                outcomes.add(new OutcomeRows(casts.get(policy), rows(policy)).outcome(policy, read));
            }
        } catch (IllegalArgumentException | NoSuchElementException | UncheckedIOException garbled) {
            throw new IOException(
                    "%s is damaged at replication %d (%s); play the study again, or take an unharmed copy"
                            .formatted(file, read, garbled.getMessage()),
                    garbled);
        }
        return outcomes;
    }

    private List<NamedCsvRecord> rows(int policy) {
        List<NamedCsvRecord> rows = new ArrayList<>(ahead);
        ahead.clear();
        while (records.hasNext()) {
            NamedCsvRecord record = records.next();
            if (!rows.isEmpty() && !isTogether(rows.get(0), record)) {
                ahead.add(record);
                break;
            }
            rows.add(record);
        }
        String name = casts.get(policy).policy();
        if (rows.isEmpty()
                || !rows.get(0).getField("replication").equals(Long.toString(read))
                || !rows.get(0).getField("policy").equals(name)) {
            throw new IllegalArgumentException("the rows of policy %s are missing".formatted(name));
        }
        return rows;
    }

    private static boolean isTogether(NamedCsvRecord one, NamedCsvRecord another) {
        return one.getField("replication").equals(another.getField("replication"))
                && one.getField("policy").equals(another.getField("policy"));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
