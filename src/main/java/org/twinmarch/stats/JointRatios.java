package org.twinmarch.stats;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Estimates several ratios of expectations that are observed in the same replications, and their differences. Whatever the
 * ratios have in common within a replication, such as the parties that meet all policies under common random numbers, is in
 * the covariances of the linearised ratios,
 *
 * <pre>  cov(i, j) = sum((y_i - r_i x_i) (y_j - r_j x_j)) / (n (n - 1) mean(x_i) mean(x_j)).</pre>
 *
 * <p>Of many ratios the covariances with the first alone may be kept: their number grows with the square. Confined to one thread;
 * add in order of replications.
 */
public final class JointRatios {

    private final List<RatioEstimator> ratios;
    /** All terms together or, where only covariances with the first are kept, those of each ratio after those of the first. */
    private final List<Comoments> joint;

    private final boolean complete;

    private JointRatios(int size, boolean complete) {
        this.ratios = Stream.generate(RatioEstimator::new).limit(size).toList();
        this.complete = complete;
        this.joint = complete
                ? List.of(new Comoments(2 * size))
                : Stream.generate(() -> new Comoments(4)).limit(size).toList();
    }

    /** Nothing observed yet of {@code size} ratios. */
    public JointRatios(int size) {
        this(size, true);
    }

    /** Nothing observed yet of {@code size} ratios of which only covariances with the first one will be asked. */
    public static JointRatios withFirst(int size) {
        return new JointRatios(size, false);
    }

    /** Whether all covariances are kept, and not only those with the first ratio. */
    public boolean isComplete() {
        return complete;
    }

    /**
     * Adds one replication.
     *
     * @param terms numerator and denominator of each ratio in turn, each 0 or more
     * @throws IllegalArgumentException if one is negative, infinite or NaN
     */
    public void add(double... terms) {
        for (int ratio = 0; ratio < ratios.size(); ratio++) {
            ratios.get(ratio).add(terms[2 * ratio], terms[2 * ratio + 1]);
        }
        if (complete) {
            joint.get(0).add(terms);
        } else {
            for (int ratio = 0; ratio < ratios.size(); ratio++) {
                joint.get(ratio).add(terms[0], terms[1], terms[2 * ratio], terms[2 * ratio + 1]);
            }
        }
    }

    /** Number of ratios. */
    public int size() {
        return ratios.size();
    }

    /** Number of replications so far. */
    public long count() {
        return joint.get(0).count();
    }

    /** Whether a ratio has a value: not all its denominators are 0. */
    public boolean isDefined(int ratio) {
        return ratios.get(ratio).meanDenominator() > 0;
    }

    /** The ratio of the totals; NaN where it is not defined. */
    public double value(int ratio) {
        return ratios.get(ratio).ratio();
    }

    /**
     * One of the ratios with its interval; nothing as long as it is not defined.
     *
     * @param scale      which values it can take
     * @param confidence of the interval, in (0, 1)
     */
    public Optional<Estimate> estimate(int ratio, Scale scale, double confidence) {
        return ratios.get(ratio).estimate(scale, confidence);
    }

    /**
     * One ratio minus another, with its interval; nothing as long as one of them is not defined.
     *
     * @param other      position of the one
     * @param base       position of the other
     * @param scale      which values the ratios can take
     * @param confidence of the interval, in (0, 1)
     */
    public Optional<Difference> difference(int other, int base, Scale scale, double confidence) {
        return estimate(base, scale, confidence).flatMap(from -> estimate(other, scale, confidence)
                .map(to -> new Difference(
                        Recovered.difference(from, to, correlation(base, other)), varianceRatio(base, other))));
    }

    private double correlation(int base, int other) {
        double scale = Math.sqrt(variance(base) * variance(other));
        return scale > 0 ? Math.max(-1, Math.min(1, covariance(base, other) / scale)) : 0;
    }

    private double varianceRatio(int base, int other) {
        double paired = varianceOfDifference(other, base);
        return paired > 0 ? (variance(base) + variance(other)) / paired : Double.POSITIVE_INFINITY;
    }

    private double variance(int ratio) {
        return ratios.get(ratio).variance();
    }

    /** Estimated variance of {@code other} minus {@code base}; 0 where both agree in every replication. */
    public double varianceOfDifference(int other, int base) {
        double independent = variance(base) + variance(other);
        double paired = independent - 2 * covariance(base, other);
        return paired > independent * 1e-13 ? paired : 0;
    }

    /** Estimated covariance of two of the ratios, both of them defined; 0 for one replication. */
    public double covariance(int one, int another) {
        if (one == another) {
            return variance(one);
        }
        if (!complete && Math.min(one, another) > 0) {
            throw new IllegalArgumentException("only covariances with the first ratio are kept");
        }
        int low = Math.min(one, another);
        int high = Math.max(one, another);
        double products =
                complete ? products(joint.get(0), low, high, 2 * high) : products(joint.get(high), low, high, 2);
        double freedom = Math.max(1, count() - 1.0);
        return products
                / (freedom
                        * count()
                        * ratios.get(one).meanDenominator()
                        * ratios.get(another).meanDenominator());
    }

    /** Sum of the products of the linearised ratios; {@code at} is where the numerator of {@code high} stands. */
    private double products(Comoments terms, int low, int high, int at) {
        return terms.sum(2 * low, at)
                - value(high) * terms.sum(2 * low, at + 1)
                - value(low) * terms.sum(2 * low + 1, at)
                + value(low) * value(high) * terms.sum(2 * low + 1, at + 1);
    }

    /** Estimated covariances of all the ratios; 0 for those that are not defined. */
    public double[][] covariances() {
        double[][] covariances = new double[size()][size()];
        int[] defined = IntStream.range(0, size()).filter(this::isDefined).toArray();
        for (int one : defined) {
            for (int another : defined) {
                covariances[one][another] = covariance(one, another);
            }
        }
        return covariances;
    }
}
