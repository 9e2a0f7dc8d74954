package org.twinmarch.report;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.twinmarch.border.Outline;
import org.twinmarch.border.Outline.Vertex;

/**
 * Lays an outline on paper: the equirectangular projection with its true parallel through the middle of the line, so that a
 * kilometre east is as long as a kilometre north. A border is short enough for that.
 *
 * @param origin       the first vertex, to which all others are east or west
 * @param stretching   length of a degree of longitude over one of latitude
 * @param pointsPerKm  scale on paper [1/72 inch per km]
 * @param left         where the origin lies on paper
 */
public record Projection(Vertex origin, double stretching, double pointsPerKm, Point2D left) {

    private static final double KM_PER_DEGREE = Vertex.GLOBE_RADIUS_KM * Math.PI / 180;

    /** The projection that lets an outline fill an area as well as it can, in its middle. */
    public static Projection of(Outline outline, Rectangle2D area) {
        Projection small = inKm(outline);
        Rectangle2D bounds = small.path(outline.line()).getBounds2D();
        double scale = Math.min(area.getWidth() / bounds.getWidth(), area.getHeight() / bounds.getHeight());
        Point2D left = new Point2D.Double(
                area.getCenterX() - scale * bounds.getCenterX(), area.getCenterY() - scale * bounds.getCenterY());
        return new Projection(small.origin, small.stretching, scale, left);
    }

    /** The projection that counts in km from the first vertex of an outline: east to the right, north up. */
    public static Projection inKm(Outline outline) {
        Vertex origin = outline.line().get(0);
        double south =
                outline.line().stream().mapToDouble(Vertex::latitude).min().orElseThrow();
        double north =
                outline.line().stream().mapToDouble(Vertex::latitude).max().orElseThrow();
        double stretching = Math.cos(Math.toRadians((south + north) / 2));
        return new Projection(origin, stretching, 1, new Point2D.Double());
    }

    /** Where a vertex lies on paper. */
    public Point2D point(Vertex vertex) {
        double eastKm = origin.eastTo(vertex) * stretching * KM_PER_DEGREE;
        double northKm = (vertex.latitude() - origin.latitude()) * KM_PER_DEGREE;
        return new Point2D.Double(left.getX() + pointsPerKm * eastKm, left.getY() - pointsPerKm * northKm);
    }

    /** A line on paper. */
    Path2D path(List<Vertex> line) {
        Path2D path = new Path2D.Double();
        for (Vertex vertex : line) {
            Point2D point = point(vertex);
            if (path.getCurrentPoint() == null) {
                path.moveTo(point.getX(), point.getY());
            } else {
                path.lineTo(point.getX(), point.getY());
            }
        }
        return path;
    }
}
