package org.twinmarch.experiment;

import org.twinmarch.engine.Stage;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;
import org.twinmarch.scenario.yaml.Tables;

/** Scenarios small enough for pencil and paper. */
final class SmallWorld {

    private SmallWorld() {}

    /** Reads a scenario, which must be right. */
    static Study study(String text) {
        Reading reading = ScenarioFile.read("small.yaml", text, Tables.none());
        if (reading instanceof Reading.Checked checked) {
            return checked.study();
        }
        throw new AssertionError(((Reading.Broken) reading).problems().toString());
    }

    /** Who acts under a policy of a study. */
    static Cast cast(Study study, String policy) {
        return Cast.of(policy, Stage.of(study.policies().get(policy)));
    }
}
