package org.twinmarch.experiment;

import java.util.function.ToDoubleFunction;
import org.twinmarch.stats.Scale;

/**
 * A number of the field that a study estimates: a ratio of two totals over replications. What each name means is said in
 * {@code docs/reference/measures.md}.
 *
 * @param flow        name of the flow, or {@link #ALL}
 * @param name        its name in kebab-case
 * @param scale       which values it can take
 * @param numerator   what one replication adds to the upper total
 * @param denominator what one replication adds to the lower total
 */
record Measure(
        String flow,
        String name,
        Scale scale,
        ToDoubleFunction<Outcome> numerator,
        ToDoubleFunction<Outcome> denominator) {

    /** Stands for all flows together. */
    static final String ALL = "all";

    /** A mean over replications that concerns no flow in particular. */
    static Measure mean(String name, Scale scale, ToDoubleFunction<Outcome> amount) {
        return ratio(name, scale, amount, outcome -> 1);
    }

    /** A ratio that concerns no flow in particular. */
    static Measure ratio(
            String name, Scale scale, ToDoubleFunction<Outcome> numerator, ToDoubleFunction<Outcome> denominator) {
        return new Measure(ALL, name, scale, numerator, denominator);
    }

    /** Whether this and {@code other} are the same number under two policies. */
    boolean isSameAs(Measure other) {
        return flow.equals(other.flow) && name.equals(other.name);
    }
}
