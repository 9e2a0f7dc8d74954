package org.twinmarch.experiment.exact;

import java.util.OptionalDouble;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.scenario.Watch;
import org.twinmarch.stats.Headway;
import org.twinmarch.theory.BackAndForth;
import org.twinmarch.theory.RandomTurns;

/**
 * C5: one patrol back and forth that detects whom it passes, parties anywhere on its beat with equal probability, and an
 * exponential time on the line [h]: {@link BackAndForth#exponentialDwell} without a stop, {@link
 * RandomTurns#exponentialDwell} if it besides turns round in a Poisson process. A way with random turns is drawn for a week
 * beyond the horizon; that nobody stays for longer needs a mean time on the line of a few hours at most.
 */
final class BeatAndRandomStay implements ClosedForm {

    /** Of stays with this mean fewer than one in 10^14 are longer than a week [h]. */
    private static final double LONGEST_MEAN_HOURS = 5;

    @Override
    public String name() {
        return "C5 back and forth and an exponential time on the line";
    }

    @Override
    public OptionalDouble detection(UndisturbedFlow crossing) {
        if (!Traits.isOnePlan(crossing.watches())) {
            return OptionalDouble.empty();
        }
        Watch watch = crossing.watches().get(0);
        OptionalDouble stayHours = crossing.exponentialStayHours();
        return stayHours.isPresent()
                        && watch.plan().units() == 1
                        && Traits.passing(watch.sensor()).orElse(0) == 1
                        && crossing.isEvenOver(watch.plan().sector())
                ? detection(watch.plan(), stayHours.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble detection(PatrolPlan plan, double stayHours) {
        double beatKm = plan.sector().lengthKm();
        if (BackAndForthBeat.isShuttle(plan)) {
            return OptionalDouble.of(BackAndForth.exponentialDwell(beatKm, plan.speedKmh(), stayHours));
        }
        return plan.motion() instanceof Motion.RandomReversals turning
                        && turning.headway() instanceof Headway.Poisson poisson
                        && stayHours <= LONGEST_MEAN_HOURS
                ? OptionalDouble.of(
                        RandomTurns.exponentialDwell(beatKm, plan.speedKmh(), stayHours, poisson.meanHours()))
                : OptionalDouble.empty();
    }
}
