package org.twinmarch.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinmarch.experiment.CoordinationValue;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.experiment.SensitivityFindings;
import org.twinmarch.experiment.SensitivityFindings.Answer;
import org.twinmarch.experiment.SensitivityFindings.Effect;
import org.twinmarch.experiment.SensitivityFindings.Factor;
import org.twinmarch.experiment.SensitivityFindings.Response;
import org.twinmarch.stats.Estimate;

@DisplayName("the charts of a sensitivity and of co-ordination")
class InfluencesTest {

    @TempDir
    private Path folder;

    private static SensitivityFindings findings(String method, boolean isShare, int factors) {
        List<String> indices = method.equals(SensitivityFindings.SOBOL)
                ? List.of("total", "first")
                : List.of("mu-star", "mu", "sigma");
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < factors; i++) {
            double size = (i + 1.0) / 64;
            List<Estimate> estimates = indices.stream()
                    .map(index -> new Estimate(size, size - 1.0 / 128, size + 1.0 / 64, 0.9, 9))
                    .toList();
            effects.add(new Effect("factor-" + i, estimates));
        }
        Findings sample = Sample.of("base");
        Response response = new Response("more", Optional.of("base"), "north", "time-to-detection", isShare);
        return new SensitivityFindings(
                sample.topic(),
                method,
                indices,
                sample.design(),
                effects.stream()
                        .map(effect -> new Factor(effect.factor(), List.of(effect.factor()), "1", "0", "2", "linear"))
                        .toList(),
                List.of(new Answer(response, List.of(), effects)));
    }

    private static NamedDrawing drawn(SensitivityFindings findings) throws IOException {
        List<NamedDrawing> drawings = new Charts(72).of(findings);
        assertEquals(1, drawings.size());
        return drawings.get(0);
    }

    private static XYPlot plot(NamedDrawing named) {
        return ((JFreeChart) named.drawing().picture()).getXYPlot();
    }

    @ParameterizedTest(name = "{0}, a share: {1}")
    @CsvSource({
        "sobol, false, 100, Share of the variance [%]",
        "morris, true, 100, Change over its range [percentage points]",
        "morris, false, 1, Change over its range [units of the measure]"
    })
    @DisplayName("show each index with its interval in the unit on the axis, the strongest factor on top")
    void data(String method, boolean isShare, double scale, String label) throws IOException {
        SensitivityFindings findings = findings(method, isShare, 3);
        XYPlot plot = plot(drawn(findings));
        IntervalXYDataset dots = (IntervalXYDataset) plot.getDataset();

        assertEquals(label, plot.getDomainAxis().getLabel());
        assertEquals(findings.indices().size(), dots.getSeriesCount());
        for (int series = 0; series < dots.getSeriesCount(); series++) {
            for (int row = 0; row < 3; row++) {
                double size = (3.0 - row) / 64;
                assertEquals(scale * size, dots.getXValue(series, row), "the strongest first");
                assertEquals(scale * (size - 1.0 / 128), dots.getStartXValue(series, row));
                assertEquals(scale * (size + 1.0 / 64), dots.getEndXValue(series, row));
                assertEquals(row, dots.getYValue(series, row), 0.5, "within its row");
            }
        }
        assertEquals(method.equals("sobol") ? "total" : "mu*", dots.getSeriesKey(0));
    }

    @Test
    @DisplayName("say in words what they show, of many factors the strongest and how many there are")
    void words() throws IOException {
        NamedDrawing named = drawn(findings(SensitivityFindings.MORRIS, true, 20));

        assertEquals("sensitivity-time-to-detection-north-more-minus-base", named.name());
        assertEquals("What time to detection, flow north, more minus base hangs on", named.title());
        assertTrue(
                named.description().contains("with 95 % interval; the strongest 15 of 20 factors"), named::description);
        assertTrue(named.description().contains("factor-19: mu* 31.2 (30.5 to 32.8)"), named::description);
        assertFalse(named.description().contains("factor-4:"), named::description);
        assertTrue(
                ((JFreeChart) named.drawing().picture())
                        .getSubtitles().stream()
                                .anyMatch(title -> title instanceof TextTitle text
                                        && text.getText().startsWith("mu*: mean size of the change")),
                "what the indices are stands in the chart");
    }

    @Test
    @DisplayName("are the same bytes again, and only in the kinds of files that are asked for")
    void bytes() throws IOException {
        SensitivityFindings findings = findings(SensitivityFindings.SOBOL, true, 3);
        Charts all = new Charts(72);
        all.write(all.of(findings), folder.resolve("all"));
        Charts some = new Charts(new ChartFiles(72, Set.of(ChartFormat.SVG, ChartFormat.PDF)));
        some.write(some.of(findings), folder.resolve("some"));

        String name = drawn(findings).name();
        for (String ending : List.of(".svg", ".pdf")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("all").resolve(name + ending)),
                    Files.readAllBytes(folder.resolve("some").resolve(name + ending)));
        }
        assertTrue(Files.exists(folder.resolve("all").resolve(name + ".png")));
        assertFalse(Files.exists(folder.resolve("some").resolve(name + ".png")));
        assertEquals(
                List.of("--dpi", "72", "--format", "svg,pdf"),
                new ChartFiles(72, Set.of(ChartFormat.PDF, ChartFormat.SVG)).words());
        assertEquals(List.of("--dpi", "72"), ChartFiles.all(72).words());
    }

    @Test
    @DisplayName("gains stand in percentage points, with the grade behind the name of the policy")
    void gains() throws IOException {
        Estimate gain = new Estimate(0.25, 0.125, 0.5, 0.95, 100);
        Findings findings = Sample.of("base", "more")
                .with(List.of(new Finding("more", "all", CoordinationValue.GAIN, Optional.of(gain))));
        NamedDrawing named = new Charts(72)
                .of(Sample.evidence(findings)).stream()
                        .filter(one -> one.name().equals("value-of-coordination"))
                        .findFirst()
                        .orElseThrow();
        IntervalXYDataset dots = (IntervalXYDataset) plot(named).getDataset();

        assertEquals("more (none)", dots.getSeriesKey(0));
        assertEquals(25, dots.getXValue(0, 0));
        assertEquals(12.5, dots.getStartXValue(0, 0));
        assertEquals(50, dots.getEndXValue(0, 0));
        assertTrue(named.description().contains("more (none) 25.0 (12.5 to 50.0)"), named::description);
    }
}
