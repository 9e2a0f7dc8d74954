package org.twinmarch.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinmarch.border.Side;
import org.twinmarch.border.Span;
import org.twinmarch.engine.PartyOutcome;
import org.twinmarch.engine.Source;
import org.twinmarch.experiment.Happening;
import org.twinmarch.experiment.Happening.Kind;
import org.twinmarch.experiment.Trace;
import org.twinmarch.experiment.Way;
import org.twinmarch.experiment.Window;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;

/** The diagram of one day on a stretch of the main scenario. */
class TimeDistanceTest {

    private static final Window WINDOW = new Window(2400, 2424, new Span(575, 815));

    private static Trace trace;

    @TempDir
    Path folder;

    @BeforeAll
    static void play() throws IOException {
        Study study = ((Reading.Checked) ScenarioFile.read(Path.of("scenarios/pakistan-iran.yaml"))).study();
        trace = Trace.of(new Trace.Take(study, "growing-liaison", study.seed(), 1, WINDOW));
    }

    private static NamedDrawing drawn() throws IOException {
        return TimeDistance.of(trace, new Charts(72));
    }

    private static XYPlot plot() throws IOException {
        return (XYPlot) ((JFreeChart) drawn().drawing().picture()).getPlot();
    }

    private static List<LegendItem> entries() throws IOException {
        LegendItemCollection legend = plot().getFixedLegendItems();
        return IntStream.range(0, legend.getItemCount()).mapToObj(legend::get).toList();
    }

    private static List<String> legend() throws IOException {
        return entries().stream().map(LegendItem::getLabel).toList();
    }

    private static long shown(PartyOutcome outcome) {
        return ways().stream().filter(way -> way.outcome() == outcome).count();
    }

    private static List<Way> ways() {
        return trace.ways().stream()
                .filter(way -> WINDOW.holdsKm(way.party().placeKm()))
                .filter(way -> way.party().startHours() <= 2424 && way.endHours() >= 2400)
                .toList();
    }

    @Test
    @DisplayName(
            "the lines of the patrols are where the patrols were, and each party that was there has a line to its end")
    void data() throws IOException {
        XYDataset points = plot().getDataset();
        List<double[]> drawnPoints = new ArrayList<>();
        for (int row = 0; row < points.getSeriesCount(); row++) {
            for (int item = 0; item < points.getItemCount(row); item++) {
                drawnPoints.add(new double[] {points.getXValue(row, item), points.getYValue(row, item)});
            }
        }
        long patrols = trace.trails().stream()
                .filter(trail -> trail.source().kind() == Source.Kind.PATROL)
                .flatMap(trail -> trail.pieces().stream())
                .filter(piece -> WINDOW.holdsKm(piece.from().km()))
                .peek(piece -> assertTrue(
                        has(drawnPoints, piece.from().atHours(), piece.from().km()), piece::toString))
                .count();
        ways().forEach(way ->
                assertTrue(has(drawnPoints, way.endHours(), way.party().placeKm()), way::toString));
        assertTrue(patrols > 50 && ways().size() > 3, patrols + " pieces, " + ways().size() + " parties");
    }

    private static boolean has(List<double[]> points, double hours, double km) {
        return points.stream().anyMatch(point -> point[0] == hours && point[1] == km);
    }

    @Test
    @DisplayName("it says in words what it shows, and its legend names what is there and nothing else")
    void words() throws IOException {
        String words = drawn().description();
        assertTrue(words.contains("16 August 2020 00:00") && words.contains("575 to 815 km"), words);
        assertTrue(words.contains("Of %d parties".formatted(ways().size())), words);
        assertTrue(words.contains("%d undetected".formatted(shown(PartyOutcome.UNDETECTED))), words);
        assertTrue(legend().contains("Pakistan: patrols") && legend().contains("night"), legend()::toString);
        assertEquals(shown(PartyOutcome.TURNED_BACK) > 0, legend().contains("party: turned back"));
        assertEquals("Chainage [km]", plot().getRangeAxis().getLabel());
        assertEquals(
                "Time of day [h:min], 16 August 2020", plot().getDomainAxis().getLabel());
    }

    @Test
    @DisplayName("where both sides drive together both are seen: side A is narrower, broken and drawn over side B")
    void together() throws IOException {
        assertEquals(SeriesRenderingOrder.REVERSE, plot().getSeriesRenderingOrder());
        Naming naming = new Naming(trace.take().scenario());
        String above = naming.side(Side.A) + ": patrols";
        String below = naming.side(Side.B) + ": patrols";
        assertTrue(legend().indexOf(above) < legend().indexOf(below), legend()::toString);
        assertTrue(line(below).getLineWidth() > line(above).getLineWidth(), "broader");
        assertNull(line(below).getDashArray(), "whole");
        assertNotNull(line(above).getDashArray(), "broken");
    }

    private static BasicStroke line(String label) throws IOException {
        return (BasicStroke) entries().stream()
                .filter(entry -> entry.getLabel().equals(label))
                .findFirst()
                .orElseThrow()
                .getLineStroke();
    }

    @Test
    @DisplayName("the axis of time tells the date at midnight, and else the time of day")
    void midnight() throws IOException {
        ClockAxis axis = (ClockAxis) plot().getDomainAxis();
        Rectangle2D area = new Rectangle2D.Double(0, 0, 400, 300);
        List<String> ticks = new ArrayList<>();
        for (Object tick : axis.refreshTicksHorizontal(
                new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics(), area, RectangleEdge.BOTTOM)) {
            ticks.add(((ValueTick) tick).getText());
        }

        assertEquals("16 Aug", ticks.get(0));
        assertEquals("17 Aug", ticks.get(ticks.size() - 1));
        assertTrue(ticks.contains("12:00") && !ticks.contains("00:00"), ticks::toString);
    }

    @Test
    @DisplayName("attacks have a mark, in a window in which there are some")
    void attacks() throws IOException {
        Trace june = june();
        List<Happening> attacks = june.happenings().stream()
                .filter(what -> what.kind() == Kind.ROADSIDE_BOMB || what.kind() == Kind.AMBUSH)
                .filter(what -> what.atHours() >= 950 && what.atHours() <= 998)
                .toList();
        String words = TimeDistance.of(june, new Charts(72)).description();

        assertTrue(attacks.size() > 1, attacks::toString);
        assertEquals(attacks.size(), count(plot(june), "attack"));
        assertTrue(words.contains("attacks: " + attacks.size()), words);
    }

    /** The whole line in two days of June, without the units. */
    private static Trace june() {
        Trace.Take take = trace.take();
        return new Trace(
                new Trace.Take(take.study(), take.policy(), take.seed(), 1, new Window(950, 998, new Span(0, 959))),
                trace.cast(),
                trace.outcome(),
                trace.happenings(),
                trace.ways(),
                List.of(),
                trace.scenery());
    }

    private static XYPlot plot(Trace of) throws IOException {
        return (XYPlot)
                ((JFreeChart) TimeDistance.of(of, new Charts(72)).drawing().picture()).getPlot();
    }

    /** How many points the series has that the legend names so. */
    private static int count(XYPlot plot, String label) {
        LegendItemCollection legend = plot.getFixedLegendItems();
        Shape shape = IntStream.range(0, legend.getItemCount())
                .mapToObj(legend::get)
                .filter(entry -> entry.getLabel().equals(label))
                .findFirst()
                .orElseThrow()
                .getShape();
        return IntStream.range(0, plot.getSeriesCount())
                .filter(row -> shape.equals(plot.getRenderer().getSeriesShape(row)))
                .map(row -> plot.getDataset().getItemCount(row))
                .sum();
    }

    @Test
    @DisplayName("marks at the ends of the window have room, and what goes on after it has none")
    void rim() throws IOException {
        Window window = june().take().window();
        XYPlot plot = plot(june());
        XYDataset points = plot.getDataset();
        EndMarks renderer = (EndMarks) plot.getRenderer();
        int beyond = 0;
        for (int row = 0; row < points.getSeriesCount(); row++) {
            for (int item = 0; item < points.getItemCount(row); item++) {
                if (points.getXValue(row, item) > window.toHours()) {
                    assertFalse(renderer.getItemShapeVisible(row, item));
                    beyond++;
                }
            }
        }

        assertTrue(beyond > 0, "a party is under way at the end");
        assertTrue(plot.getDomainAxis().getLowerBound() < window.fromHours());
        assertTrue(plot.getDomainAxis().getUpperBound() > window.toHours());
        assertTrue(plot.getRangeAxis().getLowerBound() < window.span().fromKm());
        assertTrue(plot.getRangeAxis().getUpperBound() > window.span().toKm());
    }

    @Test
    @DisplayName("no two kinds of mark look alike, even in grey")
    void shapes() throws IOException {
        List<Shape> marks = entries().stream()
                .filter(LegendItem::isShapeVisible)
                .map(LegendItem::getShape)
                .toList();
        assertTrue(marks.size() >= 3, legend()::toString);
        assertEquals(marks.size(), marks.stream().distinct().count());
    }

    @Test
    @DisplayName("the same trace gives the same bytes")
    void bytes() throws IOException {
        for (String ending : List.of("svg", "png", "pdf")) {
            drawn().write(folder.resolve("once"), ChartFiles.all(72));
            drawn().write(folder.resolve("again"), ChartFiles.all(72));
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("once/time-distance." + ending)),
                    Files.readAllBytes(folder.resolve("again/time-distance." + ending)));
        }
    }
}
