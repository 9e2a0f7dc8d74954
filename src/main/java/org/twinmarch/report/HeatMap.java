package org.twinmarch.report;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.twinmarch.experiment.Findings;
import org.twinmarch.stats.Estimate;

/**
 * Chart: the probability of detection by chainage and hour of the day, all flows together, for the first policy and the best.
 * Cells of which little is known, with an interval longer than {@link #WIDE} points, bear a cross.
 */
record HeatMap() implements Chart {

    /** Longest interval of a cell without a cross [percentage points]. */
    private static final double WIDE = 20;

    private static final int HOURS = 24;
    private static final int MOST_PANELS = 2;
    private static final double PANEL_HEIGHT_MM = 78;
    private static final double LEGEND_HEIGHT_MM = 26;

    /** What is known of a piece of the line in an hour [%]. */
    private record Cell(LinePart part, int hour, Estimate percent) {

        Rectangle2D area() {
            return HeatMap.area(part, hour);
        }

        boolean isVague() {
            return !(percent.upper() - percent.lower() <= WIDE);
        }
    }

    @Override
    public String name() {
        return "detection-by-place-and-hour";
    }

    @Override
    public Optional<Drawing> drawing(Evidence evidence, Theme theme) {
        Findings findings = evidence.findings();
        PartLookup lookup = new PartLookup(findings);
        List<String> policies = Highlights.of(findings, MOST_PANELS).stream()
                .filter(policy -> !cells(evidence, lookup, policy).isEmpty())
                .toList();
        return policies.isEmpty() ? Optional.empty() : Optional.of(draw(evidence, lookup, policies, theme));
    }

    private static List<Cell> cells(Evidence evidence, PartLookup lookup, String policy) {
        List<Cell> cells = new ArrayList<>();
        for (LinePart part : LinePart.of(evidence.scenario(policy).border())) {
            for (int hour = 0; hour < HOURS; hour++) {
                Optional<Estimate> estimate = lookup.estimate(
                        policy, PartLookup.STRETCH_AND_HOUR, part.name() + " " + hour, Share.DETECTION.measure());
                if (estimate.isPresent()) {
                    cells.add(new Cell(part, hour, Wording.percent(estimate.get())));
                }
            }
        }
        return cells;
    }

    /** Where and when nobody started; white alone would look like a probability of 0. */
    private static List<Rectangle2D> empty(Evidence evidence, String policy, List<Cell> cells) {
        List<Rectangle2D> known = cells.stream().map(Cell::area).toList();
        return LinePart.of(evidence.scenario(policy).border()).stream()
                .flatMap(part -> IntStream.range(0, HOURS).mapToObj(hour -> area(part, hour)))
                .filter(area -> !known.contains(area))
                .toList();
    }

    private static Rectangle2D area(LinePart part, int hour) {
        return new Rectangle2D.Double(hour, part.span().fromKm(), 1, part.span().lengthKm());
    }

    private static void cross(List<Rectangle2D> areas, XYPlot plot) {
        areas.forEach(area -> plot.addAnnotation(new XYLineAnnotation(
                area.getMinX(), area.getMinY(), area.getMaxX(), area.getMaxY(), Theme.HAIR, Theme.MUTED)));
    }

    private static Drawing draw(Evidence evidence, PartLookup lookup, List<String> policies, Theme theme) {
        List<List<Cell>> all =
                policies.stream().map(policy -> cells(evidence, lookup, policy)).toList();
        double most = all.stream()
                .flatMap(List::stream)
                .mapToDouble(cell -> cell.percent.value())
                .max()
                .orElse(100);
        Shades shades = Shades.rising(new Range(0, Math.max(1, Math.ceil(most / 10) * 10)));
        List<JFreeChart> panels = new ArrayList<>();
        for (int panel = 0; panel < policies.size(); panel++) {
            double lengthKm = evidence.scenario(policies.get(panel)).border().lengthKm();
            JFreeChart chart = panel(all.get(panel), lengthKm, shades, theme);
            cross(empty(evidence, policies.get(panel), all.get(panel)), chart.getXYPlot());
            chart.addSubtitle(theme.heading(policies.get(panel)));
            panels.add(chart);
        }
        String interval = Wording.interval(evidence.findings());
        String crosses = "x: %s longer than %d percentage points. Line across an empty cell: no party started there."
                .formatted(interval, (int) WIDE);
        return new Drawing(
                new Panels(
                        panels,
                        panels.size(),
                        List.of(
                                new ShadeLegend(shades, Share.DETECTION.words() + ", all flows together [%]", theme)
                                        .title(),
                                theme.note(crosses))),
                "Probability of detection by chainage and hour",
                "Cells by stretch and hour of the day, darker where more are detected. " + words(policies, all) + " "
                        + crosses,
                Drawing.PAGE_MM,
                PANEL_HEIGHT_MM + LEGEND_HEIGHT_MM);
    }

    private static String words(List<String> policies, List<List<Cell>> all) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < policies.size(); i++) {
            Cell least = all.get(i).stream().min(HeatMap::compare).orElseThrow();
            Cell most = all.get(i).stream().max(HeatMap::compare).orElseThrow();
            words.append("%s: least %s %% in %s at %d h, most %s %% in %s at %d h. "
                    .formatted(
                            policies.get(i),
                            Wording.estimate(least.percent),
                            least.part.words(),
                            least.hour,
                            Wording.estimate(most.percent),
                            most.part.words(),
                            most.hour));
        }
        return words.toString().strip();
    }

    private static int compare(Cell one, Cell other) {
        return Double.compare(one.percent.value(), other.percent.value());
    }

    private static JFreeChart panel(List<Cell> cells, double lengthKm, Shades shades, Theme theme) {
        NumberAxis hours = theme.numbers("Hour of the day [h]");
        hours.setRange(0, HOURS);
        hours.setTickUnit(Steps.of(3));
        NumberAxis chainage = theme.numbers("Chainage [km]");
        chainage.setRange(0, lengthKm);
        XYLineAndShapeRenderer crosses = crosses();
        for (Cell cell : cells) {
            Color colour = shades.colour(cell.percent.value());
            crosses.addAnnotation(new XYShapeAnnotation(cell.area(), Theme.HAIR, colour, colour), Layer.BACKGROUND);
        }
        XYPlot plot = new XYPlot(vague(cells, shades), hours, chainage, crosses);
        theme.dress(plot);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        return theme.chart(plot, false);
    }

    /** The middles of the cells of which little is known: those to be marked in black, then those in white. */
    private static XYSeriesCollection vague(List<Cell> cells, Shades shades) {
        XYSeries black = new XYSeries("black");
        XYSeries white = new XYSeries("white");
        cells.stream()
                .filter(Cell::isVague)
                .forEach(cell -> (shades.inkOn(cell.percent.value()).equals(Color.BLACK) ? black : white)
                        .add(cell.area().getCenterX(), cell.area().getCenterY()));
        XYSeriesCollection both = new XYSeriesCollection(black);
        both.addSeries(white);
        return both;
    }

    private static XYLineAndShapeRenderer crosses() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        List<Color> inks = List.of(Color.BLACK, Color.WHITE);
        for (int series = 0; series < inks.size(); series++) {
            renderer.setSeriesPaint(series, inks.get(series));
            renderer.setSeriesShape(series, Theme.CROSS);
            renderer.setSeriesShapesFilled(series, false);
            renderer.setSeriesOutlineStroke(series, Theme.THIN);
        }
        return renderer;
    }
}
