package org.twinmarch.scenario.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinmarch.border.Side;
import org.twinmarch.detection.Sensor;
import org.twinmarch.patrol.Duty;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.patrol.PatrolPlan.AfterDetection;
import org.twinmarch.patrol.PatrolPlan.Sharing;
import org.twinmarch.patrol.PatrolPlan.Spacing;
import org.twinmarch.patrol.Phase;
import org.twinmarch.quantity.Dimension;
import org.twinmarch.scenario.Watch;

/** Reads the patrol plans with their sensors. */
record PlanReader(Ground ground) {

    static final Map<String, Side> SIDES = Map.of("a", Side.A, "b", Side.B);

    private static final Map<String, Sharing> SHARING = Map.of("whole", Sharing.WHOLE, "part", Sharing.PARTS);
    private static final Map<String, PatrolPlan.Ground> GROUNDS =
            Map.of("road", PatrolPlan.Ground.ROAD, "off-road", PatrolPlan.Ground.OFF_ROAD);
    private static final Map<String, Spacing> SPACINGS =
            Map.of("even", Spacing.EVEN, "independent", Spacing.INDEPENDENT);
    private static final Map<String, AfterDetection> AFTER_DETECTION =
            Map.of("rejoin-timetable", AfterDetection.REJOIN, "continue-from-here", AfterDetection.CONTINUE);

    /** Most units of a plan. */
    static final int MOST_UNITS = 100_000;

    List<Watch> watches(Cursor root) {
        return root.find("patrols").map(this::agreed).orElse(List.of());
    }

    private List<Watch> agreed(Cursor map) {
        List<Watch> watches = map.each(this::watch);
        Agreements.check(map, watches.stream().map(Watch::plan).toList());
        return watches;
    }

    private Watch watch(String name, Cursor cursor) {
        PatrolPlan plan = plan(name, cursor);
        return new Watch(plan, sensor(cursor), NuisanceReader.nuisance(cursor));
    }

    /** A fort may see nothing and wait for calls. */
    private Sensor sensor(Cursor cursor) {
        boolean isFort = cursor.at("motion").form().equals("response");
        if (!isFort && !cursor.has("detection")) {
            cursor.findings()
                    .add(cursor.key(), "the plan lacks the key \"detection\"", "add it: what one unit can see");
        }
        if (isFort && !cursor.has("response")) {
            cursor.findings()
                    .add(
                            cursor.key(),
                            "the plan lacks the key \"response\"",
                            "add it: how the units pursue parties and answer calls, as in {speed: 40 km/h}");
        }
        return cursor.part("detection", new SensorReader(ground)::sensor).orElse(Sensor.BLIND);
    }

    private PatrolPlan plan(String name, Cursor cursor) {
        Cursor key = cursor.at("motion");
        Optional<Motion> motion = cursor.findings()
                .whole(key.key(), Optional.empty(), () -> Optional.of(new MotionReader(ground).motion(key)));
        motion.ifPresent(known -> IgnoredKeys.refuse(cursor, known));
        Side side = cursor.at("side").choice(SIDES);
        return new PatrolPlan(
                name,
                side,
                units(cursor, motion),
                new SectorReader(ground).sector(cursor, motion),
                cursor.choice("each", SHARING, Sharing.WHOLE),
                offsetKm(cursor, side),
                speedKmh(cursor, motion),
                cursor.choice("ground", GROUNDS, PatrolPlan.Ground.ROAD),
                motion.orElse(new Motion.Shuttle(0)),
                cursor.find("phase").map(PhaseReader::phase).orElse(new Phase.Drawn()),
                cursor.choice("spacing", SPACINGS, Spacing.EVEN),
                cursor.find("duty").map(DutyReader::duty).orElse(new Duty.Always()),
                afterDetection(cursor, motion),
                ResponseReader.response(cursor, motion),
                cursor.quantity("cost-per-hour", Wanted.COST, 0));
    }

    /** Standing units at given places count themselves. */
    private static int units(Cursor cursor, Optional<Motion> motion) {
        long places = motion.filter(Motion.Stand.class::isInstance)
                .map(stand -> ((Motion.Stand) stand).places())
                .filter(Motion.Places.Given.class::isInstance)
                .map(given -> ((Motion.Places.Given) given).km().size())
                .orElse(1);
        return (int) (long)
                cursor.find("units").map(units -> units.whole(1, MOST_UNITS)).orElse(places);
    }

    private double offsetKm(Cursor cursor, Side side) {
        double offsetKm = cursor.quantity("offset", Wanted.PLACE, 0);
        if (!(offsetKm <= ground.zoneKm(side))) {
            cursor.at("offset")
                    .refuse(
                            "the road lies %s from the line, beyond the zone of its side"
                                    .formatted(Dimension.LENGTH.format(offsetKm)),
                            "the zone is %s deep: see \"depth\" in \"border\""
                                    .formatted(Dimension.LENGTH.format(ground.zoneKm(side))));
        }
        return offsetKm;
    }

    private static double speedKmh(Cursor cursor, Optional<Motion> motion) {
        boolean isNeeded = motion.isPresent() && !(motion.get() instanceof Motion.Stand);
        if (isNeeded && !cursor.has("speed")) {
            cursor.findings().add(cursor.key(), "the plan has no speed", "add \"speed\", as in 25 km/h");
        }
        double speedKmh = cursor.quantity("speed", Wanted.SPEED, 1);
        if (motion.isPresent() && motion.get() instanceof Motion.Timetable timetable && cursor.has("speed")) {
            TimetablePace.check(cursor.at("motion"), timetable, speedKmh);
        }
        return speedKmh;
    }

    /** Without laps there is no timetable to rejoin, and standing units never leave theirs. */
    private static AfterDetection afterDetection(Cursor cursor, Optional<Motion> motion) {
        boolean leaves = motion.filter(Motion.RandomDepartures.class::isInstance)
                        .isPresent()
                || motion.filter(Motion.RandomReversals.class::isInstance).isPresent();
        return cursor.choice(
                "after-detection", AFTER_DETECTION, leaves ? AfterDetection.CONTINUE : AfterDetection.REJOIN);
    }
}
