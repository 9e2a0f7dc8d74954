package org.twinmarch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.twinmarch.border.Span;
import org.twinmarch.experiment.Findings;
import org.twinmarch.stats.Estimate;

/**
 * Chart: how many parties of all flows try each piece of the line under the first policy and under others: what a policy
 * displaces. Steps, with an interval in each piece.
 */
record DisplacementAlongLine() implements Chart {

    private static final int MOST = 3;
    private static final double HEIGHT_MM = 95;
    private static final double PER_KM = 100;

    /** What a policy has in each piece of the line, per 100 km. */
    private record Profile(String policy, int look, List<Step> steps) {}

    /** Attempts per 100 km of a piece. */
    private record Step(LinePart part, Estimate rate) {}

    @Override
    public String name() {
        return "displacement-along-line";
    }

    @Override
    public Optional<Drawing> drawing(Evidence evidence, Theme theme) {
        List<Profile> profiles = profiles(evidence);
        return isDisplaced(profiles) ? Optional.of(draw(profiles, evidence, theme)) : Optional.empty();
    }

    private static List<Profile> profiles(Evidence evidence) {
        Findings findings = evidence.findings();
        PartLookup lookup = new PartLookup(findings);
        return Highlights.of(findings, MOST).stream()
                .map(policy ->
                        new Profile(policy, findings.policies().indexOf(policy), steps(evidence, lookup, policy)))
                .toList();
    }

    private static List<Step> steps(Evidence evidence, PartLookup lookup, String policy) {
        List<LinePart> parts = LinePart.of(evidence.scenario(policy).border());
        List<Step> steps = new ArrayList<>();
        for (LinePart part : parts) {
            double scale = PER_KM / LinePart.lengthKm(parts, part.name());
            lookup.inStretch(policy, part, PartLookup.ATTEMPTS)
                    .filter(Wording::isBounded)
                    .map(attempts -> Wording.scaled(attempts, scale))
                    .ifPresent(rate -> steps.add(new Step(part, rate)));
        }
        return steps;
    }

    /** Whether there is more than one piece, and a policy under which other numbers try them. */
    private static boolean isDisplaced(List<Profile> profiles) {
        List<Step> first = profiles.get(0).steps;
        return first.size() > 1
                && profiles.stream().anyMatch(profile -> !profile.steps.equals(first) && !profile.steps.isEmpty());
    }

    private static Drawing draw(List<Profile> profiles, Evidence evidence, Theme theme) {
        NumberAxis chainage = theme.numbers("Chainage [km]");
        chainage.setRange(0, evidence.scenario(profiles.get(0).policy).border().lengthKm());
        String label = "Attempts [parties per 100 km]";
        NumberAxis attempts = theme.numbers(label);
        attempts.setAutoRangeIncludesZero(true);
        XYPlot plot = new XYPlot(dots(profiles), chainage, attempts, dotRenderer(profiles));
        plot.setDataset(1, lines(profiles));
        plot.setRenderer(1, lineRenderer(profiles));
        theme.dress(plot);
        String heading = "In one horizon, all flows, by stretch, with " + Wording.interval(evidence.findings());
        return new Drawing(
                theme.chart(plot, true, heading),
                "Attempts along the line, before and after",
                "Steps along the line, one for each stretch. %s. %s. %s".formatted(label, heading, words(profiles)),
                Drawing.PAGE_MM,
                HEIGHT_MM);
    }

    private static String words(List<Profile> profiles) {
        return profiles.get(0).steps.stream()
                .map(step -> "%s: %s.".formatted(step.part.words(), Wording.told(inPart(profiles, step.part))))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static List<Wording.Named> inPart(List<Profile> profiles, LinePart part) {
        return profiles.stream()
                .flatMap(profile -> profile.steps.stream()
                        .filter(step -> step.part.equals(part))
                        .map(step -> new Wording.Named(profile.policy, step.rate)))
                .toList();
    }

    /** Dots stand side by side in the middle of their piece. */
    private static XYIntervalSeriesCollection dots(List<Profile> profiles) {
        XYIntervalSeriesCollection all = new XYIntervalSeriesCollection();
        for (int i = 0; i < profiles.size(); i++) {
            XYIntervalSeries series = new XYIntervalSeries(profiles.get(i).policy);
            for (Step step : profiles.get(i).steps) {
                Span span = step.part.span();
                double at = span.fromKm() + span.lengthKm() * (i + 1) / (profiles.size() + 1);
                series.add(at, at, at, step.rate.value(), step.rate.lower(), step.rate.upper());
            }
            all.addSeries(series);
        }
        return all;
    }

    private static XYErrorRenderer dotRenderer(List<Profile> profiles) {
        XYErrorRenderer renderer = Theme.dots();
        for (int series = 0; series < profiles.size(); series++) {
            Theme.look(renderer, series, profiles.get(series).look);
        }
        return renderer;
    }

    private static XYSeriesCollection lines(List<Profile> profiles) {
        XYSeriesCollection all = new XYSeriesCollection();
        for (Profile profile : profiles) {
            XYSeries line = new XYSeries(profile.policy, false, true);
            for (Step step : profile.steps) {
                line.add(step.part.span().fromKm(), step.rate.value());
                line.add(step.part.span().toKm(), step.rate.value());
            }
            all.addSeries(line);
        }
        return all;
    }

    private static XYLineAndShapeRenderer lineRenderer(List<Profile> profiles) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int series = 0; series < profiles.size(); series++) {
            renderer.setSeriesPaint(series, Theme.colour(profiles.get(series).look));
            renderer.setSeriesStroke(series, Theme.line(series));
            renderer.setSeriesVisibleInLegend(series, false);
        }
        return renderer;
    }
}
