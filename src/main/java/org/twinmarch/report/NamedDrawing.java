package org.twinmarch.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A drawing with the name of its files. The same drawing gives the same bytes, on one architecture and JDK.
 *
 * @param name    name of its files, without ending
 * @param drawing what is drawn
 */
public record NamedDrawing(String name, Drawing drawing) {

    /** What it is, in a few words. */
    public String title() {
        return drawing.title();
    }

    /** What it shows, for readers who cannot see it; made from its data. */
    public String description() {
        return drawing.description();
    }

    /**
     * The drawing as an SVG element to stand inside a page. Its ids begin with its name, so that several fit on one page.
     */
    public String svg() {
        return SvgFile.element(drawing, name);
    }

    /** Writes the files, such as {@code NAME.svg}, into a folder, which is made if it is missing. */
    void write(Path folder, ChartFiles files) throws IOException {
        Files.createDirectories(folder);
        for (ChartFormat format : files.formats()) {
            switch (format) {
                case SVG -> SvgFile.write(drawing, name, folder.resolve(name + ".svg"));
                case PNG -> PngFile.write(drawing, files.dpi(), folder.resolve(name + ".png"));
                case PDF -> PdfFile.write(drawing, folder.resolve(name + ".pdf"));
            }
        }
    }
}
