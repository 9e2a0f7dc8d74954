package org.twinmarch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;
import org.twinmarch.scenario.yaml.Variation;
import picocli.CommandLine.ParameterException;

/**
 * Plays a scenario, and again whenever its file or a table that it refers to is saved; while it is broken, tells what is wrong.
 *
 * @param file  the scenario file
 * @param round what is done with a sound scenario
 * @param voice hears what happens
 */
record Watch(Path file, Round round, Consumer<String> voice) {

    /** What is done with a scenario each time. */
    @FunctionalInterface
    interface Round {

        /** Plays it. @throws ParameterException if the options do not fit it (any more) */
        void play(Reading.Checked scenario) throws IOException, InterruptedException;
    }

    /**
     * Goes on until the calling thread is interrupted.
     *
     * @throws InterruptedException when it is
     * @throws IOException          if results cannot be written
     */
    void keep() throws IOException, InterruptedException {
        SavedFiles files = new SavedFiles();
        while (true) {
            files.note(file);
            Reading reading = ScenarioFile.read(file, Variation.NONE, files::note);
            if (reading instanceof Reading.Broken broken) {
                voice.accept(BrokenScenario.report(broken.problems()));
            } else {
                play((Reading.Checked) reading);
            }
            voice.accept("twinmarch: waiting for %s to be saved%s; Ctrl-C ends%n"
                    .formatted(file, files.count() > 1 ? ", or a table of it" : ""));
            files.awaitSaving();
        }
    }

    private void play(Reading.Checked scenario) throws IOException, InterruptedException {
        try {
            round.play(scenario);
        } catch (ParameterException unfit) {
            voice.accept("twinmarch: %s%n".formatted(unfit.getMessage()));
        }
    }
}
