package org.twinmarch.report;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.LineMetrics;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Puts names beside places so that none covers another, a mark, or the rim of the drawing. Confined to one drawing. */
final class Labels {

    private static final double GAP = 6;
    private static final int FARTHEST = 12;

    private final Graphics2D canvas;
    private final Font font;
    private final Rectangle2D room;
    private final List<Shape> taken = new ArrayList<>();

    /** No names yet. */
    Labels(Graphics2D canvas, Font font, Rectangle2D room) {
        this.canvas = canvas;
        this.font = font;
        this.room = room;
    }

    /** Keeps names off a shape. */
    void avoid(Shape shape) {
        taken.add(shape);
    }

    /** Whether an area holds nothing yet. */
    boolean isFree(Rectangle2D area) {
        return room.contains(area) && taken.stream().noneMatch(shape -> shape.intersects(area));
    }

    /** Names a place: to the right or left of it, or somewhat higher or lower with a line that leads to it. */
    void name(String text, Point2D place) {
        for (int step = 0; step <= FARTHEST; step++) {
            for (int down : step == 0 ? new int[] {0} : new int[] {step, -step}) {
                for (int east : new int[] {1, -1}) {
                    Rectangle2D box = box(text, place, east, down);
                    if (isFree(box)) {
                        write(text, font, box);
                        lead(place, box, east, down);
                        return;
                    }
                }
            }
        }
    }

    /** Writes a name in the middle of the first of some places that is free. */
    void name(String text, Font large, List<Point2D> places) {
        Rectangle2D size = size(text, large);
        places.stream()
                .map(place -> new Rectangle2D.Double(
                        place.getX() - size.getWidth() / 2,
                        place.getY() - size.getHeight() / 2,
                        size.getWidth(),
                        size.getHeight()))
                .filter(this::isFree)
                .findFirst()
                .ifPresent(box -> write(text, large, box));
    }

    private Rectangle2D box(String text, Point2D place, int east, int down) {
        Rectangle2D size = size(text, font);
        double aside = down == 0 ? GAP : 2 * GAP;
        double x = east > 0 ? place.getX() + aside : place.getX() - aside - size.getWidth();
        double y = place.getY() - size.getHeight() / 2 + down * size.getHeight() / 2;
        return new Rectangle2D.Double(x, y, size.getWidth(), size.getHeight());
    }

    private Rectangle2D size(String text, Font of) {
        LineMetrics metrics = of.getLineMetrics(text, canvas.getFontRenderContext());
        double width = of.getStringBounds(text, canvas.getFontRenderContext()).getWidth();
        return new Rectangle2D.Double(0, 0, width, metrics.getAscent() + metrics.getDescent());
    }

    private void write(String text, Font of, Rectangle2D box) {
        LineMetrics metrics = of.getLineMetrics(text, canvas.getFontRenderContext());
        canvas.setFont(of);
        canvas.drawString(text, (float) box.getX(), (float) (box.getMaxY() - metrics.getDescent()));
        avoid(box);
    }

    private void lead(Point2D place, Rectangle2D box, int east, int down) {
        if (down != 0) {
            double x = east > 0 ? box.getX() - 1 : box.getMaxX() + 1;
            canvas.setStroke(Theme.HAIR);
            Line2D line = new Line2D.Double(place, new Point2D.Double(x, box.getCenterY()));
            canvas.draw(line);
            avoid(line);
            canvas.setStroke(Theme.THIN);
        }
    }
}
