package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/**
 * A party that was detected on one side and is on its way to vanish on the other (C9h, C9i). A message takes its time,
 * then the other side takes its time to be there, and meanwhile the party may have vanished. The three times are
 * independent, the last two are exponential.
 */
public final class HandOff {

    private HandOff() {}

    /**
     * Probability that the other side is in time, if the message takes an exponential time:
     *
     * <pre>  P = eta / (eta + nu)  rho / (rho + nu)</pre>
     *
     * <p>with the rates eta of the message, rho of the response and nu of vanishing. Derivation: {@code P(V > D + R) =
     * E[e^(-nu D)] E[e^(-nu R)]}; having outlasted the message, the party is as new.
     *
     * @param meanMessageHours   mean time of the message 1 / eta [h], above 0
     * @param meanResponseHours  mean time of the response 1 / rho [h], above 0
     * @param meanVanishingHours mean time until the party vanishes 1 / nu [h], above 0
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double exponentialMessage(
            double meanMessageHours, double meanResponseHours, double meanVanishingHours) {
        Check.positive("meanVanishingHours", meanVanishingHours);
        return outlasted(Check.positive("meanMessageHours", meanMessageHours), meanVanishingHours)
                * outlasted(Check.positive("meanResponseHours", meanResponseHours), meanVanishingHours);
    }

    /**
     * Probability that the other side is in time, if the message always takes the same time:
     *
     * <pre>  P = e^(-nu D)  rho / (rho + nu)</pre>
     *
     * <p>Derivation: as for {@link #exponentialMessage}. If only a share of the detections is told, that share multiplies
     * P.
     *
     * @param messageHours       time of the message D [h], 0 or more
     * @param meanResponseHours  mean time of the response 1 / rho [h], above 0
     * @param meanVanishingHours mean time until the party vanishes 1 / nu [h], above 0
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double fixedMessage(double messageHours, double meanResponseHours, double meanVanishingHours) {
        Check.notNegative("messageHours", messageHours);
        Check.positive("meanVanishingHours", meanVanishingHours);
        return Math.exp(-messageHours / meanVanishingHours)
                * outlasted(Check.positive("meanResponseHours", meanResponseHours), meanVanishingHours);
    }

    /** Probability that the party is still there after an exponential time. */
    private static double outlasted(double meanHours, double meanVanishingHours) {
        return meanVanishingHours / (meanVanishingHours + meanHours);
    }
}
