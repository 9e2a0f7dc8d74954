package org.twinmarch.scenario.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinmarch.stats.StopRule;

/**
 * What a study file says, its scenario apart.
 *
 * @param name         what the study is called
 * @param question     its question, if it has one of its own
 * @param policies     the policies to play; all if empty
 * @param settings     what shall stand somewhere at all points
 * @param factors      what shall vary
 * @param points       which levels meet
 * @param seed         master seed, if it says one
 * @param replications how often, if it says a number
 * @param stopRule     when to stop, if it says that instead
 * @param measures     the measures that matter
 * @param places       where measures are named
 * @param confidence   of the intervals, if it says one
 */
record StudyText(
        String name,
        Optional<String> question,
        List<String> policies,
        List<Written> settings,
        List<Factor> factors,
        Points points,
        Optional<Long> seed,
        Optional<Integer> replications,
        Optional<StopRule> stopRule,
        List<String> measures,
        Map<String, Mark> places,
        Optional<Double> confidence) {

    StudyText {
        policies = List.copyOf(policies);
        settings = List.copyOf(settings);
        factors = List.copyOf(factors);
        measures = List.copyOf(measures);
        places = Map.copyOf(places);
    }
}
