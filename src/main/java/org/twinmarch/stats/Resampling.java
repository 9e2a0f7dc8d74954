package org.twinmarch.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.twinmarch.quantity.Check;

/**
 * Intervals of what is computed from a table of independent rows by independent replications, by the Bayesian bootstrap: a
 * statistic is computed again with exponential weights of mean 1 on the rows, and again with such weights on the
 * replications. With standard deviations s of the two and Student's quantiles t,
 *
 * <pre>  half width^2 = (t_(rows - 1) s_rows)^2 + (t_(replications - 1) s_replications)^2,</pre>
 *
 * <p>each s times sqrt((m + 1) / (m - 1)), m being the number of rows or replications: with that the interval of a mean is
 * Student's. Noise that is neither of a row nor of a replication counts twice, so that the interval is rather too wide than
 * too narrow. One replication adds nothing: it is right for a model without noise. An interval is infinite if there is one
 * row, or if the statistic is undefined for some of the weights.
 *
 * <p>Sources: Rubin, Annals of Statistics 9, 1981, 130-134; for crossed rows and columns Owen, Annals of Applied Statistics 1,
 * 2007, 386-411.
 *
 * @param seed       master seed
 * @param purpose    what the numbers are for
 * @param resamples  number of sets of weights, 2 or more
 * @param confidence of the intervals, in (0, 1)
 */
public record Resampling(long seed, String purpose, int resamples, double confidence) {

    private static final long ROWS = 0;
    private static final long REPLICATIONS = 1;

    /** Checks the numbers. */
    public Resampling {
        Check.atLeast("resamples", resamples, 2);
        Check.positive("confidence", confidence);
        Check.positive("1 - confidence", 1 - confidence);
    }

    /** Numbers that are computed from a weighted table, always as many. */
    @FunctionalInterface
    interface Statistic {

        /** The numbers; nothing if they are undefined. */
        Optional<double[]> of(double[] rowWeights, double[] replicationWeights);
    }

    /** The numbers with their intervals; nothing if they are undefined. */
    Optional<List<Estimate>> estimates(int rows, int replications, Statistic statistic) {
        double[] evenRows = even(rows);
        double[] evenReplications = even(replications);
        return statistic.of(evenRows, evenReplications).map(values -> {
            double[] ofRows = reach(rows, ROWS, values.length, weights -> statistic.of(weights, evenReplications));
            double[] ofReplications = replications == 1
                    ? new double[values.length]
                    : reach(replications, REPLICATIONS, values.length, weights -> statistic.of(evenRows, weights));
            List<Estimate> estimates = new ArrayList<>();
            for (int i = 0; i < values.length; i++) {
                double half = Math.hypot(ofRows[i], ofReplications[i]);
                estimates.add(new Estimate(values[i], values[i] - half, values[i] + half, confidence, rows));
            }
            return List.copyOf(estimates);
        });
    }

    /** A statistic of one kind of weights. */
    @FunctionalInterface
    private interface Weighted {

        Optional<double[]> of(double[] weights);
    }

    /** Student's quantile times the standard deviation that some weights give to each of the numbers. */
    private double[] reach(int size, long member, int numbers, Weighted statistic) {
        Comoments[] seen = new Comoments[numbers];
        Arrays.setAll(seen, i -> new Comoments(1));
        double[] reach = new double[numbers];
        Arrays.fill(reach, Double.POSITIVE_INFINITY);
        for (int resample = 0; resample < resamples; resample++) {
            Optional<double[]> values = size > 1 ? statistic.of(drawn(size, resample, member)) : Optional.empty();
            if (values.isEmpty()) {
                return reach;
            }
            for (int i = 0; i < numbers; i++) {
                seen[i].add(values.get()[i]);
            }
        }
        double quantile = new TDistribution(null, size - 1.0).inverseCumulativeProbability((1 + confidence) / 2);
        double scale = quantile * Math.sqrt((size + 1.0) / (size - 1.0) / (resamples - 1.0));
        Arrays.setAll(reach, i -> scale * Math.sqrt(seen[i].sum(0, 0)));
        return reach;
    }

    private double[] drawn(int size, int resample, long member) {
        Stream stream = Streams.open(seed, purpose, resample, member);
        double[] weights = new double[size];
        Arrays.setAll(weights, i -> stream.nextExponential());
        return weights;
    }

    private static double[] even(int size) {
        double[] weights = new double[size];
        Arrays.fill(weights, 1);
        return weights;
    }
}
