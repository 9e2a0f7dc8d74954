package org.twinmarch.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinmarch.report.ChartFiles;
import org.twinmarch.report.ChartFormat;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** In which files charts are written. */
final class ChartOptions {

    @Whole(from = ChartFiles.LEAST_DPI, to = ChartFiles.MOST_DPI)
    @Option(
            names = "--dpi",
            paramLabel = "N",
            description =
                    "Dots per inch of the PNG charts (default: 300, or those of the results that are drawn again).")
    private Optional<Integer> dpi = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "KIND",
            split = ",",
            description =
                    "Kinds of the chart files: svg, png, pdf, or several with commas between (default: all three, or"
                            + " those of the results that are drawn again).")
    private List<ChartFormat> formats = List.of();

    /** The files that are asked for. */
    ChartFiles files() {
        return files(ChartFiles.all(ChartFiles.USUAL_DPI));
    }

    /** The same, where what is not asked for stays as it was. */
    ChartFiles files(ChartFiles before) {
        return new ChartFiles(dpi.orElse(before.dpi()), formats.isEmpty() ? before.formats() : Set.copyOf(formats));
    }

    /** The files that a command asked for. */
    static ChartFiles recorded(ParseResult command) {
        ChartFiles usual = ChartFiles.all(ChartFiles.USUAL_DPI);
        List<ChartFormat> formats = command.matchedOptionValue("--format", List.copyOf(usual.formats()));
        Optional<Integer> dpi = command.matchedOptionValue("--dpi", Optional.of(usual.dpi()));
        return new ChartFiles(dpi.orElse(usual.dpi()), Set.copyOf(formats));
    }
}
