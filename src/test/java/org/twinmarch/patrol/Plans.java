package org.twinmarch.patrol;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.twinmarch.border.Border;
import org.twinmarch.border.Side;
import org.twinmarch.border.Span;
import org.twinmarch.border.Stretch;
import org.twinmarch.border.Terrain;

/** Random borders and plans for the tests of tracks. */
final class Plans {

    static final double LENGTH_KM = 60;

    private final SplittableRandom random;

    Plans(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A border with up to three stretches of different ground. */
    Border border() {
        TreeSet<Double> cuts = new TreeSet<>();
        for (int i = 0; i < 6; i++) {
            cuts.add(random.nextDouble(LENGTH_KM));
        }
        List<Double> ends = List.copyOf(cuts);
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < ends.size(); i += 2) {
            Terrain terrain = new Terrain(random.nextDouble(0.2, 1.5), 1, random.nextDouble(1, 3));
            stretches.add(new Stretch("stretch " + i, new Span(ends.get(i), ends.get(i + 1)), terrain));
        }
        return new Border(LENGTH_KM, new Border.Zone("A", 5), new Border.Zone("B", 5), stretches);
    }

    Motion motion() {
        return switch (random.nextInt(5)) {
            case 0 -> new Motion.Shuttle(0);
            case 1 -> new Motion.Shuttle(random.nextDouble(0.01, 2));
            case 2 -> new Motion.Circuit(0);
            case 3 -> new Motion.Circuit(random.nextDouble(0.01, 2));
            default -> timetable();
        };
    }

    /** Up to five way-points; some follow each other at one place, some begin the period, some lie beyond its end. */
    Motion.Timetable timetable() {
        List<Motion.WayPoint> points = new ArrayList<>();
        double atHours = random.nextInt(2) * random.nextDouble();
        int count = random.nextInt(2, 6);
        double km = random.nextInt(1, 600) / 10.0;
        for (int i = 0; i < count; i++) {
            points.add(new Motion.WayPoint(atHours, km));
            atHours += random.nextDouble(0.05, 3);
            km = random.nextInt(4) == 0 ? km : random.nextInt(1, 600) / 10.0;
        }
        double beyondHours = random.nextInt(2) * 0.9 * points.get(0).atHours();
        return new Motion.Timetable(atHours - beyondHours, points);
    }

    PatrolPlan plan(Motion motion) {
        double fromKm = random.nextDouble(LENGTH_KM - 5);
        Span sector = motion instanceof Motion.Timetable
                ? new Span(0, LENGTH_KM)
                : new Span(fromKm, random.nextDouble(fromKm + 1, LENGTH_KM));
        return new PatrolPlan(
                "plan",
                Side.A,
                1,
                sector,
                PatrolPlan.Sharing.WHOLE,
                0,
                random.nextDouble(2, 40),
                random.nextBoolean() ? PatrolPlan.Ground.ROAD : PatrolPlan.Ground.OFF_ROAD,
                motion,
                new Phase.Drawn(),
                PatrolPlan.Spacing.EVEN,
                new Duty.Always(),
                PatrolPlan.AfterDetection.REJOIN);
    }

    double between(double least, double most) {
        return random.nextDouble(least, most);
    }
}
