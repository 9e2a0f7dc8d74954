package org.twinmarch.experiment;

import java.util.ArrayList;
import java.util.List;
import org.twinmarch.engine.Probe;
import org.twinmarch.engine.Stage;
import org.twinmarch.report.ExplanationText;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.Tag;

/**
 * All that the program shows of a scenario, but for the text of the scenario itself.
 *
 * @param provenance  what is told of the origin of its values
 * @param explanation why a certain party is detected, or not
 * @param outcomes    what every replication gave
 * @param findings    what comes of them
 */
record Shown(List<Tag> provenance, String explanation, List<Outcome> outcomes, Findings findings) {

    /** A place near the middle of the sample's line, and an hour, at which units of either side may see a party. */
    private static final Probe PROBE = new Probe(0, 15, 4, false);

    /** All of it. */
    static Shown of(Reading.Checked scenario) {
        return of(scenario, Design.of(scenario.study()));
    }

    /** What one replication of the first policy shows. */
    static Shown atFirst(Reading.Checked scenario) {
        Design all = Design.of(scenario.study());
        return of(scenario, new Design(all.policies().subList(0, 1), 1, all.seed(), all.confidence()));
    }

    private static Shown of(Reading.Checked scenario, Design design) {
        Study study = scenario.study();
        List<Outcome> outcomes = new ArrayList<>();
        try {
            Findings findings = Experiment.of(study, design).play(1, outcomes::add);
            return new Shown(scenario.file().provenance(), explanation(study), outcomes, findings);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String explanation(Study study) {
        Scenario scenario = study.policies().values().iterator().next();
        Explanation explanation = Explanation.of(Stage.of(scenario), study.seed(), 1, PROBE);
        return new ExplanationText(explanation, scenario).text();
    }
}
