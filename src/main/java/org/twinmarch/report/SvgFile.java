package org.twinmarch.report;

import java.awt.Dimension;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.apache.batik.svggen.SVGSyntax;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Drawings as SVG. Text is drawn as outlines, so that no viewer can put another font in its place. */
final class SvgFile {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private SvgFile() {}

    /** Ids that begin with the name of the drawing and count from 1 for each kind of thing. */
    private static final class Ids extends SVGIDGenerator {

        private final String name;

        Ids(String name) {
            this.name = name;
        }

        @Override
        public String generateID(String prefix) {
            return super.generateID(name + "-" + prefix);
        }
    }

    /** Writes a drawing to a file of its own. */
    static void write(Drawing drawing, String name, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            stream(drawing, name, writer);
        }
    }

    /** The element alone, without the head of a file. */
    static String element(Drawing drawing, String name) {
        try (StringWriter text = new StringWriter()) {
            stream(drawing, name, text);
            String all = text.toString();
            return all.substring(all.indexOf("<svg"));
        } catch (IOException impossible) {
            throw new UncheckedIOException("text in memory cannot fail", impossible);
        }
    }

    private static void stream(Drawing drawing, String name, Writer writer) throws IOException {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptyDocument());
        context.setIDGenerator(new Ids(name));
        SVGGraphics2D canvas = new SVGGraphics2D(context, true);
        canvas.setSVGCanvasSize(
                new Dimension((int) Math.ceil(drawing.widthPoints()), (int) Math.ceil(drawing.heightPoints())));
        drawing.draw(canvas);
        Element root = canvas.getRoot();
        size(root, drawing);
        describe(root, drawing, name);
        own(root, name);
        canvas.stream(root, writer);
    }

    private static void size(Element root, Drawing drawing) {
        root.setAttribute("width", drawing.widthMm() + "mm");
        root.setAttribute("height", drawing.heightMm() + "mm");
        root.setAttribute("viewBox", "0 0 " + drawing.widthPoints() + " " + drawing.heightPoints());
    }

    private static void describe(Element root, Drawing drawing, String name) {
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", name + "-title");
        root.setAttribute("aria-describedby", name + "-desc");
        put(root, "desc", name, drawing.description());
        put(root, "title", name, drawing.title());
    }

    /** Batik calls the definitions of every drawing the same; a page may hold several. */
    private static void own(Element root, String name) {
        NodeList definitions = root.getElementsByTagNameNS(SVG, "defs");
        for (int i = 0; i < definitions.getLength(); i++) {
            Element element = (Element) definitions.item(i);
            if (element.getAttribute("id").equals(SVGSyntax.ID_PREFIX_GENERIC_DEFS)) {
                element.setAttribute("id", name + "-defs");
            }
        }
    }

    /** Puts words before all else. */
    private static void put(Element root, String kind, String name, String words) {
        Element element = root.getOwnerDocument().createElementNS(SVG, kind);
        element.setAttribute("id", name + "-" + kind);
        element.setTextContent(words);
        root.insertBefore(element, root.getFirstChild());
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
}
