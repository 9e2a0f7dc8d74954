package org.twinmarch.patrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.border.Border;
import org.twinmarch.border.Stretch;
import org.twinmarch.border.Terrain;
import org.twinmarch.stats.Headway;
import org.twinmarch.stats.Streams;

@DisplayName("the track of a patrol")
class TrackTest {

    private static final int PLANS = 300;
    private static final double EXACT = 1e-9;

    /** A random plan on random ground, with its track. */
    private record Sample(PatrolPlan plan, Border border, Track track, double originHours) {

        static void each(long seed, Consumer<Sample> test) {
            Plans plans = new Plans(seed);
            for (int i = 0; i < PLANS; i++) {
                Border border = plans.border();
                PatrolPlan plan = plans.plan(plans.motion());
                Track track = Track.of(plan, plan.sector(), border);
                test.accept(new Sample(plan, border, track, plans.between(-20, 20)));
            }
        }

        double kmAt(double atHours) {
            return track.positionKm(originHours, atHours);
        }

        boolean isAwayAt(double atHours) {
            return track.isAway(track.legAt(originHours, track.lapAt(originHours, atHours), atHours));
        }

        double speedThere(double km) {
            Terrain terrain = border.terrainAt(km);
            return plan.ground() == PatrolPlan.Ground.ROAD
                    ? plan.speedKmh() / terrain.groundFactor()
                    : plan.speedKmh() * terrain.speedFactor();
        }

        /** Time to drive from place to place: the open ground between them, and what the stretches add. */
        double driveHours(double oneKm, double otherKm) {
            double lowKm = Math.min(oneKm, otherKm);
            double highKm = Math.max(oneKm, otherKm);
            double hours = (highKm - lowKm) / plan.speedKmh();
            for (Stretch stretch : border.stretches()) {
                double fromKm = Math.max(lowKm, stretch.span().fromKm());
                double toKm = Math.min(highKm, stretch.span().toKm());
                if (fromKm < toKm) {
                    hours += (toKm - fromKm) * (1 / speedThere(fromKm) - 1 / plan.speedKmh());
                }
            }
            return hours;
        }
    }

    @Test
    @DisplayName(
            "is a chain: each leg begins when the one before ends, and where it ends unless it arrives from elsewhere")
    void chain() {
        Sample.each(61, sample -> {
            Track track = sample.track();
            for (int step = 0; step < 3 * track.legs(); step++) {
                double lap = -1 + step / track.legs();
                int leg = step % track.legs();
                int next = (leg + 1) % track.legs();
                double endHours = track.legEndHours(sample.originHours(), lap, leg);
                double endKm = track.legFromKm(leg)
                        + track.legSpeedKmh(leg) * (endHours - track.legStartHours(sample.originHours(), lap, leg));

                assertEquals(track.legStartHours(sample.originHours(), next == 0 ? lap + 1 : lap, next), endHours);
                boolean goesOn =
                        !track.isAway(leg) && !track.isAway(next) && Math.abs(track.legFromKm(next) - endKm) < EXACT;
                assertEquals(goesOn, !track.isFresh(next), sample.plan() + ", leg " + next);
            }
        });
    }

    @Test
    @DisplayName("repeats after a lap, at any distance from lap 0")
    void period() {
        Sample.each(62, sample -> {
            double atHours = sample.originHours() + 0.371 * sample.track().periodHours();
            for (int laps : new int[] {-1000, -3, 1, 2, 1000}) {
                double laterHours = atHours + laps * sample.track().periodHours();
                assertEquals(sample.kmAt(atHours), sample.kmAt(laterHours), 1e-7);
            }
        });
    }

    @Test
    @DisplayName("moves at the plan's speed on the ground there, or stands; a timetable sets its own speed")
    void speed() {
        Sample.each(63, sample -> {
            double stepHours = 1e-7;
            for (double atHours = 0; atHours < 20; atHours += 0.0917) {
                double km = sample.kmAt(atHours);
                double kmh = Math.abs(sample.kmAt(atHours + stepHours) - km) / stepHours;
                boolean ownSpeed = Math.abs(kmh - sample.speedThere(km)) < 1e-4;
                boolean setByTimetable = sample.plan().motion() instanceof Motion.Timetable;
                assertTrue(ownSpeed || kmh == 0 || setByTimetable, sample.plan() + " goes at " + kmh + " at " + km);
                assertTrue(km >= sample.plan().sector().fromKm() - EXACT
                        && km <= sample.plan().sector().toKm() + EXACT);
            }
        });
    }

    @Test
    @DisplayName("that turns round at random keeps to the sector and its speed, and is drawn without a jump")
    void reversing() {
        Plans plans = new Plans(65);
        for (int i = 0; i < PLANS; i++) {
            Border border = plans.border();
            PatrolPlan plan = plans.plan(new Motion.RandomReversals(new Headway.Poisson(plans.between(0.1, 3))));
            Track track = Track.reversing(plan, plan.sector(), border, 50, Streams.open(i, "way", 1, 0));
            Sample sample = new Sample(plan, border, track, -20);

            assertEquals(100, track.periodHours(), 1e-6);
            for (int leg = 0; leg < track.legs(); leg++) {
                double middleHours = (track.legStartHours(-20, 0, leg) + track.legEndHours(-20, 0, leg)) / 2;
                double km = sample.kmAt(middleHours);
                assertEquals(leg, track.legAt(-20, 0, middleHours));
                assertTrue(!track.isFresh(leg) && !track.isAway(leg), "it jumps");
                assertEquals(sample.speedThere(km), Math.abs(track.legSpeedKmh(leg)), 1e-3);
                assertTrue(km >= plan.sector().fromKm() && km <= plan.sector().toKm());
            }
        }
    }

    @Test
    @DisplayName("of a shuttle takes two drives and two stops; of a circuit one drive and the way home")
    void laps() {
        Sample.each(64, sample -> {
            double oneWay = sample.driveHours(
                    sample.plan().sector().fromKm(), sample.plan().sector().toKm());
            if (sample.plan().motion() instanceof Motion.Shuttle shuttle) {
                assertEquals(2 * (oneWay + shuttle.dwellHours()), sample.track().periodHours(), EXACT);
                assertEquals(sample.plan().sector().toKm(), sample.kmAt(sample.originHours() + oneWay), 1e-7);
            } else if (sample.plan().motion() instanceof Motion.Circuit circuit) {
                assertEquals(oneWay + circuit.returnHours(), sample.track().periodHours(), EXACT);
                assertEquals(
                        circuit.returnHours() > 0,
                        sample.isAwayAt(sample.originHours() + oneWay + circuit.returnHours() / 2));
            }
        });
    }

    @Test
    @DisplayName("of a timetable is at each way-point at its time, and half-way at half-time")
    void timetable() {
        Plans plans = new Plans(65);
        for (int i = 0; i < PLANS; i++) {
            Motion.Timetable timetable = plans.timetable();
            PatrolPlan plan = plans.plan(timetable);
            Track track = Track.of(plan, plan.sector(), plans.border());
            List<Motion.WayPoint> points = timetable.wayPoints();
            for (int p = 0; p < points.size(); p++) {
                Motion.WayPoint point = points.get(p);
                boolean last = p == points.size() - 1;
                Motion.WayPoint next = points.get((p + 1) % points.size());
                double nextHours = next.atHours() + (last ? timetable.periodHours() : 0);

                assertEquals(point.km(), track.positionKm(0, point.atHours()), 1e-7, timetable.toString());
                assertEquals(
                        (point.km() + next.km()) / 2,
                        track.positionKm(0, (point.atHours() + nextHours) / 2),
                        1e-7,
                        timetable.toString());
            }
        }
    }

    @Test
    @DisplayName(
            "is rejoined at the first moment at which the drive to the scheduled place takes no longer than the time since")
    void rejoin() {
        Plans plans = new Plans(66);
        Sample.each(66, sample -> {
            double fromHours = plans.between(-30, 30);
            double hereKm = plans.between(
                    sample.plan().sector().fromKm(), sample.plan().sector().toKm());
            double metHours = sample.track().rejoinHours(sample.originHours(), hereKm, fromHours);

            assertTrue(metHours >= fromHours);
            assertTrue(lateness(sample, hereKm, fromHours, metHours) < 1e-7, sample + " meets too early");
            double stepHours = Math.max(1e-4, (metHours - fromHours) / 1500);
            for (double atHours = fromHours; atHours < metHours - 1e-6; atHours += stepHours) {
                assertTrue(
                        lateness(sample, hereKm, fromHours, atHours) > 0 || sample.isAwayAt(atHours),
                        sample + " could meet at " + atHours + ", not only at " + metHours);
            }
        });
    }

    /** By how much a unit that drives to the scheduled place of a moment would be late there [h]. */
    private static double lateness(Sample sample, double hereKm, double fromHours, double atHours) {
        return sample.driveHours(hereKm, sample.kmAt(atHours)) - (atHours - fromHours);
    }

    @Test
    @DisplayName("of a unit on its timetable is rejoined at once")
    void onTime() {
        Sample.each(67, sample -> {
            double atHours = sample.originHours() + 0.1 * sample.track().periodHours();
            if (!sample.isAwayAt(atHours)) {
                double metHours = sample.track().rejoinHours(sample.originHours(), sample.kmAt(atHours), atHours);
                assertEquals(atHours, metHours, 1e-9);
            }
        });
    }

    @Test
    @DisplayName("of a post is one place for ever; a post has no sector to drive")
    void standing() {
        Plans plans = new Plans(68);
        Border border = plans.border();
        PatrolPlan plan = plans.plan(new Motion.Stand(new Motion.Places.Drawn()));
        Track track = Track.standing(plan, 17.5, border);

        for (double atHours = -100; atHours < 100; atHours += 3.3) {
            assertEquals(17.5, track.positionKm(0, atHours));
        }
        assertTrue(!track.isFresh(0) && !track.isAway(0));
        assertThrows(IllegalArgumentException.class, () -> Track.of(plan, plan.sector(), border));
    }
}
