package org.twinmarch.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jfree.chart.JFreeChart;
import org.twinmarch.experiment.Findings;
import org.twinmarch.stats.Difference;

/**
 * Chart: by how much a probability under each later policy differs from the first, a dot with its interval (a forest plot).
 * Policies keep the colours and shapes that they have in {@link PolicyComparison}.
 *
 * @param name  name of its files
 * @param share which probability
 */
record PairedDifferences(String name, Share share) implements Chart {

    @Override
    public Optional<Drawing> drawing(Evidence evidence, Theme theme) {
        Findings findings = evidence.findings();
        return evidence.isOfFewPolicies() && findings.policies().size() > 1 && share.isPlayed(findings)
                ? Optional.of(draw(findings, theme))
                : Optional.empty();
    }

    private Drawing draw(Findings findings, Theme theme) {
        List<String> others = findings.policies().subList(1, findings.policies().size());
        List<String> flows = findings.traffic(share.measure());
        IntervalPlot plot = new IntervalPlot(theme, flows, others);
        for (int policy = 0; policy < others.size(); policy++) {
            String of = others.get(policy);
            plot.add(
                    policy,
                    policy + 1,
                    flows.stream()
                            .map(flow -> findings.difference(of, flow, share.measure())
                                    .map(Difference::estimate))
                            .toList());
        }
        String heading = share.words() + ", with " + Wording.interval(findings);
        String label = "Difference from %s [percentage points]"
                .formatted(findings.policies().get(0));
        JFreeChart chart = plot.chart(label, OptionalDouble.of(0));
        chart.addSubtitle(theme.heading(heading));
        return new Drawing(
                chart,
                "%s: difference from %s"
                        .formatted(share.words(), findings.policies().get(0)),
                "Dots with intervals. %s. %s. %s".formatted(heading, label, plot.words()),
                Drawing.PAGE_MM,
                plot.heightMm());
    }
}
