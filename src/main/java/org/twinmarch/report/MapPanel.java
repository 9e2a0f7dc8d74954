package org.twinmarch.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ui.Drawable;
import org.twinmarch.border.Border;
import org.twinmarch.border.Outline;
import org.twinmarch.border.Side;

/**
 * A map of the line, its pieces in colours, with places, the names of the sides, a scale bar and an arrow to the north.
 *
 * @param heading what stands above it
 * @param border  the border
 * @param outline how its line runs
 * @param pieces  the pieces of the line with their colours
 * @param theme   how it looks
 */
record MapPanel(String heading, Border border, Outline outline, List<Piece> pieces, Theme theme) implements Drawable {

    private static final float LINE_POINTS = 5;
    private static final float CASING_POINTS = 6.2f;
    private static final float LESS_POINTS = 1.5f;
    private static final double PLACE_POINTS = 4;
    private static final double HEADING_POINTS = 20;
    private static final double SIDE_MARGIN = 66;
    private static final double MARGIN = 16;
    private static final double FURNITURE_POINTS = 34;

    /** Copies the list. */
    MapPanel {
        pieces = List.copyOf(pieces);
    }

    /**
     * A piece of the line.
     *
     * @param part   which
     * @param colour its colour
     * @param vague  whether little is known of it: then it is drawn with gaps
     * @param less   whether its colour stands for a number below 0: then a white line runs along it, which shows in grey too
     */
    record Piece(LinePart part, Color colour, boolean vague, boolean less) {

        /** A piece of which the number cannot be below 0. */
        Piece(LinePart part, Color colour, boolean vague) {
            this(part, colour, vague, false);
        }
    }

    @Override
    public void draw(Graphics2D canvas, Rectangle2D area) {
        canvas.setPaint(Theme.INK);
        canvas.setFont(theme.large());
        canvas.drawString(heading, (float) area.getX() + 4, (float) area.getY() + 13);
        Rectangle2D map = new Rectangle2D.Double(
                area.getX() + 2,
                area.getY() + HEADING_POINTS,
                area.getWidth() - 4,
                area.getHeight() - HEADING_POINTS - 2);
        Projection projection = Projection.of(outline, lineArea(map));
        Labels labels = new Labels(canvas, theme.small(), map);
        labels.avoid(casing().createStrokedShape(projection.path(outline.line())));
        outline.places().forEach(place -> labels.avoid(dot(projection, place)));
        drawLine(canvas, projection);
        MapFurniture.draw(canvas, theme, projection, labels, map);
        drawPlaces(canvas, projection, labels);
        drawSides(canvas, projection, labels);
    }

    private static Rectangle2D lineArea(Rectangle2D map) {
        return new Rectangle2D.Double(
                map.getX() + SIDE_MARGIN,
                map.getY() + MARGIN,
                map.getWidth() - 2 * SIDE_MARGIN,
                map.getHeight() - 2 * MARGIN - FURNITURE_POINTS);
    }

    private static Stroke casing() {
        return new BasicStroke(CASING_POINTS, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    private void drawLine(Graphics2D canvas, Projection projection) {
        canvas.setPaint(Theme.INK);
        canvas.setStroke(casing());
        canvas.draw(projection.path(outline.line()));
        canvas.setPaint(Color.WHITE);
        canvas.setStroke(new BasicStroke(LINE_POINTS, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        canvas.draw(projection.path(outline.line()));
        for (Piece piece : pieces) {
            canvas.setPaint(piece.colour);
            canvas.setStroke(stroke(piece));
            canvas.draw(path(projection, piece.part));
            if (piece.less) {
                canvas.setPaint(Color.WHITE);
                canvas.setStroke(new BasicStroke(LESS_POINTS, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
                canvas.draw(path(projection, piece.part));
            }
        }
    }

    private static Stroke stroke(Piece piece) {
        return piece.vague
                ? new BasicStroke(LINE_POINTS, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {3, 2}, 0)
                : new BasicStroke(LINE_POINTS, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    private Path2D path(Projection projection, LinePart part) {
        double lengthKm = border.lengthKm();
        return projection.path(outline.piece(
                part.span().fromKm() / lengthKm, Math.min(1, part.span().toKm() / lengthKm)));
    }

    private Shape dot(Projection projection, Outline.Place place) {
        Point2D at = projection.point(outline.at(place.km() / border.lengthKm()));
        return new Ellipse2D.Double(
                at.getX() - PLACE_POINTS / 2, at.getY() - PLACE_POINTS / 2, PLACE_POINTS, PLACE_POINTS);
    }

    private void drawPlaces(Graphics2D canvas, Projection projection, Labels labels) {
        canvas.setStroke(Theme.THIN);
        for (Outline.Place place : outline.places()) {
            Shape dot = dot(projection, place);
            canvas.setPaint(Color.WHITE);
            canvas.fill(dot);
            canvas.setPaint(Theme.INK);
            canvas.draw(dot);
            Rectangle2D bounds = dot.getBounds2D();
            labels.name(place.label(), new Point2D.Double(bounds.getCenterX(), bounds.getCenterY()));
        }
    }

    private void drawSides(Graphics2D canvas, Projection projection, Labels labels) {
        canvas.setPaint(Theme.MUTED);
        canvas.setFont(theme.large());
        Side right = outline.left() == Side.A ? Side.B : Side.A;
        labels.name(border.zone(outline.left()).name(), theme.large(), besides(projection, -1));
        labels.name(border.zone(right).name(), theme.large(), besides(projection, 1));
    }

    /** Places on one hand of the line for the name of a side, the best first. */
    private List<Point2D> besides(Projection projection, int hand) {
        List<Point2D> places = new ArrayList<>();
        for (double distance : new double[] {70, 95, 50, 120, 35}) {
            for (double share : new double[] {0.5, 0.35, 0.65, 0.2, 0.8, 0.1, 0.9}) {
                Point2D before = projection.point(outline.at(share - 0.1));
                Point2D after = projection.point(outline.at(share + 0.1));
                Point2D at = projection.point(outline.at(share));
                double length = Math.max(1e-9, before.distance(after));
                double east = (after.getX() - before.getX()) / length;
                double south = (after.getY() - before.getY()) / length;
                places.add(new Point2D.Double(at.getX() - hand * distance * south, at.getY() + hand * distance * east));
            }
        }
        return places;
    }
}
