package org.twinmarch.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.twinmarch.quantity.Check;

/**
 * What a model gave at the points of a design, every point in the same replications. What is wanted is a property of the
 * mean over replications; the noise of the replications must not pass for an effect of the design. A quadratic form of the
 * observed means is too large by the form of the noise; products of two <em>different</em> replications are free of it:
 *
 * <pre>  (Q(sum_r v_r z_r) - sum_r v_r^2 Q(z_r)) / ((sum v)^2 - sum v^2)</pre>
 *
 * <p>estimates the form Q of the mean without bias, where z_r holds the values of all points in replication r and v are
 * weights of the replications, whether the noise is common to the points (common random numbers) or not. One replication
 * cannot tell noise from effect and is taken as it is: right for a model without noise.
 *
 * <p>Source: the U-statistic of Hoeffding, Annals of Mathematical Statistics 19, 1948, 293-325.
 */
public final class Responses {

    private final double[][] columns;

    private Responses(double[][] columns) {
        this.columns = columns;
    }

    /**
     * Takes over what was observed.
     *
     * @param points for each point its value in every replication; all of one length, 1 or more
     * @throws IllegalArgumentException if a value is not finite or is missing
     */
    public static Responses of(List<double[]> points) {
        Check.atLeast("points", points.size(), 1);
        int replications = Check.atLeast("replications", points.get(0).length, 1);
        double[][] columns = new double[replications][points.size()];
        for (int point = 0; point < points.size(); point++) {
            if (points.get(point).length != replications) {
                throw new IllegalArgumentException("every point must have " + replications + " replications");
            }
            for (int r = 0; r < replications; r++) {
                columns[r][point] = Check.finite("response", points.get(point)[r]);
            }
        }
        return new Responses(columns);
    }

    /**
     * A ratio of totals as a mean over replications: {@code r + (y - r x) / mean(x)} with r the ratio, linearised in every
     * replication. Nothing if all denominators are 0.
     *
     * @param numerators   y, of each replication
     * @param denominators x, of each replication, 0 or more
     */
    public static Optional<double[]> ratio(double[] numerators, double[] denominators) {
        double above = Arrays.stream(numerators).sum();
        double below = Arrays.stream(denominators).sum();
        if (!(below > 0)) {
            return Optional.empty();
        }
        double ratio = above / below;
        double[] terms = new double[numerators.length];
        Arrays.setAll(terms, r -> ratio + (numerators[r] - ratio * denominators[r]) * terms.length / below);
        return Optional.of(terms);
    }

    /** Number of points. */
    public int points() {
        return columns[0].length;
    }

    /** Number of replications. */
    public int replications() {
        return columns.length;
    }

    /** The value of a point in a replication. */
    double at(int point, int replication) {
        return columns[replication][point];
    }

    /** The weighted mean over replications of every point. */
    double[] mean(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double[] mean = sum(weights);
        for (int point = 0; point < mean.length; point++) {
            mean[point] /= total;
        }
        return mean;
    }

    /** A quadratic form of the means of all points, without what noise adds to it. */
    double withoutNoise(ToDoubleFunction<double[]> form, double[] weights) {
        if (columns.length == 1) {
            return form.applyAsDouble(columns[0]);
        }
        double same = 0;
        double total = 0;
        double squares = 0;
        for (int r = 0; r < columns.length; r++) {
            double square = weights[r] * weights[r];
            same += square * form.applyAsDouble(columns[r]);
            squares += square;
            total += weights[r];
        }
        return (form.applyAsDouble(sum(weights)) - same) / (total * total - squares);
    }

    private double[] sum(double[] weights) {
        double[] sum = new double[points()];
        for (int r = 0; r < columns.length; r++) {
            for (int point = 0; point < sum.length; point++) {
                sum[point] += weights[r] * columns[r][point];
            }
        }
        return sum;
    }
}
