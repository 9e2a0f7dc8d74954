package org.twinmarch.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jfree.chart.JFreeChart;
import org.twinmarch.experiment.Findings;

/**
 * Chart: a probability of each flow under each policy, a dot with its interval.
 *
 * @param name  name of its files
 * @param share which probability
 */
record PolicyComparison(String name, Share share) implements Chart {

    /** So many rows fit on a page. */
    private static final int MOST_ROWS = 40;

    @Override
    public Optional<Drawing> drawing(Evidence evidence, Theme theme) {
        Findings findings = evidence.findings();
        if (!share.isPlayed(findings)) {
            return Optional.empty();
        }
        return Optional.of(evidence.isOfFewPolicies() ? byFlow(evidence, theme) : ofMany(evidence, theme));
    }

    private Drawing byFlow(Evidence evidence, Theme theme) {
        Findings findings = evidence.findings();
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
            plot.addExact(
                    policy,
                    flows.stream()
                            .map(flow -> evidence.theory().find(of, flow, share.measure()))
                            .toList());
        }
        String label = share.words() + " [%], with " + Wording.interval(findings);
        return new Drawing(
                plot.chart(label, OptionalDouble.empty()),
                share.words() + " by flow and policy",
                "Dots with intervals. %s. %s%s".formatted(label, plot.words(), ticks(evidence)),
                Drawing.PAGE_MM,
                plot.heightMm());
    }

    private String ticks(Evidence evidence) {
        String agreement = share.equals(Share.DETECTION)
                ? new Exactness(evidence.theory().against(evidence.findings())).sentences()
                : "";
        return agreement.isEmpty() ? "" : " Ticks are exact values. " + agreement;
    }

    /** A row for each policy instead, all flows together; of very many only the best. */
    private Drawing ofMany(Evidence evidence, Theme theme) {
        Findings findings = evidence.findings();
        List<String> policies = Highlights.of(findings, MOST_ROWS);
        IntervalPlot plot = new IntervalPlot(theme, policies, List.of(Findings.ALL));
        plot.add(
                0,
                0,
                policies.stream()
                        .map(policy -> findings.estimate(policy, Findings.ALL, share.measure()))
                        .toList());
        plot.addExact(
                0,
                policies.stream()
                        .map(policy -> evidence.theory().find(policy, Findings.ALL, share.measure()))
                        .toList());
        // The names may leave little room below the numbers: what is long stands above.
        String label = share.words() + " [%]";
        String heading = policies.size() < findings.policies().size()
                ? "All flows together, with %s; the first policy and the best of %d"
                        .formatted(
                                Wording.interval(findings), findings.policies().size())
                : "All flows together, with " + Wording.interval(findings);
        JFreeChart chart = plot.chart(label, OptionalDouble.empty());
        chart.addSubtitle(theme.heading(heading));
        return new Drawing(
                chart,
                share.words() + " by policy",
                "Dots with intervals. %s. %s. %s%s".formatted(label, heading, plot.words(), ticks(evidence)),
                Drawing.PAGE_MM,
                plot.heightMm());
    }
}
