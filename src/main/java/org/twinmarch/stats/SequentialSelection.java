package org.twinmarch.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinmarch.quantity.Check;

/**
 * Selects the best of several systems by the fully sequential procedure KN: all are observed in the same replications; after
 * a first stage of n of them, system i is given up after replication r as soon as the estimate of some other system l that is
 * still in leads by more than
 *
 * <pre>  W(r) = max(0, d / 2r (h^2 S_il^2 / d^2 - r)),   h^2 = (n - 1) ((2 alpha / (k - 1))^(-2 / (n - 1)) - 1)</pre>
 *
 * <p>with k systems, d the least difference that matters, 1 - alpha the probability of correct selection, and S_il^2 the variance
 * of the difference in the first stage. When W is 0 for all that are left, the leading one is selected.
 *
 * <p>What is promised: for normal observations, whatever their covariances (common random numbers are welcome), if the best
 * system is better than every other by d or more, it is selected with a probability of at least 1 - alpha. Where others are
 * within d of it, one of them may be selected.
 *
 * <p>Ratios of totals take the place of means, and S^2 is the variance of the linearised ratios: the ratio differs from the mean
 * of the linearised values by O(1/r) only, so that many replications bring it as near to the normal case as a mean. With
 * denominators of 1 it is the procedure as published. The first stage goes on as long as a ratio has no value.
 *
 * <p>Sources: S.-H. Kim, B. L. Nelson, A fully sequential procedure for indifference-zone selection in simulation, ACM
 * Transactions on Modeling and Computer Simulation 11, 2001, 251-273 (with c = 1); S.-H. Kim, B. L. Nelson, On the asymptotic
 * validity of fully sequential selection procedures for steady-state simulation, Operations Research 54, 2006, 475-488 (for
 * estimates that are asymptotically normal sums). Confined to one thread.
 */
public final class SequentialSelection {

    private final Goal goal;
    private final Better better;
    private final JointRatios first;
    private final List<RatioEstimator> ratios;
    private final List<Elimination> eliminations = new ArrayList<>();
    private final double[][] boundary;
    private List<Integer> left;
    private long count;
    private boolean staged;
    private boolean decided;

    /**
     * What is asked.
     *
     * @param leastDifference the smallest difference that matters, above 0
     * @param probability     of correct selection, in (1 / number of systems, 1)
     * @param firstStage      replications before anything is given up, 2 or more
     */
    public record Goal(double leastDifference, double probability, int firstStage) {

        /** Checks the numbers. */
        public Goal {
            Check.positive("leastDifference", leastDifference);
            Check.positive("probability", probability);
            Check.positive("1 - probability", 1 - probability);
            Check.atLeast("firstStage", firstStage, 2);
        }
    }

    /**
     * A system was given up.
     *
     * @param system which
     * @param after  after how many replications
     * @param leader the system that led then
     */
    public record Elimination(int system, long after, int leader) {}

    /** Nothing observed yet of so many systems, 2 or more. */
    public SequentialSelection(int systems, Goal goal, Better better) {
        Check.atLeast("systems", systems, 2);
        Check.within("probability", goal.probability(), Math.nextUp(1.0 / systems), 1);
        this.goal = goal;
        this.better = better;
        this.first = new JointRatios(systems);
        this.ratios = Stream.generate(RatioEstimator::new).limit(systems).toList();
        this.boundary = new double[systems][systems];
        this.left = IntStream.range(0, systems).boxed().toList();
    }

    /** The systems that are still in, in order. */
    public List<Integer> left() {
        return left;
    }

    /** Whether the best has been selected. */
    public boolean isDecided() {
        return decided;
    }

    /** The systems that were given up, in that order. */
    public List<Elimination> eliminations() {
        return List.copyOf(eliminations);
    }

    /** The system that leads; the selected one when it is decided. Nothing as long as no ratio has a value. */
    public Optional<Integer> leader() {
        // The first of several that are equal.
        return left.stream()
                .filter(system -> ratios.get(system).meanDenominator() > 0)
                .max(Comparator.<Integer>comparingDouble(system -> better.lead(value(system), 0))
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** The estimate of a system with its interval, from all replications in which it was observed. */
    public Optional<Estimate> estimate(int system, Scale scale, double confidence) {
        return ratios.get(system).estimate(scale, confidence);
    }

    /** Number of replications in which a system was observed. */
    public long count(int system) {
        return ratios.get(system).count();
    }

    /**
     * Adds the next replication.
     *
     * @param terms numerator and denominator of each system in turn; those of systems that were given up are not looked at
     */
    public void add(double... terms) {
        count++;
        left.forEach(system -> ratios.get(system).add(terms[2 * system], terms[2 * system + 1]));
        if (!staged) {
            first.add(terms);
            endFirstStage();
        }
        if (staged && !decided) {
            screen();
        }
    }

    private void endFirstStage() {
        if (count < goal.firstStage() || !left.stream().allMatch(first::isDefined)) {
            return;
        }
        staged = true;
        double freedom = count - 1.0;
        double risk = 2 * (1 - goal.probability()) / (left.size() - 1);
        double h2 = freedom * Math.expm1(-2 / freedom * Math.log(risk));
        for (int one : left) {
            for (int other : left) {
                double variance = one == other ? 0 : count * first.varianceOfDifference(one, other);
                boundary[one][other] = h2 * variance / (goal.leastDifference() * goal.leastDifference());
            }
        }
    }

    private void screen() {
        int leader = leader().orElseThrow();
        List<Integer> kept = left.stream()
                .filter(system -> left.stream().noneMatch(other -> beats(other, system)))
                .toList();
        left.stream()
                .filter(system -> !kept.contains(system))
                .forEach(system -> eliminations.add(new Elimination(system, count, leader)));
        left = kept;
        decided = left.size() == 1
                || left.stream().allMatch(one -> left.stream().allMatch(other -> width(one, other) == 0));
    }

    private boolean beats(int other, int system) {
        return better.lead(value(other), value(system)) > width(system, other);
    }

    private double width(int one, int other) {
        return Math.max(0, goal.leastDifference() / (2.0 * count) * (boundary[one][other] - count));
    }

    private double value(int system) {
        return ratios.get(system).ratio();
    }
}
