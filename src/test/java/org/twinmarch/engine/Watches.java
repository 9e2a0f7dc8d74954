package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.twinmarch.border.DailyWindow;
import org.twinmarch.border.Side;
import org.twinmarch.border.Span;
import org.twinmarch.detection.DetectionLaw;
import org.twinmarch.detection.Reach;
import org.twinmarch.detection.Sensor;
import org.twinmarch.patrol.Duty;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.patrol.Phase;
import org.twinmarch.scenario.Watch;
import org.twinmarch.stats.Headway;

/** The random patrol plans of {@link Worlds}. */
final class Watches {

    private final SplittableRandom random;

    Watches(SplittableRandom random) {
        this.random = random;
    }

    /** One to four plans; the later ones may have agreed their phase with the first. */
    List<Watch> next() {
        List<Watch> watches = new ArrayList<>();
        int count = random.nextInt(1, 5);
        for (int i = 0; i < count; i++) {
            watches.add(new Watch(plan(i), new Sensor(law(), reach())));
        }
        return watches;
    }

    private PatrolPlan plan(int number) {
        Span sector = sector();
        double speedKmh = random.nextDouble(5, 30);
        Motion motion = motion(sector, speedKmh);
        boolean departs = motion instanceof Motion.RandomDepartures || motion instanceof Motion.RandomReversals;
        Phase phase = phase(number);
        boolean independent = phase instanceof Phase.Drawn && random.nextBoolean();
        boolean parts = !(motion instanceof Motion.Timetable) && random.nextBoolean();
        return new PatrolPlan(
                "plan " + number,
                random.nextBoolean() ? Side.A : Side.B,
                random.nextInt(1, 4),
                sector,
                parts ? PatrolPlan.Sharing.PARTS : PatrolPlan.Sharing.WHOLE,
                random.nextInt(2) * random.nextDouble(2),
                speedKmh,
                random.nextBoolean() ? PatrolPlan.Ground.ROAD : PatrolPlan.Ground.OFF_ROAD,
                motion,
                phase,
                independent ? PatrolPlan.Spacing.INDEPENDENT : PatrolPlan.Spacing.EVEN,
                duty(),
                departs || random.nextBoolean()
                        ? PatrolPlan.AfterDetection.CONTINUE
                        : PatrolPlan.AfterDetection.REJOIN);
    }

    private Span sector() {
        double fromKm = random.nextDouble(Worlds.LENGTH_KM - 15);
        return new Span(fromKm, Math.min(Worlds.LENGTH_KM, fromKm + random.nextDouble(8, 40)));
    }

    private Motion motion(Span sector, double speedKmh) {
        return switch (random.nextInt(10)) {
            case 0 -> new Motion.Shuttle(0);
            case 1 -> new Motion.Shuttle(random.nextDouble(0.1, 1));
            case 2 -> new Motion.Circuit(0);
            case 3 -> new Motion.Circuit(random.nextDouble(0.1, 2));
            case 4, 5 -> timetable(sector, speedKmh);
            case 6 -> new Motion.RandomDepartures(headway());
            case 9 -> new Motion.RandomReversals(headway());
            case 7 -> new Motion.Stand(new Motion.Places.Drawn());
            default -> new Motion.Stand(random.nextBoolean() ? given(sector) : new Motion.Places.DrawnDensity(0.1));
        };
    }

    private Motion timetable(Span sector, double speedKmh) {
        List<Motion.WayPoint> points = new ArrayList<>();
        double atHours = random.nextInt(2) * random.nextDouble();
        double km = sector.fromKm();
        for (int i = random.nextInt(2, 5); i > 0; i--) {
            points.add(new Motion.WayPoint(atHours, km));
            double nextKm = random.nextInt(3) == 0 ? km : random.nextDouble(sector.fromKm(), sector.toKm());
            atHours += random.nextDouble(0.2, 1) + Math.abs(nextKm - km) / speedKmh;
            km = nextKm;
        }
        return new Motion.Timetable(atHours + Math.abs(sector.fromKm() - km) / speedKmh, points);
    }

    private Motion.Places given(Span sector) {
        return new Motion.Places.Given(List.of(sector.fromKm() + 1, sector.fromKm() + 2.5));
    }

    private Headway headway() {
        return switch (random.nextInt(3)) {
            case 0 -> new Headway.Poisson(random.nextDouble(2, 6));
            case 1 -> new Headway.Fixed(random.nextDouble(1, 4));
            default -> new Headway.Uniform(0.5, 5);
        };
    }

    private Phase phase(int number) {
        if (number > 0 && random.nextInt(3) == 0) {
            return new Phase.Agreed("plan 0", random.nextInt(3) / 4.0);
        }
        return random.nextInt(3) == 0 ? new Phase.Given(random.nextDouble()) : new Phase.Drawn();
    }

    private Duty duty() {
        return switch (random.nextInt(4)) {
            case 0 -> new Duty.Shifts(List.of(new DailyWindow(6, 14), new DailyWindow(22, 2.5)));
            case 1 -> new Duty.Cycle(random.nextDouble(2, 8), random.nextDouble(1, 6), random.nextDouble(10));
            default -> new Duty.Always();
        };
    }

    private DetectionLaw law() {
        double rangeKm = random.nextDouble(1, 5);
        return switch (random.nextInt(5)) {
            case 0 -> new DetectionLaw.DefiniteRange(rangeKm, random.nextInt(1, 11) / 10.0);
            case 1 -> new DetectionLaw.DefiniteRange(rangeKm, random.nextDouble(0.1, 0.6));
            case 2 -> new DetectionLaw.ConstantRate(rangeKm, random.nextDouble(0.2, 3));
            case 3 -> new DetectionLaw.InverseCube(rangeKm, random.nextDouble(0.5, 4), random.nextDouble(0.4, 1));
            default -> new DetectionLaw.Gaussian(rangeKm, random.nextDouble(0.5, 5), random.nextDouble(0.4, 3));
        };
    }

    private Reach reach() {
        return switch (random.nextInt(4)) {
            case 0 -> Reach.Along.LINE;
            case 1 -> new Reach.Along(random.nextDouble(-3, 0), random.nextDouble(3));
            default -> new Reach.Disc();
        };
    }
}
