package org.twinmarch.experiment.exact;

import java.util.stream.IntStream;
import org.twinmarch.engine.Stage;
import org.twinmarch.engine.Tally;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.RatioEstimator;
import org.twinmarch.stats.Scale;

/** The share of the parties of a flow, or of all, that a simulation detects. */
final class Simulated {

    private static final long SEED = 20260701;

    private Simulated() {}

    /** What so many replications say of the subject of an exact value, at some confidence. */
    static Estimate of(Scenario scenario, ExactDetection exact, int replications, double confidence) {
        Stage stage = Stage.of(scenario);
        RatioEstimator seen = new RatioEstimator();
        for (int replication = 1; replication <= replications; replication++) {
            Tally tally = new Tally(stage);
            stage.play(SEED, replication, tally);
            int[] flows = IntStream.range(0, scenario.flows().size())
                    .filter(flow -> exact.flow().equals(ExactDetection.ALL)
                            || exact.flow().equals(scenario.flows().get(flow).name()))
                    .toArray();
            seen.add(
                    IntStream.of(flows).mapToDouble(tally::detected).sum(),
                    IntStream.of(flows).mapToDouble(tally::attempted).sum());
        }
        return seen.estimate(Scale.SHARE, confidence).orElseThrow();
    }
}
