package org.twinmarch.experiment;

import java.util.OptionalInt;
import org.twinmarch.border.Border;
import org.twinmarch.border.Calendar;
import org.twinmarch.border.Recurrence;
import org.twinmarch.engine.Tract;
import org.twinmarch.patrol.Duty;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.patrol.Track;

/**
 * How many units a plan has.
 *
 * @param plan the plan
 */
record Strength(PatrolPlan plan) {

    /** Number of units; nothing if that is itself random: vehicles that depart at random, posts of a drawn density. */
    OptionalInt units() {
        if (plan.motion() instanceof Motion.RandomDepartures) {
            return OptionalInt.empty();
        }
        return plan.motion() instanceof Motion.Stand stand ? standing(stand.places()) : OptionalInt.of(plan.units());
    }

    private OptionalInt standing(Motion.Places places) {
        if (places instanceof Motion.Places.Given given) {
            return OptionalInt.of(given.km().size());
        }
        return places instanceof Motion.Places.Drawn ? OptionalInt.of(plan.units()) : OptionalInt.empty();
    }

    /** Whether {@code units} of the plan says how many units it has. */
    boolean followsUnits() {
        return !(plan.motion() instanceof Motion.Stand stand) || stand.places() instanceof Motion.Places.Drawn;
    }

    /** Mean number of units on the line at a moment: for random departures mean number of trips under way (Little). */
    double meanUnits(Border border) {
        return units().stream().asDoubleStream().findFirst().orElseGet(() -> meanDrawn(border));
    }

    private double meanDrawn(Border border) {
        if (plan.motion() instanceof Motion.RandomDepartures departures) {
            Track track = Track.of(plan, plan.sector(), border);
            double tripHours = track.legStartHours(0, 0, track.legs() - 1);
            return plan.units() * tripHours / departures.headway().law().mean();
        }
        Motion.Stand stand = (Motion.Stand) plan.motion();
        return ((Motion.Places.DrawnDensity) stand.places()).perKm()
                * plan.sector().lengthKm();
    }

    /** Time in [0, horizon) for which the plan has its units on duty [h]. */
    double dutyHours(Calendar calendar) {
        return dutyHours(calendar, 0, calendar.horizonHours());
    }

    /** Time between two moments for which the plan has its units on duty [h]. */
    double dutyHours(Calendar calendar, double fromHours, double untilHours) {
        Recurrence roster = plan.duty().roster(calendar);
        double dutyHours = 0;
        double nowHours = fromHours;
        while (nowHours < untilHours) {
            double toHours = Math.min(roster.nextChangeHours(nowHours), untilHours);
            dutyHours += roster.stateAt(nowHours) == Duty.ON ? toHours - nowHours : 0;
            nowHours = toHours;
        }
        return dutyHours;
    }

    /**
     * The share of the plan that is counted to the ground of a tract: of units at given places those that stand there, else its
     * part of the sector's length.
     */
    double shareOn(Tract tract, Border border) {
        if (plan.motion() instanceof Motion.Stand stand && stand.places() instanceof Motion.Places.Given given) {
            long there = given.km().stream()
                    // The end of the line belongs to the ground that ends there.
                    .mapToDouble(km -> Math.min(km, Math.nextDown(border.lengthKm())))
                    .filter(km -> tract.ground().stream().anyMatch(span -> span.contains(km)))
                    .count();
            return (double) there / given.km().size();
        }
        return tract.overlapKm(plan.sector()) / plan.sector().lengthKm();
    }
}
