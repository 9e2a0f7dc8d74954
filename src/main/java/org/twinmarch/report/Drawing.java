package org.twinmarch.report;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.twinmarch.quantity.Check;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A chart with its size on paper. The same chart gives the same bytes, as SVG and as PNG, on one architecture and JDK.
 *
 * @param chart    what to draw
 * @param caption  what it shows, for readers who cannot see it
 * @param widthMm  width on paper [mm], above 0
 * @param heightMm height on paper [mm], above 0
 */
record Drawing(JFreeChart chart, String caption, double widthMm, double heightMm) {

    /** Width of one column of a journal [mm]. */
    static final double COLUMN_MM = 85;
    /** Width of a page of a journal [mm]. */
    static final double PAGE_MM = 180;

    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final double POINTS_PER_INCH = 72;
    private static final double INCHES_PER_METRE = 1000 / 25.4;
    private static final String SVG = "http://www.w3.org/2000/svg";

    /** Checks the size. */
    public Drawing {
        Check.positive("widthMm", widthMm);
        Check.positive("heightMm", heightMm);
    }

    /** Writes it as SVG. Text is drawn as outlines, so that no viewer can put another font in its place. */
    void writeSvg(Path file) throws IOException {
        SVGGraphics2D canvas = new SVGGraphics2D(SVGGeneratorContext.createDefault(emptyDocument()), true);
        canvas.setSVGCanvasSize(new Dimension((int) Math.ceil(width()), (int) Math.ceil(height())));
        draw(canvas);
        Element root = canvas.getRoot();
        root.setAttribute("width", widthMm + "mm");
        root.setAttribute("height", heightMm + "mm");
        root.setAttribute("viewBox", "0 0 " + width() + " " + height());
        root.setAttribute("role", "img");
        Element title = root.getOwnerDocument().createElementNS(SVG, "title");
        title.setTextContent(caption);
        root.insertBefore(title, root.getFirstChild());
        try (Writer writer = Files.newBufferedWriter(file)) {
            canvas.stream(root, writer);
        }
    }

    /** Writes it as PNG with so many dots per inch; the file says how many, so that it has its size in a document. */
    void writePng(Path file, int dpi) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        BufferedImage image = image(Check.atLeast("dpi", dpi, 1));
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

    private BufferedImage image(int dpi) {
        double scale = dpi / POINTS_PER_INCH;
        BufferedImage image = new BufferedImage(
                (int) Math.round(width() * scale), (int) Math.round(height() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
        canvas.scale(scale, scale);
        draw(canvas);
        canvas.dispose();
        return image;
    }

    private void draw(Graphics2D canvas) {
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        chart.draw(canvas, new Rectangle2D.Double(0, 0, width(), height()));
    }

    private double width() {
        return widthMm * POINTS_PER_MM;
    }

    private double height() {
        return heightMm * POINTS_PER_MM;
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("the JDK's own XML document has no options to refuse", impossible);
        }
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
