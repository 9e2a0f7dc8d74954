package org.twinmarch.experiment.verify;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Experiment;
import org.twinmarch.experiment.Findings;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.patrol.Phase;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.Watch;
import org.twinmarch.stats.Estimate;
import org.twinmarch.theory.TwoPatrols;

/**
 * The value of co-ordination: what two patrols on one stretch detect, one of each side, by how long a party stays on the
 * line and by what the two have agreed. Simulated on the bundled scenario {@code coordination}, beside the closed form C8.
 *
 * @param curves one for each policy of the scenario, in order of declaration
 */
public record Coordination(List<Curve> curves) {

    /** Copies the list. */
    public Coordination {
        curves = List.copyOf(curves);
    }

    /**
     * One policy.
     *
     * @param policy its name
     * @param theory the probability of detection by dwell [h], in [0, {@code longestHours}]
     * @param points what was simulated, by rising dwell
     */
    public record Curve(String policy, DoubleUnaryOperator theory, List<Point> points) {

        /** Copies the list. */
        public Curve {
            points = List.copyOf(points);
        }

        /** The longest dwell that was simulated [h]. */
        public double longestHours() {
            return points.get(points.size() - 1).dwellHours();
        }
    }

    /**
     * What was simulated for one dwell.
     *
     * @param dwellHours time on the line [h]
     * @param theory     probability of detection by the closed form
     * @param simulated  the same from the simulator
     */
    public record Point(double dwellHours, double theory, Estimate simulated) {}

    /**
     * Plays the bundled scenario.
     *
     * @param threads    number of threads, 1 or more; it changes no result
     * @param confidence of the intervals, in (0, 1)
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static Coordination play(int threads, double confidence) throws InterruptedException {
        Study study = Bookshelf.study("coordination.yaml");
        Design filed = Design.of(study);
        Design design = new Design(filed.policies(), filed.replications(), filed.seed(), confidence);
        Findings findings = Experiment.of(study, design).play(threads, outcome -> {});
        return new Coordination(study.policies().entrySet().stream()
                .map(policy -> curve(policy, findings))
                .toList());
    }

    private static Curve curve(Map.Entry<String, Scenario> policy, Findings findings) {
        DoubleUnaryOperator theory = theory(policy.getValue());
        List<Point> points = policy.getValue().flows().stream()
                .map(flow -> point(flow, theory, estimate(findings, policy.getKey(), flow)))
                .toList();
        return new Curve(policy.getKey(), theory, points);
    }

    private static Point point(Flow flow, DoubleUnaryOperator theory, Estimate simulated) {
        double dwellHours = flow.stay().mean();
        return new Point(dwellHours, theory.applyAsDouble(dwellHours), simulated);
    }

    private static Estimate estimate(Findings findings, String policy, Flow flow) {
        return findings.estimate(policy, flow.name(), Findings.PROBABILITY_OF_DETECTION)
                .orElseThrow();
    }

    /** The form of C8 that speaks of a scenario: by the number of its plans and the phase of the second. */
    private static DoubleUnaryOperator theory(Scenario scenario) {
        Setting setting = new Setting(scenario);
        TwoPatrols patrols = new TwoPatrols(setting.beatKm(), setting.speedKmh(), setting.probability());
        List<Watch> watches = scenario.watches();
        if (watches.size() == 1) {
            return patrols::one;
        }
        if (watches.get(1).plan().phase() instanceof Phase.Agreed agreed) {
            return dwellHours -> patrols.agreed(dwellHours, agreed.lag());
        }
        return patrols::independent;
    }
}
