package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.RatioEstimator;
import org.twinmarch.stats.Scale;

/** What became of the parties of one flow, of those that count, in one run. */
final class Outcomes implements Tape {

    private static final long SEED = 20200508;
    private static final double CONFIDENCE = 0.999;

    private final int flow;
    final List<Party> started = new ArrayList<>();
    final Set<Party> detected = new HashSet<>();
    final Set<Party> stopped = new HashSet<>();
    int deterred;
    int pending;

    private Outcomes(int flow) {
        this.flow = flow;
    }

    /** A scenario written down. */
    static Scenario scenario(String text) {
        Reading reading = ScenarioFile.read("tactics", text, name -> new byte[0]);
        assertTrue(reading instanceof Reading.Checked, reading::toString);
        return ((Reading.Checked) reading).study().policies().get("base");
    }

    /** One run. */
    static Outcomes of(Scenario scenario, int flow, long replication) {
        Outcomes outcomes = new Outcomes(flow);
        Stage.of(scenario).play(SEED, replication, outcomes);
        return outcomes;
    }

    /** The ratio of two sums over independent runs, with its interval. */
    static Estimate ratio(
            List<Outcomes> runs,
            Scale scale,
            ToDoubleFunction<Outcomes> numerator,
            ToDoubleFunction<Outcomes> denominator) {
        RatioEstimator estimator = new RatioEstimator();
        runs.forEach(run -> estimator.add(numerator.applyAsDouble(run), denominator.applyAsDouble(run)));
        return estimator.estimate(scale, CONFIDENCE).orElseThrow();
    }

    /** So many independent runs of a scenario. */
    static List<Outcomes> runs(Scenario scenario, int flow, int replications) {
        List<Outcomes> runs = new ArrayList<>();
        for (int replication = 1; replication <= replications; replication++) {
            runs.add(of(scenario, flow, replication));
        }
        return runs;
    }

    /** Share of the parties that were detected, over so many runs. */
    static Estimate detection(Scenario scenario, int flow, int replications) {
        return ratio(
                runs(scenario, flow, replications), Scale.SHARE, run -> run.detected.size(), run -> run.started.size());
    }

    private boolean counts(Party party) {
        return party.flow() == flow && party.counts();
    }

    @Override
    public void started(Party party) {
        if (counts(party)) {
            started.add(party);
        }
    }

    @Override
    public void detected(Party party, Source source, double atHours) {
        if (counts(party)) {
            detected.add(party);
        }
    }

    @Override
    public void ended(Party party, PartyOutcome outcome, double atHours) {
        if (counts(party) && outcome.isStopped()) {
            stopped.add(party);
        }
    }

    @Override
    public void deterred(int who, double atHours) {
        deterred += who == flow && atHours >= 0 ? 1 : 0;
    }

    @Override
    public void pending(int who, double atHours) {
        pending += who == flow ? 1 : 0;
    }
}
