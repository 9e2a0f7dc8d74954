package org.twinmarch.engine;

import org.twinmarch.detection.DetectionLaw;

/**
 * One chance of one unit to detect one party: a look at an instant (a jump of the hazard), or a view over a time of
 * straight relative motion (a hazard by a continuous law). The objects are used again and again.
 */
final class Sighting {

    Unit unit;
    double fromHours;
    double toHours;
    /** The jump of a look [1]; 0 for a view. */
    double jump;
    /** The law of a view. */
    DetectionLaw.Continuous law;

    double factor;
    double closestAtHours;
    double closestKm;
    double speedKmh;

    boolean isLook() {
        return fromHours == toHours && jump > 0;
    }

    /** Cumulative hazard of a view over a part of its time [1]. */
    double consumed(double startHours, double endHours) {
        return factor * law.consumed(closestKm, speedKmh, startHours - closestAtHours, endHours - closestAtHours);
    }

    /** Hazard of a view at a moment of its time [1/h]. */
    double hazard(double atHours) {
        double alongKm = speedKmh * (atHours - closestAtHours);
        return factor * law.hazard(Math.min(Math.hypot(closestKm, alongKm), law.rangeKm()));
    }

    /** Whether this comes before another: earlier, or at the same instant the own sector's, or declared earlier. */
    boolean isBefore(Sighting other, double placeKm) {
        if (fromHours != other.fromHours) {
            return fromHours < other.fromHours;
        }
        boolean own = unit.own.contains(placeKm);
        return own != other.unit.own.contains(placeKm) ? own : unit.order < other.unit.order;
    }
}
