package org.twinmarch.experiment;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinmarch.border.Side;
import org.twinmarch.experiment.Outcome.FlowCount;
import org.twinmarch.stats.Scale;

/** The measures of one policy, in the order in which they are reported. */
final class Measures {

    static final String PROBABILITY_OF_DETECTION = "probability-of-detection";
    private static final ToDoubleFunction<FlowCount> ATTEMPTED = FlowCount::attempted;
    private static final ToDoubleFunction<FlowCount> DETECTED = FlowCount::detected;

    private final Cast cast;

    private Measures(Cast cast) {
        this.cast = cast;
    }

    /** The measures that the outcomes of a cast allow. */
    static List<Measure> of(Cast cast) {
        Measures measures = new Measures(cast);
        Stream<Measure> ofFlows = IntStream.range(0, cast.flows().size())
                .boxed()
                .flatMap(flow -> measures.of(new Traffic(cast.flows().get(flow), List.of(flow))));
        return Stream.of(measures.of(measures.allTraffic()), ofFlows, measures.utilisations())
                .flatMap(group -> group)
                .toList();
    }

    private Traffic allTraffic() {
        return new Traffic(
                Measure.ALL, IntStream.range(0, cast.flows().size()).boxed().toList());
    }

    private Stream<Measure> of(Traffic traffic) {
        Stream<Measure> main = Stream.of(
                traffic.ratio(PROBABILITY_OF_DETECTION, Scale.SHARE, DETECTED, ATTEMPTED),
                traffic.ratio("probability-of-first-detection-by-a", Scale.SHARE, firstBy(Side.A), ATTEMPTED),
                traffic.ratio("probability-of-first-detection-by-b", Scale.SHARE, firstBy(Side.B), ATTEMPTED),
                traffic.ratio("time-to-detection", Scale.AMOUNT, FlowCount::delayHours, DETECTED),
                traffic.mean("undetected-entries", Scale.COUNT, flow -> flow.attempted() - flow.detected()));
        return Stream.concat(main, bySource(traffic));
    }

    private Stream<Measure> bySource(Traffic traffic) {
        return cast.sources().stream()
                .map(source -> traffic.ratio(
                        "detections-by-source/" + Cast.label(source),
                        Scale.SHARE,
                        flow -> flow.firstBy().get(source.index()),
                        DETECTED));
    }

    private Stream<Measure> utilisations() {
        return IntStream.range(0, cast.units().size()).boxed().flatMap(plan -> cast.units().get(plan).stream()
                .mapToObj(units -> utilisation(plan, units)));
    }

    private Measure utilisation(int plan, int units) {
        return new Measure(
                Measure.ALL,
                "utilisation/" + Cast.label(cast.sources().get(plan)),
                Scale.FRACTION,
                outcome -> outcome.busyHours().get(plan),
                outcome -> units * cast.horizonHours());
    }

    private ToDoubleFunction<FlowCount> firstBy(Side side) {
        return flow -> cast.sources().stream()
                .filter(source -> source.side() == side)
                .mapToDouble(source -> flow.firstBy().get(source.index()))
                .sum();
    }

    /** One flow or several together: counts add up. */
    private record Traffic(String label, List<Integer> flows) {

        Measure ratio(
                String name,
                Scale scale,
                ToDoubleFunction<FlowCount> numerator,
                ToDoubleFunction<FlowCount> denominator) {
            return new Measure(label, name, scale, total(numerator), total(denominator));
        }

        Measure mean(String name, Scale scale, ToDoubleFunction<FlowCount> count) {
            return new Measure(label, name, scale, total(count), replication -> 1);
        }

        private ToDoubleFunction<Outcome> total(ToDoubleFunction<FlowCount> count) {
            return outcome ->
                    flows.stream().map(outcome.flows()::get).mapToDouble(count).sum();
        }
    }
}
