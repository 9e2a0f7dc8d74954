package org.twinmarch.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.twinmarch.experiment.Cast;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Outcome;
import org.twinmarch.experiment.PairwiseTable;
import org.twinmarch.experiment.ReplicationTable;
import org.twinmarch.experiment.ResultsFolder;

/** The tables that fill while a study is played: its replications and, if asked for, all pairs of policies. */
final class PlayedTables implements Consumer<Outcome>, AutoCloseable {

    private final ResultsFolder folder;
    private final ReplicationTable replications;
    private final Optional<PairwiseTable> pairs;

    /** Begins the tables in a folder. */
    PlayedTables(ResultsFolder folder, Design design, List<Cast> casts, boolean allPairs) throws IOException {
        this.folder = folder;
        this.replications = new ReplicationTable(folder.file("replications.csv"), casts);
        this.pairs = allPairs ? Optional.of(new PairwiseTable(design, casts)) : Optional.empty();
    }

    @Override
    public void accept(Outcome outcome) {
        replications.accept(outcome);
        pairs.ifPresent(table -> table.accept(outcome));
    }

    /** Writes what can only be written when all has been heard. */
    void finish() throws IOException {
        if (pairs.isPresent()) {
            pairs.get().write(folder.file("comparisons.csv"));
        }
    }

    @Override
    public void close() throws IOException {
        replications.close();
    }
}
