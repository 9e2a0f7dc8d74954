package org.twinmarch.experiment.exact;

import java.util.OptionalDouble;
import org.twinmarch.scenario.Watch;
import org.twinmarch.theory.RoundAndRound;

/**
 * C5: as {@link EqualHeadways}, but the time on the line is exponential and every pass detects: {@link
 * RoundAndRound#exponentialDwell} of the headway and the mean time on the line [h].
 */
final class CircuitAndRandomStay implements ClosedForm {

    @Override
    public String name() {
        return "C5 equal headways and an exponential time on the line";
    }

    @Override
    public OptionalDouble detection(UndisturbedFlow crossing) {
        if (!Traits.isOnePlan(crossing.watches())) {
            return OptionalDouble.empty();
        }
        Watch watch = crossing.watches().get(0);
        OptionalDouble headwayHours = EqualHeadways.headwayHours(watch.plan());
        OptionalDouble stayHours = crossing.exponentialStayHours();
        return headwayHours.isPresent()
                        && stayHours.isPresent()
                        && Traits.passing(watch.sensor()).orElse(0) == 1
                        && crossing.isWithin(watch.plan().sector())
                ? OptionalDouble.of(RoundAndRound.exponentialDwell(headwayHours.getAsDouble(), stayHours.getAsDouble()))
                : OptionalDouble.empty();
    }
}
