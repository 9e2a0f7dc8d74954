package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/**
 * How far attacks lower the grade of co-operation in force. Each attack that is attributed to groups from across lowers it
 * by one until talks have restored it; falls add up, and each ends by itself.
 */
public final class FallsOfTrust {

    private FallsOfTrust() {}

    /**
     * Probability that an attack is attributed to groups from across: {@code x (1 - e) + (1 - x) e}.
     *
     * @param fromAcross share x of the attacks that do come from across, in [0, 1]
     * @param error      probability e that an attack is attributed to the wrong side, in [0, 1]
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double attributedAcross(double fromAcross, double error) {
        Check.share("fromAcross", fromAcross);
        Check.share("error", error);
        return fromAcross * (1 - error) + (1 - fromAcross) * error;
    }

    /**
     * Probability that so many falls are in force at a time: {@code e^(-m) m^k / k!} with {@code m = lambda R}, for any law
     * of talks with this mean.
     *
     * <p>Derivation: attacks are a Poisson process, and the fall of each is still in force after a time with a probability
     * of its own; so their number is Poisson, as in {@link Breaches#noneOpen}. It holds in the long run, or after a
     * warm-up that no talks outlast.
     *
     * @param perHour        attacks that are attributed across lambda [1/h], 0 or more
     * @param meanTalksHours mean time from an attack until talks have restored the grade R [h], 0 or more
     * @param falls          number of falls k, 0 or more
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double inForce(double perHour, double meanTalksHours, int falls) {
        Check.notNegative("perHour", perHour);
        double mean = perHour * Check.notNegative("meanTalksHours", meanTalksHours);
        double probability = Math.exp(-mean);
        for (int k = 1; k <= Check.atLeast("falls", falls, 0); k++) {
            probability *= mean / k;
        }
        return probability;
    }
}
