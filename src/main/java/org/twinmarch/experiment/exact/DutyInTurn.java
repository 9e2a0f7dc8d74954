package org.twinmarch.experiment.exact;

import java.util.List;
import java.util.OptionalDouble;
import org.twinmarch.patrol.Duty;
import org.twinmarch.scenario.Watch;
import org.twinmarch.theory.DutyHours;

/**
 * C28 in turn: two plans that depart at random in Poisson processes of the same rate [1/h], one on duty exactly when the other
 * rests: {@link DutyHours#complementary}. At every moment one of the two is there, whatever their hours are.
 *
 * <p>Exact if the time on the line [h] is the same for all and all cross within both sectors.
 */
final class DutyInTurn implements ClosedForm {

    @Override
    public String name() {
        return "C28 departures at random and duty in turn";
    }

    @Override
    public OptionalDouble detection(UndisturbedFlow crossing) {
        List<Watch> watches = crossing.watches();
        OptionalDouble stayHours = crossing.fixedStayHours();
        if (watches.size() != 2 || !isInTurn(watches) || stayHours.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble one = DutyTogether.perHour(watches.get(0), crossing);
        OptionalDouble other = DutyTogether.perHour(watches.get(1), crossing);
        return one.isPresent() && one.equals(other)
                ? OptionalDouble.of(DutyHours.complementary(one.getAsDouble(), stayHours.getAsDouble()))
                : OptionalDouble.empty();
    }

    private static boolean isInTurn(List<Watch> watches) {
        Duty one = watches.get(0).plan().duty();
        Duty other = watches.get(1).plan().duty();
        return other.equals(new Duty.Opposite(one)) || one.equals(new Duty.Opposite(other));
    }
}
