package org.twinmarch.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Doubt;
import org.twinmarch.experiment.Origins;
import org.twinmarch.experiment.PointTable;
import org.twinmarch.experiment.Theory;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Study;

/**
 * What was played. A folder of results tells all of it.
 *
 * @param study     the study
 * @param effective from policy to the text of its resolved scenario
 * @param origins   where the values of the scenario come from
 * @param points    for a sweep, what its points stand for
 * @param doubts    how unsure the results are under drawn assumptions, if they were drawn
 */
record Played(
        Study study, Map<String, String> effective, Origins origins, Optional<PointTable> points, List<Doubt> doubts) {

    /** From policy to scenario, for the policies of a design. */
    Map<String, Scenario> scenarios(Design design) {
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        design.policies()
                .forEach(policy -> scenarios.put(policy, study.policies().get(policy)));
        return scenarios;
    }

    /** What is known exactly of the policies of a design. */
    Theory theory(Design design) {
        return Theory.of(scenarios(design));
    }

    /** The same with what is unsure about it. */
    Played with(List<Doubt> others) {
        return new Played(study, effective, origins, points, others);
    }
}
