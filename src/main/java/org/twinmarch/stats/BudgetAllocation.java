package org.twinmarch.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinmarch.quantity.Check;

/**
 * Says where further replications help most to find the best of several systems (optimal computing budget allocation). With
 * s_i the standard deviation of system i and d_i its distance from the leading system b, the numbers of replications shall be in
 * the proportions
 *
 * <pre>  N_i : N_j = (s_i / d_i)^2 : (s_j / d_j)^2 for i, j other than b,   N_b = s_b sqrt(sum over i of N_i^2 / s_i^2),</pre>
 *
 * <p>which is what makes the approximate probability of correct selection largest as the budget grows, for independent systems.
 * Ratios of totals take the place of means, with the variance of the linearised ratios. The proportions are those for independent
 * systems also under common random numbers, which only count in the probability that is told in the end.
 *
 * <p>Source: C.-H. Chen, J. Lin, E. Yucesan, S. E. Chick, Simulation budget allocation for further enhancing the efficiency of
 * ordinal optimization, Discrete Event Dynamic Systems 10, 2000, 251-270. Confined to one thread.
 */
public final class BudgetAllocation {

    /** A difference below this part of its standard error is taken for that: equal estimates would ask for all runs. */
    private static final double LEAST_ERRORS = 0.05;

    private final Better better;
    private final List<RatioEstimator> ratios;
    private final List<List<double[]>> terms;

    /** Nothing observed yet of so many systems, 2 or more. */
    public BudgetAllocation(int systems, Better better) {
        Check.atLeast("systems", systems, 2);
        this.better = better;
        this.ratios = Stream.generate(RatioEstimator::new).limit(systems).toList();
        this.terms = Stream.generate(() -> (List<double[]>) new ArrayList<double[]>())
                .limit(systems)
                .toList();
    }

    /** Adds the next replication of a system. */
    public void add(int system, double numerator, double denominator) {
        ratios.get(system).add(numerator, denominator);
        terms.get(system).add(new double[] {numerator, denominator});
    }

    /** The system that leads; nothing as long as no ratio has a value. */
    public Optional<Integer> leader() {
        return systems()
                .filter(this::isDefined)
                .boxed()
                .max(Comparator.<Integer>comparingDouble(system -> better.lead(value(system), 0))
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** The estimate of a system with its interval. */
    public Optional<Estimate> estimate(int system, Scale scale, double confidence) {
        return ratios.get(system).estimate(scale, confidence);
    }

    /** Number of replications of a system so far. */
    public long count(int system) {
        return ratios.get(system).count();
    }

    /**
     * How many of the next runs each system shall have. The sum is {@code runs}.
     *
     * @param runs 1 or more
     */
    public int[] next(int runs) {
        double[] weights = weights();
        double all = systems().mapToDouble(i -> weights[i]).sum();
        double total = systems().mapToLong(this::count).sum() + (double) runs;
        double[] wanted = systems()
                .mapToDouble(i -> Math.max(0, total * (all > 0 ? weights[i] / all : 1.0 / ratios.size()) - count(i)))
                .toArray();
        return shared(runs, wanted);
    }

    /** Whole numbers in proportion to what is wanted: rounded down, and what is left to those that lost most. */
    private static int[] shared(int runs, double[] wanted) {
        double sum =
                IntStream.range(0, wanted.length).mapToDouble(i -> wanted[i]).sum();
        double[] exact = IntStream.range(0, wanted.length)
                .mapToDouble(i -> sum > 0 ? runs * wanted[i] / sum : (double) runs / wanted.length)
                .toArray();
        int[] shares = IntStream.range(0, wanted.length)
                .map(i -> (int) Math.floor(exact[i]))
                .toArray();
        int rest = runs - IntStream.of(shares).sum();
        IntStream.range(0, wanted.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> shares[i] - exact[i]))
                .limit(rest)
                .forEach(i -> shares[i]++);
        return shares;
    }

    private double[] weights() {
        double[] weights = new double[ratios.size()];
        Optional<Integer> leader = leader();
        if (leader.isEmpty() || !systems().allMatch(this::isDefined)) {
            return weights;
        }
        int best = leader.get();
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            if (i != best && variance(i) > 0) {
                double apart = Math.max(
                        Math.abs(value(best) - value(i)),
                        LEAST_ERRORS * Math.sqrt(meanVariance(best) + meanVariance(i)));
                weights[i] = variance(i) / (apart * apart);
                squares += weights[i] * weights[i] / variance(i);
            }
        }
        weights[best] = Math.sqrt(variance(best) * squares);
        return weights;
    }

    /**
     * About how probable it is that the leading system is the best: 1 minus the sum, over the others, of the probability that
     * the difference has the wrong sign, from a normal law with the variance of the difference that was seen, what common
     * random numbers gave included. It is an estimate and no guarantee. 0 as long as a ratio has no value.
     */
    public double probabilityOfCorrectSelection() {
        if (!systems().allMatch(this::isDefined)) {
            return 0;
        }
        int best = leader().orElseThrow();
        double wrong = systems()
                .filter(i -> i != best)
                .mapToDouble(i -> wrong(best, i))
                .sum();
        return Math.max(0, 1 - wrong);
    }

    private double wrong(int best, int other) {
        double lead = better.lead(value(best), value(other));
        double variance = meanVariance(best) + meanVariance(other) - 2 * covariance(best, other);
        if (!(variance > 0)) {
            return lead > 0 ? 0 : 0.5;
        }
        return Normal.cdf(-lead / Math.sqrt(variance));
    }

    /** Covariance of two estimates that have the first replications in common. */
    private double covariance(int one, int other) {
        int common = (int) Math.min(count(one), count(other));
        JointRatios both = new JointRatios(2);
        for (int i = 0; i < common; i++) {
            double[] a = terms.get(one).get(i);
            double[] b = terms.get(other).get(i);
            both.add(a[0], a[1], b[0], b[1]);
        }
        boolean known = both.isDefined(0) && both.isDefined(1);
        return known ? both.covariance(0, 1) * common / Math.max(count(one), count(other)) : 0;
    }

    private IntStream systems() {
        return IntStream.range(0, ratios.size());
    }

    private boolean isDefined(int system) {
        return ratios.get(system).count() > 0 && ratios.get(system).meanDenominator() > 0;
    }

    private double value(int system) {
        return ratios.get(system).ratio();
    }

    private double meanVariance(int system) {
        return ratios.get(system).variance();
    }

    private double variance(int system) {
        return count(system) * meanVariance(system);
    }
}
