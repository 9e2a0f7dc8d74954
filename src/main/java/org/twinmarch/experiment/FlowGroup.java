package org.twinmarch.experiment;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinmarch.experiment.Outcome.FlowCount;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.stats.Scale;

/**
 * One flow or several together: counts add up.
 *
 * @param label its name in tables
 * @param flows positions of the flows
 * @param cast  whose flows they are
 */
record FlowGroup(String label, List<Integer> flows, Cast cast) {

    /** All flows together, then each flow. */
    static List<FlowGroup> of(Cast cast) {
        List<Integer> positions =
                IntStream.range(0, cast.flows().size()).boxed().toList();
        Stream<FlowGroup> all = Stream.of(new FlowGroup(Measure.ALL, positions, cast));
        Stream<FlowGroup> each = positions.stream()
                .map(flow -> new FlowGroup(cast.flows().get(flow).name(), List.of(flow), cast));
        return Stream.concat(all, each).toList();
    }

    /** All flows together, or the flow of a name. */
    static FlowGroup of(Cast cast, String label) {
        return of(cast).stream()
                .filter(traffic -> traffic.label.equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** Whether one of the flows is of a kind. */
    boolean has(Predicate<Flow> kind) {
        return flows.stream().map(cast.flows()::get).anyMatch(kind);
    }

    /** Whether one of the flows is pursued. */
    boolean isPursued() {
        return has(flow -> flow.onDetection() == Flow.OnDetection.PURSUE);
    }

    Measure ratio(
            String name, Scale scale, ToDoubleFunction<FlowCount> numerator, ToDoubleFunction<FlowCount> denominator) {
        return new Measure(label, name, scale, total(numerator), total(denominator));
    }

    /** Number of parties in one horizon. */
    Measure mean(String name, ToDoubleFunction<FlowCount> count) {
        return new Measure(label, name, Scale.COUNT, total(count), replication -> 1);
    }

    /** Sum over the flows. */
    ToDoubleFunction<Outcome> total(ToDoubleFunction<FlowCount> count) {
        return outcome ->
                flows.stream().map(outcome.flows()::get).mapToDouble(count).sum();
    }
}
