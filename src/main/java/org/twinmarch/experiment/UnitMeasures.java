package org.twinmarch.experiment;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinmarch.engine.Ledger.Idleness;
import org.twinmarch.engine.Source;
import org.twinmarch.experiment.Outcome.SourceHours;
import org.twinmarch.intrusion.Losses;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.stats.Scale;

/** What the units of the plans do with their time. */
final class UnitMeasures {

    private final Cast cast;

    private UnitMeasures(Cast cast) {
        this.cast = cast;
    }

    static Stream<Measure> of(Cast cast) {
        UnitMeasures measures = new UnitMeasures(cast);
        return Stream.of(
                        measures.shares("utilisation", SourceHours::busyHours),
                        measures.losesUnits()
                                ? measures.shares("out-of-action", SourceHours::outHours)
                                : Stream.<Measure>empty(),
                        measures.idleness())
                .flatMap(group -> group);
    }

    /** Shares of the hours of all units of each plan whose number of units is fixed. */
    private Stream<Measure> shares(String name, ToDoubleFunction<SourceHours> hours) {
        return IntStream.range(0, cast.plans().size()).boxed().flatMap(plan -> new Strength(
                        cast.plans().get(plan))
                .units().stream().mapToObj(units -> share(name, plan, units, hours)));
    }

    private Measure share(String name, int plan, int units, ToDoubleFunction<SourceHours> hours) {
        return Measure.ratio(
                name + "/" + Cast.label(cast.sourceOfPlan(plan)),
                Scale.FRACTION,
                outcome -> hours.applyAsDouble(outcome.sources().get(plan)),
                outcome -> units * cast.horizonHours());
    }

    private boolean losesUnits() {
        Stream<Losses> bombs = cast.scenario().bombs().stream().map(bomb -> bomb.losses());
        Stream<Losses> fights =
                cast.flows().stream().map(flow -> flow.interception().fight().losses());
        return Stream.concat(bombs, fights).anyMatch(losses -> losses.unitLost() > 0);
    }

    private Stream<Measure> idleness() {
        if (cast.scenario().reporting().idlenessPlaces() == 0) {
            return Stream.empty();
        }
        return IntStream.range(0, cast.plans().size())
                .filter(plan -> moves(cast.plans().get(plan)))
                .mapToObj(cast::sourceOfPlan)
                .flatMap(source -> Stream.of(
                        idleness("idleness-mean", source, Idleness::meanHours),
                        idleness("idleness-worst", source, Idleness::worstHours)));
    }

    private static boolean moves(PatrolPlan plan) {
        return !(plan.motion() instanceof Motion.Stand);
    }

    private static Measure idleness(String name, Source source, ToDoubleFunction<Idleness> hours) {
        return Measure.ratio(
                name + "/" + Cast.label(source),
                Scale.AMOUNT,
                outcome -> ofSource(outcome, source).mapToDouble(hours).sum(),
                outcome -> ofSource(outcome, source).count());
    }

    private static Stream<Idleness> ofSource(Outcome outcome, Source source) {
        return outcome.ledger().idleness().stream().filter(idleness -> idleness.source() == source.index());
    }
}
