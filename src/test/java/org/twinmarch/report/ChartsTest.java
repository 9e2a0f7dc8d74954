package org.twinmarch.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.title.TextTitle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.report.ResponseCurves.Curve;
import org.twinmarch.report.ResponseCurves.Dot;
import org.twinmarch.report.ResponseCurves.Exact;
import org.twinmarch.report.ResponseCurves.Point;
import org.twinmarch.stats.Estimate;

@DisplayName("charts")
class ChartsTest {

    private static final List<String> FILES = List.of(
            "policy-comparison.svg",
            "policy-comparison.png",
            "policy-comparison.pdf",
            "paired-differences.svg",
            "paired-differences.png",
            "paired-differences.pdf");

    private final Locale locale = Locale.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    @Test
    @DisplayName("are the same bytes again, in another locale and over longer files of the same name")
    void stable() throws IOException {
        new Charts(150).write(Sample.evidence(Sample.of("base", "more", "most")), folder.resolve("once"));
        new Charts(600).write(Sample.evidence(Sample.of("base", "more", "most")), folder.resolve("again"));
        Locale.setDefault(Locale.GERMANY);
        new Charts(150).write(Sample.evidence(Sample.of("base", "more", "most")), folder.resolve("again"));

        for (String file : FILES) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("once").resolve(file)),
                    Files.readAllBytes(folder.resolve("again").resolve(file)),
                    file);
        }
    }

    @Test
    @DisplayName("show what they are told: another estimate is another chart")
    void tell() throws IOException {
        new Charts(72).write(Sample.evidence(Sample.of("base", "more")), folder.resolve("two"));
        new Charts(72).write(Sample.evidence(Sample.of("base", "most")), folder.resolve("other"));

        assertFalse(Files.readString(folder.resolve("two/policy-comparison.svg"))
                .equals(Files.readString(folder.resolve("other/policy-comparison.svg"))));
    }

    @Test
    @DisplayName("carry their size on paper: a page of 180 mm at 300 dots per inch, and the PNG says so")
    void size() throws IOException {
        new Charts(300).write(Sample.evidence(Sample.of("base")), folder);

        BufferedImage image =
                ImageIO.read(folder.resolve("policy-comparison.png").toFile());
        assertEquals(Math.round(180 / 25.4 * 300), image.getWidth());
        // pHYs: dots per metre across and down, then 1 for "metre" (PNG specification, 11.3.4.3).
        ByteBuffer png = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("policy-comparison.png")));
        int chunk = indexOf(png, "pHYs");
        assertEquals(Math.round(300 / 0.0254), png.getInt(chunk + 4));
        assertEquals(Math.round(300 / 0.0254), png.getInt(chunk + 8));
        assertEquals(1, png.get(chunk + 12));
        assertTrue(Files.readString(folder.resolve("policy-comparison.svg")).contains("width=\"180.0mm\""));
    }

    @Test
    @DisplayName("of one policy have no differences to show")
    void onePolicy() throws IOException {
        new Charts(72).write(Sample.evidence(Sample.of("base")), folder);

        assertTrue(Files.exists(folder.resolve("policy-comparison.svg")));
        assertFalse(Files.exists(folder.resolve("paired-differences.svg")));
        assertFalse(Files.exists(folder.resolve("interception-comparison.svg")));
    }

    @Test
    @DisplayName("of pursued flows show interception too, and co-ordination where it was asked for")
    void pursued() throws IOException {
        Findings pursued = Sample.pursued("base", "more");
        new Charts(72).write(Sample.evidence(pursued), folder.resolve("without"));
        Estimate gain = new Estimate(0.05, 0.02, 0.08, 0.95, 100);
        List<Finding> value = List.of(new Finding("more", "all", "value-of-coordination", Optional.of(gain)));
        new Charts(72).write(Sample.evidence(pursued.with(value)), folder.resolve("with"));

        assertTrue(Files.exists(folder.resolve("without/interception-comparison.svg")));
        assertTrue(Files.exists(folder.resolve("without/interception-differences.png")));
        assertFalse(Files.exists(folder.resolve("without/value-of-coordination.svg")));
        assertTrue(Files.exists(folder.resolve("with/value-of-coordination.svg")));
    }

    @Test
    @DisplayName("use no font of the machine: text in SVG is outlines")
    void outlines() throws IOException {
        new Charts(72).write(Sample.evidence(Sample.of("base", "more")), folder);

        assertFalse(Files.readString(folder.resolve("paired-differences.svg")).contains("<text"));
    }

    @Test
    @DisplayName("without a single estimate are empty, not an error")
    void nothing() throws IOException {
        Findings sample = Sample.of("base", "more");
        List<Finding> undefined = sample.findings().stream()
                .map(finding -> new Finding(finding.policy(), finding.flow(), finding.measure(), Optional.empty()))
                .toList();
        Findings empty = new Findings(sample.topic(), sample.design(), 0, undefined, List.of(), List.of());

        new Charts(72).write(Sample.evidence(empty), folder);

        assertTrue(Files.exists(folder.resolve("policy-comparison.png")));
    }

    @Test
    @DisplayName("of response curves draw theory and simulation")
    void responseCurves() throws IOException {
        Curve curve = new Curve(
                "one patrol",
                List.of(new Point(0, 0), new Point(1, 0.5)),
                List.of(new Dot(0.5, new Estimate(0.26, 0.2, 0.3, 0.95, 10))));

        new Charts(72)
                .write(new ResponseCurves("Stay [h]", "Probability of detection", List.of(curve)), folder, "curves");

        assertTrue(Files.size(folder.resolve("curves.svg")) > 0);
        assertTrue(Files.size(folder.resolve("curves.png")) > 0);
    }

    @Test
    @DisplayName("of response curves mark exact values, name their form and tell how far off the dots are")
    void exactValues() throws IOException {
        Dot dot = new Dot(0.5, new Estimate(0.26, 0.2, 0.3, 0.95, 10));
        List<Exact> exact = List.of(new Exact(new Point(0.5, 0.25), "C3 back and forth"));
        Curve marked = new Curve("one patrol", List.of(), List.of(dot, new Dot(1, dot.probability())), exact);
        List<Exact> known = List.of(new Exact(new Point(0.5, 0.25), "C9 independent patrols"));
        Curve drawn = new Curve("two patrols", List.of(new Point(0.5, 0.25), new Point(1, 0.3)), List.of(dot), known);

        Drawing drawing = new ResponseCurves(
                        "Stay [h]", "Probability of detection", List.of(marked, drawn), "All is well.")
                .drawing(Theme.load());

        XYPlot plot = ((JFreeChart) drawing.picture()).getXYPlot();
        List<String> legend = IntStream.range(0, plot.getLegendItems().getItemCount())
                .mapToObj(item -> plot.getLegendItems().get(item).getLabel())
                .toList();
        assertEquals(
                List.of("one patrol", "two patrols (curve: C9 independent patrols)", "exact: C3 back and forth"),
                legend);
        LegendItem curve = plot.getLegendItems().get(1);
        assertEquals(
                Theme.colour(1), curve.getLinePaint(), "a curve has in the legend the colour that it is drawn with");
        assertEquals(Theme.line(1), curve.getLineStroke(), "and its line");
        assertEquals(1, plot.getDataset(3).getItemCount(0), "a dash for the exact value that no curve shows");
        assertEquals(2, plot.getDataset(2).getItemCount(0), "a line that joins the dots");
        assertEquals(0, plot.getDataset(2).getItemCount(1), "no line but the curve");
        assertEquals(2, plot.getDataset(1).getItemCount(1), "the closed form");
        assertTrue(drawing.description().endsWith("Dashes are exact values. All is well."), drawing.description());
    }

    @Test
    @DisplayName(
            "of response curves claim nothing between the levels: no band, and a note where straight lines join dots")
    void nothingBetweenLevels() throws IOException {
        Estimate share = new Estimate(0.26, 0.2, 0.3, 0.95, 10);
        Curve joined = new Curve("one patrol", List.of(), List.of(new Dot(0.5, share), new Dot(1, share)));

        Drawing drawing =
                new ResponseCurves("Stay [h]", "Probability of detection", List.of(joined)).drawing(Theme.load());

        JFreeChart chart = (JFreeChart) drawing.picture();
        XYPlot plot = chart.getXYPlot();
        for (int data = 1; data < plot.getDatasetCount(); data++) {
            assertFalse(plot.getRenderer(data) instanceof DeviationRenderer, "intervals are drawn at the dots alone");
        }
        assertTrue(plot.getRenderer(0) instanceof XYErrorRenderer);
        String note = "nothing was played between them";
        assertTrue(drawing.description().contains(note), drawing.description());
        assertTrue(
                chart.getSubtitles().stream()
                        .anyMatch(title -> title instanceof TextTitle text
                                && text.getText().contains(note)),
                "in the chart, too");
    }

    private static int indexOf(ByteBuffer bytes, String chunk) {
        String all = new String(bytes.array(), StandardCharsets.ISO_8859_1);
        return all.indexOf(chunk);
    }
}
