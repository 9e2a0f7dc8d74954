package org.twinmarch.stats;

import java.util.Arrays;
import java.util.List;
import org.twinmarch.quantity.Check;

/**
 * Says how sure each of several intervals of differences must be on its own so that all of them hold together with a stated
 * confidence: the single-step max-t procedure (Hothorn, Bretz and Westfall, Simultaneous inference in general parametric
 * models, Biometrical Journal 50, 2008, 346-363). Against one baseline it is Dunnett's procedure, for all pairs Tukey's, with
 * the covariances that the estimates have in place of equal variances and independence.
 *
 * <p>Let the estimates be normal with the given covariances. The largest of the standardised differences from the truth,
 * {@code M = max |z_i - z_j| / sd(z_i - z_j)}, is drawn many times; with c its quantile at the stated confidence, each interval
 * takes the confidence {@code 2 Phi(c) - 1}, which becomes a Student quantile where the interval is made. The quantile is the
 * order statistic of rank {@code (draws + 1) x confidence}, so that what the drawing adds to the risk is 0 on average.
 *
 * <p>What is promised: as the number of replications grows, the stated confidence for all differences at once, whatever the
 * covariances are; they are estimated, as common random numbers demand. Never does an interval need more than Bonferroni's
 * {@code 1 - (1 - confidence) / m} with m differences, nor less than {@code confidence}. Differences that never vary have no
 * covariance; they count as independent of all others.
 */
public final class Family {

    /** Draws that are to lie beyond the quantile: the risk taken is then within about a seventh of the one stated. */
    private static final double BEYOND = 50;

    private static final int FEWEST_DRAWS = 3_999;
    private static final int MOST_DRAWS = 99_999;
    /** Relative size below which a variance is what rounding leaves of 0. */
    private static final double ROUNDING = 1e-12;

    private final double confidence;
    private final double[][] draws;

    /** A difference, by the positions of its two sides. */
    public record Pair(int other, int base) {}

    /**
     * Families of differences among some estimates.
     *
     * @param size       number of estimates
     * @param confidence of all differences of a family together, in (0, 1)
     * @param stream     random numbers for the draws
     */
    public Family(int size, double confidence, Stream stream) {
        Check.positive("confidence", confidence);
        Check.positive("1 - confidence", 1 - confidence);
        this.confidence = confidence;
        int number = (int) Math.max(FEWEST_DRAWS, Math.min(MOST_DRAWS, Math.ceil(BEYOND / (1 - confidence)) - 1));
        // Two estimates or fewer have one difference, for which there is nothing to draw.
        this.draws = new double[size > 2 ? number : 0][size + 1];
        Arrays.stream(draws).forEach(stream::fill);
        for (double[] draw : draws) {
            for (int i = 0; i < size; i++) {
                draw[i] = Normal.quantile(draw[i]);
            }
        }
    }

    /** The confidence that each of so many intervals needs at the most, whatever they have in common. */
    public static double bonferroni(double confidence, int intervals) {
        return intervals < 2 ? confidence : 1 - (1 - confidence) / intervals;
    }

    /**
     * The confidence that each interval needs.
     *
     * @param covariances of the estimates
     * @param pairs       the differences of the family
     */
    public double each(double[][] covariances, List<Pair> pairs) {
        if (pairs.size() < 2) {
            return confidence;
        }
        double bonferroni = bonferroni(confidence, pairs.size());
        int rank = (int) Math.ceil((draws.length + 1) * confidence);
        if (rank > draws.length) {
            return bonferroni;
        }
        double[] largest = new Spread(covariances, pairs).largest(draws);
        Arrays.sort(largest);
        double drawn = 1 - 2 * Normal.cdf(-largest[rank - 1]);
        return Math.max(confidence, Math.min(bonferroni, drawn));
    }

    /** The joint law of the differences. */
    private static final class Spread {

        private final double[][] root;
        private final List<Pair> varying;
        private final double[] deviations;
        private final long constant;

        Spread(double[][] covariances, List<Pair> pairs) {
            root = root(covariances);
            varying = pairs.stream()
                    .filter(pair -> variance(covariances, pair) > 0)
                    .toList();
            deviations = varying.stream()
                    .mapToDouble(pair -> Math.sqrt(variance(covariances, pair)))
                    .toArray();
            constant = pairs.size() - (long) varying.size();
        }

        private static double variance(double[][] covariances, Pair pair) {
            double apart = covariances[pair.other][pair.other] + covariances[pair.base][pair.base];
            double variance = apart - 2 * covariances[pair.other][pair.base];
            return variance > ROUNDING * apart ? variance : 0;
        }

        /** The lower triangular root of a covariance matrix (Cholesky); columns without variance of their own are 0. */
        private static double[][] root(double[][] covariances) {
            int size = covariances.length;
            double[][] root = new double[size][size];
            for (int column = 0; column < size; column++) {
                double rest = covariances[column][column] - product(root[column], root[column], column);
                if (rest > ROUNDING * covariances[column][column]) {
                    root[column][column] = Math.sqrt(rest);
                    for (int row = column + 1; row < size; row++) {
                        root[row][column] = (covariances[row][column] - product(root[row], root[column], column))
                                / root[column][column];
                    }
                }
            }
            return root;
        }

        private static double product(double[] one, double[] another, int terms) {
            double sum = 0;
            for (int i = 0; i < terms; i++) {
                sum += one[i] * another[i];
            }
            return sum;
        }

        /** Of each draw, the largest standardised difference. */
        double[] largest(double[][] draws) {
            return Arrays.stream(draws).mapToDouble(this::largest).toArray();
        }

        private double largest(double[] draw) {
            double[] errors = new double[root.length];
            for (int i = 0; i < errors.length; i++) {
                errors[i] = product(root[i], draw, i + 1);
            }
            double largest = constant > 0 ? largestOfIndependent(draw[draw.length - 1]) : 0;
            for (int i = 0; i < deviations.length; i++) {
                Pair pair = varying.get(i);
                largest = Math.max(largest, Math.abs(errors[pair.other] - errors[pair.base]) / deviations[i]);
            }
            return largest;
        }

        private double largestOfIndependent(double uniform) {
            return Normal.quantile((1 + Math.pow(uniform, 1.0 / constant)) / 2);
        }
    }
}
