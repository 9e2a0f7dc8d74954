package org.twinmarch.experiment.exact;

import java.util.OptionalDouble;
import org.twinmarch.border.Span;
import org.twinmarch.detection.DetectionLaw;
import org.twinmarch.detection.Reach;
import org.twinmarch.detection.Sensor;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.scenario.Watch;
import org.twinmarch.theory.Sweeps;

/**
 * C26, and C7 at random: posts scattered over a sector by a Poisson process of some density [1/km]. With a definite range
 * {@link Sweeps#scattered}; with any continuous law in the plane {@link Sweeps#random} of the {@linkplain Sweeps#widthKm
 * sweep width} [km] times the density.
 *
 * <p>Exact if all cross farther than the range from the ends of the sector, beyond which no post stands. In the plane the
 * posts must stand on the line; under a continuous law all must walk straight across at one speed, through zones that are at
 * least as deep as the range.
 */
final class ScatteredPosts implements ClosedForm {

    @Override
    public String name() {
        return "C26 posts scattered at random";
    }

    @Override
    public OptionalDouble detection(UndisturbedFlow crossing) {
        if (!Traits.isOnePlan(crossing.watches())) {
            return OptionalDouble.empty();
        }
        Watch watch = crossing.watches().get(0);
        return watch.plan().motion() instanceof Motion.Stand stand
                        && stand.places() instanceof Motion.Places.DrawnDensity density
                        && isInside(crossing, watch)
                ? detection(crossing, watch, density.perKm())
                : OptionalDouble.empty();
    }

    private static OptionalDouble detection(UndisturbedFlow crossing, Watch watch, double perKm) {
        DetectionLaw law = watch.sensor().law();
        if (law instanceof DetectionLaw.DefiniteRange definite) {
            return seesTheLine(watch.sensor(), watch.plan())
                    ? OptionalDouble.of(Sweeps.scattered(perKm, definite.rangeKm(), definite.probability()))
                    : OptionalDouble.empty();
        }
        OptionalDouble speedKmh = sweptKmh(crossing, watch);
        return speedKmh.isPresent()
                ? OptionalDouble.of(
                        Sweeps.random(perKm * Sweeps.widthKm((DetectionLaw.Continuous) law, speedKmh.getAsDouble())))
                : OptionalDouble.empty();
    }

    private static boolean isInside(UndisturbedFlow crossing, Watch watch) {
        Span sector = watch.plan().sector();
        double rangeKm = watch.sensor().law().rangeKm();
        return sector.lengthKm() > 2 * rangeKm
                && crossing.isWithin(new Span(sector.fromKm() + rangeKm, sector.toKm() - rangeKm));
    }

    /** Whether a post sees every party once that comes to the line within its range along it. */
    static boolean seesTheLine(Sensor sensor, PatrolPlan plan) {
        return sensor.reach().equals(Reach.Along.LINE) || sensor.reach() instanceof Reach.Disc && plan.offsetKm() == 0;
    }

    /** The speed at which parties walk straight past the posts and are seen all the way, if they do [km/h]. */
    static OptionalDouble sweptKmh(UndisturbedFlow crossing, Watch watch) {
        return watch.sensor().reach() instanceof Reach.Disc
                        && watch.plan().offsetKm() == 0
                        && crossing.isAsDeepAs(watch.sensor().law().rangeKm())
                ? crossing.steadySpeedKmh()
                : OptionalDouble.empty();
    }
}
