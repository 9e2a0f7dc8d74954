package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/**
 * Parties that try only with the probability {@code W(P) = min(1, P0 / P)}, where P is the risk of being apprehended and
 * P0 the threshold of deterrence. All numbers are shares of those that would try if there were no risk.
 *
 * <p>Above the threshold enforcement shows in nothing that it counts itself: apprehensions stay at P0 while entries fall.
 * Seizures cannot measure success.
 */
public final class Deterrence {

    private Deterrence() {}

    /**
     * Share that tries: {@code W(P) = min(1, P0 / P)}, 1 without risk.
     *
     * @param threshold P0, in (0, 1]
     * @param risk      risk P, in [0, 1]
     * @return a share above 0
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double tries(double threshold, double risk) {
        Check.positive("threshold", Check.share("threshold", threshold));
        return Check.share("risk", risk) > threshold ? threshold / risk : 1;
    }

    /**
     * Share that tries and is apprehended: {@code W(P) P = min(P, P0)}.
     *
     * @param threshold P0, in (0, 1]
     * @param risk      risk P, in [0, 1]
     * @return a share
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double apprehended(double threshold, double risk) {
        return tries(threshold, risk) * risk;
    }

    /**
     * Share that tries and enters: {@code W(P) (1 - P)}, that is {@code 1 - P} up to the threshold and {@code P0 / P - P0}
     * above.
     *
     * @param threshold P0, in (0, 1]
     * @param risk      risk P, in [0, 1]
     * @return a share
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double enters(double threshold, double risk) {
        return tries(threshold, risk) * (1 - risk);
    }
}
