package org.twinmarch.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.TDistribution;
import org.twinmarch.quantity.Check;

/**
 * Splits the doubt about a ratio of two expectations into the error of the simulation and the uncertainty of the parameters.
 * Replications come in groups; every group has parameters theta of its own, drawn independently, which its n replications
 * share. One-way random effects on the ratio p(theta) = E[numerator | theta] / E[denominator | theta]: with r_g the ratio of
 * the totals of group g, v_g its variance from the replications within the group (linearised), and G groups,
 *
 * <pre>
 *   estimate   m   = mean(r_g)
 *   parameters     = Var E[. | theta] = S^2 - mean(v_g),   S^2 = sum((r_g - m)^2) / (G - 1)
 *   replication    = E Var[. | theta] = n mean(v_g),       that of a single replication
 *   Monte Carlo    = Var(m)           = S^2 / G,           what further groups would take away
 *   total          = parameters + Monte Carlo,</pre>
 *
 * <p>the last being the variance of p(theta) - m for the true theta, if it is one more draw from the same law; each standard
 * deviation times Student's quantile of G - 1 degrees of freedom is a half width. S^2 - mean(v_g) may fall below 0; it then
 * counts as 0. Its interval is Student's on the values that G times itself less (G - 1) times itself without one group take
 * (jackknife), so that it needs no normal law of p(theta). A group in which the denominator is 0 says nothing and is left out.
 * Without groups of two or more, the two parts cannot be told from each other.
 *
 * <p>Confined to one thread; add in order of replications. Sources: Searle, Casella and McCulloch, Variance Components, 1992,
 * chapter 3; Cochran, Sampling Techniques, 3rd ed. 1977, section 6.4; for the jackknife Miller, Biometrika 61, 1974, 1-15.
 */
public final class NestedRatio {

    private final int groupSize;
    private final ToDoubleFunction<Comoments> value;
    private final ToDoubleFunction<Comoments> variance;
    private final int numbers;
    private final List<Group> groups = new ArrayList<>();
    private Comoments open;

    /** One group: its ratio and the variance that its replications give the ratio. */
    private record Group(double value, double variance) {}

    private NestedRatio(
            int groupSize, int numbers, ToDoubleFunction<Comoments> value, ToDoubleFunction<Comoments> variance) {
        this.groupSize = Check.atLeast("replications in a group", groupSize, 2);
        this.numbers = numbers;
        this.value = value;
        this.variance = variance;
        this.open = new Comoments(numbers);
    }
}
