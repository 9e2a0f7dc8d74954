package org.twinmarch.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Doubt;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.LevelDifference;
import org.twinmarch.experiment.Origins;
import org.twinmarch.experiment.PointTable;
import org.twinmarch.experiment.Theory;
import org.twinmarch.report.AllElseEqual;
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
 * @param levels    for a sweep, how far points are apart that differ in one thing alone
 */
record Played(
        Study study,
        Map<String, String> effective,
        Origins origins,
        Optional<PointTable> points,
        List<Doubt> doubts,
        List<LevelDifference> levels) {

    /** Something of which nobody has asked yet how unsure it is, or what its levels do. */
    Played(Study study, Map<String, String> effective, Origins origins, Optional<PointTable> points) {
        this(study, effective, origins, points, List.of(), List.of());
    }

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
        return new Played(study, effective, origins, points, others, levels);
    }

    /** The same with how far points are apart that differ in one thing alone. */
    Played compared(List<LevelDifference> differences) {
        return new Played(study, effective, origins, points, doubts, differences);
    }

    /** What its levels do, if it is a sweep and points of it differ in one thing alone. */
    Optional<AllElseEqual> allElseEqual(Findings findings) {
        return points.filter(table -> !levels.isEmpty()).map(table -> new AllElseEqual(findings, table, levels));
    }
}
