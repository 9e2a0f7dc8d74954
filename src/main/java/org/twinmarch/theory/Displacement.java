package org.twinmarch.theory;

import java.util.List;
import java.util.stream.IntStream;
import org.twinmarch.quantity.Check;

/**
 * Parties that choose between places by multinomial logit (C14): a place draws them by its weight and repels them by its
 * risk (D. McFadden, Conditional logit analysis of qualitative choice behavior, 1974).
 */
public final class Displacement {

    /** Beyond it the place of least risk is as good as sure, and the exponentials vanish. */
    private static final double MOST_BETA = 700;

    private Displacement() {}

    /**
     * Share of the parties that each place gets:
     *
     * <pre>  s_i = w_i e^(-beta p_i) / sum over j of w_j e^(-beta p_j)</pre>
     *
     * @param weights what draws to each place w [any unit], each 0 or more and not all 0
     * @param risks   perceived risk of each p, in [0, 1], as many as weights
     * @param beta    weight of risk in the choice [1], in [0, 700]; 0 is blind
     * @return shares that add up to 1
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static List<Double> shares(List<Double> weights, List<Double> risks, double beta) {
        Check.within("beta", beta, 0, MOST_BETA);
        Check.within("number of risks", risks.size(), weights.size(), weights.size());
        List<Double> draws = IntStream.range(0, weights.size())
                .mapToObj(i -> Check.notNegative("weight", weights.get(i))
                        * Math.exp(-beta * Check.share("risk", risks.get(i))))
                .toList();
        double sum =
                Check.positive("sum", draws.stream().mapToDouble(draw -> draw).sum());
        return draws.stream().map(draw -> draw / sum).toList();
    }

    /**
     * Mean risk of the parties where they go: {@code sum of s_i p_i}. It falls as beta grows, down to the least risk of all
     * places, with nothing changed on the ground: its slope is minus the variance of the risk under the shares.
     *
     * @param weights as in {@link #shares}
     * @param risks   as in {@link #shares}
     * @param beta    as in {@link #shares}
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double meanRisk(List<Double> weights, List<Double> risks, double beta) {
        List<Double> shares = shares(weights, risks, beta);
        return IntStream.range(0, shares.size())
                .mapToDouble(i -> shares.get(i) * risks.get(i))
                .sum();
    }
}
