package org.twinmarch.experiment.exact;

import java.util.OptionalDouble;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.patrol.PatrolPlan.Sharing;
import org.twinmarch.patrol.PatrolPlan.Spacing;
import org.twinmarch.scenario.Watch;
import org.twinmarch.theory.Passes;

/**
 * C1: the units of one plan on a circuit, so spread over the lap that every place is passed at equal headways:
 *
 * <pre>  H = (L / v + home) / n for n units on the whole sector, evenly spaced
 *  H = L / n v + home     for n units with a part of it each</pre>
 *
 * <p>Exact for {@link Passes#regular} with that H, the time on the line [h] being the same for all and all crossing within the
 * sector. Places may be chosen by any law, since every place has the same headway; the hours too, since the phase is drawn
 * uniformly.
 */
final class EqualHeadways implements ClosedForm {

    @Override
    public String name() {
        return "C1 passes at equal headways";
    }

    @Override
    public OptionalDouble detection(UndisturbedFlow crossing) {
        if (!Traits.isOnePlan(crossing.watches())) {
            return OptionalDouble.empty();
        }
        Watch watch = crossing.watches().get(0);
        OptionalDouble headwayHours = headwayHours(watch.plan());
        OptionalDouble probability = Traits.passing(watch.sensor());
        OptionalDouble stayHours = crossing.fixedStayHours();
        return headwayHours.isPresent()
                        && probability.isPresent()
                        && stayHours.isPresent()
                        && crossing.isWithin(watch.plan().sector())
                ? OptionalDouble.of(
                        Passes.regular(headwayHours.getAsDouble(), stayHours.getAsDouble(), probability.getAsDouble()))
                : OptionalDouble.empty();
    }

    /** Time between two passes at any place of the sector, if it is the same everywhere and at all times [h]. */
    static OptionalDouble headwayHours(PatrolPlan plan) {
        if (!(plan.motion() instanceof Motion.Circuit circuit)) {
            return OptionalDouble.empty();
        }
        double acrossHours = plan.sector().lengthKm() / plan.speedKmh();
        if (plan.sharing() == Sharing.PARTS) {
            return OptionalDouble.of(acrossHours / plan.units() + circuit.returnHours());
        }
        return plan.spacing() == Spacing.EVEN || plan.units() == 1
                ? OptionalDouble.of((acrossHours + circuit.returnHours()) / plan.units())
                : OptionalDouble.empty();
    }
}
