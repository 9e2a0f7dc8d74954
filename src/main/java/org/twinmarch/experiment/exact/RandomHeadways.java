package org.twinmarch.experiment.exact;

import java.util.OptionalDouble;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.scenario.Watch;
import org.twinmarch.stats.Headway;
import org.twinmarch.theory.Passes;

/**
 * C2: patrols of one plan that depart at random. Each trip passes every place of the sector once, a fixed time after its
 * departure, so that the passes at a place are the departures, shifted:
 *
 * <ul>
 *   <li>Poisson departures, n processes of mean headway m [h]: {@link Passes#poisson} at rate n / m;
 *   <li>one process with Erlang or uniform headways, every pass detecting: {@link Passes#erlang}, {@link Passes#uniform};
 *   <li>one process with fixed headways: {@link Passes#regular}.
 * </ul>
 *
 * <p>Exact if the time on the line [h] is the same for all and all cross within the sector.
 */
final class RandomHeadways implements ClosedForm {

    @Override
    public String name() {
        return "C2 departures at random";
    }

    @Override
    public OptionalDouble detection(UndisturbedFlow crossing) {
        if (!Traits.isOnePlan(crossing.watches())) {
            return OptionalDouble.empty();
        }
        Watch watch = crossing.watches().get(0);
        OptionalDouble stayHours = crossing.fixedStayHours();
        OptionalDouble probability = Traits.passing(watch.sensor());
        return stayHours.isPresent()
                        && probability.isPresent()
                        && Traits.isWhole(watch.plan())
                        && crossing.isWithin(watch.plan().sector())
                ? detection(watch.plan(), stayHours.getAsDouble(), probability.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble detection(PatrolPlan plan, double stayHours, double probability) {
        OptionalDouble perHour = poissonPerHour(plan);
        if (perHour.isPresent()) {
            return OptionalDouble.of(Passes.poisson(perHour.getAsDouble(), stayHours, probability));
        }
        if (plan.units() > 1 || !(plan.motion() instanceof Motion.RandomDepartures random)) {
            return OptionalDouble.empty();
        }
        if (random.headway() instanceof Headway.Fixed fixed) {
            return OptionalDouble.of(Passes.regular(fixed.hours(), stayHours, probability));
        }
        if (probability < 1) {
            return OptionalDouble.empty();
        }
        return random.headway() instanceof Headway.Erlang erlang
                ? OptionalDouble.of(Passes.erlang(erlang.stages(), erlang.meanHours(), stayHours))
                : OptionalDouble.of(uniform((Headway.Uniform) random.headway(), stayHours));
    }

    private static double uniform(Headway.Uniform headway, double stayHours) {
        return Passes.uniform(headway.leastHours(), headway.mostHours(), stayHours);
    }

    /** Rate of the departures of all units of a plan, if they are a Poisson process and each goes over the whole sector [1/h]. */
    static OptionalDouble poissonPerHour(PatrolPlan plan) {
        return Traits.isWhole(plan)
                        && plan.motion() instanceof Motion.RandomDepartures random
                        && random.headway() instanceof Headway.Poisson poisson
                ? OptionalDouble.of(plan.units() / poisson.meanHours())
                : OptionalDouble.empty();
    }
}
