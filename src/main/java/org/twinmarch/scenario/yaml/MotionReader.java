package org.twinmarch.scenario.yaml;

import java.util.ArrayList;
import java.util.List;
import org.twinmarch.patrol.Motion;
import org.twinmarch.quantity.Dimension;

/** Reads how the units of a plan move. */
record MotionReader(Ground ground) {

    private static final Motion STAND_IN = new Motion.Shuttle(0);

    Motion motion(Cursor cursor) {
        String form = cursor.form();
        return cursor.findings()
                .whole(
                        cursor.key(),
                        STAND_IN,
                        () -> cursor.isMap() ? motion(cursor.at(form), form) : plain(cursor, form));
    }

    private static Motion plain(Cursor cursor, String form) {
        return switch (form) {
            case "shuttle" -> new Motion.Shuttle(0);
            case "circuit" -> new Motion.Circuit(0);
            default -> unknown(cursor, STAND_IN);
        };
    }

    private Motion motion(Cursor cursor, String form) {
        return switch (form) {
            case "shuttle" -> new Motion.Shuttle(cursor.quantity("dwell", Wanted.WAIT, 0));
            case "circuit" -> new Motion.Circuit(cursor.quantity("return", Wanted.WAIT, 0));
            case "timetable" -> timetable(cursor);
            case "random-departures" -> new Motion.RandomDepartures(Laws.headway(cursor));
            case "random-reversals" -> new Motion.RandomReversals(Laws.headway(cursor));
            case "stand", "response" -> new Motion.Stand(places(cursor));
            default -> unknown(cursor, STAND_IN);
        };
    }

    private Motion.Places places(Cursor cursor) {
        return switch (cursor.form()) {
            case "drawn" -> new Motion.Places.Drawn();
            case "at" -> new Motion.Places.Given(cursor.at("at").items(ground::placeKm));
            case "density" ->
                new Motion.Places.DrawnDensity(cursor.at("density").quantity(Wanted.DENSITY));
            default -> unknown(cursor, new Motion.Places.Drawn());
        };
    }

    private Motion timetable(Cursor cursor) {
        int before = cursor.findings().count();
        double periodHours = cursor.at("period").quantity(Wanted.TIME);
        if (cursor.has("file")) {
            // The table could not be read; why has been reported.
            cursor.findings().spoil();
            return STAND_IN;
        }
        if (!cursor.has("way-points")) {
            cursor.findings()
                    .add(
                            cursor.key(),
                            "the timetable has no way-points",
                            "add \"way-points\", or a table with \"file\"");
            return STAND_IN;
        }
        List<Motion.WayPoint> wayPoints = cursor.at("way-points").items(this::wayPoint);
        return cursor.findings().count() > before || !rises(cursor, wayPoints, periodHours)
                ? STAND_IN
                : new Motion.Timetable(periodHours, wayPoints);
    }

    private Motion.WayPoint wayPoint(Cursor cursor) {
        return new Motion.WayPoint(cursor.at("at").quantity(Wanted.WAIT), ground.placeKm(cursor.at("km")));
    }

    private static boolean rises(Cursor timetable, List<Motion.WayPoint> wayPoints, double periodHours) {
        List<Cursor> times = new ArrayList<>(timetable.at("way-points").items(item -> item.at("at")));
        for (int i = 1; i < times.size(); i++) {
            if (!(wayPoints.get(i).atHours() > wayPoints.get(i - 1).atHours())) {
                times.get(i).refuse("the times of a timetable must rise", "put the way-points in order of time");
                return false;
            }
        }
        Motion.WayPoint first = wayPoints.get(0);
        if (!(wayPoints.get(wayPoints.size() - 1).atHours() < periodHours + first.atHours())) {
            times.get(times.size() - 1)
                    .refuse(
                            "the last way-point comes after the timetable has begun again",
                            "it must be earlier than "
                                    + Dimension.DURATION.format(periodHours + first.atHours())
                                    + ", or the period longer");
            return false;
        }
        return true;
    }

    private static <T> T unknown(Cursor cursor, T standIn) {
        cursor.findings().spoil();
        return standIn;
    }
}
