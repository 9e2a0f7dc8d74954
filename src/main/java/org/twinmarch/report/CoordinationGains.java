package org.twinmarch.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jfree.chart.JFreeChart;
import org.twinmarch.experiment.CoordinationValue;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.Finding;

/**
 * Chart: by how much each policy gains over the same policy at grade {@code none}, a dot with its interval. Policies keep the
 * colours and shapes that they have in {@link PolicyComparison}.
 */
final class CoordinationGains {

    private CoordinationGains() {}

    /** Draws it; nothing if nobody asked for the value of co-ordination. */
    static Optional<Drawing> of(Findings findings, Theme theme) {
        List<String> policies = findings.findings().stream()
                .filter(finding -> finding.measure().equals(CoordinationValue.GAIN))
                .map(Finding::policy)
                .distinct()
                .toList();
        return policies.isEmpty() ? Optional.empty() : Optional.of(drawing(findings, policies, theme));
    }

    private static Drawing drawing(Findings findings, List<String> policies, Theme theme) {
        IntervalPlot plot = new IntervalPlot(theme, findings.traffic(CoordinationValue.GAIN), policies);
        for (int policy = 0; policy < policies.size(); policy++) {
            String name = policies.get(policy);
            plot.add(
                    policy,
                    findings.policies().indexOf(name),
                    findings.traffic(CoordinationValue.GAIN).stream()
                            .map(flow -> findings.estimate(name, flow, CoordinationValue.GAIN))
                            .toList());
        }
        String heading = Share.main(findings).words() + ", with " + Wording.interval(findings);
        String label = "Gain over the same policy at co-operation grade none [percentage points]";
        JFreeChart chart = plot.chart(label, OptionalDouble.of(0));
        chart.addSubtitle(theme.heading(heading));
        return new Drawing(
                chart,
                "%s: %s. %s, by flow and policy".formatted(findings.topic().name(), heading, label),
                Drawing.PAGE_MM,
                plot.heightMm());
    }
}
