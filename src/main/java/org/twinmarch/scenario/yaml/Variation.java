package org.twinmarch.scenario.yaml;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.twinmarch.quantity.Check;

/**
 * What a sweep makes of a scenario file: every policy at every point of a design. What is wrong with it is told when the file
 * is read, at the place where it was said.
 */
public final class Variation {

    /** Every policy as it is. */
    public static final Variation NONE = crossed(List.of(), List.of(), List.of());

    private final List<String> policies;
    private final List<Written> settings;
    private final Layout layout;

    Variation(List<String> policies, List<Written> settings, Layout layout) {
        this.policies = List.copyOf(policies);
        this.settings = List.copyOf(settings);
        this.layout = layout;
    }

    /**
     * Every policy with every combination of levels: policy by policy, the last factor fastest.
     *
     * @param policies names of the policies to vary, in order; all if empty
     * @param settings what shall stand somewhere at all points
     * @param factors  what shall vary, each with its levels
     */
    public static Variation crossed(List<String> policies, List<Assignment> settings, List<Assignment> factors) {
        Layout layout =
                new Layout.Crossed(factors.stream().map(Assignment::levels).toList());
        return new Variation(policies, written(settings), layout);
    }

    /**
     * Every policy at points that are given one by one. A point need not say anything of a factor of another point: what
     * the policy has then stays.
     *
     * @param policies names of the policies to vary, in order; all if empty
     * @param settings what shall stand somewhere at all points
     * @param points   for each point the levels
     */
    public static Variation listed(List<String> policies, List<Assignment> settings, List<List<Assignment>> points) {
        return new Variation(policies, written(settings), given(points));
    }

    /**
     * Every policy at points that were played before and are told by their levels; they are numbered. A level that nothing
     * heeds is not refused: it was played.
     *
     * @param points for each point the levels
     */
    public static Variation restored(List<List<Assignment>> points) {
        return new Variation(List.of(), List.of(), new Layout.Restored(given(points)));
    }

    private static Layout.Listed given(List<List<Assignment>> points) {
        return new Layout.Listed(points.stream().map(Variation::written).toList());
    }

    /**
     * Every policy at points of a unit cube, policy by policy, in the order of the rows.
     *
     * @param policies names of the policies to vary, in order; all if empty
     * @param settings what shall stand somewhere at all points
     * @param factors  what shall vary
     * @param rows     for each point a coordinate in [0, 1] for each factor
     * @throws IllegalArgumentException if a row has another length, or a coordinate lies outside
     */
    public static Variation sampled(
            List<String> policies, List<Assignment> settings, List<Ranged> factors, List<double[]> rows) {
        return new Variation(policies, written(settings), new Layout.Sampled(factors, cube(factors.size(), rows)));
    }

    /**
     * Every policy under other assumptions, policy by policy, in the order of the rows. What a policy itself, or the study
     * around it, says of an assumed value stays: that is a choice.
     *
     * @param policies    names of the policies; all if empty
     * @param assumptions what shall vary
     * @param rows        for each point a coordinate in [0, 1] for each assumption
     * @throws IllegalArgumentException if a row has another length, or a coordinate lies outside
     */
    public static Variation assumed(List<String> policies, List<Assumption> assumptions, List<double[]> rows) {
        return new Variation(policies, List.of(), new Layout.Assumed(assumptions, cube(assumptions.size(), rows)));
    }

    static List<List<Double>> cube(int factors, List<double[]> rows) {
        rows.forEach(row -> {
            if (row.length != factors) {
                throw new IllegalArgumentException(
                        "a row has %d coordinates, but there are %d factors".formatted(row.length, factors));
            }
            Arrays.stream(row).forEach(coordinate -> Check.within("coordinate", coordinate, 0, 1));
        });
        return rows.stream().map(row -> Arrays.stream(row).boxed().toList()).toList();
    }

    private static List<Written> written(List<Assignment> assignments) {
        return assignments.stream().map(Assignment::value).toList();
    }

    /** The same where something else is set before, which settings and layout of this one may replace. */
    Variation after(List<Written> earlier) {
        return new Variation(
                policies, Stream.concat(earlier.stream(), settings.stream()).toList(), layout);
    }

    /** Whether every policy is left as it is. */
    boolean isNone() {
        return policies.isEmpty() && settings.isEmpty() && layout.equals(NONE.layout);
    }

    /** Those of some policies that are to be played, in the order in which they are asked for. */
    List<String> policiesOf(Collection<String> known) {
        return policies.isEmpty()
                ? List.copyOf(known)
                : policies.stream().filter(known::contains).distinct().toList();
    }

    List<Written> settings() {
        return settings;
    }

    Layout layout() {
        return layout;
    }
}
