package org.twinmarch.patrol;

import java.util.ArrayList;
import java.util.List;
import org.twinmarch.stats.Headway;
import org.twinmarch.stats.Stream;

/**
 * A way that turns round at random, in equilibrium from its beginning: the unit is anywhere on the sector, by driving time,
 * and goes either way. Unfold the sector to a circle: the ends are then no turns, and a place that is uniform on the circle
 * stays so, whatever law the turns follow.
 */
final class RandomWay {

    private final Pace pace;
    private final double sectorHours;
    private final List<Double> turnsKm = new ArrayList<>();
    private double atHours;
    private boolean goesUp;

    private RandomWay(Pace pace, double share) {
        this.pace = pace;
        this.sectorHours = pace.wholeHours();
        double unfoldedHours = 2 * sectorHours * share;
        this.goesUp = unfoldedHours < sectorHours;
        this.atHours = goesUp ? unfoldedHours : 2 * sectorHours - unfoldedHours;
        note();
    }

    /** The places where it begins, turns round and, after the given hours of driving, ends [km]. */
    static List<Double> turnsKm(Pace pace, Headway headway, double hours, Stream stream) {
        RandomWay way = new RandomWay(pace, stream.next());
        double pick = stream.next();
        double turnHours = headway.residualHours(pick, stream.next());
        double leftHours = hours;
        while (leftHours > 0) {
            double legHours = Math.min(turnHours, Math.min(leftHours, way.toEndHours()));
            boolean atEnd = legHours == way.toEndHours();
            way.drive(legHours);
            leftHours -= legHours;
            turnHours =
                    turnHours > legHours ? turnHours - legHours : headway.law().quantile(stream.next());
            way.turn(atEnd);
        }
        return way.turnsKm;
    }

    private double toEndHours() {
        return goesUp ? sectorHours - atHours : atHours;
    }

    private void drive(double hours) {
        atHours += goesUp ? hours : -hours;
    }

    /** Turns round; at an end rounding must not leave it short of it. */
    private void turn(boolean atEnd) {
        if (atEnd) {
            atHours = goesUp ? sectorHours : 0;
        }
        goesUp = !goesUp;
        note();
    }

    private void note() {
        turnsKm.add(pace.kmAt(atHours));
    }
}
