package org.twinmarch.experiment.exact;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.twinmarch.patrol.Phase;
import org.twinmarch.scenario.Watch;
import org.twinmarch.theory.Passes;

/**
 * C27, and C28 together: patrols that depart at random in a Poisson process, all on the same duty: {@link Passes#dutyCycle} at
 * the sum of the rates of passes that would detect [1/h].
 *
 * <p>Exact if the time on the line [h] is the same for all and no longer than a turn of duty or of rest, all cross within
 * every sector, and parties come evenly over whole cycles.
 */
final class DutyTogether implements ClosedForm {

    @Override
    public String name() {
        return "C27 departures at random and hours of duty";
    }

    @Override
    public OptionalDouble detection(UndisturbedFlow crossing) {
        List<Watch> watches = crossing.watches();
        OptionalDouble stayHours = crossing.fixedStayHours();
        boolean isTogether =
                watches.stream().map(watch -> watch.plan().duty()).distinct().count() == 1;
        if (!isTogether || stayHours.isEmpty()) {
            return OptionalDouble.empty();
        }
        Optional<DutyRhythm> rhythm = DutyRhythm.of(watches.get(0).plan().duty())
                .filter(turns -> turns.outlasts(stayHours.getAsDouble()))
                .filter(turns -> crossing.isSteadyOver(turns.periodHours()));
        List<Double> rates = watches.stream()
                .flatMapToDouble(watch -> perHour(watch, crossing).stream())
                .boxed()
                .toList();
        double perHour = rates.stream().mapToDouble(Double::doubleValue).sum();
        return rhythm.isPresent() && rates.size() == watches.size() && perHour > 0
                ? OptionalDouble.of(Passes.dutyCycle(
                        rhythm.get().onHours(), rhythm.get().offHours(), perHour, stayHours.getAsDouble()))
                : OptionalDouble.empty();
    }

    /** Rate of the passes of a plan that would detect while it is on duty, if they are a Poisson process [1/h]. */
    static OptionalDouble perHour(Watch watch, UndisturbedFlow crossing) {
        OptionalDouble probability = Traits.passing(watch.sensor());
        OptionalDouble perHour = RandomHeadways.poissonPerHour(watch.plan());
        return probability.isPresent()
                        && perHour.isPresent()
                        && watch.plan().phase() instanceof Phase.Drawn
                        && crossing.isWithin(watch.plan().sector())
                ? OptionalDouble.of(perHour.getAsDouble() * probability.getAsDouble())
                : OptionalDouble.empty();
    }
}
