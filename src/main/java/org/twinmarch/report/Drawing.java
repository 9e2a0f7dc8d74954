package org.twinmarch.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ui.Drawable;
import org.twinmarch.quantity.Check;

/**
 * A picture with its words and its size on paper.
 *
 * @param picture     what to draw
 * @param title       what it is, in a few words
 * @param description what it shows, for readers who cannot see it; made from its data
 * @param widthMm     width on paper [mm], above 0
 * @param heightMm    height on paper [mm], above 0
 */
public record Drawing(Drawable picture, String title, String description, double widthMm, double heightMm) {

    /** Width of one column of a journal [mm]. */
    static final double COLUMN_MM = 85;
    /** Width of a page of a journal [mm]. */
    static final double PAGE_MM = 180;

    private static final double POINTS_PER_MM = 72 / 25.4;

    /** Checks the size and that there are words. */
    public Drawing {
        Check.positive("widthMm", widthMm);
        Check.positive("heightMm", heightMm);
        if (title.isBlank() || description.isBlank()) {
            throw new IllegalArgumentException("a drawing needs a title and a description");
        }
    }

    /** Draws it, 1/72 inch to the unit. */
    void draw(Graphics2D canvas) {
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        picture.draw(canvas, new Rectangle2D.Double(0, 0, widthPoints(), heightPoints()));
    }

    /** Width [1/72 inch]. */
    double widthPoints() {
        return widthMm * POINTS_PER_MM;
    }

    /** Height [1/72 inch]. */
    double heightPoints() {
        return heightMm * POINTS_PER_MM;
    }
}
