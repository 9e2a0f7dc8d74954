package org.twinmarch.experiment;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinmarch.engine.FenceAmount;
import org.twinmarch.engine.Tract;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.stats.Scale;

/**
 * How the fence stands on one tract, a part of the line or a month, and what it and the patrols cost there. The costs of all
 * parts of the line add up to the cost of the policy, and so do those of all months.
 *
 * @param cast  who acts
 * @param tracts all tracts of the scenario
 * @param tract  position of the one
 */
record TractMeasures(Cast cast, List<Tract> tracts, int tract) {

    /** Something, by the path of its key, and an amount of it in one run. */
    private record Item(String label, ToDoubleFunction<Outcome> amount) {}

    /** All of them; none where the policy has neither fence nor costs there. */
    Stream<Measure> all() {
        return here().ground().isEmpty() ? Stream.empty() : Stream.concat(fence(), costs());
    }

    private Tract here() {
        return tracts.get(tract);
    }

    private Scenario scenario() {
        return cast.scenario();
    }

    /** The positions of the pieces of a kind that stand there. */
    private List<Integer> pieces(Predicate<Fence> kind) {
        List<Fence> fences = scenario().fences();
        return IntStream.range(0, fences.size())
                .filter(piece -> kind.test(fences.get(piece)))
                .filter(piece -> here().overlapKm(fences.get(piece).span()) > 0)
                .boxed()
                .toList();
    }

    private Stream<Measure> fence() {
        List<Integer> all = pieces(fence -> true);
        List<Integer> growing = pieces(Fence::grows);
        List<Integer> breached = pieces(fence -> fence.breach().isPresent());
        return Stream.of(
                        each("fence-km-mean", all, piece -> amount(FenceAmount.MEAN_KM, piece)),
                        share(all),
                        each("fence-km", all, piece -> amount(FenceAmount.END_KM, piece)),
                        each("fence-km-built", growing, this::builtKm),
                        each("breaches-open", breached, this::open))
                .flatMap(group -> group);
    }

    private ToDoubleFunction<Outcome> amount(FenceAmount amount, int piece) {
        return outcome -> outcome.fence().amount(amount, piece, tract);
    }

    private ToDoubleFunction<Outcome> open(int piece) {
        return outcome -> outcome.fence().amount(FenceAmount.BREACH_HOURS, piece, tract) / here().hours();
    }

    /** Km of a piece that are built there meanwhile: no more and no less than what stands at the end and did not before. */
    private ToDoubleFunction<Outcome> builtKm(int piece) {
        Fence fence = scenario().fences().get(piece);
        double firstKm = fence.coverage() * here().overlapKm(fence.span());
        // Rounding must not take a km of a fence that stands still below 0.
        return outcome -> Math.max(
                0,
                outcome.fence().amount(FenceAmount.END_KM, piece, tract)
                        - (isLaterMonth() ? outcome.fence().amount(FenceAmount.END_KM, piece, tract - 1) : firstKm));
    }

    private boolean isLaterMonth() {
        return here().isMonth() && tracts.get(tract - 1).isMonth();
    }

    private Stream<Measure> share(List<Integer> pieces) {
        ToDoubleFunction<Outcome> meanKm = sum(
                pieces.stream().map(piece -> amount(FenceAmount.MEAN_KM, piece)).toList());
        double lengthKm = here().lengthKm();
        return pieces.isEmpty()
                ? Stream.empty()
                : Stream.of(Measure.ratio(
                        "fenced-share",
                        Scale.FRACTION,
                        outcome -> Math.min(lengthKm, meanKm.applyAsDouble(outcome)),
                        outcome -> lengthKm));
    }

    private Stream<Measure> each(String name, List<Integer> pieces, IntFunction<ToDoubleFunction<Outcome>> of) {
        return together(
                name,
                pieces.stream()
                        .map(piece -> new Item(Cast.label(cast.sourceOfFence(piece)), of.apply(piece)))
                        .toList());
    }

    private Stream<Measure> costs() {
        Stream<Item> fences = pieces(fence -> fence.perKm() > 0).stream().map(this::fenceCost);
        Stream<Item> plans = IntStream.range(0, cast.plans().size())
                .filter(plan -> cast.plans().get(plan).perHour() > 0)
                .mapToObj(this::planCost);
        return together("cost", Stream.concat(fences, plans).toList());
    }

    /** In a month what is built in it, and in the first one what stood before, too; on a part of the line what stands at last. */
    private Item fenceCost(int piece) {
        double perKm = scenario().fences().get(piece).perKm();
        ToDoubleFunction<Outcome> km = isLaterMonth() ? builtKm(piece) : amount(FenceAmount.END_KM, piece);
        return new Item(Cast.label(cast.sourceOfFence(piece)), outcome -> perKm * km.applyAsDouble(outcome));
    }

    private Item planCost(int plan) {
        PatrolPlan priced = cast.plans().get(plan);
        Strength strength = new Strength(priced);
        double unitHours = strength.meanUnits(scenario().border())
                * strength.dutyHours(scenario().calendar(), here().fromHours(), here().toHours());
        double cost = unitHours
                * priced.perHour()
                * strength.shareOn(here(), scenario().border());
        return new Item(Cast.label(cast.sourceOfPlan(plan)), outcome -> cost);
    }

    /** All items together, then each; none if there are none. */
    private static Stream<Measure> together(String name, List<Item> items) {
        Measure all = Measure.mean(
                name, Scale.AMOUNT, sum(items.stream().map(Item::amount).toList()));
        Stream<Measure> each =
                items.stream().map(item -> Measure.mean(name + "/" + item.label(), Scale.AMOUNT, item.amount()));
        return items.isEmpty() ? Stream.empty() : Stream.concat(Stream.of(all), each);
    }

    private static ToDoubleFunction<Outcome> sum(List<ToDoubleFunction<Outcome>> amounts) {
        return outcome -> amounts.stream()
                .mapToDouble(amount -> amount.applyAsDouble(outcome))
                .sum();
    }
}
