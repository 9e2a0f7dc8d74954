package org.twinmarch.report;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** What a map needs besides: a scale bar and an arrow to the north, below the line, on the side where there is more room. */
final class MapFurniture {

    private static final double MOST_POINTS = 90;
    private static final double LEAST_POINTS = 22;
    private static final double WIDTH = 130;
    private static final double HEIGHT = 34;

    private MapFurniture() {}

    /** Draws both. */
    static void draw(Graphics2D canvas, Theme theme, Projection projection, Labels labels, Rectangle2D map) {
        double y = map.getMaxY() - HEIGHT;
        Rectangle2D left = new Rectangle2D.Double(map.getX() + 4, y, WIDTH, HEIGHT);
        Rectangle2D right = new Rectangle2D.Double(map.getMaxX() - WIDTH - 4, y, WIDTH, HEIGHT);
        Rectangle2D box = labels.isFree(left) ? left : right;
        labels.avoid(box);
        canvas.setPaint(Theme.INK);
        canvas.setStroke(Theme.THIN);
        canvas.setFont(theme.small());
        drawArrow(canvas, box);
        drawScale(canvas, projection, box);
    }

    private static void drawArrow(Graphics2D canvas, Rectangle2D box) {
        double x = box.getX() + 7;
        double y = box.getY();
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(x, y + 10);
        arrow.lineTo(x + 4.5, y + 24);
        arrow.lineTo(x, y + 21);
        arrow.lineTo(x - 4.5, y + 24);
        arrow.closePath();
        canvas.fill(arrow);
        float width =
                (float) canvas.getFontMetrics().getStringBounds("N", canvas).getWidth();
        canvas.drawString("N", (float) x - width / 2, (float) y + 8);
    }

    private static void drawScale(Graphics2D canvas, Projection projection, Rectangle2D box) {
        double km = roundKm(MOST_POINTS / projection.pointsPerKm());
        double x = box.getX() + LEAST_POINTS;
        double y = box.getY() + 20;
        double end = x + km * projection.pointsPerKm();
        canvas.draw(new Line2D.Double(x, y, end, y));
        canvas.draw(new Line2D.Double(x, y - 3, x, y + 3));
        canvas.draw(new Line2D.Double(end, y - 3, end, y + 3));
        canvas.drawString(Wording.number(km).replaceAll("\\.0+$", "") + " km", (float) x, (float) y + 12);
    }

    /** The greatest of 1, 2 and 5 by powers of ten that is no more than a length [km]. */
    private static double roundKm(double mostKm) {
        double power = Math.pow(10, Math.floor(Math.log10(mostKm)));
        double lead = mostKm / power;
        return power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1);
    }
}
