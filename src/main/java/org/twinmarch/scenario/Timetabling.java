package org.twinmarch.scenario;

import java.util.List;
import org.twinmarch.cooperation.Cooperation;
import org.twinmarch.cooperation.Timetables;
import org.twinmarch.patrol.Duty;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.patrol.Phase;

/** Fits the timetables of paired plans to each other, as the grade of co-operation says. */
final class Timetabling {

    private Timetabling() {}

    static List<Watch> agreed(List<Watch> watches, Cooperation cooperation) {
        return watches.stream()
                .map(watch -> cooperation
                        .leaderOf(watch.plan().name())
                        .map(leader ->
                                watch.with(fitted(watch.plan(), planNamed(leader, watches), cooperation.timetables())))
                        .orElse(watch))
                .toList();
    }

    private static PatrolPlan fitted(PatrolPlan follower, PatrolPlan leader, Timetables timetables) {
        if (timetables instanceof Timetables.Lagged lagged) {
            return follower.timed(new Phase.Agreed(leader.name(), lagged.lag()), follower.duty());
        }
        if (timetables instanceof Timetables.Convoy) {
            return follower.timed(new Phase.Agreed(leader.name(), 0), leader.duty());
        }
        return timetables instanceof Timetables.Complementary
                ? follower.timed(follower.phase(), new Duty.Opposite(leader.duty()))
                : follower;
    }

    private static PatrolPlan planNamed(String name, List<Watch> watches) {
        return watches.stream()
                .map(Watch::plan)
                .filter(plan -> plan.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no plan called " + name));
    }
}
