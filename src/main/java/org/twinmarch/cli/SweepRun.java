package org.twinmarch.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.twinmarch.experiment.Attendant;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Experiment;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.KeptSweep;
import org.twinmarch.experiment.LevelDifference;
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
    Findings results(Attendant attendant) throws IOException, InterruptedException {
        return results(kept.design(), rule, attendant);
    }

    /** Writes the results of the replications that are whole in the log. */
    Findings resultsSoFar(int whole) throws IOException, InterruptedException {
        return results(kept.design().playing(whole), Optional.empty(), Attendant.STRICT);
    }

    private StudyFiles files(ResultsFolder results) throws IOException {
        Played played = folder.played().compared(LevelDifference.read(results.file(LevelDifference.FILE)));
        return new StudyFiles(played, kept.command());
    }

    private Findings results(Design design, Optional<StopRule> until, Attendant attendant)
            throws IOException, InterruptedException {
        Instant started = Instant.now();
        try (ResultsFolder results = ResultsFolder.resumed(folder.place())) {
            Findings findings = play(design, until, results, attendant);
            kept.whole().write(results);
            folder.writePoints(results);
            files(results).write(findings, results, Recorded.of(kept.command()).charts());
            new RunInfo(started, Duration.between(started, Instant.now()), threads).write(results);
            results.publish();
            return findings;
        }
    }

    private Findings play(Design design, Optional<StopRule> until, ResultsFolder results, Attendant attendant)
            throws IOException, InterruptedException {
        Experiment experiment = Experiment.of(folder.study(), design);
        boolean allPairs = Recorded.of(kept.command()).allPairs();
        try (PlayedTables tables = new PlayedTables(
                results, design, experiment.casts(), allPairs, folder.played().points())) {
            Sweep sweep = folder.sweep(design, log).attendedBy(attendant);
            Findings findings =
                    until.isPresent() ? sweep.play(until.get(), threads, tables) : sweep.play(threads, tables);
            tables.finish();
            return findings;
        }
    }
}
