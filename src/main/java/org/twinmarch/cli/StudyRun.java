package org.twinmarch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Experiment;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Origins;
import org.twinmarch.experiment.ReplicationTable;
import org.twinmarch.experiment.ResultsFolder;
import org.twinmarch.experiment.Trial;
import org.twinmarch.scenario.yaml.Reading;

/**
 * Plays a study and fills its folder of results.
 *
 * @param path     where the scenario file is
 * @param scenario what it says
 * @param design   what to play
 * @param further  what else is asked
 * @param dpi      dots per inch of the charts
 */
record StudyRun(Path path, Reading.Checked scenario, Design design, FurtherQuestions further, int dpi) {

    /** How to play what the study does not have. */
    Trial trial(int threads) {
        return new Trial(scenario.study(), design, threads);
    }

    /**
     * Plays all runs and writes all files, but for the description of this very run.
     *
     * @throws InterruptedException if the calling thread is interrupted
     */
    Findings into(ResultsFolder folder, int threads, Progress progress) throws IOException, InterruptedException {
        Experiment experiment = Experiment.of(scenario.study(), design);
        try (ReplicationTable table = new ReplicationTable(folder.file("replications.csv"), experiment.casts())) {
            Findings main = experiment.play(threads, outcome -> {
                table.accept(outcome);
                progress.step();
            });
            Findings findings = main.with(further.answers(trial(threads)));
            write(findings, folder);
            return findings;
        }
    }

    private void write(Findings findings, ResultsFolder folder) throws IOException {
        Map<String, String> effective = new LinkedHashMap<>();
        design.policies()
                .forEach(policy -> effective.put(policy, scenario.file().effective(policy)));
        new StudyFiles(scenario.study(), effective, Origins.of(scenario.file()), command())
                .write(findings, folder, dpi);
    }

    /** The command that gives the same results again, whatever the file's own counts become. */
    private String command() {
        List<String> words = new ArrayList<>(List.of("twinmarch", "run", path.toString()));
        words.addAll(List.of("--replications", Integer.toString(design.replications())));
        words.addAll(List.of("--seed", Long.toString(design.seed())));
        words.addAll(List.of("--confidence", Double.toString(design.confidence())));
        words.addAll(List.of("--dpi", Integer.toString(dpi)));
        design.policies().forEach(policy -> words.addAll(List.of("--policy", policy)));
        words.addAll(further.words());
        return StudyFiles.command(words);
    }
}
