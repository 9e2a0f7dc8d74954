package org.twinmarch.report;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.twinmarch.stats.Estimate;

/**
 * Chart: how a probability answers to something that is varied; dots with intervals are simulated, curves are theory. Without
 * theory straight lines join the dots for the eye, and the chart says so: nothing is known between them. Where the exact value of
 * a dot is known, and no curve goes through it, a dash marks it.
 *
 * @param variable    label of what is varied, unit included
 * @param probability label of the probability, without unit; it is shown in percent
 * @param curves      one for each way of doing it, from top to bottom of the legend
 * @param agreement   how far the dots are from their exact values, in sentences; empty if none is known
 */
public record ResponseCurves(String variable, String probability, List<Curve> curves, String agreement) {

    private static final double HEIGHT_MM = 95;
    /** Where a variable begins within this part of its end, its axis begins at 0. */
    private static final double NEAR = 0.4;

    private static final String JOINED =
            "Straight lines only lead the eye from dot to dot: nothing was played between them.";

    /** Copies the list. */
    public ResponseCurves {
        curves = List.copyOf(curves);
    }

    /** Curves of which no dot has an exact value of its own. */
    public ResponseCurves(String variable, String probability, List<Curve> curves) {
        this(variable, probability, curves, "");
    }

    /**
     * One way of doing it.
     *
     * @param label  its name
     * @param theory points of the closed form, in ascending order, with the exact values among them; empty if there is none
     * @param dots   what was simulated
     * @param exact  exact values of its dots, in ascending order; none, some, or all
     */
    public record Curve(String label, List<Point> theory, List<Dot> dots, List<Exact> exact) {

        /** Copies the lists. */
        public Curve {
            theory = List.copyOf(theory);
            dots = List.copyOf(dots);
            exact = List.copyOf(exact);
        }

        /** A curve of which no dot has an exact value of its own. */
        public Curve(String label, List<Point> theory, List<Dot> dots) {
            this(label, theory, dots, List.of());
        }

        /** Whether its dots are joined: only where no closed form says what lies between them. */
        private boolean isJoined() {
            return theory.isEmpty();
        }

        /** Its name in the legend, with the closed form of its curve where a scenario was recognised as a case of it. */
        private String entry() {
            List<String> forms = exact.stream().map(Exact::form).distinct().toList();
            return isJoined() || forms.isEmpty() ? label : "%s (curve: %s)".formatted(label, String.join("; ", forms));
        }

        private String words() {
            return dots.isEmpty()
                    ? label + ": closed form only."
                    : "%s: from %s to %s."
                            .formatted(
                                    label,
                                    dots.get(0).words(),
                                    dots.get(dots.size() - 1).words());
        }
    }

    /** A point of a closed form: the probability, in [0, 1], at a value of the variable. */
    public record Point(double at, double probability) {}

    /** The exact value of a dot, and the closed form that gives it. */
    public record Exact(Point point, String form) {}

    /** A simulated probability at a value of the variable. */
    public record Dot(double at, Estimate probability) {

        private String words() {
            return "%s at %s".formatted(Wording.estimate(Wording.percent(probability)), Wording.number(at));
        }
    }

    /** Draws it, as wide as a page. */
    Drawing drawing(Theme theme) {
        XYPlot plot = new XYPlot(dots(), variable(theme), percent(theme), dotRenderer());
        plot.setDataset(1, lines());
        plot.setRenderer(1, lineRenderer());
        plot.setDataset(2, joins());
        plot.setRenderer(2, lineRenderer());
        plot.setDataset(3, dashes());
        plot.setRenderer(3, dashRenderer());
        theme.dress(plot);
        plot.setFixedLegendItems(legend());
        String title = "%s against %s".formatted(probability, variable);
        JFreeChart chart = theme.chart(plot, true);
        if (hasJoins()) {
            chart.addSubtitle(0, theme.below(JOINED));
        }
        return new Drawing(chart, title, words(title), Drawing.PAGE_MM, HEIGHT_MM);
    }

    private boolean hasJoins() {
        return curves.stream()
                .anyMatch(curve -> curve.isJoined() && curve.dots().size() > 1);
    }

    private boolean hasTheory() {
        return curves.stream().anyMatch(curve -> !curve.isJoined());
    }

    private String words(String title) {
        List<String> told = new ArrayList<>(List.of(title + "."));
        told.add("Dots are simulated, with their intervals, in percent.");
        if (hasTheory()) {
            told.add("Curves are closed forms.");
        }
        if (hasJoins()) {
            told.add(JOINED);
        }
        curves.forEach(curve -> told.add(curve.words()));
        if (!marked().isEmpty()) {
            told.add("Dashes are exact values.");
        }
        told.add(agreement);
        return String.join(" ", told).strip();
    }

    private NumberAxis variable(Theme theme) {
        NumberAxis axis = theme.numbers(variable);
        axis.setAutoRangeIncludesZero(beginsNearZero());
        // Room for half a dot at either end, also where that is 0.
        axis.setAutoRangeStickyZero(false);
        axis.setLowerMargin(0.02);
        axis.setUpperMargin(0.02);
        return axis;
    }

    private boolean beginsNearZero() {
        DoubleSummaryStatistics at = curves.stream()
                .flatMapToDouble(curve -> DoubleStream.concat(
                        curve.dots().stream().mapToDouble(Dot::at),
                        curve.theory().stream().mapToDouble(Point::at)))
                .summaryStatistics();
        return at.getMin() >= 0 && at.getMin() <= NEAR * at.getMax();
    }

    private NumberAxis percent(Theme theme) {
        NumberAxis axis = theme.numbers(probability + " [%]");
        axis.setAutoRangeIncludesZero(true);
        return axis;
    }

    private XYIntervalSeriesCollection dots() {
        XYIntervalSeriesCollection all = new XYIntervalSeriesCollection();
        for (Curve curve : curves) {
            XYIntervalSeries series = new XYIntervalSeries(curve.label());
            curve.dots().forEach(dot -> add(dot, series));
            all.addSeries(series);
        }
        return all;
    }

    private static void add(Dot dot, XYIntervalSeries series) {
        Estimate share = dot.probability();
        series.add(dot.at(), dot.at(), dot.at(), 100 * share.value(), 100 * share.lower(), 100 * share.upper());
    }

    private XYSeriesCollection lines() {
        XYSeriesCollection all = new XYSeriesCollection();
        for (Curve curve : curves) {
            XYSeries series = new XYSeries(curve.label());
            curve.theory().forEach(point -> series.add(point.at(), 100 * point.probability()));
            all.addSeries(series);
        }
        return all;
    }

    private XYErrorRenderer dotRenderer() {
        XYErrorRenderer renderer = Theme.dots();
        for (int curve = 0; curve < curves.size(); curve++) {
            Theme.look(renderer, curve, curve);
        }
        return renderer;
    }

    private XYLineAndShapeRenderer lineRenderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int curve = 0; curve < curves.size(); curve++) {
            renderer.setSeriesPaint(curve, Theme.colour(curve));
            renderer.setSeriesStroke(curve, Theme.line(curve));
        }
        return renderer;
    }

    private XYSeriesCollection dashes() {
        XYSeries series = new XYSeries("exact");
        marked().stream().map(Exact::point).forEach(point -> series.add(point.at(), 100 * point.probability()));
        return new XYSeriesCollection(series);
    }

    /** The exact values that no curve shows. */
    private List<Exact> marked() {
        return curves.stream()
                .filter(Curve::isJoined)
                .flatMap(curve -> curve.exact().stream())
                .toList();
    }

    private static XYLineAndShapeRenderer dashRenderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesShape(0, Theme.DASH);
        renderer.setSeriesPaint(0, Theme.INK);
        return renderer;
    }

    /** Of the curves without a closed form what joins their dots. */
    private XYSeriesCollection joins() {
        XYSeriesCollection all = new XYSeriesCollection();
        for (Curve curve : curves) {
            XYSeries series = new XYSeries(curve.label());
            if (curve.isJoined()) {
                curve.dots()
                        .forEach(dot ->
                                series.add(dot.at(), 100 * dot.probability().value()));
            }
            all.addSeries(series);
        }
        return all;
    }

    private LegendItemCollection legend() {
        LegendItemCollection items = new LegendItemCollection();
        for (int curve = 0; curve < curves.size(); curve++) {
            LegendItem item = new LegendItem(curves.get(curve).entry(), Theme.colour(curve));
            item.setShape(Theme.shape(curve));
            item.setLine(Theme.LEGEND_LINE);
            item.setLineVisible(true);
            item.setLinePaint(Theme.colour(curve));
            item.setLineStroke(Theme.line(curve));
            items.add(item);
        }
        marked().stream().map(Exact::form).distinct().forEach(form -> items.add(Theme.dashed("exact: " + form)));
        return items;
    }
}
