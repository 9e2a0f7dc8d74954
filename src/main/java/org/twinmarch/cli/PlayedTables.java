package org.twinmarch.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.twinmarch.experiment.Cast;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.LevelDifference;
import org.twinmarch.experiment.LevelTable;
import org.twinmarch.experiment.Outcome;
import org.twinmarch.experiment.PairwiseTable;
import org.twinmarch.experiment.PointTable;
import org.twinmarch.experiment.ReplicationTable;
import org.twinmarch.experiment.ResultsFolder;

/**
 * The tables that fill while a study is played: its replications, of a sweep the points that differ in one thing alone and, if
 * asked for, all pairs of policies.
 */
final class PlayedTables implements Consumer<Outcome>, AutoCloseable {

    private final ResultsFolder folder;
    private final ReplicationTable replications;
    private final Optional<PairwiseTable> pairs;
    private final Optional<LevelTable> levels;

    /** Begins the tables in a folder; {@code points} tells what the points of a sweep stand for. */
    PlayedTables(ResultsFolder folder, Design design, List<Cast> casts, boolean allPairs, Optional<PointTable> points)
            throws IOException {
        this.folder = folder;
        this.replications = new ReplicationTable(folder.file("replications.csv"), casts);
        this.levels = points.map(table -> new LevelTable(design, casts, table)).filter(table -> !table.isEmpty());
        this.pairs = allPairs ? Optional.of(new PairwiseTable(design, casts)) : Optional.empty();
    }

    @Override
    public void accept(Outcome outcome) {
        replications.accept(outcome);
        pairs.ifPresent(table -> table.accept(outcome));
        levels.ifPresent(table -> table.accept(outcome));
    }

    /** Writes what can only be written when all has been heard. */
    void finish() throws IOException {
        if (pairs.isPresent()) {
            pairs.get().write(folder.file("comparisons.csv"));
        }
        if (levels.isPresent()) {
            levels.get().write(folder.file(LevelDifference.FILE));
        } else {
            folder.withdraw(LevelDifference.FILE);
        }
    }

    @Override
    public void close() throws IOException {
        replications.close();
    }
}
