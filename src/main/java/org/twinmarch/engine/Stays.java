package org.twinmarch.engine;

import org.twinmarch.border.Recurrence;
import org.twinmarch.detection.Reach;

/**
 * The stays of a unit within its range of a place at the start edge, one after another: when it is there, on duty and
 * not busy, and near enough. A stay ends when the unit drives out of its range, goes off duty or leaves the line. Like
 * {@link Encounters} it walks the pieces of time on which the motion is straight.
 */
final class Stays {

    private final Unit unit;
    private final Vantage vantage;
    private final Recurrence light;
    private final boolean possible;
    private double lap;
    private int leg;
    /** The straight piece in hand, and the part of it within range. */
    private double pieceFromHours;

    private double pieceToHours;
    private double inFromHours;
    private double inToHours;
    private double entersHours;
    private double leavesHours;

    /**
     * Where somebody watches.
     *
     * @param placeKm chainage [km]
     * @param depthKm signed depth [km]
     * @param flow    the flow, which decides how far units can see
     */
    record Vantage(double placeKm, double depthKm, int flow) {}

    /** The stays of a unit from a moment on; one that lasts then begins then. */
    Stays(Unit unit, Vantage vantage, Recurrence light, double fromHours) {
        this.unit = unit;
        this.vantage = vantage;
        this.light = light;
        this.possible = !unit.busy && unit.beat.reaches(vantage.placeKm) && countsDepth();
        this.pieceFromHours = Math.max(fromHours, unit.fromHours);
        this.lap = unit.track.lapAt(unit.originHours, pieceFromHours);
        this.leg = unit.track.legAt(unit.originHours, lap, pieceFromHours);
    }

    private boolean countsDepth() {
        return unit.lookout.watch().sensor().reach() instanceof Reach.Along band
                ? band.fromKm() <= vantage.depthKm && vantage.depthKm <= band.toKm()
                : Math.abs(offKm()) <= unit.lookout.farthestKm();
    }

    private double offKm() {
        return unit.lookout.depthKm() - vantage.depthKm;
    }

    /** Finds the next stay that begins by a moment; false if there is none. */
    boolean next(double untilHours) {
        boolean open = false;
        while (possible && pieceFromHours <= untilHours) {
            boolean within = isWithin();
            if (open && !(within && inFromHours == leavesHours)) {
                return true;
            }
            if (within) {
                entersHours = open ? entersHours : inFromHours;
                leavesHours = inToHours;
                open = true;
            }
            advance();
        }
        return open;
    }

    /** When the stay found began [h]. */
    double entersHours() {
        return entersHours;
    }

    /** When the stay found ends [h]; if that is after the moment asked for, it may be later still. */
    double leavesHours() {
        return leavesHours;
    }

    /** Goes on to the next piece. */
    private void advance() {
        pieceFromHours = pieceToHours;
        if (pieceToHours >= unit.track.legEndHours(unit.originHours, lap, leg)) {
            leg = (leg + 1) % unit.track.legs();
            lap = leg == 0 ? lap + 1 : lap;
        }
    }

    /** Finds the part of the piece in hand within range; false if there is none. */
    private boolean isWithin() {
        double legEndHours = unit.track.legEndHours(unit.originHours, lap, leg);
        double changeHours = Math.min(unit.nextDutyHours(pieceFromHours), light.nextChangeHours(pieceFromHours));
        pieceToHours = Math.min(legEndHours, changeHours);
        Lookout lookout = unit.lookout;
        double rangeKm = lookout.sight(vantage.flow, light.stateAt(pieceFromHours)).rangeKm;
        double halfKm = rangeKm;
        if (lookout.seesInThePlane()) {
            halfKm = Math.sqrt((rangeKm - offKm()) * (rangeKm + offKm()));
        }
        return !unit.track.isAway(leg) && unit.isOnDuty(pieceFromHours) && halfKm >= 0 && isAlong(halfKm);
    }

    /** Within range while |atKm + v t| is at most half the chord. */
    private boolean isAlong(double halfKm) {
        double atKm = unit.shiftKm + unit.track.legFromKm(leg) - vantage.placeKm;
        double alongKmh = unit.track.legSpeedKmh(leg);
        if (alongKmh == 0) {
            inFromHours = pieceFromHours;
            inToHours = pieceToHours;
            return Math.abs(atKm) <= halfKm;
        }
        double closestHours = unit.track.legStartHours(unit.originHours, lap, leg) - atKm / alongKmh;
        double halfHours = halfKm / Math.abs(alongKmh);
        inFromHours = Math.max(pieceFromHours, closestHours - halfHours);
        inToHours = Math.min(pieceToHours, closestHours + halfHours);
        return inFromHours <= inToHours;
    }
}
