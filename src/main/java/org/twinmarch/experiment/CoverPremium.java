package org.twinmarch.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.twinmarch.engine.PartyCount;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.experiment.Outcome.FlowCount;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Tactics.Cover;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.stats.Scale;

/**
 * What cover is worth to a flow: the probability that its parties pass if all of them seek cover, minus the probability if
 * none does, on the same streams. A party passes if it is not stopped; in a flow that goes on when it is detected, if it is
 * not detected.
 *
 * @param trial how to play
 * @param flow  key of the flow
 */
public record CoverPremium(Trial trial, String flow) {

    /** Name of the premium. */
    public static final String PREMIUM = "cover-premium";

    /** Name of the probability of passing if all parties seek cover. */
    public static final String WITH_COVER = "probability-of-passing-with-cover";

    /** Name of the probability of passing if none does. */
    public static final String ALONE = "probability-of-passing-alone";

    /** Whether a flow of a scenario uses another one as cover. */
    public static boolean isSought(Scenario scenario, String flow) {
        return scenario.flows().stream()
                .anyMatch(known ->
                        known.name().equals(flow) && known.tactics().cover().isPresent());
    }

    /**
     * The premium under each policy in which the flow seeks cover, and its two parts.
     *
     * @throws InterruptedException if the calling thread is interrupted
     */
    public List<Finding> findings() throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        for (String policy : trial.design().policies()) {
            if (isSought(trial.scenario(policy), flow)) {
                Series covered = play(policy, 1);
                Series alone = play(policy, 0);
                findings.add(new Finding(policy, flow, WITH_COVER, covered.estimate()));
                findings.add(new Finding(policy, flow, ALONE, alone.estimate()));
                findings.add(new Finding(policy, flow, PREMIUM, covered.minus(alone)));
            }
        }
        return findings;
    }

    private Series play(String policy, double probability) throws InterruptedException {
        Scenario scenario = trial.scenario(policy);
        UnaryOperator<Flow> seeking = known -> known.name().equals(flow) ? seeking(known, probability) : known;
        Scenario other = scenario.with(scenario.flows().stream().map(seeking).toList());
        return trial.play(policy, other, this::measures).get(0);
    }

    private static Flow seeking(Flow known, double probability) {
        Optional<Cover> cover = known.tactics().cover();
        return known.with(known.tactics().with(cover.orElseThrow().at(probability)));
    }

    private List<Measure> measures(Cast cast) {
        return FlowGroup.of(cast).stream()
                .filter(traffic -> traffic.label().equals(flow))
                .map(traffic ->
                        traffic.ratio("probability-of-passing", Scale.SHARE, passed(traffic), FlowCount::attempted))
                .toList();
    }

    private static ToDoubleFunction<FlowCount> passed(FlowGroup traffic) {
        boolean goesOn = traffic.has(flow -> flow.onDetection() == Flow.OnDetection.REPORT);
        return goesOn
                ? count -> count.attempted() - count.count(PartyCount.DETECTED)
                : count -> count.attempted() - count.stopped();
    }
}
