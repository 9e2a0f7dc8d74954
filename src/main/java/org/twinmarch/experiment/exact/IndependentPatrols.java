package org.twinmarch.experiment.exact;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan.Spacing;
import org.twinmarch.scenario.Watch;
import org.twinmarch.theory.LinesInDepth;

/**
 * C9, independent: several patrols whose timetables have nothing to do with each other, each as in {@link EqualHeadways} or
 * {@link RandomHeadways}: {@code 1 - (1 - P1)(1 - P2)...}, for n alike on one circuit {@code 1 - (1 - P)^n}. They are the
 * plans, or the units of a plan with {@code spacing: independent}.
 *
 * <p>Exact because each of the two gives every place the same probability; where it depended on the place, as for a patrol back
 * and forth, the product would hold at each place and not for the mean.
 */
final class IndependentPatrols implements ClosedForm {

    private static final List<ClosedForm> ALONE = List.of(new EqualHeadways(), new RandomHeadways());

    @Override
    public String name() {
        return "C9 independent patrols";
    }

    @Override
    public OptionalDouble detection(UndisturbedFlow crossing) {
        List<Watch> patrols = crossing.watches().stream()
                .flatMap(IndependentPatrols::independent)
                .toList();
        List<Double> alone = patrols.stream()
                .flatMap(patrol -> alone(crossing.before(List.of(patrol))))
                .toList();
        return patrols.size() > 1 && alone.size() == patrols.size()
                ? OptionalDouble.of(alone.stream().reduce(0.0, LinesInDepth::independent))
                : OptionalDouble.empty();
    }

    private static Stream<Watch> independent(Watch watch) {
        boolean isSplit =
                watch.plan().spacing() == Spacing.INDEPENDENT && watch.plan().motion() instanceof Motion.Circuit;
        return isSplit && Traits.isWhole(watch.plan())
                ? Collections.nCopies(
                        watch.plan().units(), watch.with(watch.plan().with(1)))
                        .stream()
                : Stream.of(watch);
    }

    private static Stream<Double> alone(UndisturbedFlow before) {
        return ALONE.stream()
                .flatMap(form -> form.detection(before).stream().boxed())
                .limit(1);
    }
}
