package org.twinmarch.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinmarch.engine.Parts;
import org.twinmarch.engine.PartyCount;
import org.twinmarch.engine.Tract;
import org.twinmarch.experiment.Findings.PartFinding;
import org.twinmarch.stats.RatioEstimator;
import org.twinmarch.stats.Scale;

/**
 * Measures of one policy by part of the line and of time: of the parties by stretch, by hour of the day, by both, and by month;
 * of fence and cost by stretch and by month. Sums only: a replication leaves nothing behind. Confined to one thread.
 */
final class PartMeasures {

    private final Cast cast;
    private final int policy;
    private final int between;
    private final List<Cell> cells = new ArrayList<>();
    private boolean crossedBetween;

    /** A measure of some traffic in one part, and what is known of it. */
    private record Cell(Parts.Part part, Measure measure, RatioEstimator ratio, boolean isOfParties) {

        void add(List<Outcome> block) {
            ratio.add(
                    block.stream().mapToDouble(measure.numerator()).sum(),
                    block.stream().mapToDouble(measure.denominator()).sum());
        }
    }

    /** Some traffic in a part, by its position. */
    private record Portion(FlowGroup traffic, int part) {

        ToDoubleFunction<Outcome> total(PartyCount count) {
            return outcome -> traffic.flows().stream()
                    .mapToLong(flow -> outcome.parts().count(count, flow, part))
                    .sum();
        }

        Measure share(String name, PartyCount count) {
            return share(name, total(count), total(PartyCount.ATTEMPTED));
        }

        Measure share(String name, ToDoubleFunction<Outcome> part, ToDoubleFunction<Outcome> whole) {
            return new Measure(traffic.label(), name, Scale.SHARE, part, whole);
        }

        Measure mean(String name, ToDoubleFunction<Outcome> number) {
            return new Measure(traffic.label(), name, Scale.COUNT, number, outcome -> 1);
        }
    }

    /** Nothing heard yet of the policy at a position. */
    PartMeasures(Cast cast, int policy) {
        this.cast = cast;
        this.policy = policy;
        Parts partition = new Parts(cast.scenario());
        List<Parts.Part> parts = partition.all();
        this.between = parts.indexOf(Parts.BETWEEN);
        for (FlowGroup traffic : FlowGroup.of(cast)) {
            for (int part = 0; part < parts.size(); part++) {
                Parts.Part of = parts.get(part);
                measures(of, new Portion(traffic, part)).forEach(measure -> add(of, measure, true));
            }
        }
        List<Tract> tracts = partition.tracts();
        for (int tract = 0; tract < tracts.size(); tract++) {
            Parts.Part of = tracts.get(tract).part();
            new TractMeasures(cast, tracts, tract).all().forEach(measure -> add(of, measure, false));
        }
    }

    private void add(Parts.Part part, Measure measure, boolean isOfParties) {
        cells.add(new Cell(part, measure, new RatioEstimator(), isOfParties));
    }

    /** Of the many parts by stretch and hour only what a chart of them shows. */
    private static Stream<Measure> measures(Parts.Part part, Portion portion) {
        return part.by() == Parts.By.STRETCH_AND_HOUR
                ? Stream.of(portion.share(Measures.PROBABILITY_OF_DETECTION, PartyCount.DETECTED))
                : measures(portion);
    }

    private static Stream<Measure> measures(Portion portion) {
        ToDoubleFunction<Outcome> attempted = portion.total(PartyCount.ATTEMPTED);
        ToDoubleFunction<Outcome> detected = portion.total(PartyCount.DETECTED);
        Stream<Measure> detections = Stream.of(
                portion.mean("attempts", attempted),
                portion.share(Measures.PROBABILITY_OF_DETECTION, PartyCount.DETECTED),
                portion.share("probability-of-first-detection-by-a", PartyCount.DETECTED_FIRST_BY_A),
                portion.share("probability-of-first-detection-by-b", PartyCount.DETECTED_FIRST_BY_B),
                portion.mean(
                        "undetected-entries",
                        outcome -> attempted.applyAsDouble(outcome) - detected.applyAsDouble(outcome)));
        return portion.traffic().isPursued() ? Stream.concat(detections, stops(portion)) : detections;
    }

    private static Stream<Measure> stops(Portion portion) {
        ToDoubleFunction<Outcome> attempted = portion.total(PartyCount.ATTEMPTED);
        ToDoubleFunction<Outcome> detected = portion.total(PartyCount.DETECTED);
        ToDoubleFunction<Outcome> stopped =
                sum(portion.total(PartyCount.APPREHENDED), portion.total(PartyCount.TURNED_BACK));
        ToDoubleFunction<Outcome> intercepted =
                sum(portion.total(PartyCount.INTERCEPTED_BY_A), portion.total(PartyCount.INTERCEPTED_BY_B));
        return Stream.of(
                portion.share(Measures.PROBABILITY_OF_INTERCEPTION, intercepted, attempted),
                portion.mean("apprehensions", portion.total(PartyCount.APPREHENDED)),
                portion.mean("turn-backs", portion.total(PartyCount.TURNED_BACK)),
                portion.mean("got-aways", outcome -> detected.applyAsDouble(outcome) - stopped.applyAsDouble(outcome)),
                portion.share("interdiction-effectiveness-rate", stopped, detected),
                portion.share("true-flow-interdiction-rate", stopped, attempted));
    }

    private static ToDoubleFunction<Outcome> sum(ToDoubleFunction<Outcome> one, ToDoubleFunction<Outcome> other) {
        return outcome -> one.applyAsDouble(outcome) + other.applyAsDouble(outcome);
    }

    /** Adds replications that hang together, one or more: for each the outcomes of all policies in order. */
    void add(List<List<Outcome>> block) {
        List<Outcome> own =
                block.stream().map(replication -> replication.get(policy)).toList();
        cells.forEach(cell -> cell.add(own));
        crossedBetween |= own.stream().anyMatch(this::crossesBetween);
    }

    private boolean crossesBetween(Outcome outcome) {
        return IntStream.range(0, cast.flows().size())
                .anyMatch(flow -> outcome.parts().count(PartyCount.ATTEMPTED, flow, between) > 0);
    }

    /** What the replications say so far; nothing of parties between the stretches if nobody crossed there. */
    Stream<PartFinding> findings(double confidence) {
        return cells.stream()
                .filter(cell -> crossedBetween || !cell.part().isBetween() || !cell.isOfParties())
                .map(cell -> finding(cell, confidence));
    }

    private PartFinding finding(Cell cell, double confidence) {
        Measure measure = cell.measure();
        return new PartFinding(
                cast.policy(),
                measure.flow(),
                cell.part().by().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                cell.part().at(),
                measure.name(),
                cell.ratio().estimate(measure.scale(), confidence));
    }
}
