package org.twinmarch.stats;

/**
 * Means of several numbers that are observed together, and the sums of products of their deviations from the means, in
 * one pass and without cancellation (Welford 1962; Chan, Golub and LeVeque 1983). Equal observations give exactly 0.
 */
final class Comoments {

    private final double[] means;
    private final double[] steps;
    private final double[][] sums;
    private long count;

    /** Nothing observed yet of {@code size} numbers. */
    Comoments(int size) {
        means = new double[size];
        steps = new double[size];
        sums = new double[size][size];
    }

    /** Adds one joint observation. */
    void add(double... observation) {
        count++;
        for (int i = 0; i < means.length; i++) {
            steps[i] = observation[i] - means[i];
            means[i] += steps[i] / count;
        }
        double shrink = (count - 1.0) / count;
        for (int i = 0; i < means.length; i++) {
            for (int j = i; j < means.length; j++) {
                sums[i][j] += shrink * steps[i] * steps[j];
            }
        }
    }

    /** The observations of this and of another together (Chan, Golub and LeVeque). */
    Comoments with(Comoments other) {
        Comoments both = new Comoments(means.length);
        both.count = count + other.count;
        double share = both.count == 0 ? 0 : (double) other.count / both.count;
        for (int i = 0; i < means.length; i++) {
            both.means[i] = means[i] + share * (other.means[i] - means[i]);
            for (int j = i; j < means.length; j++) {
                double apart = (other.means[i] - means[i]) * (other.means[j] - means[j]);
                both.sums[i][j] = sums[i][j] + other.sums[i][j] + count * share * apart;
            }
        }
        return both;
    }

    long count() {
        return count;
    }

    double mean(int i) {
        return means[i];
    }

    /** Sum over the observations of {@code (a_i - mean) (b_j - mean)}. */
    double sum(int i, int j) {
        return sums[Math.min(i, j)][Math.max(i, j)];
    }
}
