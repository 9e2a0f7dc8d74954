package org.twinmarch.experiment;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import org.twinmarch.experiment.Outcome.FlowCount;
import org.twinmarch.intrusion.Flow;

/**
 * A number that compares a later policy with the first one: a ratio of two totals of differences, in the same replications.
 *
 * @param flow  name of the flow, or {@link Measure#ALL}
 * @param name  its name in kebab-case
 * @param above what one replication adds above the line, from the outcomes under the first and the later policy
 * @param below what it adds below the line
 */
record Comparison(
        String flow,
        String name,
        ToDoubleBiFunction<Outcome, Outcome> above,
        ToDoubleBiFunction<Outcome, Outcome> below) {

    /** The comparisons that two casts allow. */
    static List<Comparison> of(Cast first, Cast later) {
        return Stream.concat(cost(first, later), Displacement.between(first, later))
                .toList();
    }

    private static Stream<Comparison> cost(Cast first, Cast later) {
        Costs before = new Costs(first);
        Costs after = new Costs(later);
        boolean occurs = (before.occur() || after.occur()) && isPursued(first) && isPursued(later);
        Comparison comparison = new Comparison(
                Measure.ALL,
                "cost-per-additional-interception",
                (base, other) -> after.total(other) - before.total(base),
                (base, other) -> intercepted(other) - intercepted(base));
        return occurs ? Stream.of(comparison) : Stream.empty();
    }

    private static boolean isPursued(Cast cast) {
        return cast.flows().stream().anyMatch(flow -> flow.onDetection() == Flow.OnDetection.PURSUE);
    }

    private static double intercepted(Outcome outcome) {
        return outcome.flows().stream().mapToLong(FlowCount::intercepted).sum();
    }
}
