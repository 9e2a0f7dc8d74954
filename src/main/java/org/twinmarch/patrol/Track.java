package org.twinmarch.patrol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.twinmarch.border.Border;
import org.twinmarch.border.Span;
import org.twinmarch.stats.Headway;
import org.twinmarch.stats.Stream;

/**
 * One lap of a unit: where it is at each moment of its motion clock. A lap is a chain of straight legs; every moment is
 * counted from a whole lap number, so that rounding can neither repeat nor skip a pass. A pure function of time: asking
 * twice gives the same answer.
 */
public final class Track {

    /** A standing unit repeats the same stay; how long its lap is taken to be changes nothing. */
    private static final double STANDING_HOURS = 24;

    /** Up to so many legs are looked through from the last one; more are halved. */
    private static final int FEW = 16;

    private static final int START = 0;
    private static final int FROM = 1;
    private static final int SPEED = 2;
    private static final int KIND = 3;
    private static final int WIDTH = 4;

    private static final double GOING_ON = 0;
    private static final double ARRIVING = 1;
    private static final double AWAY = 2;

    private final double periodHours;
    private final Pace pace;
    private final int count;
    /** Start [h], place [km], speed [km/h] and kind of each leg, side by side so that a leg lies in one piece of memory. */
    private final double[] legs;

    private Track(double periodHours, Pace pace, List<Leg> chain) {
        this.periodHours = periodHours;
        this.pace = pace;
        this.count = chain.size();
        this.legs = new double[WIDTH * count];
        for (int i = 0; i < count; i++) {
            Leg leg = chain.get(i);
            Leg before = chain.get((i + count - 1) % count);
            boolean arrives = before.away() || before.toKm() != leg.fromKm();
            legs[WIDTH * i + START] = leg.startHours();
            legs[WIDTH * i + FROM] = leg.fromKm();
            legs[WIDTH * i + SPEED] = leg.speedKmh();
            legs[WIDTH * i + KIND] = leg.away() ? AWAY : arrives ? ARRIVING : GOING_ON;
        }
    }

    /** A straight piece of a lap, or a time away from the line. */
    private record Leg(double startHours, double fromKm, double toKm, double speedKmh, boolean away) {}

    /**
     * The lap of the units of a plan that work a sector.
     *
     * @param plan   the plan; its motion decides
     * @param sector the plan's sector, or a unit's part of it
     * @param border the line with its ground
     * @throws IllegalArgumentException if the plan's units stand or turn round at random; see {@link #standing} and
     *     {@link #reversing}
     */
    public static Track of(PatrolPlan plan, Span sector, Border border) {
        Draft draft = new Draft(new Pace(plan, sector, border));
        Motion motion = plan.motion();
        if (motion instanceof Motion.Shuttle shuttle) {
            draft.drive(sector.fromKm(), sector.toKm());
            draft.stop(shuttle.dwellHours());
            draft.drive(sector.toKm(), sector.fromKm());
            draft.stop(shuttle.dwellHours());
        } else if (motion instanceof Motion.Circuit circuit) {
            draft.drive(sector.fromKm(), sector.toKm());
            draft.leave(circuit.returnHours());
        } else if (motion instanceof Motion.Timetable timetable) {
            draft.follow(timetable);
        } else if (motion instanceof Motion.RandomDepartures) {
            draft.drive(sector.fromKm(), sector.toKm());
            draft.leave(Double.POSITIVE_INFINITY);
        } else {
            throw new IllegalArgumentException(plan.name() + " has no lap");
        }
        return draft.track();
    }

    /**
     * The way of a unit that turns round at random, drawn for a whole run: when the time for which it is drawn is over, the
     * unit drives the same way backwards, and so on. Turned round in time it has the same law.
     *
     * @param plan   the plan; it has random reversals
     * @param sector the plan's sector, or the unit's part of it
     * @param border the line with its ground
     * @param hours  how long the way is drawn for [h], above 0
     * @param stream where the numbers come from; their count depends on the way
     */
    public static Track reversing(PatrolPlan plan, Span sector, Border border, double hours, Stream stream) {
        Draft draft = new Draft(new Pace(plan, sector, border));
        Headway headway = ((Motion.RandomReversals) plan.motion()).headway();
        List<Double> turnsKm = RandomWay.turnsKm(draft.pace, headway, hours, stream);
        for (int i = 1; i < turnsKm.size(); i++) {
            draft.drive(turnsKm.get(i - 1), turnsKm.get(i));
        }
        for (int i = turnsKm.size() - 1; i > 0; i--) {
            draft.drive(turnsKm.get(i), turnsKm.get(i - 1));
        }
        return draft.track();
    }

    /** The lap of a unit of a plan that stands at a place. */
    public static Track standing(PatrolPlan plan, double km, Border border) {
        Draft draft = new Draft(new Pace(plan, plan.sector(), border));
        draft.atKm = km;
        draft.stop(STANDING_HOURS);
        return draft.track();
    }

    /** A lap on the drawing board. */
    private static final class Draft {

        private final Pace pace;
        private final List<Leg> legs = new ArrayList<>();
        private double atHours;
        private double atKm;

        Draft(Pace pace) {
            this.pace = pace;
        }

        Track track() {
            return new Track(atHours, pace, legs);
        }

        void drive(double startKm, double endKm) {
            atKm = startKm;
            for (double cutKm : cutsBetween(startKm, endKm)) {
                add(cutKm, pace.hoursBetween(atKm, cutKm));
            }
        }

        void stop(double hours) {
            if (hours > 0) {
                add(atKm, hours);
            }
        }

        void leave(double hours) {
            if (hours > 0) {
                legs.add(new Leg(atHours, atKm, atKm, 0, true));
                atHours += hours;
            }
        }

        /** Way-point to way-point at an even speed, cut where the ground changes so that a leg has one pace. */
        void follow(Motion.Timetable timetable) {
            List<Motion.WayPoint> points = withinPeriod(timetable);
            Motion.WayPoint last = points.get(points.size() - 1);
            Motion.WayPoint first = points.get(0);
            double wrapHours = timetable.periodHours() - last.atHours() + first.atHours();
            // Counted back from the first way-point, so that one at time 0 is met exactly.
            double midnightKm = first.km() + first.atHours() / wrapHours * (last.km() - first.km());
            atKm = midnightKm;
            for (Motion.WayPoint point : points) {
                reach(point.km(), point.atHours());
            }
            reach(midnightKm, timetable.periodHours());
        }

        /** The way-points by their time in the period; one that lies beyond its end comes early in the next. */
        private static List<Motion.WayPoint> withinPeriod(Motion.Timetable timetable) {
            double periodHours = timetable.periodHours();
            return timetable.wayPoints().stream()
                    .map(point -> new Motion.WayPoint(point.atHours() % periodHours, point.km()))
                    .sorted(Comparator.comparingDouble(Motion.WayPoint::atHours))
                    .toList();
        }

        private void reach(double km, double hours) {
            double startHours = atHours;
            double startKm = atKm;
            for (double cutKm : cutsBetween(startKm, km)) {
                double cutHours = startHours + (hours - startHours) * (cutKm - startKm) / (km - startKm);
                add(cutKm, cutHours - atHours);
            }
            stop(km == startKm ? hours - startHours : 0);
            atHours = hours;
        }

        private List<Double> cutsBetween(double startKm, double endKm) {
            List<Double> cuts = new ArrayList<>(pace.cutsKm().stream()
                    .filter(cut -> cut > Math.min(startKm, endKm) && cut < Math.max(startKm, endKm))
                    .toList());
            if (startKm > endKm) {
                Collections.reverse(cuts);
            }
            if (startKm != endKm) {
                cuts.add(endKm);
            }
            return cuts;
        }

        private void add(double endKm, double hours) {
            if (hours > 0) {
                legs.add(new Leg(atHours, atKm, endKm, (endKm - atKm) / hours, false));
                atHours += hours;
            }
            atKm = endKm;
        }
    }

    /** Time of one lap [h]; infinite for a single trip. */
    public double periodHours() {
        return periodHours;
    }

    /** Number of legs in a lap. */
    public int legs() {
        return count;
    }

    /** Number of the lap that holds a moment, for a lap 0 that begins at {@code originHours}. */
    public double lapAt(double originHours, double atHours) {
        if (periodHours == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double lap = Math.floor((atHours - originHours) / periodHours);
        if (lapStartHours(originHours, lap + 1) <= atHours) {
            return lap + 1;
        }
        return lapStartHours(originHours, lap) > atHours ? lap - 1 : lap;
    }

    /** Number of the leg that holds a moment of a lap; the first leg before a single trip has begun. */
    public int legAt(double originHours, double lap, double atHours) {
        double lapStartHours = lapStartHours(originHours, lap);
        int leg = count > FEW ? legInMany(lapStartHours, atHours) : count - 1;
        while (leg > 0 && lapStartHours + legs[WIDTH * leg + START] > atHours) {
            leg--;
        }
        return leg;
    }

    private int legInMany(double lapStartHours, double atHours) {
        int leg = 0;
        int after = count;
        while (after - leg > 1) {
            int middle = (leg + after) >>> 1;
            if (lapStartHours + legs[WIDTH * middle + START] > atHours) {
                after = middle;
            } else {
                leg = middle;
            }
        }
        return leg;
    }

    /** When a leg of a lap begins [h]. */
    public double legStartHours(double originHours, double lap, int leg) {
        return lapStartHours(originHours, lap) + legs[WIDTH * leg + START];
    }

    /** When a leg of a lap ends [h]: exactly when the next one begins. */
    public double legEndHours(double originHours, double lap, int leg) {
        return leg + 1 < count
                ? legStartHours(originHours, lap, leg + 1)
                : lapStartHours(originHours, lap + 1) + legs[START];
    }

    /** Where a leg begins [km]. */
    public double legFromKm(int leg) {
        return legs[WIDTH * leg + FROM];
    }

    /** Signed speed on a leg [km/h]. */
    public double legSpeedKmh(int leg) {
        return legs[WIDTH * leg + SPEED];
    }

    /** Whether the unit is away from the line on a leg. */
    public boolean isAway(int leg) {
        return legs[WIDTH * leg + KIND] == AWAY;
    }

    /** Whether the unit arrives on a leg from elsewhere, so that a new stay within range begins. */
    public boolean isFresh(int leg) {
        return legs[WIDTH * leg + KIND] != GOING_ON;
    }

    /** Place of the unit at a moment [km], for a lap 0 that begins at {@code originHours}; where it left, if away. */
    public double positionKm(double originHours, double atHours) {
        double lap = lapAt(originHours, atHours);
        int leg = legAt(originHours, lap, atHours);
        return legs[WIDTH * leg + FROM] + legs[WIDTH * leg + SPEED] * (atHours - legStartHours(originHours, lap, leg));
    }

    /**
     * The first moment at which a unit that leaves a place can be back on its timetable: the smallest d for which the
     * drive from {@code hereKm} to the scheduled place at {@code fromHours + d} takes d or less. Never while away.
     *
     * @param originHours when lap 0 begins [h]
     * @param hereKm      where it stands [km]
     * @param fromHours   when it leaves [h]
     * @return a moment not before {@code fromHours} [h]; infinite if a single trip is over
     */
    public double rejoinHours(double originHours, double hereKm, double fromHours) {
        double lap = lapAt(originHours, fromHours);
        int leg = legAt(originHours, lap, fromHours);
        double atHours = fromHours;
        while (atHours < Double.POSITIVE_INFINITY) {
            double endHours = legEndHours(originHours, lap, leg);
            double metHours = isAway(leg)
                    ? Double.POSITIVE_INFINITY
                    : meetHours(originHours, lap, leg, new Chase(hereKm, fromHours, atHours));
            if (metHours <= endHours) {
                return Math.max(metHours, fromHours);
            }
            atHours = endHours;
            leg = (leg + 1) % count;
            lap = leg == 0 ? lap + 1 : lap;
        }
        return atHours;
    }

    /**
     * When a lap 0 must begin for a unit to be at a place at a moment and to go on in the direction that it had: that of
     * the next leg on which it moves.
     *
     * @param leg     the leg that it was on
     * @param km      the place [km]; beyond the ends of its legs in that direction it is the nearest end
     * @param atHours the moment [h]
     * @return the beginning of the lap [h]; that of the leg it was on, if no leg moves
     */
    public double originThrough(int leg, double km, double atHours) {
        int moving = nextMoving(leg);
        double direction = Math.signum(legs[WIDTH * moving + SPEED]);
        int nearest = moving;
        for (int i = 0; i < count && offLegKm(nearest, km) > 0; i++) {
            int other = (moving + i) % count;
            boolean same = !isAway(other) && Math.signum(legs[WIDTH * other + SPEED]) == direction;
            nearest = same && offLegKm(other, km) < offLegKm(nearest, km) ? other : nearest;
        }
        double speedKmh = legs[WIDTH * nearest + SPEED];
        double doneHours = speedKmh == 0 ? 0 : (onLegKm(nearest, km) - legs[WIDTH * nearest + FROM]) / speedKmh;
        return atHours - legs[WIDTH * nearest + START] - doneHours;
    }

    private int nextMoving(int leg) {
        for (int i = 0; i < count; i++) {
            int other = (leg + i) % count;
            if (!isAway(other) && legs[WIDTH * other + SPEED] != 0) {
                return other;
            }
        }
        return leg;
    }

    /** Where a leg ends [km]: where the next one begins, unless the unit jumps there. */
    double legToKm(int leg) {
        int next = (leg + 1) % count;
        if (legs[WIDTH * next + KIND] != ARRIVING) {
            return legs[WIDTH * next + FROM];
        }
        double endHours = leg + 1 < count ? legs[WIDTH * (leg + 1) + START] : periodHours;
        return legs[WIDTH * leg + SPEED] == 0
                ? legs[WIDTH * leg + FROM]
                : legs[WIDTH * leg + FROM] + legs[WIDTH * leg + SPEED] * (endHours - legs[WIDTH * leg + START]);
    }

    /** The place of a leg that is nearest to a place [km]. */
    private double onLegKm(int leg, double km) {
        double fromKm = legs[WIDTH * leg + FROM];
        double toKm = legToKm(leg);
        return Math.max(Math.min(fromKm, toKm), Math.min(km, Math.max(fromKm, toKm)));
    }

    private double offLegKm(int leg, double km) {
        return Math.abs(km - onLegKm(leg, km));
    }

    /** The place of any leg that is nearest to a place [km]. */
    public double nearestKm(double km) {
        double nearest = onLegKm(0, km);
        for (int leg = 1; leg < count; leg++) {
            double other = onLegKm(leg, km);
            nearest = !isAway(leg) && Math.abs(km - other) < Math.abs(km - nearest) ? other : nearest;
        }
        return nearest;
    }

    /**
     * A place on a drive.
     *
     * @param atHours time since its beginning [h]
     * @param km      the place [km]
     */
    public record Mark(double atHours, double km) {}

    /** A drive at the pace of the plan from a place to another: where the ground changes, and its end. */
    public List<Mark> drive(double startKm, double endKm) {
        List<Double> cuts = new ArrayList<>(pace.cutsKm().stream()
                .filter(cut -> cut > Math.min(startKm, endKm) && cut < Math.max(startKm, endKm))
                .toList());
        if (startKm > endKm) {
            Collections.reverse(cuts);
        }
        cuts.add(endKm);
        return cuts.stream()
                .map(km -> new Mark(pace.hoursBetween(startKm, km), km))
                .toList();
    }

    /** A drive from a place, begun at one time, that looks for its meeting from another time on. */
    private record Chase(double hereKm, double begunHours, double fromHours) {}

    /** On a leg both drives have a steady pace, so the gap |D + r x| closes against x + c at most once. */
    private double meetHours(double originHours, double lap, int leg, Chase chase) {
        double legFromHours = legStartHours(originHours, lap, leg);
        double atKm = legs[WIDTH * leg + FROM] + legs[WIDTH * leg + SPEED] * (chase.fromHours() - legFromHours);
        double gapHours = pace.hoursTo(atKm) - pace.hoursTo(chase.hereKm());
        double drivenHours = chase.fromHours() - chase.begunHours();
        if (Math.abs(gapHours) <= drivenHours) {
            return chase.fromHours();
        }
        double rate = paceRate(originHours, lap, leg) * Math.signum(gapHours);
        return rate < 1
                ? chase.fromHours() + (Math.abs(gapHours) - drivenHours) / (1 - rate)
                : Double.POSITIVE_INFINITY;
    }

    /** Hours of driving that a leg covers in an hour of its time: 1 or -1 at the plan's own speed. */
    private double paceRate(double originHours, double lap, int leg) {
        double hours = legEndHours(originHours, lap, leg) - legStartHours(originHours, lap, leg);
        double toKm = legs[WIDTH * leg + FROM] + legs[WIDTH * leg + SPEED] * hours;
        return (pace.hoursTo(toKm) - pace.hoursTo(legs[WIDTH * leg + FROM])) / hours;
    }

    private double lapStartHours(double originHours, double lap) {
        return lap == 0 ? originHours : originHours + lap * periodHours;
    }
}
