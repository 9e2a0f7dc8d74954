package org.twinmarch.experiment.exact;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.twinmarch.patrol.Duty;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.patrol.Phase;
import org.twinmarch.scenario.Watch;

/**
 * Two plans of one unit each that drive the same way at the same speed, always on duty, with the same sensors.
 *
 * @param first  the one declared first
 * @param second the other
 */
record Pair(PatrolPlan first, PatrolPlan second) {

    /** The two plans, if there are two and they are such a pair. */
    static Optional<Pair> of(List<Watch> watches) {
        if (watches.size() != 2) {
            return Optional.empty();
        }
        Pair pair = new Pair(watches.get(0).plan(), watches.get(1).plan());
        return pair.isAlike() && watches.get(0).sensor().equals(watches.get(1).sensor())
                ? Optional.of(pair)
                : Optional.empty();
    }

    private boolean isAlike() {
        return first.units() == 1
                && second.units() == 1
                && first.sector().equals(second.sector())
                && first.motion().equals(second.motion())
                && first.speedKmh() == second.speedKmh()
                && first.duty() instanceof Duty.Always
                && second.duty() instanceof Duty.Always;
    }

    /** Whether neither knows the other's timetable. */
    boolean isIndependent() {
        return first.phase() instanceof Phase.Drawn && second.phase() instanceof Phase.Drawn;
    }

    /** Share of a lap between the two, if one of them keeps it to the other, whose phase is drawn. */
    OptionalDouble lag() {
        return follows(second, first) ? lagOf(second) : follows(first, second) ? lagOf(first) : OptionalDouble.empty();
    }

    private static boolean follows(PatrolPlan plan, PatrolPlan leader) {
        return plan.phase() instanceof Phase.Agreed agreed
                && agreed.plan().equals(leader.name())
                && leader.phase() instanceof Phase.Drawn;
    }

    private static OptionalDouble lagOf(PatrolPlan follower) {
        return OptionalDouble.of(((Phase.Agreed) follower.phase()).lag());
    }
}
