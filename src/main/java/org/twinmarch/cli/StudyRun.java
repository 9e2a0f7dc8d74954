package org.twinmarch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinmarch.experiment.Attendant;
import org.twinmarch.experiment.CutShort;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Doubt;
import org.twinmarch.experiment.Experiment;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.experiment.Origins;
import org.twinmarch.experiment.ResultsFolder;
import org.twinmarch.experiment.Trial;
import org.twinmarch.experiment.UncertaintyFindings;
import org.twinmarch.report.ChartFiles;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.stats.StopRule;

/**
 * Plays a study and fills its folder of results.
 *
 * @param path     where the scenario file is
 * @param scenario what it says
 * @param design   what to play
 * @param rule     when to stop, if the number of replications is not fixed
 * @param further  what else is asked
 * @param options  the options that made the design
 * @param charts   in which files charts are written
 */
record StudyRun(
        Path path,
        Reading.Checked scenario,
        Design design,
        Optional<StopRule> rule,
        FurtherQuestions further,
        DesignOptions options,
        ChartFiles charts) {

    /** How to play what the study does not have. */
    Trial trial(int threads) {
        return new Trial(scenario.study(), design, threads);
    }

    /**
     * Plays all runs and writes the tables of their replications.
     *
     * @throws CutShort                  if the calling thread is interrupted after a whole replication; the tables are written
     * @throws InterruptedException if it is before one is whole
     */
    Findings into(ResultsFolder folder, int threads, Attendant attendant) throws IOException, InterruptedException {
        Experiment experiment = Experiment.of(scenario.study(), design).attendedBy(attendant);
        try (PlayedTables tables =
                new PlayedTables(folder, design, experiment.casts(), options.allPairs(), Optional.empty())) {
            try {
                Findings main = rule.isPresent()
                        ? experiment.play(rule.get(), threads, tables)
                        : experiment.play(threads, tables);
                return main.with(answers(main, threads));
            } finally {
                tables.finish();
            }
        }
    }

    /** The study itself is played: whoever interrupts the further questions gets what it found, and not what they did so far. */
    private List<Finding> answers(Findings main, int threads) throws CutShort {
        try {
            return further.answers(new Trial(scenario.study(), main.design(), threads));
        } catch (InterruptedException stopped) {
            throw new CutShort(main);
        }
    }

    /** Writes all other files, but for the description of this very run. What was drawn must be in the folder already. */
    void write(Findings findings, ResultsFolder folder) throws IOException {
        write(findings, folder, further.words());
    }

    /** The same where what else was asked has no answer: the command that repeats the results does not ask it. */
    void writeCut(CutShort cut, ResultsFolder folder) throws IOException {
        write(cut.findings(), folder, List.of());
    }

    private void write(Findings findings, ResultsFolder folder, List<String> alsoAsked) throws IOException {
        Map<String, String> effective = new LinkedHashMap<>();
        design.policies()
                .forEach(policy -> effective.put(policy, scenario.file().effective(policy)));
        Played played = new Played(scenario.study(), effective, Origins.of(scenario.file()), Optional.empty())
                .with(Doubt.read(folder.file(UncertaintyFindings.FILE)));
        new StudyFiles(played, command(alsoAsked)).write(findings, folder, charts);
    }

    /** The command that gives the same results again, whatever the file's own counts become. */
    private String command(List<String> alsoAsked) {
        List<String> words = new ArrayList<>(List.of("twinmarch", "run", path.toString()));
        words.addAll(rule.map(StopOptions::words)
                .orElse(List.of("--replications", Integer.toString(design.replications()))));
        words.addAll(List.of("--seed", Long.toString(design.seed())));
        words.addAll(List.of("--confidence", Double.toString(design.confidence())));
        words.addAll(DesignOptions.reductionWords(design));
        words.addAll(charts.words());
        design.policies().forEach(policy -> words.addAll(List.of("--policy", policy)));
        if (options.allPairs()) {
            words.add("--all-pairs");
        }
        words.addAll(alsoAsked);
        return StudyFiles.command(words);
    }
}
