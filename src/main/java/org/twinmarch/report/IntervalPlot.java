package org.twinmarch.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;
import org.jfree.data.general.DatasetUtils;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.twinmarch.experiment.Theory;
import org.twinmarch.stats.Estimate;

/**
 * Dots with their intervals along a number axis: a row for each kind of traffic, and in it a dot for each policy. A number of
 * which the interval has no end is left out.
 */
final class IntervalPlot {

    private static final double PERCENT = 100;
    private static final Stroke BAR = new BasicStroke(5, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    private static final double MOST_MM_PER_DOT = 3.4;
    /** Dots do not touch. */
    private static final double LEAST_MM_PER_DOT = 2.1;
    /** A page of a journal with its caption leaves no more [mm]. */
    private static final double PAGE_HEIGHT_MM = 235;

    private static final double MM_BETWEEN_ROWS = 3.6;
    private static final double MM_AROUND = 27;
    /** Part of a row that its dots fill. */
    private static final double FILLED = 0.72;
    /** Room beside the outermost ends, as a share of what is in view. */
    private static final double MARGIN = 0.06;
    /** Least length in view [percent], so that a narrow interval looks narrow. */
    private static final double LEAST_LENGTH = 1;

    /** So many letters of the name of a row are shown. */
    private static final int LONGEST_NAME = 54;
    /** Those at its beginning. */
    private static final int HEAD = 20;

    private static final Range WHOLE = new Range(0, 100);

    private final Theme theme;
    private final List<String> rows;
    private final List<String> policies;
    private final double scale;
    private final XYIntervalSeriesCollection dots = new XYIntervalSeriesCollection();
    private final XYErrorRenderer renderer = Theme.dots();
    private final List<List<Wording.Named>> told;
    private final XYSeries ticks = new XYSeries("exact", false);

    /** An empty plot of shares, shown in percent. Rows and policies go from top to bottom. */
    IntervalPlot(Theme theme, List<String> rows, List<String> policies) {
        this(theme, rows, policies, PERCENT);
    }

    /** An empty plot of numbers that are shown so many times as large. */
    IntervalPlot(Theme theme, List<String> rows, List<String> policies, double scale) {
        this.theme = theme;
        this.scale = scale;
        this.rows = rows;
        this.policies = policies;
        this.told =
                rows.stream().<List<Wording.Named>>map(row -> new ArrayList<>()).toList();
    }

    /**
     * Adds the dots of a policy.
     *
     * @param policy    its position among the policies
     * @param look      number of its colour and shape
     * @param estimates one for each row; nothing leaves a gap
     */
    void add(int policy, int look, List<Optional<Estimate>> estimates) {
        XYIntervalSeries series = new XYIntervalSeries(policies.get(policy), false, true);
        for (int row = 0; row < rows.size(); row++) {
            double height = heightOf(policy, row);
            Optional<Estimate> estimate = estimates.get(row).filter(Wording::isBounded);
            if (estimate.isPresent()) {
                Estimate scaled = Wording.scaled(estimate.get(), scale);
                add(series, scaled, height);
                told.get(row).add(new Wording.Named(policies.get(policy), scaled));
            }
        }
        Theme.look(renderer, dots.getSeriesCount(), look);
        dots.addSeries(series);
    }

    /**
     * Marks the exact values of a policy.
     *
     * @param policy its position among the policies
     * @param exact  one for each row; nothing leaves a gap
     */
    void addExact(int policy, List<Optional<Theory.Exact>> exact) {
        for (int row = 0; row < rows.size(); row++) {
            double height = heightOf(policy, row);
            exact.get(row).ifPresent(known -> ticks.add(scale * known.value(), height));
        }
    }

    private double heightOf(int policy, int row) {
        return row + FILLED * ((policy + 0.5) / policies.size() - 0.5);
    }

    private static void add(XYIntervalSeries series, Estimate scaled, double height) {
        series.add(scaled.value(), scaled.lower(), scaled.upper(), height, height, height);
    }

    /** Draws a pale bar from 0 to each dot, whatever comes of its interval. */
    void addBars() {
        for (int series = 0; series < dots.getSeriesCount(); series++) {
            Color pale = Theme.pale((Color) renderer.getSeriesPaint(series));
            for (int item = 0; item < dots.getItemCount(series); item++) {
                double y = dots.getYValue(series, item);
                renderer.addAnnotation(
                        new XYLineAnnotation(0, y, dots.getXValue(series, item), y, BAR, pale), Layer.BACKGROUND);
            }
        }
    }

    /** What the plot shows, row by row. */
    String words() {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> "%s: %s.".formatted(rows.get(row), Wording.told(told.get(row))))
                .collect(Collectors.joining(" "));
    }

    /**
     * Finishes the chart.
     *
     * @param label     of the axis of the numbers, unit included
     * @param reference a number to mark and to keep in view, in percent
     */
    JFreeChart chart(String label, OptionalDouble reference) {
        XYPlot plot = new XYPlot(dots, numbers(label, reference), names(), renderer());
        theme.dress(plot);
        plot.setRangeGridlinesVisible(false);
        for (int row = 1; row < rows.size(); row++) {
            plot.addRangeMarker(new ValueMarker(row - 0.5, Theme.GUIDE, Theme.THIN), Layer.BACKGROUND);
        }
        reference.ifPresent(at -> plot.addDomainMarker(new ValueMarker(at, Theme.INK, Theme.THIN), Layer.BACKGROUND));
        if (!ticks.isEmpty()) {
            plot.setDataset(1, new XYSeriesCollection(ticks));
            plot.setRenderer(1, tickRenderer());
        }
        return theme.chart(plot, policies.size() > 1 || !ticks.isEmpty());
    }

    /** Height on paper that leaves every dot its room [mm], a whole number; a page if that is enough. */
    double heightMm() {
        double between = MM_AROUND + rows.size() * MM_BETWEEN_ROWS;
        double fitting = (PAGE_HEIGHT_MM - between) / (rows.size() * policies.size());
        double each = Math.min(MOST_MM_PER_DOT, Math.max(LEAST_MM_PER_DOT, fitting));
        return Math.round(between + rows.size() * policies.size() * each);
    }

    private NumberAxis numbers(String label, OptionalDouble reference) {
        NumberAxis axis = theme.numbers(label);
        Range data =
                Optional.ofNullable(DatasetUtils.findDomainBounds(dots, true)).orElse(WHOLE);
        for (int tick = 0; tick < ticks.getItemCount(); tick++) {
            data = Range.expandToInclude(data, ticks.getX(tick).doubleValue());
        }
        Range inView = reference.isPresent() ? Range.expandToInclude(data, reference.getAsDouble()) : data;
        double length = Math.max(inView.getLength(), LEAST_LENGTH);
        double least = inView.getCentralValue() - length / 2;
        double most = inView.getCentralValue() + length / 2;
        // Beside an end at which nothing can lie there is room for half a dot only.
        double below = reference.isPresent() && least == reference.getAsDouble() ? MARGIN / 4 : MARGIN;
        axis.setRange(least - below * length, most + MARGIN * length);
        return axis;
    }

    private SymbolAxis names() {
        SymbolAxis axis =
                new SymbolAxis(null, rows.stream().map(IntervalPlot::shortened).toArray(String[]::new));
        theme.dress(axis);
        axis.setGridBandsVisible(false);
        axis.setTickMarksVisible(false);
        axis.setInverted(true);
        axis.setRange(-0.5, rows.size() - 0.5);
        return axis;
    }

    private XYLineAndShapeRenderer tickRenderer() {
        XYLineAndShapeRenderer marks = new XYLineAndShapeRenderer(false, true);
        marks.setSeriesShape(0, Theme.TICK);
        marks.setSeriesPaint(0, Theme.INK);
        return marks;
    }

    /** A name that leaves the axis of the numbers its room; its ends say most. */
    private static String shortened(String name) {
        String gap = " ... ";
        int tail = LONGEST_NAME - HEAD - gap.length();
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, HEAD) + gap + name.substring(name.length() - tail);
    }

    private XYErrorRenderer renderer() {
        renderer.setDrawXError(true);
        renderer.setDrawYError(false);
        return renderer;
    }
}
