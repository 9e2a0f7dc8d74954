package org.twinmarch.border;

import java.time.Duration;
import java.time.LocalDateTime;
import org.twinmarch.quantity.Check;

/**
 * The time of a run. Time 0 is the start; counting lasts over [0, horizon) and a warm-up [-warmUp, 0) goes before it.
 *
 * @param start        date and time of day at time 0, local
 * @param warmUpHours  time simulated before counting [h], 0 or more
 * @param horizonHours time counted [h], above 0
 */
public record Calendar(LocalDateTime start, double warmUpHours, double horizonHours) {

    /** Hours of a day. */
    public static final double DAY_HOURS = 24;

    /** Checks the numbers. @throws IllegalArgumentException if one is out of its range */
    public Calendar {
        Check.notNegative("warmUpHours", warmUpHours);
        Check.positive("horizonHours", horizonHours);
    }

    /** Time of day at time 0 [h], in [0, 24). */
    public double startOfDayHours() {
        return start.toLocalTime().toNanoOfDay() / 3.6e12;
    }

    /** Time of day at a moment of the run [h], in [0, 24). */
    public double hourOfDay(double atHours) {
        double hour = (atHours + startOfDayHours()) % DAY_HOURS;
        return hour < 0 ? hour + DAY_HOURS : hour;
    }

    /** Month of the year at a moment of the run, 1 to 12. */
    public int month(double atHours) {
        return start.plusNanos((long) (atHours * 3.6e12)).getMonthValue();
    }

    /** Time of the run at which the month after the one at a moment begins [h]. */
    public double nextMonthHours(double atHours) {
        LocalDateTime at = start.plusNanos((long) (atHours * 3.6e12));
        LocalDateTime next = at.toLocalDate().withDayOfMonth(1).plusMonths(1).atStartOfDay();
        return Duration.between(start, next).toNanos() / 3.6e12;
    }
}
