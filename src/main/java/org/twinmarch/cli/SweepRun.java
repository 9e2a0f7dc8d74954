package org.twinmarch.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Experiment;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.KeptSweep;
import org.twinmarch.experiment.Outcome;
import org.twinmarch.experiment.ReplicationTable;
import org.twinmarch.experiment.ResultsFolder;
import org.twinmarch.experiment.RunLog;
import org.twinmarch.experiment.Sweep;
import org.twinmarch.stats.StopRule;

/**
 * Plays what is missing of a sweep, and writes its results.
 *
 * @param folder  where it is kept
 * @param kept    what to play
 * @param log     what was played
 * @param rule    when to stop, if the number of replications is not fixed
 * @param threads number of threads
 */
record SweepRun(SweepFolder folder, KeptSweep kept, RunLog log, Optional<StopRule> rule, int threads) {

    /** Plays all replications, or as many as the rule asks for, and writes all results. */
    Findings results(Consumer<Outcome> audience) throws IOException, InterruptedException {
        return results(kept.design(), rule, audience);
    }

    /** Writes the results of the replications that are whole in the log. */
    Findings resultsSoFar(int whole) throws IOException, InterruptedException {
        return results(kept.design().playing(whole), Optional.empty(), outcome -> {});
    }

    private StudyFiles files() {
        return new StudyFiles(folder.played(), kept.command());
    }

    private Findings results(Design design, Optional<StopRule> until, Consumer<Outcome> audience)
            throws IOException, InterruptedException {
        Instant started = Instant.now();
        try (ResultsFolder results = ResultsFolder.resumed(folder.place())) {
            Findings findings = play(design, until, results, audience);
            kept.whole().write(results);
            folder.writePoints(results);
            files().write(findings, results, kept.dpi());
            new RunInfo(started, Duration.between(started, Instant.now()), threads).write(results);
            results.publish();
            return findings;
        }
    }

    private Findings play(Design design, Optional<StopRule> until, ResultsFolder results, Consumer<Outcome> audience)
            throws IOException, InterruptedException {
        Experiment experiment = Experiment.of(folder.study(), design);
        try (ReplicationTable table = new ReplicationTable(results.file("replications.csv"), experiment.casts())) {
            Consumer<Outcome> both = outcome -> {
                table.accept(outcome);
                audience.accept(outcome);
            };
            Sweep sweep = folder.sweep(design, log);
            return until.isPresent() ? sweep.play(until.get(), threads, both) : sweep.play(threads, both);
        }
    }
}
