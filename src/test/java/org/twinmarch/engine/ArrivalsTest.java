package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.border.Calendar;
import org.twinmarch.intrusion.Rate;
import org.twinmarch.stats.Streams;

@DisplayName("the starts of a flow")
class ArrivalsTest {

    private static final LocalDateTime START = LocalDateTime.of(2021, 1, 1, 21, 2);
    private static final double WARM_UP_HOURS = 300;
    private static final double YEAR_HOURS = 8760;

    private static final List<Double> HOURS = IntStream.range(0, 24)
            .mapToObj(hour -> hour == 9 ? 0.0 : 1.0 + hour % 5)
            .toList();
    private static final List<Double> MONTHS =
            IntStream.range(0, 12).mapToObj(month -> 0.5 + month % 3).toList();

    @Test
    @DisplayName(
            "follow the rate by the hour of the day and by the month, from a start at any minute and in the warm-up too")
    void profile() {
        double[] starts = starts(new Rate(2, HOURS, MONTHS));

        assertTrue(fits(starts, 24, LocalDateTime::getHour, moment -> rate(moment)));
        assertTrue(fits(starts, 12, moment -> moment.getMonthValue() - 1, moment -> rate(moment)));
        // The test is sharp: an hour late, and it does not fit.
        assertTrue(!fits(starts, 24, LocalDateTime::getHour, moment -> rate(moment.minusHours(1))));
    }

    private static double rate(LocalDateTime moment) {
        return 2 * HOURS.get(moment.getHour()) * MONTHS.get(moment.getMonthValue() - 1);
    }

    /** Whether counts by class fit the integral of the rate over the minutes of the run: chi-square at 0.1 %. */
    private static boolean fits(
            double[] starts, int classes, ToIntFunction<LocalDateTime> classOf, ToDoubleFunction<LocalDateTime> rate) {
        double[] expected = new double[classes];
        long[] counted = new long[classes];
        long minutes = (long) (60 * (WARM_UP_HOURS + YEAR_HOURS));
        for (long minute = 0; minute < minutes; minute++) {
            LocalDateTime moment = START.plusMinutes(minute - (long) (60 * WARM_UP_HOURS));
            expected[classOf.applyAsInt(moment)] += rate.applyAsDouble(moment) / 60;
        }
        for (double atHours : starts) {
            counted[classOf.applyAsInt(START.plus(Duration.ofNanos((long) Math.floor(atHours * 3.6e12))))]++;
        }
        return chiSquareFits(expected, counted);
    }

    private static boolean chiSquareFits(double[] expected, long[] counted) {
        double chiSquare = 0;
        int used = 0;
        for (int i = 0; i < expected.length; i++) {
            if (expected[i] == 0) {
                if (counted[i] > 0) {
                    return false;
                }
            } else {
                chiSquare += (counted[i] - expected[i]) * (counted[i] - expected[i]) / expected[i];
                used++;
            }
        }
        // The total is random too, so no degree of freedom is lost.
        return chiSquare < new ChiSquaredDistribution(used).inverseCumulativeProbability(0.999);
    }

    @Test
    @DisplayName("at a constant rate have exponential gaps")
    void gaps() {
        double[] starts = starts(Rate.constant(5));
        int classes = 20;
        long[] counted = new long[classes];
        for (int i = 1; i < starts.length; i++) {
            double u = -Math.expm1(-5 * (starts[i] - starts[i - 1]));
            counted[(int) (u * classes)]++;
        }
        double[] expected = new double[classes];
        Arrays.fill(expected, (starts.length - 1.0) / classes);

        assertTrue(chiSquareFits(expected, counted));
    }

    @Test
    @DisplayName("are the same with a constant rate as with a profile of ones that is taken hour by hour")
    void constantAsProfile() {
        List<Double> months = new ArrayList<>(Collections.nCopies(12, 1.0));
        months.set(6, Math.nextUp(1.0));
        double[] constant = starts(Rate.constant(0.3));
        double[] hourByHour = starts(new Rate(0.3, Collections.nCopies(24, 1.0), months));

        assertEquals(constant.length, hourByHour.length);
        for (int i = 0; i < constant.length; i++) {
            assertEquals(constant[i], hourByHour[i], 1e-8);
        }
    }

    @Test
    @DisplayName("end before the horizon; at rate 0 there are none")
    void ends() {
        double[] starts = starts(Rate.constant(3));

        assertTrue(starts[0] >= -WARM_UP_HOURS && starts[starts.length - 1] < YEAR_HOURS);
        assertEquals(0, starts(Rate.constant(0)).length);
        assertEquals(0, starts(new Rate(1, Collections.nCopies(24, 0.0), MONTHS)).length);
    }

    private static double[] starts(Rate rate) {
        Arrivals arrivals = new Arrivals(
                rate, new Calendar(START, WARM_UP_HOURS, YEAR_HOURS), Streams.open(17, "flow test / arrivals", 1));
        return DoubleStream.iterate(arrivals.nextHours(), Double::isFinite, last -> arrivals.nextHours())
                .toArray();
    }
}
