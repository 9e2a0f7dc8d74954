package org.twinmarch.experiment.exact;

import java.util.OptionalDouble;
import org.twinmarch.patrol.Motion;
import org.twinmarch.scenario.Watch;
import org.twinmarch.theory.LinesInDepth;

/**
 * C9, agreed: two units of two plans on one circuit, one a lag behind the other: {@link LinesInDepth#agreed} of the lap T
 * [h], the time on the line [h] and the lag times T.
 *
 * <p>Exact if both drive the same sector at the same speed with the same way home, and the time on the line is the same for all
 * and no longer than a lap. Every place has the same headways, so places and hours may follow any law.
 */
final class AgreedCircuits implements ClosedForm {

    @Override
    public String name() {
        return "C9 two patrols on one circuit with an agreed lag";
    }

    @Override
    public OptionalDouble detection(UndisturbedFlow crossing) {
        OptionalDouble lag = Pair.of(crossing.watches()).map(Pair::lag).orElse(OptionalDouble.empty());
        OptionalDouble stayHours = crossing.fixedStayHours();
        if (lag.isEmpty() || stayHours.isEmpty()) {
            return OptionalDouble.empty();
        }
        Watch first = crossing.watches().get(0);
        OptionalDouble probability = Traits.passing(first.sensor());
        OptionalDouble lapHours = EqualHeadways.headwayHours(first.plan());
        return first.plan().motion() instanceof Motion.Circuit
                        && probability.isPresent()
                        && stayHours.getAsDouble() <= lapHours.getAsDouble()
                        && crossing.isWithin(first.plan().sector())
                ? OptionalDouble.of(LinesInDepth.agreed(
                        lapHours.getAsDouble(),
                        stayHours.getAsDouble(),
                        lag.getAsDouble() * lapHours.getAsDouble(),
                        probability.getAsDouble()))
                : OptionalDouble.empty();
    }
}
