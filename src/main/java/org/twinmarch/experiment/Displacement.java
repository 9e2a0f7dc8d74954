package org.twinmarch.experiment;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinmarch.border.Span;
import org.twinmarch.border.Stretch;
import org.twinmarch.engine.PartyCount;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;

/**
 * Where entries go when one policy replaces another. The target is all stretches on which fence or patrols differ between
 * the two, the rest of the line is where traffic can be displaced to. With T and R the entries (parties that started and were
 * not stopped) on the target and on the rest, under the first policy and under the later one,
 *
 * <pre>  weighted displacement quotient = (R' - R) / (T' - T)
 *  total net effect               = (T - T') + (R - R')</pre>
 *
 * <p>The method weighs both by a control area that tells what would have happened anyway; here the same parties meet both
 * policies, so that nothing else changes and the control is 1.
 *
 * <p>Source: K. J. Bowers, S. D. Johnson, Measuring the geographical displacement and diffusion of benefit effects of crime
 * prevention activity, Journal of Quantitative Criminology 19, 2003, 275-301.
 */
final class Displacement {

    private static final double ROUNDING_KM = 1e-9;

    private final Span line;
    private final List<Stretch> stretches;
    private final List<Ground> changed;

    private Displacement(Scenario first, Scenario later) {
        this.line = first.border().span();
        this.stretches = first.border().stretches();
        this.changed = Stream.concat(
                        changes(first.fences(), later.fences()).map(fence -> Ground.of(fence.span())),
                        changes(plans(first), plans(later)).flatMap(this::ground))
                .toList();
    }

    /** A piece of the line or, if both ends are the same, a place on it. */
    private record Ground(double fromKm, double toKm) {

        static Ground of(Span span) {
            return new Ground(span.fromKm(), span.toKm());
        }

        boolean touches(Span span) {
            return fromKm < span.toKm() && (toKm > span.fromKm() || fromKm == span.fromKm());
        }

        double commonKm(Span span) {
            return Math.max(0, Math.min(span.toKm(), toKm) - Math.max(span.fromKm(), fromKm));
        }
    }

    /** Where a plan watches: its places or its sector. The last point of the line belongs to the piece before it. */
    private Stream<Ground> ground(PatrolPlan plan) {
        if (plan.motion() instanceof Motion.Stand stand && stand.places() instanceof Motion.Places.Given given) {
            return given.km().stream()
                    .map(km -> Math.min(km, Math.nextDown(line.toKm())))
                    .map(km -> new Ground(km, km));
        }
        return Stream.of(Ground.of(plan.sector()));
    }

    private static List<PatrolPlan> plans(Scenario scenario) {
        return scenario.agreedWatches().stream().map(Watch::plan).toList();
    }

    /** What stands in one list only. */
    private static <T> Stream<T> changes(List<T> first, List<T> later) {
        return Stream.concat(
                first.stream().filter(thing -> !later.contains(thing)),
                later.stream().filter(thing -> !first.contains(thing)));
    }

    /** The comparisons for all flows together and for each flow that chooses its place by what happened there. */
    static Stream<Comparison> between(Cast first, Cast later) {
        if (!isComparable(first.scenario(), later.scenario())) {
            return Stream.empty();
        }
        Displacement displacement = new Displacement(first.scenario(), later.scenario());
        List<Integer> target =
                displacement.parts().stream().filter(displacement::isTarget).toList();
        List<Integer> rest = displacement.parts().stream()
                .filter(part -> !displacement.isTarget(part))
                .toList();
        return FlowGroup.of(later).stream()
                .filter(traffic -> !target.isEmpty() && !rest.isEmpty() && choosesItsPlace(traffic))
                .flatMap(traffic -> between(traffic, target, rest));
    }

    /** Whether positions of flows and stretches mean the same in both. */
    private static boolean isComparable(Scenario first, Scenario later) {
        return first.border().stretches().equals(later.border().stretches())
                && names(first).equals(names(later));
    }

    private static List<String> names(Scenario scenario) {
        return scenario.flows().stream().map(Flow::name).toList();
    }

    private static boolean choosesItsPlace(FlowGroup traffic) {
        return traffic.has(flow -> flow.tactics().adaptive().isPresent());
    }

    private static Stream<Comparison> between(FlowGroup traffic, List<Integer> target, List<Integer> rest) {
        ToDoubleFunction<Outcome> onTarget = outcome -> entries(outcome, traffic, target);
        ToDoubleFunction<Outcome> onRest = outcome -> entries(outcome, traffic, rest);
        return Stream.of(
                new Comparison(
                        traffic.label(),
                        "weighted-displacement-quotient",
                        (base, other) -> onRest.applyAsDouble(other) - onRest.applyAsDouble(base),
                        (base, other) -> onTarget.applyAsDouble(other) - onTarget.applyAsDouble(base)),
                new Comparison(
                        traffic.label(),
                        "total-net-effect",
                        (base, other) -> onTarget.applyAsDouble(base)
                                - onTarget.applyAsDouble(other)
                                + onRest.applyAsDouble(base)
                                - onRest.applyAsDouble(other),
                        (base, other) -> 1));
    }

    private static double entries(Outcome outcome, FlowGroup traffic, List<Integer> parts) {
        return traffic.flows().stream()
                .flatMapToLong(flow -> parts.stream().mapToLong(part -> entries(outcome, flow, part)))
                .sum();
    }

    private static long entries(Outcome outcome, int flow, int part) {
        return outcome.parts().count(PartyCount.ATTEMPTED, flow, part)
                - outcome.parts().count(PartyCount.APPREHENDED, flow, part)
                - outcome.parts().count(PartyCount.TURNED_BACK, flow, part);
    }

    /** Positions of the stretches, and last of the line between them if there is any. */
    private List<Integer> parts() {
        return IntStream.rangeClosed(0, stretches.size())
                .filter(part -> part < stretches.size() || isBetween(Ground.of(line)))
                .boxed()
                .toList();
    }

    private boolean isTarget(int part) {
        return changed.stream()
                .anyMatch(ground -> part < stretches.size()
                        ? ground.touches(stretches.get(part).span())
                        : isBetween(ground));
    }

    /** Whether some of it lies on no stretch. */
    private boolean isBetween(Ground ground) {
        double onStretchesKm = stretches.stream()
                .mapToDouble(stretch -> ground.commonKm(stretch.span()))
                .sum();
        return ground.toKm() - ground.fromKm() - onStretchesKm > ROUNDING_KM
                || stretches.stream().noneMatch(stretch -> ground.touches(stretch.span()));
    }
}
