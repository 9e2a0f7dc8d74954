package org.twinmarch.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jfree.chart.JFreeChart;
import org.twinmarch.experiment.CoordinationValue;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.Finding;

/**
 * Chart: by how much each policy gains over the same policy at grade {@code none}, a dot with its interval; its grade stands
 * behind its name. Policies keep the colours and shapes that they have in {@link PolicyComparison}.
 */
record CoordinationGains() implements Chart {

    @Override
    public String name() {
        return "value-of-coordination";
    }

    @Override
    public Optional<Drawing> drawing(Evidence evidence, Theme theme) {
        Findings findings = evidence.findings();
        List<String> policies = findings.findings().stream()
                .filter(finding -> finding.measure().equals(CoordinationValue.GAIN))
                .map(Finding::policy)
                .distinct()
                .toList();
        return policies.isEmpty() ? Optional.empty() : Optional.of(draw(evidence, policies, theme));
    }

    /** A policy with the grade at which its sides co-operate, unless it is called like that. */
    private static String graded(Evidence evidence, String policy) {
        String grade = evidence.scenario(policy)
                .command()
                .cooperation()
                .grade()
                .name()
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        return policy.equals(grade) ? policy : "%s (%s)".formatted(policy, grade);
    }

    private static Drawing draw(Evidence evidence, List<String> policies, Theme theme) {
        Findings findings = evidence.findings();
        List<String> flows = findings.traffic(CoordinationValue.GAIN);
        List<String> names =
                policies.stream().map(policy -> graded(evidence, policy)).toList();
        IntervalPlot plot = new IntervalPlot(theme, flows, names);
        for (int policy = 0; policy < policies.size(); policy++) {
            String of = policies.get(policy);
            plot.add(
                    policy,
                    findings.policies().indexOf(of),
                    flows.stream()
                            .map(flow -> findings.estimate(of, flow, CoordinationValue.GAIN))
                            .toList());
        }
        String heading = Share.main(findings).words() + ", with " + Wording.interval(findings);
        String label = "Gain over the same policy at co-operation grade none [percentage points]";
        JFreeChart chart = plot.chart(label, OptionalDouble.of(0));
        chart.addSubtitle(theme.heading(heading));
        return new Drawing(
                chart,
                "Value of co-ordination by flow and grade",
                "Dots with intervals. %s. %s. %s".formatted(heading, label, plot.words()),
                Drawing.PAGE_MM,
                plot.heightMm());
    }
}
