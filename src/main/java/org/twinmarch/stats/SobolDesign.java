package org.twinmarch.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twinmarch.quantity.Check;

/**
 * Saltelli's design for Sobol' indices. A row holds two independent points a and b of the unit cube, from a scrambled Sobol'
 * sequence, and for each factor i the point ab_i, which is a but for the coordinate i of b. With the responses f, the mean f0
 * of those at a and b and the variance V of the response, the indices of the factor i are
 *
 * <pre>  first = mean((f(b) - f0) (f(ab_i) - f(a))) / V,   total = mean((f(a) - f(ab_i))^2) / (2 V).</pre>
 *
 * <p>All three are free of noise, as {@link Responses} says; so are the indices, which are those of the mean response over
 * replications. Taking f0 away changes no expectation but spares the variance that a large mean would bring.
 *
 * <p>Sources: Sobol', Mathematics and Computers in Simulation 55, 2001, 271-280; Saltelli et al., Computer Physics
 * Communications 181, 2010, 259-270; for the total index Jansen, Computer Physics Communications 117, 1999, 35-43.
 */
public final class SobolDesign {

    /** Largest number of factors: each takes two coordinates. */
    public static final int MOST_FACTORS = ScrambledSobol.MOST_COORDINATES / 2;

    private static final int A = 0;
    private static final int B = 1;
    private static final int FIRST_MIXED = 2;

    private final int factors;
    private final List<double[]> points;

    private SobolDesign(int factors, List<double[]> points) {
        this.factors = factors;
        this.points = points;
    }

    /**
     * Draws a design.
     *
     * @param factors number of factors, 1 to {@link #MOST_FACTORS}
     * @param rows    number of rows, 2 or more; a power of two spreads them evenly
     * @param seed    master seed
     */
    public static SobolDesign draw(int factors, int rows, long seed) {
        Check.within("factors", factors, 1, MOST_FACTORS);
        Check.atLeast("rows", rows, 2);
        List<double[]> points = new ArrayList<>();
        for (double[] both : ScrambledSobol.points(seed, rows, 2 * factors)) {
            double[] a = Arrays.copyOf(both, factors);
            double[] b = Arrays.copyOfRange(both, factors, both.length);
            points.add(a);
            points.add(b);
            for (int factor = 0; factor < factors; factor++) {
                double[] mixed = a.clone();
                mixed[factor] = b[factor];
                points.add(mixed);
            }
        }
        return new SobolDesign(factors, points);
    }

    /** The points of the unit cube: for each row two more than there are factors. */
    public List<double[]> points() {
        return points.stream().map(double[]::clone).toList();
    }

    /** Number of factors. */
    public int factors() {
        return factors;
    }

    private int rows() {
        return points.size() / width();
    }

    private int width() {
        return factors + FIRST_MIXED;
    }

    /**
     * The indices of every factor, in the order of the factors; nothing if the response does not vary over the design by
     * more than its noise.
     *
     * @param responses what the model gave at {@link #points}
     */
    public Optional<List<SobolIndices>> indices(Responses responses, Resampling resampling) {
        if (responses.points() != points.size()) {
            throw new IllegalArgumentException("there must be a response for every point of the design");
        }
        return resampling
                .estimates(
                        rows(),
                        responses.replications(),
                        (rows, replications) -> indices(responses, rows, replications))
                .map(this::paired);
    }

    private List<SobolIndices> paired(List<Estimate> estimates) {
        return IntStream.range(0, factors)
                .mapToObj(factor -> new SobolIndices(estimates.get(factor), estimates.get(factors + factor)))
                .toList();
    }

    /** First all first, then all total indices. */
    private Optional<double[]> indices(Responses responses, double[] rows, double[] replications) {
        double variance = responses.withoutNoise(column -> new Weighted(column, rows).variance(), replications);
        if (!(variance > 0)) {
            return Optional.empty();
        }
        double[] indices = new double[2 * factors];
        for (int i = 0; i < factors; i++) {
            int factor = i;
            double first = responses.withoutNoise(column -> new Weighted(column, rows).first(factor), replications);
            double total = responses.withoutNoise(column -> new Weighted(column, rows).total(factor), replications);
            indices[factor] = first / variance;
            indices[factors + factor] = total / variance;
        }
        return Optional.of(indices);
    }

    /** Quadratic forms of the responses at all points, as the weights of the rows have it. */
    private final class Weighted {

        private final double[] column;
        private final double[] weights;
        private final double total;
        private final double centre;

        Weighted(double[] column, double[] weights) {
            this.column = column;
            this.weights = weights;
            this.total = Arrays.stream(weights).sum();
            double sum = 0;
            for (int row = 0; row < weights.length; row++) {
                sum += weights[row] * (at(row, A) + at(row, B)) / 2;
            }
            centre = sum / total;
        }

        private double at(int row, int point) {
            return column[row * width() + point];
        }

        double variance() {
            double sum = 0;
            for (int row = 0; row < weights.length; row++) {
                double a = at(row, A) - centre;
                double b = at(row, B) - centre;
                sum += weights[row] * (a * a + b * b);
            }
            return sum / (2 * total) * (2.0 * weights.length / (2.0 * weights.length - 1));
        }

        double first(int factor) {
            double sum = 0;
            for (int row = 0; row < weights.length; row++) {
                sum += weights[row] * (at(row, B) - centre) * (at(row, FIRST_MIXED + factor) - at(row, A));
            }
            return sum / total;
        }

        double total(int factor) {
            double sum = 0;
            for (int row = 0; row < weights.length; row++) {
                double step = at(row, A) - at(row, FIRST_MIXED + factor);
                sum += weights[row] * step * step;
            }
            return sum / (2 * total);
        }
    }
}
