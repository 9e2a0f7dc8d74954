package org.twinmarch.stats;

import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.twinmarch.quantity.Check;

/**
 * Estimates a ratio of two expectations, or the difference of two such ratios, with the help of controls: numbers z of the same
 * replications whose mean is known to be 0. What they explain of the linearised ratio {@code (y - r x) / mean(x)} is taken
 * off:
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
 * those before it determine it. For a difference both ratios are corrected by the controls of both; its interval is made of
 * theirs as in {@link PairedRatios}.
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

    private static final int BASE = 0;
    private static final int OTHER = 2;
    private static final int FIRST_CONTROL = 4;

    private final int controls;
    private final Comoments[] folds = new Comoments[FOLDS];
    private long count;

    /** Nothing seen yet of two ratios with so many controls, 1 or more. */
    public ControlledRatios(int controls) {
        Check.atLeast("controls", controls, 1);
        this.controls = controls;
        for (int fold = 0; fold < FOLDS; fold++) {
            folds[fold] = new Comoments(FIRST_CONTROL + controls);
        }
    }

    /**
     * What a replication gives to a ratio.
     *
     * @param above above the line, 0 or more
     * @param below below the line, 0 or more
     */
    public record Term(double above, double below) {

        /** Checks the numbers. */
        public Term {
            Check.notNegative("above", above);
            Check.notNegative("below", below);
        }
    }

    /**
     * Adds one replication of both ratios.
     *
     * @param zeros the controls, finite numbers with the mean 0
     */
    public void add(Term base, Term other, double... zeros) {
        Check.within("number of controls", zeros.length, controls, controls);
        double[] numbers = new double[FIRST_CONTROL + controls];
        numbers[BASE] = base.above;
        numbers[BASE + 1] = base.below;
        numbers[OTHER] = other.above;
        numbers[OTHER + 1] = other.below;
        for (int i = 0; i < controls; i++) {
            numbers[FIRST_CONTROL + i] = Check.finite("control", zeros[i]);
        }
        folds[(int) (count++ % FOLDS)].add(numbers);
    }

    /** Adds one replication of the first ratio alone. */
    public void add(Term term, double... zeros) {
        add(term, term, zeros);
    }

    /** The first ratio with its interval; nothing as long as all its denominators are 0. */
    public Optional<Estimate> estimate(Scale scale, double confidence) {
        return side(BASE, scale, confidence).map(Side::estimate);
    }

    /**
     * The difference of the ratios, other minus base, with its interval; nothing as long as one of them is undefined. What it
     * gained is told against independent replications without controls.
     */
    public Optional<Difference> difference(Scale scale, double confidence) {
        return side(BASE, scale, confidence)
                .flatMap(from -> side(OTHER, scale, confidence).map(to -> difference(from, to)));
    }

    /** A ratio, its linearised parts as they are, and what the controls leave of them. */
    private record Side(Residuals crude, Residuals residuals, Estimate estimate) {}

    private static Difference difference(Side from, Side to) {
        Mover mover = new Mover(from.estimate, to.estimate, from.residuals.correlation(to.residuals));
        double independent = from.crude.variance() + to.crude.variance();
        double paired = from.residuals.variance()
                + to.residuals.variance()
                - 2 * from.residuals.covariance(to.residuals);
        double gain = paired > independent * 1e-13 ? independent / paired : Double.POSITIVE_INFINITY;
        return new Difference(mover.difference(), gain);
    }

    private Optional<Side> side(int at, Scale scale, double confidence) {
        Comoments all = without(FOLDS);
        double below = all.mean(at + 1);
        if (!(below > 0)) {
            return Optional.empty();
        }
        double ratio = all.mean(at) / below;
        Residuals crude = new Residuals(folds, forms(at, ratio, below, false));
        Residuals residuals = new Residuals(folds, forms(at, ratio, below, isEnough()));
        boolean isPossible = isEnough() && scale.allows(ratio + residuals.mean());
        Residuals taken = isPossible ? residuals : crude;
        double value = isPossible ? ratio + residuals.mean() : ratio;
        double quantile = quantile(confidence, isPossible ? controls : 0);
        Scale.Interval ends = scale.interval(value, taken.variance(), count * below, quantile);
        return Optional.of(
                new Side(crude, taken, new Estimate(value, ends.lower(), ends.upper(), confidence, count)));
    }

    private double quantile(double confidence, int fitted) {
        return count < 2
                ? Double.POSITIVE_INFINITY
                : new TDistribution(null, count - 1.0 - fitted).inverseCumulativeProbability((1 + confidence) / 2);
    }

    private boolean isEnough() {
        return count - (count + FOLDS - 1) / FOLDS >= (long) LEAST_FOR_EACH * controls;
    }

    /** For each fold the form that gives a replication's part in the linearised ratio, less what the controls explain of it. */
    private double[][] forms(int at, double ratio, double below, boolean areControlled) {
        double[][] forms = new double[FOLDS][FIRST_CONTROL + controls];
        for (int fold = 0; fold < FOLDS; fold++) {
            forms[fold][at] = 1 / below;
            forms[fold][at + 1] = -ratio / below;
            if (areControlled) {
                double[] beta = coefficients(without(fold), at);
                for (int i = 0; i < controls; i++) {
                    forms[fold][FIRST_CONTROL + i] = -beta[i];
                }
            }
        }
        return forms;
    }

    /** Everything but one fold. */
    private Comoments without(int left) {
        Comoments others = new Comoments(FIRST_CONTROL + controls);
        for (int fold = 0; fold < FOLDS; fold++) {
            others = fold == left ? others : others.with(folds[fold]);
        }
        return others;
    }

    /** How the controls explain the linearised ratio of some replications; all 0 where that is undefined. */
    private double[] coefficients(Comoments seen, int at) {
        double below = seen.mean(at + 1);
        double[][] products = new double[controls][controls];
        double[] targets = new double[controls];
        if (below > 0) {
            double ratio = seen.mean(at) / below;
            for (int i = 0; i < controls; i++) {
                int control = FIRST_CONTROL + i;
                targets[i] = (seen.sum(control, at) - ratio * seen.sum(control, at + 1)) / below;
                for (int j = 0; j < controls; j++) {
                    products[i][j] = seen.sum(control, FIRST_CONTROL + j);
                }
            }
        }
        return LeastSquares.solve(products, targets);
    }
}
