package org.twinmarch.report.replay;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.twinmarch.Browser;
import org.twinmarch.border.Outline;
import org.twinmarch.border.Side;
import org.twinmarch.engine.Trail;
import org.twinmarch.experiment.Trace;
import org.twinmarch.report.Projection;

/**
 * The map of a replay as it must be: the projection of all maps, laid over the rectangle that the drawn line fills.
 *
 * @param outline    how the line runs
 * @param trace      the run
 * @param projection where it is on the screen [px]
 */
record Paper(Outline outline, Trace trace, Projection projection) {

    /** How far the far edge of a zone is drawn from the line, and a unit at least, and half the chord of a direction [px]. */
    private static final double ZONE_ROOM = 16;

    private static final double UNIT_ROOM = 6;
    private static final double CHORD_ROOM = 14;

    /** The map of a page that a browser shows. */
    static Paper of(Browser browser, Trace trace) {
        Outline outline = trace.take().scenario().reporting().outline().orElseThrow();
        List<?> box = (List<?>) browser.script("""
                const box = document.querySelector('#map .course').getBBox();
                return [box.x, box.y, box.width, box.height];
                """);
        double[] sides =
                box.stream().mapToDouble(side -> ((Number) side).doubleValue()).toArray();
        Rectangle2D area = new Rectangle2D.Double(sides[0], sides[1], sides[2], sides[3]);
        return new Paper(outline, trace, Projection.of(outline, area));
    }

    /** Length of the line by the scenario [km]. */
    double lengthKm() {
        return trace.take().scenario().border().lengthKm();
    }

    /** A place of the line. */
    Point2D foot(double km) {
        return projection.point(outline.at(Math.min(1, Math.max(0, km / lengthKm()))));
    }

    /** So far from the line, towards side B if above 0. */
    Point2D beside(double km, double px) {
        double drawnPx = 0;
        for (int i = 1; i < outline.line().size(); i++) {
            drawnPx += projection
                    .point(outline.line().get(i - 1))
                    .distance(projection.point(outline.line().get(i)));
        }
        double chordKm = CHORD_ROOM * lengthKm() / drawnPx;
        Point2D before = foot(km - chordKm);
        Point2D after = foot(km + chordKm);
        double toTheRight = (outline.left() == Side.A ? px : -px) / before.distance(after);
        return new Point2D.Double(
                foot(km).getX() - toTheRight * (after.getY() - before.getY()),
                foot(km).getY() + toTheRight * (after.getX() - before.getX()));
    }

    /** How far from the line a depth [km] is drawn, towards side B if above 0. */
    double off(double depthKm) {
        Side side = depthKm < 0 ? Side.A : Side.B;
        double zoneKm =
                Math.max(0.5, trace.take().scenario().border().zone(side).depthKm());
        return Math.signum(depthKm) * ZONE_ROOM * Math.pow(Math.min(1, Math.abs(depthKm) / zoneKm), 0.4);
    }

    /** Where a unit is on a piece of its trail. */
    Point2D unit(Trail trail, Trail.Piece piece, double atHours) {
        double depthKm = piece.depthKmAt(atHours);
        double side = depthKm == 0 ? trail.source().side().sign() : Math.signum(depthKm);
        return beside(piece.kmAt(atHours), side * Math.max(UNIT_ROOM, Math.abs(off(depthKm))));
    }
}
