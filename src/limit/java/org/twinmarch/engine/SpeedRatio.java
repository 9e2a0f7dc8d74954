package org.twinmarch.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How much longer one piece of work takes than another, for each unit of work: measured in turns in one sitting, so that
 * whatever else the machine does falls on both alike.
 *
 * @param median median of the ratios of the pairs
 * @param lower  lower end of its 95 % interval, by order statistics
 * @param upper  upper end of it
 */
public record SpeedRatio(double median, double lower, double upper) {

    /** With 15 pairs the 4th and the 12th ratio enclose the median with probability 0.965 (binomial, sign test). */
    private static final int PAIRS = 15;

    private static final int WARM_UP_PAIRS = 8;

    /**
     * Measures.
     *
     * @param work  does a piece of work and returns how many units it was
     * @param limit does a piece of the work to compare with
     */
    public static SpeedRatio of(LongSupplier work, LongSupplier limit) {
        double[] ratios = new double[PAIRS];
        for (int pair = -WARM_UP_PAIRS; pair < PAIRS; pair++) {
            double ratio = nanosPerUnit(work) / nanosPerUnit(limit);
            if (pair >= 0) {
                ratios[pair] = ratio;
            }
        }
        Arrays.sort(ratios);
        return new SpeedRatio(ratios[7], ratios[3], ratios[11]);
    }

    private static double nanosPerUnit(LongSupplier work) {
        long start = System.nanoTime();
        long units = work.getAsLong();
        return (double) (System.nanoTime() - start) / units;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (95 %% interval %.2f to %.2f)", median, lower, upper);
    }
}
