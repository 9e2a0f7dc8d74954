package org.twinmarch.experiment.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.Problem;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;
import org.twinmarch.scenario.yaml.Tables;

/** The scenarios that travel with the program, so that it can be verified from any folder. */
final class Bookshelf {

    private static final String SHELF = "/scenarios/";

    private Bookshelf() {}

    /** The scenario of a closed form, by its name without ending. */
    static Study closedForm(String name) {
        return study("closed-forms/" + name + ".yaml");
    }

    /** A scenario by its path below the folder {@code scenarios}. */
    static Study study(String path) {
        Reading reading = ScenarioFile.read("scenarios/" + path, text(path), Tables.none());
        if (reading instanceof Reading.Checked checked) {
            return checked.study();
        }
        throw new IllegalStateException(((Reading.Broken) reading)
                .problems().stream().map(Problem::report).collect(Collectors.joining()));
    }

    private static String text(String path) {
        try (InputStream scenario = Bookshelf.class.getResourceAsStream(SHELF + path)) {
            if (scenario == null) {
                throw new IllegalStateException(SHELF + path + " is not among the resources of this program");
            }
            return new String(scenario.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + SHELF + path, unreadable);
        }
    }
}
