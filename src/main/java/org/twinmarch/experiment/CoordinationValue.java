package org.twinmarch.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twinmarch.cooperation.Cooperation;
import org.twinmarch.cooperation.Grade;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.stats.Estimate;

/**
 * What co-ordination is worth: by how much a policy's probability of interception exceeds that of the very same policy at
 * grade {@code none}, under the same random numbers; and how many more units of a plan would do as much at that grade.
 * Where nobody is pursued the probability of detection stands in.
 *
 * @param trial how to play
 */
public record CoordinationValue(Trial trial) {

    /** Name of the gain. */
    public static final String GAIN = "value-of-coordination";

    /** Name of the equivalent; the plan follows. */
    public static final String EQUIVALENT = "equivalent-extra-patrols/patrols.";

    /** Whether the sides have agreed on anything under a policy. */
    public static boolean isCoordinated(Scenario scenario) {
        return scenario.command().cooperation().grade() != Grade.NONE;
    }

    /** Whether one can ask how many more units of a plan would do: the plan says how many it has. */
    public static boolean countsUnits(Scenario scenario, String plan) {
        return scenario.watches().stream()
                .map(watch -> watch.plan())
                .anyMatch(known -> known.name().equals(plan) && new Strength(known).followsUnits());
    }

    /**
     * The gains of all policies above grade {@code none}, and their equivalents in units of a plan.
     *
     * @param plan key of a plan; without one there are no equivalents
     * @throws InterruptedException if the calling thread is interrupted
     */
    public List<Finding> findings(Optional<String> plan) throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        for (String policy : trial.design().policies()) {
            if (isCoordinated(trial.scenario(policy))) {
                findings.addAll(findings(policy, plan));
            }
        }
        return findings;
    }

    private List<Finding> findings(String policy, Optional<String> plan) throws InterruptedException {
        Scenario agreed = trial.scenario(policy);
        List<Series> together = trial.play(policy, agreed, CoordinationValue::measures);
        List<Series> apart = trial.play(policy, apart(agreed), CoordinationValue::measures);
        List<Finding> findings = new ArrayList<>();
        IntStream.range(0, together.size())
                .mapToObj(i -> gain(policy, together.get(i), apart.get(i)))
                .forEach(findings::add);
        if (plan.filter(name -> countsUnits(agreed, name)).isPresent()) {
            MoreUnits moreUnits = new MoreUnits(trial, policy, plan.get());
            Optional<Estimate> extra = moreUnits.asGoodAs(together.get(0), apart(agreed));
            findings.add(new Finding(policy, Measure.ALL, EQUIVALENT + plan.get(), extra));
        }
        return findings;
    }

    /** The same policy without any co-operation. */
    private static Scenario apart(Scenario agreed) {
        Cooperation cooperation = agreed.command().cooperation();
        return agreed.with(agreed.watches(), agreed.command().with(cooperation.at(Grade.NONE)));
    }

    private static Finding gain(String policy, Series together, Series apart) {
        return new Finding(policy, together.measure().flow(), GAIN, together.minus(apart));
    }

    /** The main measure of all flows together, then of each flow. */
    static List<Measure> measures(Cast cast) {
        List<Measure> all = Measures.of(cast);
        String main = all.stream().anyMatch(measure -> measure.name().equals(Measures.PROBABILITY_OF_INTERCEPTION))
                ? Measures.PROBABILITY_OF_INTERCEPTION
                : Measures.PROBABILITY_OF_DETECTION;
        return all.stream().filter(measure -> measure.name().equals(main)).toList();
    }
}
