package org.twinmarch.experiment.exact;

import java.util.OptionalDouble;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.patrol.PatrolPlan.Sharing;
import org.twinmarch.patrol.PatrolPlan.Spacing;
import org.twinmarch.scenario.Watch;
import org.twinmarch.theory.BackAndForth;

/**
 * C3: a patrol back and forth without a stop that sees what it passes, and parties anywhere on its beat with equal probability:
 * {@link BackAndForth#detection}. n units with a part of the sector each are n such patrols, with beats of L / n [km]; and so
 * are n evenly spaced units on the whole of it, path by path, since patrols may exchange names when they meet.
 *
 * <p>Exact if the time on the line [h] is the same for all and no longer than a lap of such a beat.
 */
final class BackAndForthBeat implements ClosedForm {

    @Override
    public String name() {
        return "C3 back and forth";
    }

    @Override
    public OptionalDouble detection(UndisturbedFlow crossing) {
        if (!Traits.isOnePlan(crossing.watches())) {
            return OptionalDouble.empty();
        }
        Watch watch = crossing.watches().get(0);
        PatrolPlan plan = watch.plan();
        OptionalDouble stayHours = crossing.fixedStayHours();
        OptionalDouble probability = Traits.passing(watch.sensor());
        double beatKm = plan.sector().lengthKm() / plan.units();
        return isShuttle(plan)
                        && isDivided(plan)
                        && probability.isPresent()
                        && crossing.isEvenOver(plan.sector())
                        && stayHours.orElse(Double.POSITIVE_INFINITY) <= 2 * beatKm / plan.speedKmh()
                ? OptionalDouble.of(BackAndForth.detection(
                        beatKm, plan.speedKmh(), stayHours.getAsDouble(), probability.getAsDouble()))
                : OptionalDouble.empty();
    }

    /** Whether a plan drives back and forth without a stop at the ends. */
    static boolean isShuttle(PatrolPlan plan) {
        return plan.motion() instanceof Motion.Shuttle shuttle && shuttle.dwellHours() == 0;
    }

    private static boolean isDivided(PatrolPlan plan) {
        return plan.units() == 1 || plan.sharing() == Sharing.PARTS || plan.spacing() == Spacing.EVEN;
    }
}
