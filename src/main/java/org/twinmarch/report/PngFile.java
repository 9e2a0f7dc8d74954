package org.twinmarch.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.twinmarch.quantity.Check;

/** Drawings as PNG; the file says how many dots it has per inch, so that it has its size in a document. */
final class PngFile {

    private static final double POINTS_PER_INCH = 72;
    private static final double INCHES_PER_METRE = 1000 / 25.4;

    private PngFile() {}

    /** Writes a drawing with so many dots per inch. */
    static void write(Drawing drawing, int dpi, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        BufferedImage image = image(drawing, Check.atLeast("dpi", dpi, 1));
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        metadata.mergeTree("javax_imageio_png_1.0", resolution(dpi));
        // Not ImageIO's own file stream: it would leave the tail of a longer file that was there before.
        try (OutputStream bytes = Files.newOutputStream(file);
                ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
    }

    /** The drawing as dots, on white. */
    static BufferedImage image(Drawing drawing, int dpi) {
        double scale = dpi / POINTS_PER_INCH;
        BufferedImage image = new BufferedImage(
                (int) Math.round(drawing.widthPoints() * scale),
                (int) Math.round(drawing.heightPoints() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
        canvas.scale(scale, scale);
        drawing.draw(canvas);
        canvas.dispose();
        return image;
    }

    private static IIOMetadataNode resolution(int dpi) {
        String dotsPerMetre = Long.toString(Math.round(dpi * INCHES_PER_METRE));
        IIOMetadataNode physical = new IIOMetadataNode("pHYs");
        physical.setAttribute("pixelsPerUnitXAxis", dotsPerMetre);
        physical.setAttribute("pixelsPerUnitYAxis", dotsPerMetre);
        physical.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
        root.appendChild(physical);
        return root;
    }
}
