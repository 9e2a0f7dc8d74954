package org.twinmarch.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.twinmarch.quantity.Check;

/**
 * Splits the doubt about a ratio of two expectations, or about the difference of two such ratios, into the error of the
 * simulation and the uncertainty of the parameters. Replications come in groups: each group has parameters theta of its own,
 * drawn independently, which its n replications share. One-way random effects on p(theta) = E[numerator | theta] /
 * E[denominator | theta], or on the difference of two: with r_g the ratio of the totals of group g, v_g its variance by the
 * replications within the group (linearised), and G groups,
 *
 * <pre>
 *   value        m = mean(r_g)
 *   parameters     = Var E[. | theta] = S^2 - mean(v_g),   S^2 = sum((r_g - m)^2) / (G - 1)
 *   replication    = E Var[. | theta] = n mean(v_g)
 *   Monte Carlo    = Var m            = S^2 / G
 *   total          = parameters + Monte Carlo,</pre>
 *
 * <p>the last being the variance of p(theta) - m for the true theta, if that is one more draw from the same law. Each standard
 * deviation times Student's quantile of G - 1 degrees of freedom is a half width. What falls below 0 by chance counts as 0: as
 * long as the interval of a component reaches down to 0, the half widths of parameters and total are rather too small.
 * The interval of the component of a replication is Student's; that of the parameters is the jackknife's, leaving out one
 * group at a time, so that it does not ask for a normal law of p(theta). A group in which a denominator is 0 says nothing and is left out. Groups of one could not
 * tell the two parts from each other.
 *
 * <p>Confined to one thread; add in order of replications. Sources: Searle, Casella and McCulloch, Variance Components, 1992;
 * for the jackknife of a variance component Arvesen, Annals of Mathematical Statistics 40, 1969, 2076-2100.
 */
public final class NestedRatio {

    private final int groupSize;
    private final List<Group> groups = new ArrayList<>();
    private PairedRatios open = new PairedRatios();
    private int inGroup;

    /** What one group says, and the variance that the replications within it give to that. */
    private record Group(double value, double variance) {}

    /**
     * Nothing heard yet.
     *
     * @param groupSize replications in a group, 2 or more
     */
    public NestedRatio(int groupSize) {
        this.groupSize = Check.atLeast("replications in a group", groupSize, 2);
    }

    /** Adds the numerator and the denominator of one replication, each 0 or more. */
    public void add(double numerator, double denominator) {
        add(0, 1, numerator, denominator);
    }

    /** Adds numerators and denominators of one replication of two ratios, each 0 or more: other minus base is wanted. */
    public void add(double baseNumerator, double baseDenominator, double otherNumerator, double otherDenominator) {
        open.add(baseNumerator, baseDenominator, otherNumerator, otherDenominator);
        inGroup++;
        if (inGroup == groupSize) {
            open.linearised().ifPresent(moments -> groups.add(new Group(moments.value(), moments.variance())));
            open = new PairedRatios();
            inGroup = 0;
        }
    }

    /**
     * The estimate, and where its doubt comes from; nothing before the second group that says something.
     *
     * @param confidence of all intervals, in (0, 1)
     */
    public Optional<UncertainEstimate> estimate(double confidence) {
        return groups.size() < 2 ? Optional.empty() : Optional.of(split(confidence));
    }

    private UncertainEstimate split(double confidence) {
        Moments all = Moments.of(groups);
        double quantile =
                new TDistribution(null, groups.size() - 1.0).inverseCumulativeProbability((1 + confidence) / 2);
        double component = Math.max(0, all.component());
        double noise = groupSize * all.within();
        double noiseReach = groupSize * quantile * Math.sqrt(all.doubt() / groups.size());
        double monteCarlo = all.between() / groups.size();
        double reach = quantile * Math.sqrt(all.jackknife(groups));
        Estimate parameters = new Estimate(
                component,
                Math.max(0, all.component() - reach),
                Math.max(component, all.component() + reach),
                confidence,
                groups.size());
        return new UncertainEstimate(
                all.mean(),
                quantile * Math.sqrt(monteCarlo),
                quantile * Math.sqrt(component),
                quantile * Math.sqrt(component + monteCarlo),
                new UncertainEstimate.Components(
                        parameters,
                        new Estimate(
                                noise, Math.max(0, noise - noiseReach), noise + noiseReach, confidence, groups.size())),
                confidence,
                groups.size());
    }

    /**
     * Of some groups.
     *
     * @param count   how many
     * @param mean    of their values
     * @param between variance of their values
     * @param within  mean of the variances within them
     * @param doubt   variance of these
     */
    private record Moments(int count, double mean, double between, double within, double doubt) {

        static Moments of(List<Group> groups) {
            Comoments values = new Comoments(2);
            groups.forEach(group -> values.add(group.value(), group.variance()));
            return new Moments(
                    groups.size(),
                    values.mean(0),
                    values.sum(0, 0) / (groups.size() - 1.0),
                    values.mean(1),
                    values.sum(1, 1) / (groups.size() - 1.0));
        }

        double component() {
            return between - within;
        }

        /** Variance of the component by leaving out one group at a time; infinite for two groups. */
        double jackknife(List<Group> groups) {
            if (count == 2) {
                return Double.POSITIVE_INFINITY;
            }
            Comoments left = new Comoments(1);
            groups.forEach(group -> left.add(without(group)));
            return left.sum(0, 0) * (count - 1.0) / count;
        }

        /** The component of the other groups. */
        private double without(Group group) {
            double step = group.value() - mean;
            double squares = (count - 1.0) * between - step * step * count / (count - 1.0);
            return Math.max(0, squares) / (count - 2.0) - (count * within - group.variance()) / (count - 1.0);
        }
    }
}
