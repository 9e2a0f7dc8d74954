package org.twinmarch.report;

import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.LegendItem;
import org.twinmarch.engine.PartyOutcome;

/**
 * How one kind of line or mark of a time-distance diagram looks.
 *
 * @param label  what the legend calls it
 * @param paint  its colour
 * @param line   its line, if it has one
 * @param mark   its mark, if it has one: at the end of a line, or alone
 * @param filled whether the mark is full
 */
record Look(String label, Paint paint, Optional<Stroke> line, Optional<Shape> mark, boolean filled) {

    private static final int STAR_POINTS = 8;
    private static final double STAR_REACH = 4;

    /** An arrowhead that points on in time. */
    static final Shape ARROW = arrow();

    /** Of eight points. */
    static final Shape STAR = star();

    /** Of parties, by how they end. */
    static final Map<PartyOutcome, Look> ENDINGS = endings();

    private static Map<PartyOutcome, Look> endings() {
        Map<PartyOutcome, Look> looks = new EnumMap<>(PartyOutcome.class);
        looks.put(PartyOutcome.APPREHENDED, ending("party: apprehended", 2, 0, true));
        looks.put(PartyOutcome.TURNED_BACK, ending("party: turned back", 3, 1, true));
        looks.put(PartyOutcome.GOT_AWAY, ending("party: got away", 4, 2, true));
        looks.put(PartyOutcome.UNDETECTED, ending("party: undetected", 6, 3, false));
        return looks;
    }

    private static Look ending(String label, int colour, int shape, boolean filled) {
        return new Look(label, Theme.colour(colour), Optional.of(Theme.THIN), Optional.of(Theme.shape(shape)), filled);
    }

    /** A line without marks. */
    static Look line(String label, Paint paint, Stroke stroke) {
        return new Look(label, paint, Optional.of(stroke), Optional.empty(), false);
    }

    /** A mark without a line. */
    static Look mark(String label, Paint paint, Shape shape, boolean filled) {
        return new Look(label, paint, Optional.empty(), Optional.of(shape), filled);
    }

    /** Its entry in the legend. */
    LegendItem entry() {
        return new LegendItem(
                label,
                "",
                "",
                "",
                mark.isPresent(),
                mark.orElse(Theme.LEGEND_LINE),
                filled,
                filled ? paint : Color.WHITE,
                true,
                paint,
                Theme.THIN,
                line.isPresent(),
                Theme.LEGEND_LINE,
                line.orElse(Theme.THIN),
                paint);
    }

    /** The entry of a shaded ground. */
    static LegendItem ground(String label, Color colour) {
        Shape field = new Rectangle2D.Double(-6, -4, 12, 8);
        return new LegendItem(label, "", "", "", field, colour, Theme.HAIR, Theme.GUIDE);
    }

    private static Shape arrow() {
        Path2D path = new Path2D.Double();
        path.moveTo(3, 0);
        path.lineTo(-2.5, 2.6);
        path.lineTo(-2.5, -2.6);
        path.closePath();
        return path;
    }

    private static Shape star() {
        Path2D path = new Path2D.Double();
        for (int corner = 0; corner < 2 * STAR_POINTS; corner++) {
            double reach = corner % 2 == 0 ? STAR_REACH : STAR_REACH / 2;
            double angle = corner * Math.PI / STAR_POINTS;
            if (corner == 0) {
                path.moveTo(0, -reach);
            } else {
                path.lineTo(reach * Math.sin(angle), -reach * Math.cos(angle));
            }
        }
        path.closePath();
        return path;
    }
}
