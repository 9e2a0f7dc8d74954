package org.twinmarch.experiment;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.stats.Scale;

/** What a policy costs: the fence as it stands at the horizon, and the units for their hours on duty. */
final class Costs {

    private final Cast cast;
    private final List<Item> items;

    /** Something that costs. */
    private record Item(String label, ToDoubleFunction<Outcome> cost) {}

    /** The costs of a policy. */
    Costs(Cast cast) {
        this.cast = cast;
        List<Fence> fences = cast.scenario().fences();
        List<PatrolPlan> plans = cast.plans();
        this.items = Stream.concat(
                        IntStream.range(0, fences.size())
                                .filter(fence -> fences.get(fence).perKm() > 0)
                                .mapToObj(fence ->
                                        ofFence(fence, fences.get(fence).perKm())),
                        IntStream.range(0, plans.size())
                                .filter(plan -> plans.get(plan).perHour() > 0)
                                .mapToObj(plan -> ofPlan(plan, plans.get(plan))))
                .toList();
    }

    private Item ofFence(int fence, double perKm) {
        return new Item(
                Cast.label(cast.sourceOfFence(fence)),
                outcome -> outcome.ledger().fenceKm().get(fence) * perKm);
    }

    private Item ofPlan(int plan, PatrolPlan priced) {
        Scenario scenario = cast.scenario();
        Strength strength = new Strength(priced);
        double unitHours = strength.meanUnits(scenario.border()) * strength.dutyHours(scenario.calendar());
        return new Item(Cast.label(cast.sourceOfPlan(plan)), outcome -> unitHours * priced.perHour());
    }

    /** Whether anything costs. */
    boolean occur() {
        return !items.isEmpty();
    }

    /** Everything together in one replication. */
    double total(Outcome outcome) {
        return items.stream()
                .mapToDouble(item -> item.cost().applyAsDouble(outcome))
                .sum();
    }

    /** The total and each item; none if nothing costs. */
    Stream<Measure> measures() {
        Stream<Measure> each =
                items.stream().map(item -> Measure.mean("cost/" + item.label(), Scale.AMOUNT, item.cost()));
        return occur() ? Stream.concat(Stream.of(Measure.mean("cost", Scale.AMOUNT, this::total)), each) : each;
    }
}
