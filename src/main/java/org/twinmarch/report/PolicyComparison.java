package org.twinmarch.report;

import java.util.List;
import java.util.OptionalDouble;
import org.twinmarch.experiment.Findings;

/** Chart: a probability of each flow under each policy, a dot with its interval. */
final class PolicyComparison {

    private PolicyComparison() {}

    /** Draws it. */
    static Drawing of(Findings findings, Share share, Theme theme) {
        List<String> policies = findings.policies();
        IntervalPlot plot = new IntervalPlot(theme, findings.traffic(share.measure()), policies);
        for (int policy = 0; policy < policies.size(); policy++) {
            String name = policies.get(policy);
            plot.add(
                    policy,
                    policy,
                    findings.traffic(share.measure()).stream()
                            .map(flow -> findings.estimate(name, flow, share.measure()))
                            .toList());
        }
        String label = share.words() + " [%], with " + Wording.interval(findings);
        return new Drawing(
                plot.chart(label, OptionalDouble.empty()),
                "%s: %s, by flow and policy".formatted(findings.topic().name(), label),
                Drawing.PAGE_MM,
                plot.heightMm());
    }
}
