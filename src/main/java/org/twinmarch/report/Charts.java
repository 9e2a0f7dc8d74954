package org.twinmarch.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.twinmarch.experiment.Findings;

/** The charts of a study, as files: SVG for print, PNG for the rest. */
public final class Charts {

    private static final int LEAST_DPI = 30;
    private static final int MOST_DPI = 2400;

    private final Theme theme;
    private final int dpi;

    /**
     * Reads what all charts share.
     *
     * @param dpi dots per inch of the PNG files, 1 or more
     */
    public Charts(int dpi) throws IOException {
        this.theme = Theme.load();
        this.dpi = dpi;
    }

    /** What is wrong with dots per inch, if anything. */
    public static Optional<String> dpiProblem(int dpi) {
        return dpi >= LEAST_DPI && dpi <= MOST_DPI
                ? Optional.empty()
                : Optional.of("--dpi must be from %d to %d".formatted(LEAST_DPI, MOST_DPI));
    }

    /** The name of the chart to look at first: the one of the measure that the tables show first. */
    public static String first(Findings findings) {
        return Share.main(findings).equals(Share.INTERCEPTION) ? "interception-comparison" : "policy-comparison";
    }

    /** Draws the charts of a study into a folder, which is made if it is missing. */
    public void write(Findings findings, Path folder) throws IOException {
        write(PolicyComparison.of(findings, Share.DETECTION, theme), folder, "policy-comparison");
        write(PairedDifferences.of(findings, Share.DETECTION, theme), folder, "paired-differences");
        if (Share.main(findings).equals(Share.INTERCEPTION)) {
            write(PolicyComparison.of(findings, Share.INTERCEPTION, theme), folder, "interception-comparison");
            write(PairedDifferences.of(findings, Share.INTERCEPTION, theme), folder, "interception-differences");
        }
        write(CoordinationGains.of(findings, theme), folder, "value-of-coordination");
    }

    private void write(Optional<Drawing> drawing, Path folder, String name) throws IOException {
        if (drawing.isPresent()) {
            write(drawing.get(), folder, name);
        }
    }

    /** Draws response curves into a folder, as {@code NAME.svg} and {@code NAME.png}. */
    public void write(ResponseCurves curves, Path folder, String name) throws IOException {
        write(curves.drawing(theme), folder, name);
    }

    private void write(Drawing drawing, Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        drawing.writeSvg(folder.resolve(name + ".svg"));
        drawing.writePng(folder.resolve(name + ".png"), dpi);
    }
}
