package org.twinmarch.theory;

/**
 * Two forces that watch one place, each with Poisson passes at the same rate while it is on duty (C28). The duty cycle of
 * both is the same; the question is whether they rest together.
 */
public final class DutyHours {

    private DutyHours() {}

    /**
     * Probability of detection if both are on duty for A hours and at rest for B hours at the same times: {@link
     * Passes#dutyCycle} at twice the rate.
     *
     * @param onHours    time on duty A [h], above 0
     * @param offHours   time at rest B [h], above 0
     * @param perHour    rate of passes of each force on duty lambda [1/h], above 0
     * @param dwellHours time on the line tau [h], in [0, min(A, B)]
     * @return a probability below 1
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double synchronous(double onHours, double offHours, double perHour, double dwellHours) {
        return Passes.dutyCycle(onHours, offHours, 2 * perHour, dwellHours);
    }

    /**
     * Probability of detection if one is on duty exactly while the other rests, that is, for equal times on and off:
     *
     * <pre>  P = 1 - e^(-lambda tau)</pre>
     *
     * <p>Derivation: at every moment one of the two is there, so that the passes of both together are a Poisson stream of
     * rate lambda. The same mean number of passes as with {@link #synchronous} detects more, since {@code 1 - e^(-x)} is
     * concave: passes crowded together find the same party twice.
     *
     * @param perHour    rate of passes of each force on duty lambda [1/h], 0 or more
     * @param dwellHours time on the line tau [h], 0 or more
     * @return a probability below 1
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double complementary(double perHour, double dwellHours) {
        return Passes.poisson(perHour, dwellHours, 1);
    }
}
