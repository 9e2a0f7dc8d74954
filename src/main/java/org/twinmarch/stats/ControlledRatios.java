package org.twinmarch.stats;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.twinmarch.quantity.Check;

/**
 * Estimates several ratios of expectations that are observed in the same replications, and their differences, with the help of
 * controls: numbers z of the same replications whose mean is known to be 0, one that belongs to each ratio. What they explain
 * of the linearised ratio {@code (y - r x) / mean(x)} is taken off:
 *
 * <pre>  controlled = r - (1/n) sum over replications of beta . z,   r the ratio of the totals</pre>
 *
 * <p><b>No bias from the coefficients.</b> Coefficients that are fitted to the very numbers that they correct give a bias of
 * the order 1/n. Here the replications are dealt in turn to {@link #FOLDS} folds, and beta for the replications of a fold
 * is the least squares fit to the other folds. So beta and z are independent, {@code E[beta . z] = 0}, and the controlled ratio
 * has exactly the mean of the ratio of the totals, for any number of replications and any law of the numbers. (The ratio of
 * the totals has itself a bias of the order 1/n, unless the denominator is fixed.)
 *
 * <p><b>Variance.</b> That of the mean of the residuals {@code (y - r x) / mean(x) - beta . z}, each with the beta of its
 * fold, so that what the estimation of beta costs is in it. Student's quantile has n - 1 - q degrees of freedom, q being the
 * number of controls. All controls are left out where fewer than {@link #LEAST_FOR_EACH} replications outside a fold come
 * to each of them, and where the controlled ratio would leave the values that the {@link Scale} allows; one is left out if
 * those before it determine it. A ratio is corrected by its own control; for a difference both sides are by the controls of
 * both, and its interval is made of theirs as in {@link JointRatios}.
 *
 * <p>Confined to one thread; add in order of replications.
 *
 * <p>Sources: S. S. Lavenberg and P. D. Welch, A perspective on the use of control variables to increase the efficiency of
 * Monte Carlo simulations, Management Science 27, 1981, 322-335; A. N. Avramidis and J. R. Wilson, A splitting scheme for
 * control variates, Operations Research Letters 14, 1993, 187-198.
 */
public final class ControlledRatios {

    /** Number of parts, for each of which the coefficients come from the others. */
    static final int FOLDS = 10;
    /** Replications that a coefficient takes at least. */
    static final int LEAST_FOR_EACH = 5;

    private final int size;
    private final Comoments[] folds = new Comoments[FOLDS];
    private long count;

    /** Nothing observed yet of {@code size} ratios. */
    public ControlledRatios(int size) {
        this.size = size;
        Arrays.setAll(folds, fold -> new Comoments(3 * size));
    }

    /**
     * Adds one replication.
     *
     * @param terms numerator and denominator of each ratio in turn, each 0 or more
     * @param zeros the control of each ratio, finite, with the mean 0
     * @throws IllegalArgumentException if a term is negative, infinite or NaN, or a control infinite or NaN
     */
    public void add(double[] terms, double[] zeros) {
        double[] numbers = Arrays.copyOf(terms, 3 * size);
        for (int i = 0; i < 2 * size; i++) {
            Check.notNegative("term", terms[i]);
        }
        for (int i = 0; i < size; i++) {
            numbers[control(i)] = Check.finite("control", zeros[i]);
        }
        folds[(int) (count++ % FOLDS)].add(numbers);
    }

    private static int above(int ratio) {
        return 2 * ratio;
    }

    private static int below(int ratio) {
        return 2 * ratio + 1;
    }

    private int control(int ratio) {
        return 2 * size + ratio;
    }

    /** One of the ratios with its interval; nothing as long as all its denominators are 0. */
    public Optional<Estimate> estimate(int ratio, Scale scale, double confidence) {
        return side(ratio, scale, confidence, ratio).map(Side::estimate);
    }

    /**
     * One ratio minus another, with its interval; nothing as long as one of them is undefined. What it gained is told against
     * independent replications without controls.
     */
    public Optional<Difference> difference(int other, int base, Scale scale, double confidence) {
        return side(base, scale, confidence, base, other)
                .flatMap(from -> side(other, scale, confidence, base, other).map(to -> difference(from, to)));
    }

    /** A ratio, its linearised parts as they are, and what the controls leave of them. */
    private record Side(Residuals crude, Residuals residuals, Estimate estimate) {}

    private static Difference difference(Side from, Side to) {
        double correlation = from.residuals.correlation(to.residuals);
        double independent = from.crude.variance() + to.crude.variance();
        double paired =
                from.residuals.variance() + to.residuals.variance() - 2 * from.residuals.covariance(to.residuals);
        double gain = paired > independent * 1e-13 ? independent / paired : Double.POSITIVE_INFINITY;
        return new Difference(Recovered.difference(from.estimate, to.estimate, correlation), gain);
    }

    private Optional<Side> side(int ratio, Scale scale, double confidence, int... controls) {
        Comoments all = without(FOLDS);
        double below = all.mean(below(ratio));
        if (!(below > 0)) {
            return Optional.empty();
        }
        double crudely = all.mean(above(ratio)) / below;
        Residuals crude = new Residuals(folds, forms(ratio, crudely, below));
        Residuals residuals = isEnough(controls) ? new Residuals(folds, forms(ratio, crudely, below, controls)) : crude;
        boolean isControlled = isEnough(controls) && scale.allows(crudely + residuals.mean());
        Residuals taken = isControlled ? residuals : crude;
        double value = isControlled ? crudely + residuals.mean() : crudely;
        double quantile = quantile(confidence, isControlled ? controls.length : 0);
        Scale.Interval ends = scale.interval(value, taken.variance(), count * below, quantile);
        return Optional.of(new Side(crude, taken, new Estimate(value, ends.lower(), ends.upper(), confidence, count)));
    }

    private double quantile(double confidence, int fitted) {
        return count < 2
                ? Double.POSITIVE_INFINITY
                : new TDistribution(null, count - 1.0 - fitted).inverseCumulativeProbability((1 + confidence) / 2);
    }

    private boolean isEnough(int... controls) {
        return count - (count + FOLDS - 1) / FOLDS >= (long) LEAST_FOR_EACH * controls.length;
    }

    /** For each fold the form that gives a replication's part in a linearised ratio, less what controls explain of it. */
    private double[][] forms(int ratio, double value, double below, int... controls) {
        double[][] forms = new double[FOLDS][3 * size];
        for (int fold = 0; fold < FOLDS; fold++) {
            forms[fold][above(ratio)] = 1 / below;
            forms[fold][below(ratio)] = -value / below;
            double[] beta = coefficients(without(fold), ratio, controls);
            for (int i = 0; i < controls.length; i++) {
                forms[fold][control(controls[i])] = -beta[i];
            }
        }
        return forms;
    }

    /** Everything but one fold. */
    private Comoments without(int left) {
        Comoments others = new Comoments(3 * size);
        for (int fold = 0; fold < FOLDS; fold++) {
            others = fold == left ? others : others.with(folds[fold]);
        }
        return others;
    }

    /** How controls explain a linearised ratio in some replications; all 0 where it is undefined. */
    private double[] coefficients(Comoments seen, int ratio, int... controls) {
        double below = seen.mean(below(ratio));
        double[][] products = new double[controls.length][controls.length];
        double[] targets = new double[controls.length];
        for (int i = 0; below > 0 && i < controls.length; i++) {
            int control = control(controls[i]);
            double value = seen.mean(above(ratio)) / below;
            targets[i] = (seen.sum(control, above(ratio)) - value * seen.sum(control, below(ratio))) / below;
            for (int j = 0; j < controls.length; j++) {
                products[i][j] = seen.sum(control, control(controls[j]));
            }
        }
        return LeastSquares.solve(products, targets);
    }
}
