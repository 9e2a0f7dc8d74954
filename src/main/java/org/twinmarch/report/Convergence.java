package org.twinmarch.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.Milestone;
import org.twinmarch.stats.Estimate;

/** Chart: how the main measure of all flows together came about, replication by replication: a panel for each policy. */
record Convergence() implements Chart {

    /** Before that intervals are so wide that nothing else could be seen. */
    private static final int FEWEST_REPLICATIONS = 4;

    private static final int COLUMNS = 3;
    private static final int MOST_PANELS = 12;
    private static final double PANEL_HEIGHT_MM = 46;
    private static final double LEGEND_HEIGHT_MM = 9;
    private static final double MARGIN = 0.05;
    private static final double WHOLE_PERCENT = 100;
    /** Least reach of a panel [percentage points], so that a narrow band looks narrow. */
    private static final double LEAST_REACH = 0.5;

    @Override
    public String name() {
        return "convergence";
    }

    @Override
    public Optional<Drawing> drawing(Evidence evidence, Theme theme) {
        Findings findings = evidence.findings();
        List<String> policies = Highlights.of(findings, MOST_PANELS).stream()
                .filter(policy -> course(findings, policy).size() > 1)
                .toList();
        return policies.isEmpty() ? Optional.empty() : Optional.of(draw(policies, findings, theme));
    }

    private static List<Estimate> course(Findings findings, String policy) {
        return findings.milestones().stream()
                .filter(milestone -> milestone.policy().equals(policy))
                .map(Milestone::estimate)
                .filter(estimate -> estimate.count() >= FEWEST_REPLICATIONS)
                .map(Wording::percent)
                .toList();
    }

    private static Drawing draw(List<String> policies, Findings findings, Theme theme) {
        List<List<Estimate>> courses =
                policies.stream().map(policy -> course(findings, policy)).toList();
        double reach = reach(courses);
        String label = Share.main(findings).words() + " [%]";
        List<JFreeChart> panels = new ArrayList<>();
        for (int panel = 0; panel < policies.size(); panel++) {
            int look = findings.policies().indexOf(policies.get(panel));
            panels.add(panel(courses.get(panel), look, reach, theme));
            panels.get(panel).addSubtitle(theme.heading(policies.get(panel)));
        }
        int columns = Math.min(COLUMNS, panels.size());
        String legend = "%s of all flows together, with %s; dashed: where it ended."
                .formatted(label, Wording.interval(findings));
        return new Drawing(
                new Panels(panels, columns, List.of(theme.note(legend))),
                Share.main(findings).words() + " as replications add up",
                "Lines with bands. %s %s".formatted(legend, words(policies, courses)),
                Drawing.PAGE_MM,
                PANEL_HEIGHT_MM * Panels.rows(panels.size(), columns) + LEGEND_HEIGHT_MM);
    }

    /** How far the numbers of any course lie from its end [percentage points]: all panels show as much. */
    private static double reach(List<List<Estimate>> courses) {
        double reach = courses.stream()
                .flatMapToDouble(course -> course.stream()
                        .flatMapToDouble(estimate -> DoubleStream.of(
                                end(course).value() - estimate.lower(),
                                estimate.upper() - end(course).value())))
                .max()
                .orElse(1);
        return Math.max(LEAST_REACH, (1 + MARGIN) * reach);
    }

    private static String words(List<String> policies, List<List<Estimate>> courses) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < policies.size(); i++) {
            Estimate first = courses.get(i).get(0);
            Estimate last = end(courses.get(i));
            sentences.add("%s: %s after %d, %s after %d."
                    .formatted(
                            policies.get(i),
                            Wording.estimate(first),
                            first.count(),
                            Wording.estimate(last),
                            last.count()));
        }
        return String.join(" ", sentences);
    }

    private static JFreeChart panel(List<Estimate> course, int look, double reach, Theme theme) {
        YIntervalSeries series = new YIntervalSeries("estimate");
        course.forEach(estimate -> series.add(estimate.count(), estimate.value(), estimate.lower(), estimate.upper()));
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(series);
        NumberAxis percent = theme.numbers("%");
        percent.setRange(inView(end(course).value(), reach));
        XYPlot plot = new XYPlot(data, replications(course, theme), percent, band(look));
        theme.dress(plot);
        plot.addRangeMarker(new ValueMarker(end(course).value(), Theme.INK, Theme.line(2)), Layer.FOREGROUND);
        return theme.chart(plot, false);
    }

    /** As much above the end as below it, but for what lies beyond 0 or 100 %, where nothing can be. */
    private static Range inView(double endPercent, double reach) {
        double beyond = MARGIN * reach;
        double length = Math.min(2 * reach, WHOLE_PERCENT + 2 * beyond);
        double least = Math.max(-beyond, Math.min(endPercent - reach, WHOLE_PERCENT + beyond - length));
        return new Range(least, least + length);
    }

    private static ReplicationAxis replications(List<Estimate> course, Theme theme) {
        ReplicationAxis axis = new ReplicationAxis(
                "Replications", course.get(0).count(), end(course).count());
        theme.dress(axis);
        return axis;
    }

    private static Estimate end(List<Estimate> course) {
        return course.get(course.size() - 1);
    }

    private static DeviationRenderer band(int look) {
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        Color colour = (Color) Theme.colour(look);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesFillPaint(0, Theme.pale(colour));
        renderer.setAlpha(1);
        renderer.setSeriesStroke(0, Theme.line(0));
        return renderer;
    }
}
