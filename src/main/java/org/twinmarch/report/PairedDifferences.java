package org.twinmarch.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jfree.chart.JFreeChart;
import org.twinmarch.experiment.Findings;
import org.twinmarch.stats.Difference;

/**
 * Chart: by how much a probability under each later policy differs from the first, a dot with its interval (a forest plot). Policies keep the colours and shapes that they have in {@link PolicyComparison}.
 */
final class PairedDifferences {

    private PairedDifferences() {}

    /** Draws it; nothing if there is only one policy. */
    static Optional<Drawing> of(Findings findings, Share share, Theme theme) {
        return others(findings).isEmpty() ? Optional.empty() : Optional.of(drawing(findings, share, theme));
    }

    private static List<String> others(Findings findings) {
        return findings.policies().subList(1, findings.policies().size());
    }

    private static Drawing drawing(Findings findings, Share share, Theme theme) {
        List<String> others = others(findings);
        IntervalPlot plot = new IntervalPlot(theme, findings.traffic(share.measure()), others);
        for (int policy = 0; policy < others.size(); policy++) {
            String name = others.get(policy);
            plot.add(
                    policy,
                    policy + 1,
                    findings.traffic(share.measure()).stream()
                            .map(flow -> findings.difference(name, flow, share.measure())
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
                "%s: %s. %s, by flow and policy".formatted(findings.topic().name(), heading, label),
                Drawing.PAGE_MM,
                plot.heightMm());
    }
}
