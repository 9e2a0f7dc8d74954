package org.twinmarch.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jfree.chart.JFreeChart;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.Finding;

/** Chart: which share of the detected parties each source detects first, all flows together, a dot with its interval. */
record DetectionSources() implements Chart {

    private static final String PREFIX = "detections-by-source/";
    private static final int FEW = 4;
    private static final int TWO = 2;
    /** So many rows leave room for the dots of more than two policies. */
    private static final int FEW_ROWS = 12;

    @Override
    public String name() {
        return "detections-by-source";
    }

    @Override
    public Optional<Drawing> drawing(Evidence evidence, Theme theme) {
        Findings findings = evidence.findings();
        List<String> policies =
                Highlights.of(findings, sources(findings, findings.policies()).size() <= FEW_ROWS ? FEW : TWO);
        List<String> sources = sources(findings, policies);
        return sources.size() > 1 ? Optional.of(draw(findings, policies, sources, theme)) : Optional.empty();
    }

    /** Sources that were the first to detect anybody under some of the policies. */
    private static List<String> sources(Findings findings, List<String> policies) {
        return findings.findings().stream()
                .filter(finding -> finding.flow().equals(Findings.ALL))
                .filter(finding -> finding.measure().startsWith(PREFIX) && policies.contains(finding.policy()))
                .filter(finding ->
                        finding.estimate().filter(share -> share.value() > 0).isPresent())
                .map(Finding::measure)
                .map(measure -> measure.substring(PREFIX.length()))
                .distinct()
                .toList();
    }

    private static Drawing draw(Findings findings, List<String> policies, List<String> sources, Theme theme) {
        IntervalPlot plot = new IntervalPlot(theme, sources, policies);
        for (int policy = 0; policy < policies.size(); policy++) {
            String of = policies.get(policy);
            plot.add(
                    policy,
                    findings.policies().indexOf(of),
                    sources.stream()
                            .map(source -> findings.estimate(of, Findings.ALL, PREFIX + source))
                            .toList());
        }
        String label = "Share of first detections, all flows together [%]";
        String heading = policies.size() < findings.policies().size()
                ? "The first policy and the best of %d, with %s"
                        .formatted(findings.policies().size(), Wording.interval(findings))
                : "With " + Wording.interval(findings);
        JFreeChart chart = plot.chart(label, OptionalDouble.of(0));
        chart.addSubtitle(theme.heading(heading));
        return new Drawing(
                chart,
                "Who detects first",
                "Dots with intervals. %s. %s. %s".formatted(label, heading, plot.words()),
                Drawing.PAGE_MM,
                plot.heightMm());
    }
}
