package org.twinmarch.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinmarch.experiment.Doubt;
import org.twinmarch.experiment.Origins;
import org.twinmarch.experiment.PointTable;
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

    /** The same with what is unsure about it. */
    Played with(List<Doubt> others) {
        return new Played(study, effective, origins, points, others);
    }
}
