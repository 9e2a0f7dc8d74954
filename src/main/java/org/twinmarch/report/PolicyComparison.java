package org.twinmarch.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.twinmarch.experiment.Findings;

/**
 * Chart: a probability of each flow under each policy, a dot with its interval.
 *
 * @param name  name of its files
 * @param share which probability
 */
record PolicyComparison(String name, Share share) implements Chart {

    @Override
    public Optional<Drawing> drawing(Evidence evidence, Theme theme) {
        return evidence.isOfFewPolicies() && share.isPlayed(evidence.findings()) ? Optional.of(draw(evidence.findings(), theme)) : Optional.empty();
    }

    private Drawing draw(Findings findings, Theme theme) {
        List<String> policies = findings.policies();
        List<String> flows = findings.traffic(share.measure());
        IntervalPlot plot = new IntervalPlot(theme, flows, policies);
        for (int policy = 0; policy < policies.size(); policy++) {
            String of = policies.get(policy);
            plot.add(
                    policy,
                    policy,
                    flows.stream()
                            .map(flow -> findings.estimate(of, flow, share.measure()))
                            .toList());
        }
        String label = share.words() + " [%], with " + Wording.interval(findings);
        return new Drawing(
                plot.chart(label, OptionalDouble.empty()),
                share.words() + " by flow and policy",
                "Dots with intervals. %s. %s".formatted(label, plot.words()),
                Drawing.PAGE_MM,
                plot.heightMm());
    }
}
