package org.twinmarch.stats;

/**
 * A linear form of the numbers of each replication, whose coefficients differ from fold to fold; its mean over all
 * replications, and how that varies.
 *
 * @param folds the replications, dealt to folds
 * @param forms for each fold the coefficients of the form
 */
record Residuals(Comoments[] folds, double[][] forms) {

    /** Relative size below which a sum of squares is what rounding leaves of 0. */
    private static final double ROUNDING = 1e-13;

    /** Mean of the form over all replications. */
    double mean() {
        double sum = 0;
        for (int fold = 0; fold < folds.length; fold++) {
            sum += folds[fold].count() * mean(fold);
        }
        return sum / count();
    }

    private double mean(int fold) {
        double mean = 0;
        for (int i = 0; i < forms[fold].length; i++) {
            mean += forms[fold][i] * folds[fold].mean(i);
        }
        return mean;
    }

    private long count() {
        long count = 0;
        for (Comoments fold : folds) {
            count += fold.count();
        }
        return count;
    }

    /** Estimated variance of the mean; 0 where all replications agree, and for one replication. */
    double variance() {
        double products = products(this);
        return products > ROUNDING * size() ? products / scale() : 0;
    }

    /** Estimated covariance of the mean with that of another form of the same numbers. */
    double covariance(Residuals other) {
        return products(other) / scale();
    }

    private double scale() {
        return Math.max(1, count() - 1.0) * count();
    }

    private double products(Residuals other) {
        double here = mean();
        double there = other.mean();
        double sum = 0;
        for (int fold = 0; fold < folds.length; fold++) {
            sum += folds[fold].count() * (mean(fold) - here) * (other.mean(fold) - there);
            for (int i = 0; i < forms[fold].length; i++) {
                for (int j = 0; j < forms[fold].length; j++) {
                    sum += forms[fold][i] * other.forms[fold][j] * folds[fold].sum(i, j);
                }
            }
        }
        return sum;
    }

    /** What the sum of squares would be if nothing cancelled, and what rounding makes of the means. */
    private double size() {
        double sum = 0;
        for (int fold = 0; fold < folds.length; fold++) {
            for (int i = 0; i < forms[fold].length; i++) {
                double mean = folds[fold].mean(i);
                double spread = folds[fold].sum(i, i) + ROUNDING * folds[fold].count() * mean * mean;
                sum += forms[fold][i] * forms[fold][i] * spread;
            }
        }
        return sum;
    }

    /** Correlation of the two means; 0 where one of them did not vary. */
    double correlation(Residuals other) {
        double spread = Math.sqrt(variance() * other.variance());
        return spread > 0 ? Math.max(-1, Math.min(1, covariance(other) / spread)) : 0;
    }
}
