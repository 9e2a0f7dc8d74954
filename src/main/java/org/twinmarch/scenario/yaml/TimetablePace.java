package org.twinmarch.scenario.yaml;

import java.util.List;
import org.twinmarch.patrol.Motion;
import org.twinmarch.quantity.Dimension;

/** Checks that units can keep their timetable at their speed. */
final class TimetablePace {

    private TimetablePace() {}

    static void check(Cursor motion, Motion.Timetable timetable, double speedKmh) {
        List<Motion.WayPoint> wayPoints = timetable.wayPoints();
        for (int i = 0; i < wayPoints.size(); i++) {
            boolean isLast = i + 1 == wayPoints.size();
            Motion.WayPoint from = wayPoints.get(i);
            Motion.WayPoint to = wayPoints.get(isLast ? 0 : i + 1);
            double hours = to.atHours() - from.atHours() + (isLast ? timetable.periodHours() : 0);
            refuseHaste(motion, from, to, Math.abs(to.km() - from.km()) / hours, speedKmh);
        }
    }

    private static void refuseHaste(
            Cursor motion, Motion.WayPoint from, Motion.WayPoint to, double neededKmh, double speedKmh) {
        // A leg driven at just the speed may differ from it in the last digit.
        if (!(neededKmh <= speedKmh * (1 + 1e-9))) {
            motion.findings()
                    .add(
                            motion.key(),
                            "from %s to %s the timetable needs %s, but the speed is %s"
                                    .formatted(
                                            Dimension.LENGTH.format(from.km()),
                                            Dimension.LENGTH.format(to.km()),
                                            Dimension.SPEED.format(Math.ceil(neededKmh * 100) / 100),
                                            Dimension.SPEED.format(speedKmh)),
                            "give that leg more time, or the plan a higher speed");
        }
    }
}
