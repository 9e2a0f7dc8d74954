package org.twinmarch.intrusion;

import java.util.Collections;
import java.util.List;
import org.twinmarch.quantity.Check;

/**
 * How often parties start: a Poisson process whose rate is {@code perHour x hour factor x month factor}.
 *
 * @param perHour      base rate [1/h], 0 or more
 * @param hourFactors  24 factors, from the hour that begins at midnight on, each 0 or more
 * @param monthFactors 12 factors, from January on, each 0 or more
 */
public record Rate(double perHour, List<Double> hourFactors, List<Double> monthFactors) {

    /** Checks the numbers. */
    public Rate {
        Check.notNegative("perHour", perHour);
        Check.within("number of hour factors", hourFactors.size(), 24, 24);
        Check.within("number of month factors", monthFactors.size(), 12, 12);
        hourFactors.forEach(factor -> Check.notNegative("hour factor", factor));
        monthFactors.forEach(factor -> Check.notNegative("month factor", factor));
        hourFactors = List.copyOf(hourFactors);
        monthFactors = List.copyOf(monthFactors);
    }

    /** The same rate at all times. */
    public static Rate constant(double perHour) {
        return new Rate(perHour, Collections.nCopies(24, 1.0), Collections.nCopies(12, 1.0));
    }

    /**
     * The rate at an hour of the day in a month [1/h].
     *
     * @param hour  full hours since midnight, 0 to 23
     * @param month month of the year, 1 to 12
     */
    public double perHourAt(int hour, int month) {
        return perHour * hourFactors.get(hour) * monthFactors.get(month - 1);
    }

    /** The same hours and months with another base rate [1/h]. */
    public Rate withBase(double otherPerHour) {
        return new Rate(otherPerHour, hourFactors, monthFactors);
    }

    /** Whether the rate never changes. */
    public boolean isConstant() {
        return hourFactors.stream().distinct().count() == 1 && !isSeasonal();
    }

    /** Whether the rate is not the same in all months. */
    public boolean isSeasonal() {
        return monthFactors.stream().distinct().count() > 1;
    }
}
