package org.twinmarch.experiment.exact;

import java.util.OptionalDouble;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.scenario.Watch;
import org.twinmarch.theory.Barrier;

/**
 * C6: one patrol back and forth on the line without a stop, that sees all within a radius r in the plane [km], and parties that
 * walk straight across at one speed [km/h], anywhere with equal probability: on its beat ({@link
 * Barrier#turningAtTheEnds}), or on the beat and r beyond either end ({@link Barrier#turningEarly}).
 *
 * <p>Exact if the patrol's road is the line, nobody stops on it, and both zones are at least r deep.
 */
final class BarrierBeat implements ClosedForm {

    @Override
    public String name() {
        return "C6 a barrier patrol in the plane";
    }

    @Override
    public OptionalDouble detection(UndisturbedFlow crossing) {
        if (!Traits.isOnePlan(crossing.watches())) {
            return OptionalDouble.empty();
        }
        Watch watch = crossing.watches().get(0);
        OptionalDouble radiusKm = Traits.certainAround(watch.sensor());
        OptionalDouble partyKmh = crossing.steadySpeedKmh();
        return BeatWithSight.isOneShuttle(watch.plan())
                        && watch.plan().offsetKm() == 0
                        && partyKmh.isPresent()
                        && radiusKm.isPresent()
                        && crossing.isAsDeepAs(radiusKm.getAsDouble())
                ? detection(crossing, watch.plan(), partyKmh.getAsDouble(), radiusKm.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble detection(
            UndisturbedFlow crossing, PatrolPlan plan, double partyKmh, double radiusKm) {
        double beatKm = plan.sector().lengthKm();
        if (crossing.isEvenOver(plan.sector())) {
            return OptionalDouble.of(Barrier.turningAtTheEnds(beatKm, plan.speedKmh(), partyKmh, radiusKm));
        }
        double bandKm = radiusKm * Math.hypot(1, plan.speedKmh() / partyKmh);
        return bandKm < beatKm && radiusKm > 0 && BeatWithSight.isEvenBeyond(crossing, plan.sector(), radiusKm)
                ? OptionalDouble.of(Barrier.turningEarly(beatKm + 2 * radiusKm, plan.speedKmh(), partyKmh, radiusKm))
                : OptionalDouble.empty();
    }
}
