package org.twinmarch.scenario.yaml;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.twinmarch.border.Span;
import org.twinmarch.patrol.Motion;

/** Finds out where a plan works: as it says, or where its way-points or places are. */
record SectorReader(Ground ground) {

    private static final Span STAND_IN = new Span(0, 1);
    private static final double AROUND_A_PLACE_KM = 0.5;

    Span sector(Cursor plan, Optional<Motion> motion) {
        if (motion.isEmpty()) {
            boolean saysWhere = plan.has("stretch") || plan.has("from") || plan.has("to");
            return saysWhere ? ground.sector(plan) : STAND_IN;
        }
        if (motion.get() instanceof Motion.Timetable timetable) {
            return ofWayPoints(plan.at("motion"), timetable);
        }
        boolean isGiven = motion.get() instanceof Motion.Stand stand && stand.places() instanceof Motion.Places.Given;
        return isGiven ? around(motion.get()) : ground.sector(plan);
    }

    private static Span ofWayPoints(Cursor motion, Motion.Timetable timetable) {
        List<Double> places =
                timetable.wayPoints().stream().map(Motion.WayPoint::km).toList();
        if (!(Collections.min(places) < Collections.max(places))) {
            motion.findings()
                    .add(
                            motion.key(),
                            "all way-points are at one place",
                            "for units that do not move write \"motion: {stand: {at: [...]}}\"");
            return STAND_IN;
        }
        return new Span(Collections.min(places), Collections.max(places));
    }

    /** From the first to the last place and half a km beyond, as far as there is a line. */
    private Span around(Motion motion) {
        List<Double> places = ((Motion.Places.Given) ((Motion.Stand) motion).places()).km();
        double fromKm = Collections.min(places) - AROUND_A_PLACE_KM;
        double toKm = Collections.max(places) + AROUND_A_PLACE_KM;
        return new Span(Math.max(0, fromKm), Math.min(ground.lengthKm(), toKm));
    }
}
