package org.twinmarch.report;

import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;

/** A canvas that notes where text and small marks come to stand, in points on paper. */
final class Recorder extends SVGGraphics2D {

    /** Larger shapes are axes, bands, bars and maps, not marks. */
    private static final double MARK_POINTS = 8;

    private final List<Text> texts = new ArrayList<>();
    private final List<Rectangle2D> marks = new ArrayList<>();

    /** A text and the box of its ink. */
    record Text(String words, double sizePoints, Rectangle2D box) {}

    private Recorder() throws ParserConfigurationException {
        super(DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .getDOMImplementation()
                .createDocument("http://www.w3.org/2000/svg", "svg", null));
    }

    /** Draws and notes. */
    static Recorder of(Drawing drawing) {
        try {
            Recorder recorder = new Recorder();
            drawing.draw(recorder);
            return recorder;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<Text> texts() {
        return texts;
    }

    List<Rectangle2D> marks() {
        return marks;
    }

    @Override
    public void drawString(String words, float x, float y) {
        if (!words.isBlank()) {
            Rectangle2D ink = new TextLayout(words, getFont(), getFontRenderContext()).getBounds();
            Shape at = AffineTransform.getTranslateInstance(x, y).createTransformedShape(ink);
            texts.add(new Text(
                    words,
                    getFont().getSize2D(),
                    getTransform().createTransformedShape(at).getBounds2D()));
        }
    }

    @Override
    public void drawString(String words, int x, int y) {
        drawString(words, (float) x, (float) y);
    }

    /** Turned text comes as glyphs. */
    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        Rectangle2D box =
                getTransform().createTransformedShape(glyphs.getOutline(x, y)).getBounds2D();
        String words = "%d turned glyphs".formatted(glyphs.getNumGlyphs());
        texts.add(new Text(words, glyphs.getFont().getSize2D(), box));
    }

    @Override
    public void fill(Shape shape) {
        note(shape);
    }

    @Override
    public void draw(Shape shape) {
        note(shape);
    }

    private void note(Shape shape) {
        Rectangle2D box = getTransform().createTransformedShape(shape).getBounds2D();
        boolean isMark = Math.max(box.getWidth(), box.getHeight()) <= MARK_POINTS
                && Math.min(box.getWidth(), box.getHeight()) >= 2;
        if (isMark) {
            marks.add(box);
        }
    }
}
