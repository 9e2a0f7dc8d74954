package org.twinmarch.engine;

import org.twinmarch.border.Road;
import org.twinmarch.border.Side;
import org.twinmarch.intrusion.Crossing;

/**
 * The race between a unit and a party: the unit drives the road to the party's chainage and then along the party's path.
 * Both move at steady speeds between a few turns, so that the moment of meeting is the root of a linear equation.
 */
final class Race {

    static final double NEVER = Double.POSITIVE_INFINITY;

    private final Road road;

    Race(Road road) {
        this.road = road;
    }

    /**
     * A unit on the start line.
     *
     * @param side      whose it is
     * @param fromKm    chainage of its place on the road [km]
     * @param depthKm   signed depth of its road [km]
     * @param speedKmh  its speed on the road and on the path [km/h]
     * @param setsOutHours when it sets out [h]
     * @param pursuitKm how far beyond the line it may go [km]
     */
    record Runner(Side side, double fromKm, double depthKm, double speedKmh, double setsOutHours, double pursuitKm) {

        /** The same unit, setting out again from where it is. */
        Runner at(double otherFromKm, double otherDepthKm, double nowHours) {
            return new Runner(side, otherFromKm, otherDepthKm, speedKmh, nowHours, pursuitKm);
        }

        /** When the party, as long as it is exposed, comes into the unit's jurisdiction [h]. */
        double entersHours(Crossing way) {
            return way.entersBandHours(leastKm(), mostKm());
        }

        /** When the party leaves it [h]. */
        double leavesHours(Crossing way) {
            return way.leavesBandHours(leastKm(), mostKm());
        }

        /** On its own side it ends where the party's way does. */
        private double leastKm() {
            return side == Side.A ? Double.NEGATIVE_INFINITY : -pursuitKm;
        }

        private double mostKm() {
            return side == Side.A ? pursuitKm : Double.POSITIVE_INFINITY;
        }
    }

    /** When a unit is at the party's chainage [h]. */
    double arrivesHours(Runner runner, double placeKm) {
        return runner.setsOutHours() + road.betweenKm(runner.fromKm(), placeKm) / runner.speedKmh();
    }

    /**
     * The first moment at which the unit can meet a party on its way inside its jurisdiction [h]; {@link #NEVER} if it cannot.
     *
     * @param arrivesHours when the unit is at the party's chainage [h]
     */
    double meetsHours(Runner runner, double arrivesHours, Crossing way) {
        double fromHours = Math.max(arrivesHours, runner.entersHours(way));
        double toHours = Math.min(runner.leavesHours(way), way.endHours());
        double atHours = fromHours;
        while (atHours <= toHours) {
            double pieceEndHours = Math.min(toHours, way.nextTurnHours(atHours));
            double metHours = meetsOnPiece(runner, way, arrivesHours, atHours);
            if (metHours <= pieceEndHours) {
                return metHours;
            }
            if (pieceEndHours == toHours) {
                return NEVER;
            }
            atHours = pieceEndHours;
        }
        return NEVER;
    }

    /** The first moment from {@code atHours} on at which {@code |y - d| <= v (t - arrival)}, if the party kept its course. */
    private static double meetsOnPiece(Runner runner, Crossing way, double arrivesHours, double atHours) {
        double gapKm = way.depthKm(atHours) - runner.depthKm();
        double drivenKm = runner.speedKmh() * (atHours - arrivesHours);
        if (Math.abs(gapKm) <= drivenKm) {
            return atHours;
        }
        double openingKmh = way.depthSpeedKmh(atHours) * Math.signum(gapKm);
        double closingKmh = runner.speedKmh() - openingKmh;
        return closingKmh > 0 ? atHours + (Math.abs(gapKm) - drivenKm) / closingKmh : NEVER;
    }
}
