package org.twinmarch.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.twinmarch.stats.ControlledRatios;
import org.twinmarch.stats.Difference;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.Family;
import org.twinmarch.stats.JointRatios;
import org.twinmarch.stats.Scale;
import org.twinmarch.stats.Streams;

/**
 * One measure of one flow under all policies that have it, in the same replications. Its differences are a {@link Family}.
 * Confined to one thread.
 */
final class Panel {

    /** What the draws of {@link Family} are for. */
    private static final String PURPOSE = "comparisons / critical value";

    /** Of more policies the covariances of all pairs would fill the memory. */
    static final int MOST_JOINT = 60;

    private final List<Member> members;
    private final JointRatios ratios;
    private final double[] terms;
    private final Optional<Controls> controls;

    /** The measure of one policy. */
    private record Member(int policy, Measure measure) {}

    /** What panels are about. */
    private record Subject(String flow, String measure) {}

    /** What helps to estimate the ratios: for each the number that has the mean 0. */
    private record Controls(ControlledRatios ratios, List<ToDoubleFunction<Outcome>> zeros) {}

    private Panel(List<Member> members, List<Cast> casts, VarianceReduction reduction) {
        this.members = List.copyOf(members);
        this.controls = reduction == VarianceReduction.CONTROL_VARIATE
                ? Optional.of(new Controls(new ControlledRatios(members.size()), zeros(members, casts)))
                : Optional.empty();
        this.ratios =
                members.size() > MOST_JOINT ? JointRatios.withFirst(members.size()) : new JointRatios(members.size());
        this.terms = new double[2 * members.size()];
    }

    /** A panel for each measure and flow that some policy has, in the order in which they first occur. */
    static List<Panel> of(List<Cast> casts, VarianceReduction reduction) {
        Map<Subject, List<Member>> members = new LinkedHashMap<>();
        for (int policy = 0; policy < casts.size(); policy++) {
            for (Measure measure : Measures.of(casts.get(policy))) {
                members.computeIfAbsent(new Subject(measure.flow(), measure.name()), subject -> new ArrayList<>())
                        .add(new Member(policy, measure));
            }
        }
        return members.values().stream()
                .map(each -> new Panel(each, casts, reduction))
                .toList();
    }

    private static List<ToDoubleFunction<Outcome>> zeros(List<Member> members, List<Cast> casts) {
        return members.stream()
                .map(member -> FlowGroup.of(
                        casts.get(member.policy()), member.measure().flow()))
                .map(traffic -> traffic.total(flow -> flow.aside().zero()))
                .toList();
    }

    /** Draws for families among so many policies. They depend on seed and confidence alone. */
    static Family family(int policies, Design design) {
        return new Family(
                policies > MOST_JOINT ? 0 : policies, design.confidence(), Streams.open(design.seed(), PURPOSE, 0));
    }

    /** Adds replications that hang together, one or more: for each the outcomes of all policies in order. */
    void add(List<List<Outcome>> block) {
        Arrays.fill(terms, 0);
        for (List<Outcome> replication : block) {
            for (int member = 0; member < members.size(); member++) {
                Measure measure = members.get(member).measure();
                Outcome outcome = replication.get(members.get(member).policy());
                terms[2 * member] += measure.numerator().applyAsDouble(outcome);
                terms[2 * member + 1] += measure.denominator().applyAsDouble(outcome);
            }
        }
        ratios.add(terms);
        controls.ifPresent(known -> known.ratios.add(terms, zeros(known, block)));
    }

    private double[] zeros(Controls known, List<List<Outcome>> block) {
        double[] zeros = new double[members.size()];
        for (List<Outcome> replication : block) {
            Arrays.setAll(
                    zeros,
                    member -> zeros[member]
                            + known.zeros
                                    .get(member)
                                    .applyAsDouble(
                                            replication.get(members.get(member).policy())));
        }
        return zeros;
    }

    /** Name of the flow. */
    String flow() {
        return members.get(0).measure().flow();
    }

    /** Name of the measure. */
    String measure() {
        return members.get(0).measure().name();
    }

    /** Which values it can take. */
    Scale scale() {
        return members.get(0).measure().scale();
    }

    /** The measure jointly under the policies that have it: positions are those of {@link #position}. */
    JointRatios ratios() {
        return ratios;
    }

    /** Where a policy stands in it, if it has the measure. */
    Optional<Integer> position(int policy) {
        return IntStream.range(0, members.size())
                .filter(member -> members.get(member).policy() == policy)
                .boxed()
                .findFirst();
    }

    /** The measure of a policy; nothing if the policy does not have it, or it was never defined. */
    Optional<Estimate> estimate(int policy, double confidence) {
        return position(policy)
                .flatMap(member -> controls.isPresent()
                        ? controls.get().ratios.estimate(member, scale(), confidence)
                        : ratios.estimate(member, scale(), confidence));
    }

    /** All policies that have the measure against the first policy, if that has it. */
    List<Family.Pair> againstFirst() {
        return position(0).isEmpty()
                ? List.of()
                : IntStream.range(1, members.size())
                        .mapToObj(other -> new Family.Pair(other, 0))
                        .toList();
    }

    /** Each policy that has the measure against each of the earlier ones. */
    List<Family.Pair> all() {
        return IntStream.range(1, members.size())
                .boxed()
                .flatMap(other -> IntStream.range(0, other).mapToObj(base -> new Family.Pair(other, base)))
                .toList();
    }

    /** The policy in a position. */
    int policy(int position) {
        return members.get(position).policy();
    }

    /**
     * Differences of one family, each with both of its intervals; nothing where the measure was never defined.
     *
     * @param pairs      which
     * @param family     draws for as many policies as there are or more
     * @param confidence of all intervals
     */
    Map<Family.Pair, Optional<Difference>> differences(List<Family.Pair> pairs, Family family, double confidence) {
        List<Family.Pair> defined = pairs.stream()
                .filter(pair -> ratios.isDefined(pair.other()) && ratios.isDefined(pair.base()))
                .toList();
        // The controls of a difference depend on its sides, so that no covariances of single estimates tell of it.
        double each = controls.isPresent() || !ratios.isComplete()
                ? Family.bonferroni(confidence, defined.size())
                : family.each(ratios.covariances(), defined);
        Map<Family.Pair, Optional<Difference>> differences = new LinkedHashMap<>();
        pairs.forEach(pair -> differences.put(pair, difference(pair, confidence).flatMap(alone -> difference(pair, each)
                .map(wider -> alone.among(wider, confidence)))));
        return differences;
    }

    private Optional<Difference> difference(Family.Pair pair, double confidence) {
        return controls.isPresent()
                ? controls.get().ratios.difference(pair.other(), pair.base(), scale(), confidence)
                : ratios.difference(pair.other(), pair.base(), scale(), confidence);
    }
}
