package org.twinmarch.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.twinmarch.experiment.exact.ExactDetection;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.yaml.Assignment;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;
import org.twinmarch.scenario.yaml.Tables;
import org.twinmarch.scenario.yaml.Variation;

/**
 * The exact probability of detection of all flows together along a factor, also between the levels of a sweep.
 *
 * @param effective the resolved scenario of one point
 * @param factor    path of the factor
 */
public record TheoryLine(String effective, String factor) {

    /**
     * The probability at some levels.
     *
     * @param levels as in a scenario file, with their units
     * @return one for each level; nothing if it is not known at one of them, or one makes no sense there, such as half a unit
     */
    public Optional<List<Double>> at(List<String> levels) {
        Assignment varied = new Assignment("levels", factor, String.join(", ", levels));
        Variation variation = Variation.crossed(List.of(), List.of(), List.of(varied));
        return ScenarioFile.read("point", effective, Tables.none(), variation) instanceof Reading.Checked points
                ? known(List.copyOf(points.study().policies().values()), levels.size())
                : Optional.empty();
    }

    private static Optional<List<Double>> known(List<Scenario> scenarios, int levels) {
        List<Double> known = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            OptionalDouble all = ofAll(scenario);
            if (all.isEmpty()) {
                return Optional.empty();
            }
            known.add(all.getAsDouble());
        }
        return known.size() == levels ? Optional.of(known) : Optional.empty();
    }

    private static OptionalDouble ofAll(Scenario scenario) {
        return ExactDetection.of(scenario).stream()
                .filter(exact -> exact.flow().equals(ExactDetection.ALL))
                .mapToDouble(ExactDetection::probability)
                .findFirst();
    }
}
