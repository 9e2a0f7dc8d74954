package org.twinmarch.experiment.exact;

import java.util.OptionalDouble;
import org.twinmarch.border.Span;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.scenario.Watch;
import org.twinmarch.theory.BackAndForth;

/**
 * C4: one patrol back and forth without a stop that sees all on the line within a radius r along it [km]. Parties come
 * anywhere with equal probability: on its beat ({@link BackAndForth#withinRadius}), or on the beat and r beyond either end
 * ({@link BackAndForth#withinRadiusTurningEarly}).
 *
 * <p>Exact if the time on the line [h] is the same for all.
 */
final class BeatWithSight implements ClosedForm {

    @Override
    public String name() {
        return "C4 back and forth with a radius of sight";
    }

    @Override
    public OptionalDouble detection(UndisturbedFlow crossing) {
        if (!Traits.isOnePlan(crossing.watches())) {
            return OptionalDouble.empty();
        }
        Watch watch = crossing.watches().get(0);
        OptionalDouble radiusKm = Traits.certainAlong(watch.sensor());
        OptionalDouble stayHours = crossing.fixedStayHours();
        return isOneShuttle(watch.plan()) && radiusKm.isPresent() && stayHours.isPresent()
                ? detection(crossing, watch.plan(), stayHours.getAsDouble(), radiusKm.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble detection(
            UndisturbedFlow crossing, PatrolPlan plan, double stayHours, double radiusKm) {
        double beatKm = plan.sector().lengthKm();
        if (crossing.isEvenOver(plan.sector())) {
            return OptionalDouble.of(BackAndForth.withinRadius(beatKm, plan.speedKmh(), stayHours, radiusKm));
        }
        return isEvenBeyond(crossing, plan.sector(), radiusKm)
                ? OptionalDouble.of(BackAndForth.withinRadiusTurningEarly(
                        beatKm + 2 * radiusKm, plan.speedKmh(), stayHours, radiusKm))
                : OptionalDouble.empty();
    }

    /** Whether there is one unit that drives back and forth without a stop. */
    static boolean isOneShuttle(PatrolPlan plan) {
        return plan.units() == 1 && BackAndForthBeat.isShuttle(plan);
    }

    /** Whether parties cross anywhere on a beat, and so far beyond its ends, with equal probability [km]. */
    static boolean isEvenBeyond(UndisturbedFlow crossing, Span beat, double beyondKm) {
        double fromKm = beat.fromKm() - beyondKm;
        return fromKm > -1e-9 && crossing.isEvenOver(new Span(Math.max(0, fromKm), beat.toKm() + beyondKm));
    }
}
