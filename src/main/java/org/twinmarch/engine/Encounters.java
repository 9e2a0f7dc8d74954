package org.twinmarch.engine;

import org.twinmarch.detection.DetectionLaw;
import org.twinmarch.patrol.Track;

/**
 * Finds by formula when a unit can see a party. Between the changes of the unit's leg, of the party's way, of duty, light
 * and weather the relative motion is a straight line, and the part of it within range is an interval between two roots.
 * Nothing is ticked.
 */
final class Encounters {

    private static final double NEVER = Double.NEGATIVE_INFINITY;

    private final Conditions conditions;
    private final Sightings found = new Sightings();

    private Party party;
    private Unit unit;
    /** The straight piece in hand: when it begins and ends, and the part of it within range. */
    private double pieceFromHours;

    private double pieceToHours;
    private double inFromHours;
    private double inToHours;
    private double closestAtHours;
    private double closestKm;
    private double speedKmh;
    /** Until when the unit has had the party within range without a break. */
    private double inSightUntilHours;
    /** Jumps of this unit alone so far that the budget counts. */
    private double taken;

    Encounters(Conditions conditions) {
        this.conditions = conditions;
    }

    Sightings found() {
        return found;
    }

    /**
     * Adds the sightings of a party by a unit from the moment up to which the party has been reckoned.
     *
     * @return until when sightings still matter [h]: {@code untilHours}, or the look by which this unit alone detects
     */
    double collect(Party seen, Unit by, double untilHours) {
        party = seen;
        unit = by;
        taken = 0;
        Lookout lookout = by.lookout;
        double fromHours = Math.max(seen.reckonedHours, Math.max(by.fromHours, lookout.seesFromHours(seen)));
        double toHours = Math.min(untilHours, Math.min(by.untilHours(), lookout.seesUntilHours(seen)));
        if (!(fromHours <= toHours)) {
            return untilHours;
        }
        inSightUntilHours = seen.unseen ? NEVER : seen.reckonedHours;
        return walkLegs(fromHours, toHours) ? untilHours : found.at(found.count() - 1).fromHours;
    }

    /** The jump of a look that a unit takes at a party at a moment [1]; 0 if it cannot see it or its law knows no looks. */
    double jumpNow(Unit by, Party seen, double atHours) {
        party = seen;
        unit = by;
        pieceFromHours = atHours;
        pieceToHours = atHours;
        Lookout lookout = by.lookout;
        double lap = by.track.lapAt(by.originHours, atHours);
        int leg = by.track.legAt(by.originHours, lap, atHours);
        boolean there = !by.track.isAway(leg) && by.isOnDuty(atHours);
        boolean visible = lookout.seesFromHours(seen) <= atHours && atHours <= lookout.seesUntilHours(seen);
        Sight sight = lookout.sight(seen.flow(), conditions.lightAt(atHours));
        boolean seesNow = there && visible && meets(sight, by.track.legStartHours(by.originHours, lap, leg), leg);
        return seesNow ? sight.jump(seen.hazardFactor * conditions.hazardFactor(atHours)) : 0;
    }

    /** Goes through the pieces from a moment to another; false if the unit's own looks suffice to detect. */
    private boolean walkLegs(double fromHours, double toHours) {
        Track track = unit.track;
        double lap = track.lapAt(unit.originHours, fromHours);
        int leg = track.legAt(unit.originHours, lap, fromHours);
        pieceFromHours = fromHours;
        while (true) {
            double legEndHours = track.legEndHours(unit.originHours, lap, leg);
            double changeHours = Math.min(legEndHours, nextChangeHours());
            pieceToHours = Math.min(changeHours, toHours);
            if (!track.isAway(leg) && unit.isOnDuty(pieceFromHours)) {
                look(track.legStartHours(unit.originHours, lap, leg), leg);
                if (party.isUsedUpBy(taken)) {
                    return false;
                }
            }
            // A look may begin with a new piece at the very end, so that piece is walked too.
            if (changeHours > toHours) {
                return true;
            }
            pieceFromHours = changeHours;
            if (changeHours >= legEndHours) {
                leg = (leg + 1) % track.legs();
                lap = leg == 0 ? lap + 1 : lap;
                inSightUntilHours = track.isFresh(leg) ? NEVER : inSightUntilHours;
            }
        }
    }

    private double nextChangeHours() {
        double changeHours = Math.min(unit.nextDutyHours(pieceFromHours), conditions.nextChangeHours(pieceFromHours));
        return unit.lookout.seesInThePlane()
                ? Math.min(changeHours, party.crossing().nextTurnHours(pieceFromHours))
                : changeHours;
    }

    /** Adds what the unit sees on the piece in hand, if anything. */
    private void look(double legStartHours, int leg) {
        Sight sight = unit.lookout.sight(party.flow(), conditions.lightAt(pieceFromHours));
        if (meets(sight, legStartHours, leg)) {
            double factor = party.hazardFactor * conditions.hazardFactor(pieceFromHours);
            if (sight.glimpses) {
                glimpse(sight.jump(factor));
            } else if (factor > 0 && inFromHours < inToHours) {
                view((DetectionLaw.Continuous) sight.law, factor);
            }
            inSightUntilHours = inToHours;
        }
    }

    /** Finds the part of the piece in hand within range; false if there is none. */
    private boolean meets(Sight sight, double legStartHours, int leg) {
        double atKm = unit.shiftKm + unit.track.legFromKm(leg) - party.placeKm;
        double alongKmh = unit.track.legSpeedKmh(leg);
        return unit.lookout.seesInThePlane()
                ? meetInThePlane(sight.rangeKm, atKm + alongKmh * (pieceFromHours - legStartHours), alongKmh)
                : meetAlong(sight.rangeKm, atKm, alongKmh, legStartHours);
    }

    /** A stay within range carries one look, at its beginning. */
    private void glimpse(double jump) {
        if (inFromHours != inSightUntilHours && jump > 0 && !unit.isTaken(party, inFromHours)) {
            found.add(unit, inFromHours, inFromHours).jump = jump;
            taken += inFromHours > party.spentHours ? jump : 0;
        }
    }

    private void view(DetectionLaw.Continuous law, double factor) {
        Sighting sighting = found.add(unit, inFromHours, inToHours);
        sighting.law = law;
        sighting.factor = factor;
        sighting.closestAtHours = closestAtHours;
        sighting.closestKm = closestKm;
        sighting.speedKmh = speedKmh;
    }

    /** Only the distance along the line counts: within range while |atKm + v t| is at most the range. */
    private boolean meetAlong(double rangeKm, double atKm, double alongKmh, double legStartHours) {
        closestKm = alongKmh == 0 ? Math.abs(atKm) : 0;
        speedKmh = Math.abs(alongKmh);
        if (alongKmh == 0) {
            return withinThroughout(rangeKm);
        }
        closestAtHours = legStartHours - atKm / alongKmh;
        double halfHours = rangeKm / speedKmh;
        return clip(closestAtHours - halfHours, closestAtHours + halfHours);
    }

    /** The distance in the plane counts: within range between the roots of a quadratic. */
    private boolean meetInThePlane(double rangeKm, double atKm, double alongKmh) {
        double offKm = unit.lookout.depthKm() - party.crossing().depthKm(pieceFromHours);
        double acrossKmh = -party.crossing().depthSpeedKmh(pieceFromHours);
        double speedSquare = alongKmh * alongKmh + acrossKmh * acrossKmh;
        speedKmh = Math.sqrt(speedSquare);
        if (speedSquare == 0) {
            closestKm = Math.sqrt(atKm * atKm + offKm * offKm);
            return withinThroughout(rangeKm);
        }
        closestKm = Math.abs(atKm * acrossKmh - offKm * alongKmh) / speedKmh;
        closestAtHours = pieceFromHours - (atKm * alongKmh + offKm * acrossKmh) / speedSquare;
        if (!(closestKm <= rangeKm)) {
            return false;
        }
        double halfHours = Math.sqrt((rangeKm - closestKm) * (rangeKm + closestKm)) / speedKmh;
        return clip(closestAtHours - halfHours, closestAtHours + halfHours);
    }

    private boolean withinThroughout(double rangeKm) {
        closestAtHours = pieceFromHours;
        return closestKm <= rangeKm && clip(pieceFromHours, pieceToHours);
    }

    private boolean clip(double enterHours, double leaveHours) {
        inFromHours = Math.max(pieceFromHours, enterHours);
        inToHours = Math.min(pieceToHours, leaveHours);
        return inFromHours <= inToHours;
    }
}
