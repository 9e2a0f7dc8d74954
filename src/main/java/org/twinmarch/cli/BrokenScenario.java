package org.twinmarch.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.twinmarch.scenario.yaml.Problem;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;
import org.twinmarch.scenario.yaml.StudyFile;
import org.twinmarch.scenario.yaml.StudyReading;
import org.twinmarch.scenario.yaml.Variation;

/** A scenario that a command needs has faults; the message tells them all. */
final class BrokenScenario extends RuntimeException {

    private static final long serialVersionUID = 1;

    private BrokenScenario(List<Problem> problems) {
        super(report(problems));
    }

    /** Reads the scenario of a command. @throws BrokenScenario if anything is wrong with it */
    static Reading.Checked read(Path file) {
        return read(file, Variation.NONE);
    }

    /** Reads the scenario of a command and varies it. @throws BrokenScenario if anything is wrong with it */
    static Reading.Checked read(Path file, Variation variation) {
        return sound(ScenarioFile.read(file, variation));
    }

    /** Reads a study file. @throws BrokenScenario if anything is wrong with it or its scenario */
    static StudyFile readStudy(Path file) {
        StudyReading reading = StudyFile.read(file);
        if (reading instanceof StudyReading.Broken broken) {
            throw new BrokenScenario(broken.problems());
        }
        return ((StudyReading.Checked) reading).file();
    }

    /** What was read. @throws BrokenScenario if anything is wrong with it */
    static Reading.Checked sound(Reading reading) {
        if (reading instanceof Reading.Broken broken) {
            throw new BrokenScenario(broken.problems());
        }
        return (Reading.Checked) reading;
    }

    /** What is wrong, as an exception. */
    static BrokenScenario of(List<Problem> problems) {
        return new BrokenScenario(problems);
    }

    /** The problems one below the other, with a blank line in between. */
    static String report(List<Problem> problems) {
        return problems.stream().map(Problem::report).collect(Collectors.joining(System.lineSeparator()));
    }
}
