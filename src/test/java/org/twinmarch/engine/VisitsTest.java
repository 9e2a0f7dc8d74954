package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.border.Direction;
import org.twinmarch.border.Side;
import org.twinmarch.intrusion.Demand;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Losses;
import org.twinmarch.intrusion.Rate;
import org.twinmarch.patrol.Duty;
import org.twinmarch.patrol.Motion;
import org.twinmarch.stats.Distribution;
import org.twinmarch.stats.Stream;
import org.twinmarch.stats.Streams;

/** Idleness against visits counted by hand: patrols back and forth that are busy, off duty or lost now and then. */
class VisitsTest {

    private static final long SEED = 12;
    private static final int PLACES = 8;
    private static final double WARM_UP_HOURS = 10;
    private static final double HORIZON_HOURS = 400;
    private static final double DWELL_HOURS = 0.5;
    private static final double WAY_HOURS = PatrolRoad.ROAD.lengthKm() / PatrolRoad.SPEED_KMH;
    private static final double LAP_HOURS = 2 * (WAY_HOURS + DWELL_HOURS);
    private static final Duty DUTY = new Duty.Cycle(17, 3, 0);

    private static Stage stage(Duty duty) {
        Losses losses = new Losses(Distribution.constant(0), 1, Distribution.constant(9));
        Flow flow = new Flow(
                "crossers",
                Direction.A_TO_B,
                Rate.constant(0.2),
                new Demand.Uniform(),
                Distribution.constant(1),
                Distribution.constant(4),
                Distribution.constant(1),
                1,
                1,
                1,
                Flow.OnDetection.END,
                new Flow.Handling(Distribution.constant(2), 0));
        return PatrolRoad.of(
                        WARM_UP_HOURS,
                        HORIZON_HOURS,
                        PatrolRoad.patrol("patrol", Side.A, new Motion.Shuttle(DWELL_HOURS), 2, duty))
                .with(flow)
                .with(PatrolRoad.bombs(Side.A, new double[] {0.05, 0.02, 0.5}, 0, losses))
                .idleAt(PLACES)
                .stage();
    }

    private static List<RoadLog.Absence> absences(RoadLog log) {
        List<RoadLog.Absence> absences = new ArrayList<>(log.busy);
        absences.addAll(log.lost);
        return absences;
    }

    /** Visits from long before the run on, a lap after the other. */
    private static TreeSet<Double> visits(RoadLog log, double km) {
        Set<Unit> units = log.busy.stream().map(RoadLog.Absence::unit).collect(Collectors.toSet());
        assertEquals(2, units.size());
        TreeSet<Double> visits = new TreeSet<>();
        for (Unit unit : units) {
            for (double lapHours = unit.originHours - 40 * LAP_HOURS; lapHours < HORIZON_HOURS; lapHours += LAP_HOURS) {
                visits.add(lapHours + km / PatrolRoad.SPEED_KMH);
                visits.add(lapHours + LAP_HOURS - DWELL_HOURS - km / PatrolRoad.SPEED_KMH);
            }
            visits.removeIf(hours -> absences(log).stream()
                    .anyMatch(absence -> absence.unit() == unit && absence.holds(hours) && isBy(unit, km, hours)));
        }
        return visits;
    }

    private static boolean isBy(Unit unit, double km, double atHours) {
        return Math.abs(unit.track.positionKm(unit.originHours, atHours) - km) < 1e-6;
    }

    private static boolean isOnDuty(double atHours) {
        return (atHours + 1000) % 20 < 17;
    }

    @Test
    @DisplayName("mean and worst gap are those between the visits of units that are free and on duty")
    void busyAndLostUnitsVisitNothing() {
        for (int replication = 1; replication <= 10; replication++) {
            assertVisits(RoadLog.of(stage(new Duty.Always()), SEED, replication), replication, false);
            assertVisits(RoadLog.of(stage(DUTY), SEED, replication), replication, true);
        }
    }

    private static void assertVisits(RoadLog log, long replication, boolean shifts) {
        assertTrue(log.busy.size() > 30 && log.lost.size() > 3);
        Stream stream = Streams.open(SEED, Visits.PLACES, replication);
        double sumHours = 0;
        double worstHours = 0;
        for (int part = 0; part < PLACES; part++) {
            double km = (part + stream.next()) / PLACES * PatrolRoad.ROAD.lengthKm();
            TreeSet<Double> visits = visits(log, km);
            visits.removeIf(hours -> hours >= HORIZON_HOURS || shifts && !isOnDuty(hours));
            double lastHours = visits.floor(0.0);
            visits.add(HORIZON_HOURS);
            for (double hours : visits.tailSet(0.0, false)) {
                double gapHours = hours - lastHours;
                double countedHours = hours - Math.max(0, lastHours);
                sumHours += countedHours * (gapHours - countedHours / 2);
                worstHours = Math.max(worstHours, gapHours);
                lastHours = hours;
            }
        }
        Ledger.Idleness idleness = log.idleness.get(0);
        assertEquals(sumHours / PLACES / HORIZON_HOURS, idleness.meanHours(), 1e-6);
        assertEquals(worstHours, idleness.worstHours(), 1e-6);
    }

    @Test
    @DisplayName("nothing is told unless places are asked for")
    void unasked() {
        Stage stage = PatrolRoad.of(0, 100, PatrolRoad.patrol(Side.A, new Motion.Shuttle(0)))
                .stage();
        assertEquals(List.of(), RoadLog.of(stage, SEED, 1).idleness);
    }
}
