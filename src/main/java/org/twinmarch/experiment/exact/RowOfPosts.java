package org.twinmarch.experiment.exact;

import java.util.List;
import java.util.OptionalDouble;
import org.twinmarch.border.Span;
import org.twinmarch.detection.DetectionLaw;
import org.twinmarch.intrusion.Demand;
import org.twinmarch.patrol.Motion;
import org.twinmarch.scenario.Watch;
import org.twinmarch.theory.Sweeps;

/**
 * C7: posts at equal distances S [km] on the line, and parties that cross anywhere on a piece of it with equal probability. With
 * a definite range r at which every look detects {@link Sweeps#definiteRange} of 2r / S; with any continuous law in the plane
 * {@link Sweeps#parallel}.
 *
 * <p>Exact if the piece is a whole number of distances long and no post that an endless row would have within the range of it is
 * missing. Under a continuous law all must walk straight across at one speed, through zones that are at least as deep as the
 * range.
 */
final class RowOfPosts implements ClosedForm {

    @Override
    public String name() {
        return "C7 posts at equal distances";
    }

    @Override
    public OptionalDouble detection(UndisturbedFlow crossing) {
        if (!Traits.isOnePlan(crossing.watches())) {
            return OptionalDouble.empty();
        }
        Watch watch = crossing.watches().get(0);
        return watch.plan().motion() instanceof Motion.Stand stand
                        && stand.places() instanceof Motion.Places.Given given
                        && given.km().size() > 1
                ? detection(crossing, watch, given.km().stream().sorted().toList())
                : OptionalDouble.empty();
    }

    private static OptionalDouble detection(UndisturbedFlow crossing, Watch watch, List<Double> rowKm) {
        double spacingKm = rowKm.get(1) - rowKm.get(0);
        DetectionLaw law = watch.sensor().law();
        if (!isEven(rowKm, spacingKm) || !isInside(crossing, rowKm, spacingKm, law.rangeKm())) {
            return OptionalDouble.empty();
        }
        if (law instanceof DetectionLaw.DefiniteRange definite) {
            return definite.probability() == 1 && ScatteredPosts.seesTheLine(watch.sensor(), watch.plan())
                    ? OptionalDouble.of(Sweeps.definiteRange(2 * law.rangeKm() / spacingKm))
                    : OptionalDouble.empty();
        }
        OptionalDouble speedKmh = ScatteredPosts.sweptKmh(crossing, watch);
        return speedKmh.isPresent()
                ? OptionalDouble.of(Sweeps.parallel((DetectionLaw.Continuous) law, spacingKm, speedKmh.getAsDouble()))
                : OptionalDouble.empty();
    }

    private static boolean isEven(List<Double> rowKm, double spacingKm) {
        for (int i = 1; i < rowKm.size(); i++) {
            if (!UndisturbedFlow.isSame(rowKm.get(i) - rowKm.get(i - 1), spacingKm)) {
                return false;
            }
        }
        return spacingKm > 0;
    }

    /** Whether the parties meet the row as if it had no ends. */
    private static boolean isInside(UndisturbedFlow crossing, List<Double> rowKm, double spacingKm, double rangeKm) {
        List<Span> crossed = crossing.flow().demand() instanceof Demand.Uniform
                ? List.of(crossing.border().span())
                : crossing.crossed();
        if (crossed.size() != 1) {
            return false;
        }
        Span piece = crossed.get(0);
        double spacings = piece.lengthKm() / spacingKm;
        return Math.rint(spacings) >= 1
                && UndisturbedFlow.isSame(spacings, Math.rint(spacings))
                && rowKm.get(0) - spacingKm <= piece.fromKm() - rangeKm
                && rowKm.get(rowKm.size() - 1) + spacingKm >= piece.toKm() + rangeKm;
    }
}
