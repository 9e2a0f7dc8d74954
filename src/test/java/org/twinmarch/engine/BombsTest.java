package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.border.Direction;
import org.twinmarch.border.Side;
import org.twinmarch.cooperation.Cooperation;
import org.twinmarch.cooperation.Grade;
import org.twinmarch.cooperation.Trust;
import org.twinmarch.intrusion.Demand;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Losses;
import org.twinmarch.intrusion.Rate;
import org.twinmarch.intrusion.RoadsideBombs;
import org.twinmarch.patrol.Duty;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.Phase;
import org.twinmarch.scenario.Command;
import org.twinmarch.scenario.Watch;
import org.twinmarch.stats.Distribution;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.Headway;
import org.twinmarch.stats.RatioEstimator;
import org.twinmarch.stats.Scale;

@DisplayName("roadside bombs")
class BombsTest {

    private static final long SEED = 5;
    private static final double REPLACED_HOURS = 7;
    /** So many that one lies at every few km of the road all the time. */
    private static final double[] MANY = {2, 0.2, 0};

    private static final Watch SHUTTLE = PatrolRoad.patrol(Side.A, new Motion.Shuttle(0.5));

    private static RoadsideBombs many(Side side) {
        return PatrolRoad.bombs(side, MANY, 0, Losses.NONE);
    }

    private static RoadsideBombs costing(Side side, double trigger) {
        Losses losses = new Losses(new Distribution.Uniform(0, 10), 1, Distribution.constant(REPLACED_HOURS));
        return PatrolRoad.bombs(side, new double[] {0.05, 0.02, trigger}, 0.3, losses);
    }

    private static Flow flow(Flow.OnDetection then, double handlingHours) {
        return new Flow(
                "crossers",
                Direction.A_TO_B,
                Rate.constant(0.3),
                new Demand.Uniform(),
                Distribution.constant(1),
                Distribution.constant(4),
                Distribution.constant(1.5),
                1,
                1,
                1,
                then,
                new Flow.Handling(Distribution.constant(handlingHours), 0));
    }

    @Test
    @DisplayName("are passed by a patrol that is busy now and then as by an idle one, but not while it is busy")
    void busy() {
        PatrolRoad road = PatrolRoad.of(0, 1000, SHUTTLE).with(many(Side.A));
        RoadLog idle = RoadLog.of(road.with(flow(Flow.OnDetection.END, 0)).stage(), SEED, 1);
        RoadLog busy = RoadLog.of(road.with(flow(Flow.OnDetection.END, 3)).stage(), SEED, 1);

        List<Double> whileFree = idle.passedHours().stream()
                .filter(hours -> busy.busy.stream().noneMatch(absence -> absence.holds(hours)))
                .toList();
        assertEquals(whileFree, busy.passedHours());
        assertTrue(whileFree.size() > 1000 && idle.passed.size() > whileFree.size() + 1000);
    }

    @Test
    @DisplayName("are passed on duty only")
    void duty() {
        Duty duty = new Duty.Cycle(5, 3, 0);
        Motion motion = new Motion.Circuit(1);
        Watch always = PatrolRoad.patrol("patrol", Side.A, motion, 2, new Duty.Always());
        Watch cycle = PatrolRoad.patrol("patrol", Side.A, motion, 2, duty);
        RoadLog all =
                RoadLog.of(PatrolRoad.of(0, 1000, always).with(many(Side.A)).stage(), SEED, 1);
        RoadLog some =
                RoadLog.of(PatrolRoad.of(0, 1000, cycle).with(many(Side.A)).stage(), SEED, 1);

        List<Double> onDuty =
                all.passedHours().stream().filter(hours -> hours % 8 < 5).toList();
        assertEquals(onDuty, some.passedHours());
        assertTrue(onDuty.size() > 1000 && all.passed.size() > onDuty.size() + 1000);
    }

    @Test
    @DisplayName("are passed by each of two patrols that drive together")
    void together() {
        Motion motion = new Motion.Circuit(1);
        Watch first = PatrolRoad.patrol("first", Side.A, motion, 1, new Duty.Always());
        Watch second = PatrolRoad.patrol("second", Side.A, motion, 1, new Duty.Always());
        Watch beside = second.with(second.plan().timed(new Phase.Agreed("first", 0), new Duty.Always()));
        PatrolRoad road = PatrolRoad.of(0, 1000, first, beside).with(many(Side.A));
        RoadLog log = RoadLog.of(road.stage(), SEED, 1);

        for (int i = 0; i < log.passed.size(); i += 2) {
            assertEquals(log.passed.get(i).atHours(), log.passed.get(i + 1).atHours());
            assertEquals("first", log.passed.get(i).unit().source().name());
            assertEquals("second", log.passed.get(i + 1).unit().source().name());
        }
        assertTrue(log.passed.size() > 1000);
    }

    @Test
    @DisplayName("are not passed by posts, nor by patrols of the other side, nor after the horizon")
    void nobody() {
        Motion stands = new Motion.Stand(new Motion.Places.Drawn());
        Watch posts = PatrolRoad.patrol("posts", Side.A, stands, 30, new Duty.Always());
        Watch across = PatrolRoad.patrol(Side.B, new Motion.Shuttle(0));
        PatrolRoad road = PatrolRoad.of(0, 200, posts, across);
        assertEquals(List.of(), RoadLog.of(road.with(many(Side.A)).stage(), SEED, 1).passed);
        RoadLog log = RoadLog.of(road.with(many(Side.B)).stage(), SEED, 1);
        assertTrue(log.passed.size() > 500);
        assertTrue(Stream.of(log.passedHours(), log.laid, log.cleared)
                .allMatch(moments -> moments.get(moments.size() - 1) < 200));
    }

    @Test
    @DisplayName("put a unit out of action: it sees nobody until it is replaced, and is then back on its timetable")
    void lost() {
        PatrolRoad road = PatrolRoad.of(0, 2000, SHUTTLE).with(flow(Flow.OnDetection.REPORT, 0));
        RoadLog safe = RoadLog.of(road.with(costing(Side.A, 0)).stage(), SEED, 1);
        RoadLog hit = RoadLog.of(road.with(costing(Side.A, 1)).stage(), SEED, 1);

        // Whoever is in range when the unit is replaced is seen then; all others are seen as ever, or not at all.
        List<RoadLog.Detection> seen = hit.detections.stream()
                .filter(detection -> hit.lost.stream().noneMatch(absence -> absence.toHours() == detection.atHours()))
                .toList();
        List<RoadLog.Detection> expected = safe.detections.stream()
                .filter(detection -> hit.lost.stream().noneMatch(absence -> absence.holds(detection.atHours())))
                .toList();
        assertEquals(expected, seen);
        assertTrue(hit.lost.size() > 30 && safe.detections.size() > expected.size() + 30);
        assertEquals(hit.attacks.size(), hit.lost.size());
        hit.lost.forEach(absence -> assertEquals(REPLACED_HOURS, absence.toHours() - absence.fromHours(), 1e-9));
    }

    @Test
    @DisplayName("put a unit without a timetable out of action: its replacement goes on from the same place")
    void goesOn() {
        Watch trips = PatrolRoad.patrol(Side.A, new Motion.RandomDepartures(new Headway.Poisson(6)));
        PatrolRoad road = PatrolRoad.of(0, 2000, trips).with(costing(Side.A, 1));
        RoadLog log = RoadLog.of(road.stage(), SEED, 1);

        assertTrue(log.lost.size() > 30);
        for (RoadLog.Absence absence : log.lost) {
            boolean isLast = log.lost.stream()
                    .noneMatch(other -> other.unit() == absence.unit() && other.fromHours() > absence.fromHours());
            if (isLast && !absence.unit().busy) {
                assertEquals(absence.km(), absence.unit().placeKm(absence.toHours()), 1e-6);
                double onKm = Math.min(PatrolRoad.ROAD.toKm(), absence.km() + 0.1 * PatrolRoad.SPEED_KMH);
                assertEquals(onKm, absence.unit().placeKm(absence.toHours() + 0.1), 1e-6);
            }
        }
    }

    @Test
    @DisplayName("are laid and cleared at the same moments whoever patrols and whatever lies elsewhere")
    void commonNumbers() {
        Watch more = PatrolRoad.patrol("more", Side.A, new Motion.Shuttle(0), 3, new Duty.Always());
        Watch across = PatrolRoad.patrol(Side.B, new Motion.Shuttle(0));
        RoadLog few =
                RoadLog.of(PatrolRoad.of(0, 500, SHUTTLE).with(many(Side.A)).stage(), SEED, 1);
        RoadLog many = RoadLog.of(
                PatrolRoad.of(0, 500, more, SHUTTLE).with(many(Side.A)).stage(), SEED, 1);
        assertEquals(few.laid, many.laid);
        assertEquals(few.cleared, many.cleared);
        assertNotEquals(few.passed.size(), many.passed.size());

        PatrolRoad both = PatrolRoad.of(0, 500, across, SHUTTLE).with(costing(Side.B, 0.5), costing(Side.A, 0.5));
        PatrolRoad one = PatrolRoad.of(0, 500, SHUTTLE).with(costing(Side.A, 0.5));
        List<Attack> alone = RoadLog.of(one.stage(), SEED, 1).attacks;
        assertEquals(
                alone,
                RoadLog.of(both.stage(), SEED, 1).attacks.stream()
                        .filter(attack -> attack.hit() == Side.A)
                        .toList());
        assertTrue(alone.size() > 5);
    }

    @Test
    @DisplayName("are laid at their rate, cost their casualties and are attributed with the error of the scenario")
    void laws() {
        Cooperation distrust =
                new Cooperation(Grade.NONE, Map.of(), List.of(), Optional.of(new Trust(0.2, Distribution.constant(1))));
        Stage stage = PatrolRoad.of(0, 2000, SHUTTLE)
                .with(costing(Side.A, 1))
                .with(Command.APART.with(distrust))
                .stage();
        RatioEstimator laid = new RatioEstimator();
        RatioEstimator casualties = new RatioEstimator();
        RatioEstimator acrossTheLine = new RatioEstimator();
        for (int replication = 1; replication <= 100; replication++) {
            RoadLog log = RoadLog.of(stage, SEED, replication);
            laid.add(log.laid.size(), 1);
            casualties.add(log.attacks.stream().mapToLong(Attack::casualties).sum(), log.attacks.size());
            long across = log.attacks.stream()
                    .filter(attack -> attack.attributedTo().equals(Optional.of(Side.B)))
                    .count();
            acrossTheLine.add(across, log.attacks.size());
        }
        assertHolds(laid.estimate(Scale.COUNT, 0.999), 0.05 * 2000, 0.05 * 2000 * 0.9);
        // Cut off instead of rounded, the mean would be 4.5.
        assertHolds(casualties.estimate(Scale.AMOUNT, 0.999), 5, 4.5);
        assertHolds(acrossTheLine.estimate(Scale.SHARE, 0.999), 0.3 * 0.8 + 0.7 * 0.2, 0.3);
    }

    private static void assertHolds(Optional<Estimate> estimate, double theory, double mistake) {
        assertTrue(estimate.orElseThrow().covers(theory), estimate::toString);
        assertFalse(estimate.orElseThrow().covers(mistake), estimate::toString);
    }
}
