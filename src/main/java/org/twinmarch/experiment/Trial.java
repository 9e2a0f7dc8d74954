package org.twinmarch.experiment;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.twinmarch.engine.Stage;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Study;

/**
 * How to play scenarios that a study does not have, to compare them with those that it has: as often, and under the same
 * random numbers.
 *
 * @param study   the study
 * @param design  its policies, replications, seed and confidence
 * @param threads number of threads, 1 or more
 */
public record Trial(Study study, Design design, int threads) {

    /** The scenario of a policy. */
    Scenario scenario(String policy) {
        return study.policies().get(policy);
    }

    /**
     * Plays a scenario under the name of a policy.
     *
     * @param measures what to note of every replication
     * @throws InterruptedException if the calling thread is interrupted
     */
    List<Series> play(String policy, Scenario scenario, Function<Cast, List<Measure>> measures)
            throws InterruptedException {
        List<Series> series = measures.apply(Cast.of(policy, Stage.of(scenario))).stream()
                .map(measure -> new Series(measure, design.confidence()))
                .toList();
        Study alone = new Study(
                study.name(), study.question(), design.seed(), design.replications(), Map.of(policy, scenario));
        Design once = new Design(List.of(policy), design.replications(), design.seed(), design.confidence());
        Experiment.of(alone, once).play(threads, outcome -> series.forEach(one -> one.add(outcome)));
        return series;
    }
}
