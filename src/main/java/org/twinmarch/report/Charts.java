package org.twinmarch.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.twinmarch.experiment.SensitivityFindings;

/** The charts of a study: as files, SVG and PDF for print and PNG for the rest, and as drawings to put into a page. */
public final class Charts {

    /**
     * All charts that there are, in the order in which they are best read: what varies first, then what the answer is about, the
     * interception where parties are pursued. To add one, write its class and name it here.
     */
    private static final List<Chart> ALL = List.of(
            new SweepCurves(1),
            new SweepCurves(2),
            new SweepCurves(3),
            new PolicyComparison("interception-comparison", Share.INTERCEPTION),
            new PairedDifferences("interception-differences", Share.INTERCEPTION),
            new PolicyComparison("policy-comparison", Share.DETECTION),
            new PairedDifferences("paired-differences", Share.DETECTION),
            new CoordinationGains(),
            Tradeoff.COST,
            Tradeoff.EXPOSURE,
            new DetectionSources(),
            new HeatMap(),
            new DetectionMap(),
            new DisplacementAlongLine(),
            new DisplacementMap(),
            new Convergence());

    private final Theme theme;
    private final ChartFiles files;

    /**
     * Reads what all charts share.
     *
     * @param dpi dots per inch of the PNG files
     */
    public Charts(int dpi) throws IOException {
        this(ChartFiles.all(dpi));
    }

    /** Reads what all charts share. */
    public Charts(ChartFiles files) throws IOException {
        this.theme = Theme.load();
        this.files = files;
    }

    /** The names of all charts of a study, in the order in which they are best read. */
    public static List<String> names() {
        return ALL.stream().map(Chart::name).toList();
    }

    /** The charts for which a study left something to show, in the order in which they are best read. */
    public List<NamedDrawing> of(Evidence evidence) {
        return ALL.stream()
                .flatMap(chart ->
                        chart.drawing(evidence, theme).map(drawing -> new NamedDrawing(chart.name(), drawing)).stream())
                .toList();
    }

    /** Draws the charts of a study into a folder, which is made if it is missing. */
    public void write(Evidence evidence, Path folder) throws IOException {
        write(of(evidence), folder);
    }

    /** Writes drawings into a folder, which is made if it is missing. */
    public void write(List<NamedDrawing> drawings, Path folder) throws IOException {
        for (NamedDrawing drawing : drawings) {
            drawing.write(folder, files);
        }
    }

    /** The charts of a sensitivity: on which factors each response hangs. */
    public List<NamedDrawing> of(SensitivityFindings findings) {
        return Influences.of(findings, theme);
    }

    /** A drawing in the look of all charts, with the name of its files. */
    NamedDrawing draw(String name, Function<Theme, Drawing> drawing) {
        return new NamedDrawing(name, drawing.apply(theme));
    }

    /** Draws response curves into a folder, as {@code NAME.svg}, {@code NAME.png} and {@code NAME.pdf}. */
    public void write(ResponseCurves curves, Path folder, String name) throws IOException {
        new NamedDrawing(name, curves.drawing(theme)).write(folder, files);
    }
}
