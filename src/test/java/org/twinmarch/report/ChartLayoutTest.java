package org.twinmarch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinmarch.EveryKey;
import org.twinmarch.border.Span;
import org.twinmarch.experiment.CoordinationValue;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Experiment;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.experiment.Findings.PartFinding;
import org.twinmarch.experiment.PointTable;
import org.twinmarch.experiment.SensitivityFindings;
import org.twinmarch.experiment.SensitivityFindings.Answer;
import org.twinmarch.experiment.SensitivityFindings.Effect;
import org.twinmarch.experiment.SensitivityFindings.Factor;
import org.twinmarch.experiment.SensitivityFindings.Response;
import org.twinmarch.experiment.Trace;
import org.twinmarch.experiment.Window;
import org.twinmarch.experiment.verify.Coordination;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.DesignPoint;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;
import org.twinmarch.stats.Estimate;

@DisplayName("every chart")
class ChartLayoutTest {

    private static final double LEAST_POINTS = 8;
    /** Boxes of ink that share no more than this do not meet [1/72 inch]. */
    private static final double TOUCH = 0.3;

    static Stream<NamedDrawing> drawings() throws IOException, InterruptedException {
        Charts charts = new Charts(72);
        Evidence whole = everyKey();
        List<NamedDrawing> drawings = new ArrayList<>(charts.of(whole));
        drawings.addAll(charts.of(Sample.evidence(Sample.pursued(LONG).with(gains()))));
        drawings.addAll(charts.of(sweep()));
        drawings.addAll(charts.of(sobol()));
        drawings.addAll(charts.of(morris()));
        drawings.add(charts.draw(
                "verified", theme -> ValueOfCoordination.of(verified()).drawing(theme)));
        drawings.add(TimeDistance.of(trace(), charts));
        return drawings.stream();
    }

    private static List<Finding> gains() {
        List<Finding> gains = new ArrayList<>();
        for (String flow : List.of("all", "north")) {
            for (int policy = 0; policy < LONG.length; policy++) {
                double gain = 0.04 * policy - 0.1;
                Estimate estimate = new Estimate(gain, gain - 0.03, gain + 0.02, 0.95, 100);
                gains.add(new Finding(LONG[policy], flow, CoordinationValue.GAIN, Optional.of(estimate)));
            }
        }
        return gains;
    }

    /** As {@code verify --picture} shows it. */
    private static Coordination verified() {
        return new Coordination(Stream.of("independent", "mirrored", "staggered", "convoy", "one-patrol")
                .map(policy -> new Coordination.Curve(
                        policy,
                        hours -> hours / 4,
                        List.of(
                                new Coordination.Point(1, 0.25, new Estimate(0.25, 0.2, 0.3, 0.999, 9)),
                                new Coordination.Point(3, 0.75, new Estimate(0.76, 0.7, 0.8, 0.999, 9)))))
                .toList());
    }

    private static Trace trace() {
        Reading.Checked scenario = (Reading.Checked) ScenarioFile.read(Path.of("scenarios/five-grades.yaml"));
        Window window = new Window(48, 72, new Span(0, 120));
        return Trace.of(new Trace.Take(scenario.study(), "timetables", 7, 1, window));
    }

    /** Names as long as those of the main scenario, and as many. */
    private static final String[] LONG = {
        "hot-spots-none", "hot-spots-hotline", "hot-spots-liaison", "hot-spots-timetables", "hot-spots-joint",
        "growing-none", "growing-hotline", "growing-liaison", "growing-timetables", "growing-joint",
        "growing-joint-distrust"
    };

    private static Evidence everyKey() throws InterruptedException {
        Reading.Checked scenario = EveryKey.sound(EveryKey.scenario());
        Study study = scenario.study();
        Design design = new Design(scenario.file().policies(), 6, 11, 0.95);
        return new Evidence(Experiment.of(study, design).play(2, outcome -> {}), study);
    }

    private static Evidence sweep() {
        List<DesignPoint> points = new ArrayList<>();
        for (String policy : List.of("near", "far")) {
            for (int units = 1; units <= 4; units++) {
                points.add(new DesignPoint(
                        policy + "_" + units, policy, Map.of("patrols.vehicles.speed", 10 * units + " km/h")));
            }
        }
        String[] names = points.stream().map(DesignPoint::name).toArray(String[]::new);
        Evidence evidence = Sample.evidence(Sample.of(names));
        return new Evidence(evidence.findings(), evidence.study(), Optional.of(PointTable.of(points)));
    }

    @Test
    @DisplayName("of place and hour strikes out the cells in which nobody started: white alone is a probability of 0")
    void emptyCells() throws IOException {
        Findings sample = Sample.of("base");
        String shown = PartLookup.STRETCH_AND_HOUR;
        Estimate none = new Estimate(0, 0, 0.1, 0.95, 9);
        String stretch = LinePart.of(Sample.evidence(sample).scenario("base").border())
                .get(0)
                .name();
        List<PartFinding> parts = IntStream.range(0, 20)
                .mapToObj(hour -> new PartFinding(
                        "base", "all", shown, stretch + " " + hour, "probability-of-detection", Optional.of(none)))
                .toList();
        Findings known =
                new Findings(sample.topic(), sample.design(), 9, sample.findings(), List.of(), parts, List.of());

        Panels panels = (Panels) new HeatMap()
                .drawing(Sample.evidence(known), Theme.load())
                .orElseThrow()
                .picture();

        XYPlot plot = ((JFreeChart) panels.charts().get(0)).getXYPlot();
        int cells = 24
                * LinePart.of(Sample.evidence(sample).scenario("base").border()).size();
        assertEquals(
                cells - 20,
                plot.getAnnotations().stream()
                        .filter(XYLineAnnotation.class::isInstance)
                        .count());
    }

    private static SensitivityFindings sobol() {
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < PATHS.size(); i++) {
            Estimate total = new Estimate(0.6 - 0.15 * i, 0.5 - 0.2 * i, 0.7 - 0.1 * i, 0.95, 64);
            effects.add(new Effect(PATHS.get(i), List.of(total, total)));
        }
        return sensitivity(SensitivityFindings.SOBOL, List.of("total", "first"), Optional.empty(), effects);
    }

    /** Effects that lower what hangs on them, of a difference. */
    private static SensitivityFindings morris() {
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < PATHS.size(); i++) {
            Estimate size = new Estimate(0.3 - 0.07 * i, 0.2 - 0.07 * i, 0.35 - 0.07 * i, 0.95, 64);
            Estimate signed = new Estimate(-size.value(), -size.upper(), -size.lower(), 0.95, 64);
            effects.add(new Effect(PATHS.get(i), List.of(size, signed, new Estimate(0.1, 0, 0.2, 0.95, 64))));
        }
        List<String> indices = List.of("mu-star", "mu", "sigma");
        return sensitivity(SensitivityFindings.MORRIS, indices, Optional.of("growing-joint-distrust"), effects);
    }

    private static final List<String> PATHS = List.of(
            "patrols.vehicles-north-a.detection.law.definite-range.probability",
            "flows.smugglers-to-pakistan.tactics.adaptive.forgetting",
            "flows.militants-to-iran.rate",
            "light.night");

    private static SensitivityFindings sensitivity(
            String method, List<String> indices, Optional<String> baseline, List<Effect> effects) {
        Findings sample = Sample.of("base");
        return new SensitivityFindings(
                sample.topic(),
                method,
                indices,
                sample.design(),
                PATHS.stream()
                        .map(name -> new Factor(name, List.of(name), "1", "0", "2", "linear"))
                        .toList(),
                List.of(new Answer(
                        new Response("hot-spots-timetables", baseline, "all", "probability-of-detection", true),
                        List.of(),
                        effects)));
    }

    @Test
    @DisplayName("of the list is drawn by this test")
    void complete() throws IOException, InterruptedException {
        TreeSet<String> names = new TreeSet<>(drawings().map(NamedDrawing::name).toList());

        List<String> all = Charts.names().stream()
                .filter(name -> !name.matches("response-curves-[23]"))
                .toList();
        assertTrue(names.containsAll(all), () -> names + " lacks some of " + all);
        assertTrue(
                names.containsAll(List.of(
                        "sensitivity-probability-of-detection-all-hot-spots-timetables",
                        "sensitivity-probability-of-detection-all-hot-spots-timetables-minus-growing-joint-distrust",
                        "time-distance",
                        "verified")),
                names::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drawings")
    @DisplayName("keeps its text on the paper, large enough, and off other text and marks")
    void layout(NamedDrawing named) {
        Recorder recorder = Recorder.of(named.drawing());
        Rectangle2D paper = new Rectangle2D.Double(
                0, 0, named.drawing().widthPoints(), named.drawing().heightPoints());

        assertTrue(recorder.texts().size() > 3, named.name());
        for (Recorder.Text text : recorder.texts()) {
            assertTrue(
                    paper.contains(text.box()), () -> named.name() + " cuts \"" + text.words() + "\" at " + text.box());
            assertTrue(text.sizePoints() >= LEAST_POINTS, () -> text.words() + " is too small");
            recorder.marks()
                    .forEach(mark -> assertTrue(
                            !meet(text.box(), mark),
                            () -> named.name() + ": a mark covers \"" + text.words() + "\" at " + mark));
        }
        for (int i = 0; i < recorder.texts().size(); i++) {
            for (int j = 0; j < i; j++) {
                Recorder.Text one = recorder.texts().get(i);
                Recorder.Text other = recorder.texts().get(j);
                assertTrue(
                        !meet(one.box(), other.box()),
                        () -> named.name() + ": \"" + one.words() + "\" covers \"" + other.words() + "\"");
            }
        }
    }

    @Test
    @DisplayName("would be caught with a label that is too long for its axis, and with words over words")
    void caught() throws IOException {
        ResponseCurves.Dot dot = new ResponseCurves.Dot(1, new Estimate(0.2, 0.1, 0.3, 0.95, 9));
        ResponseCurves.Curve curve = new ResponseCurves.Curve("one", List.of(), List.of(dot, dot));
        ResponseCurves tooLong = new ResponseCurves("Speed [km/h]", "Probability ".repeat(12), List.of(curve));
        Drawing drawing = tooLong.drawing(Theme.load());
        Rectangle2D paper = new Rectangle2D.Double(0, 0, drawing.widthPoints(), drawing.heightPoints());

        assertTrue(Recorder.of(drawing).texts().stream().anyMatch(text -> !paper.contains(text.box())));
        Rectangle2D box = new Rectangle2D.Double(0, 0, 10, 8);
        assertTrue(meet(box, new Rectangle2D.Double(9, 7, 10, 8)));
        assertTrue(!meet(box, new Rectangle2D.Double(10, 0, 10, 8)));
    }

    private static boolean meet(Rectangle2D one, Rectangle2D other) {
        Rectangle2D common = one.createIntersection(other);
        return common.getWidth() > TOUCH && common.getHeight() > TOUCH;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drawings")
    @DisplayName("has units on its axes, and words made from its data")
    void words(NamedDrawing named) {
        List<String> texts = Recorder.of(named.drawing()).texts().stream()
                .map(Recorder.Text::words)
                .toList();

        assertTrue(texts.stream().anyMatch(text -> text.matches(".*\\[[^\\]]+\\].*")), () -> named.name() + texts);
        assertTrue(named.description().matches("(?s).*\\d.*"), named::description);
        assertTrue(named.description().length() > named.title().length() + 40, named::description);
        assertTrue(!named.description().contains("Optional"), named::description);
    }

    @Test
    @DisplayName("can be read in grey: no two policies share shape and filling, and more is darker on a scale")
    void grey() {
        Map<String, Integer> looks = new LinkedHashMap<>();
        for (int look = 0; look < Theme.LOOKS; look++) {
            looks.put(System.identityHashCode(Theme.shape(look)) + " " + Theme.isFilled(look), look);
        }
        assertEquals(Theme.LOOKS, looks.size());
        Shades rising = Shades.rising(new Range(0, 100));
        Shades both = Shades.bothWays(100);
        for (int percent = 1; percent <= 100; percent++) {
            assertTrue(grey(rising.colour(percent)) < grey(rising.colour(percent - 1)), "at " + percent);
            assertTrue(grey(both.colour(percent)) <= grey(both.colour(percent - 1)), "at " + percent);
            assertTrue(grey(both.colour(-percent)) <= grey(both.colour(1 - percent)), "at -" + percent);
        }
    }

    @Test
    @DisplayName("a map tells fewer from more in grey: a white line runs along the piece")
    void fewerInGrey() throws IOException {
        assertTrue(white(true) > white(false) + 200, white(true) + " against " + white(false) + " white dots");
    }

    /** White dots of a map of one dark piece. */
    private static long white(boolean less) throws IOException {
        Reading.Checked main = (Reading.Checked) ScenarioFile.read(Path.of("scenarios/pakistan-iran.yaml"));
        Scenario scenario = main.study().policies().get("hot-spots-none");
        MapPanel.Piece piece = new MapPanel.Piece(
                new LinePart("all", new Span(0, scenario.border().lengthKm())), Color.BLACK, false, less);
        MapPanel map = new MapPanel(
                "map", scenario.border(), scenario.reporting().outline().orElseThrow(), List.of(piece), Theme.load());
        BufferedImage image = new BufferedImage(500, 400, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = image.createGraphics();
        canvas.setPaint(Color.GRAY);
        canvas.fillRect(0, 0, 500, 400);
        map.draw(canvas, new Rectangle2D.Double(0, 0, 500, 400));
        return IntStream.range(0, 500 * 400)
                .filter(dot -> (image.getRGB(dot % 500, dot / 500) & 0xFF) > 200)
                .count();
    }

    @Test
    @DisplayName("convergence looks at no probability below 0 or above 100 %")
    void possible() throws IOException {
        Findings sample = Sample.of("none", "all");
        List<Findings.Milestone> milestones = new ArrayList<>();
        for (int count : new int[] {5, 10, 40}) {
            milestones.add(new Findings.Milestone(
                    "none", Findings.PROBABILITY_OF_DETECTION, new Estimate(0, 0, 2.0 / count, 0.95, count)));
            milestones.add(new Findings.Milestone(
                    "all", Findings.PROBABILITY_OF_DETECTION, new Estimate(1, 1 - 2.0 / count, 1, 0.95, count)));
        }
        Findings findings = new Findings(
                sample.topic(), sample.design(), 1, sample.findings(), sample.contrasts(), List.of(), milestones);
        NamedDrawing convergence = new Charts(72)
                .of(Sample.evidence(findings)).stream()
                        .filter(chart -> chart.name().equals("convergence"))
                        .findFirst()
                        .orElseThrow();
        List<Double> ticks = Recorder.of(convergence.drawing()).texts().stream()
                .map(Recorder.Text::words)
                .filter(text -> text.matches("-?[0-9.]+"))
                .map(Double::valueOf)
                .toList();

        assertTrue(ticks.contains(0.0) && ticks.contains(100.0), ticks::toString);
        assertTrue(ticks.stream().allMatch(tick -> tick >= 0 && tick <= 100), ticks::toString);
    }

    private static double grey(Color colour) {
        return Shades.luminance(colour);
    }
}
