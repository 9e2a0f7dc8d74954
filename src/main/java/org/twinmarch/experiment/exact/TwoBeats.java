package org.twinmarch.experiment.exact;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.patrol.PatrolPlan.Sharing;
import org.twinmarch.patrol.PatrolPlan.Spacing;
import org.twinmarch.scenario.Watch;
import org.twinmarch.theory.TwoPatrols;

/**
 * C8: two patrols back and forth without a stop on one beat at one speed, that see what they pass, and parties anywhere on the
 * beat with equal probability: {@link TwoPatrols#independent}, or {@link TwoPatrols#agreed} with the lag. They are two plans
 * of one unit, or the two units of one plan, half a lap apart or each with a phase of its own.
 *
 * <p>Exact if the time on the line [h] is the same for all and no longer than a lap.
 */
final class TwoBeats implements ClosedForm {

    private static final double HALF_A_LAP = 0.5;

    @Override
    public String name() {
        return "C8 two patrols back and forth";
    }

    @Override
    public OptionalDouble detection(UndisturbedFlow crossing) {
        List<Watch> watches = crossing.watches();
        if (watches.isEmpty() || watches.size() > 2) {
            return OptionalDouble.empty();
        }
        PatrolPlan plan = watches.get(0).plan();
        OptionalDouble stayHours = crossing.fixedStayHours();
        double lapHours = 2 * plan.sector().lengthKm() / plan.speedKmh();
        double probability = Traits.passing(watches.get(0).sensor()).orElse(0);
        if (!BackAndForthBeat.isShuttle(plan)
                || !(probability > 0)
                || !crossing.isEvenOver(plan.sector())
                || !(stayHours.orElse(Double.POSITIVE_INFINITY) <= lapHours)) {
            return OptionalDouble.empty();
        }
        TwoPatrols patrols = new TwoPatrols(plan.sector().lengthKm(), plan.speedKmh(), probability);
        return watches.size() == 1
                ? ofOnePlan(plan, patrols, stayHours.getAsDouble())
                : ofTwoPlans(Pair.of(watches), patrols, stayHours.getAsDouble());
    }

    private static OptionalDouble ofOnePlan(PatrolPlan plan, TwoPatrols patrols, double stayHours) {
        if (plan.units() != 2 || plan.sharing() != Sharing.WHOLE || !Traits.isAlwaysOut(plan)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                plan.spacing() == Spacing.EVEN
                        ? patrols.agreed(stayHours, HALF_A_LAP)
                        : patrols.independent(stayHours));
    }

    private static OptionalDouble ofTwoPlans(Optional<Pair> pair, TwoPatrols patrols, double stayHours) {
        if (pair.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (pair.get().isIndependent()) {
            return OptionalDouble.of(patrols.independent(stayHours));
        }
        OptionalDouble lag = pair.get().lag();
        return lag.isPresent()
                ? OptionalDouble.of(patrols.agreed(stayHours, lag.getAsDouble()))
                : OptionalDouble.empty();
    }
}
