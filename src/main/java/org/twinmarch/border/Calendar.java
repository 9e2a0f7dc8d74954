package org.twinmarch.border;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.DoubleToIntFunction;
import java.util.stream.Stream;
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
        return hour < 0 ? Math.min(hour + DAY_HOURS, Math.nextDown(DAY_HOURS)) : hour;
    }

    /** Full hours since midnight at a moment of the run, 0 to 23; on the stroke of {@link #nextHourHours} the new hour. */
    public int fullHour(double atHours) {
        return (int) Math.floorMod((long) struck(atHours), 24L);
    }

    /**
     * A state that recurs every day.
     *
     * @param windows the parts of the day at whose ends it may change
     * @param stateAt the state from an hour of the day on
     */
    public Recurrence daily(List<DailyWindow> windows, DoubleToIntFunction stateAt) {
        List<Double> cuts = windows.stream()
                .flatMap(window -> Stream.of(window.fromHour(), window.toHour()))
                .toList();
        return new Recurrence(DAY_HOURS, -startOfDayHours(), cuts, stateAt);
    }

    /** Date and time of day at a moment of the run, to the nearest second. */
    public LocalDateTime dateTime(double atHours) {
        return start.plusSeconds(Math.round(atHours * 3600));
    }

    /** Month of the year at a moment of the run, to the nearest second, 1 to 12. */
    public int month(double atHours) {
        return dateTime(atHours).getMonthValue();
    }

    /** Time of the run at which the next full hour of the day strikes [h], after {@code atHours}. */
    public double nextHourHours(double atHours) {
        return strokeHours(struck(atHours) + 1);
    }

    /** Hours struck since the midnight before the start: a whole number, so that rounding can neither repeat nor skip one. */
    private double struck(double atHours) {
        double struck = Math.floor(atHours + startOfDayHours());
        if (strokeHours(struck + 1) <= atHours) {
            return struck + 1;
        }
        return strokeHours(struck) > atHours ? struck - 1 : struck;
    }

    private double strokeHours(double struck) {
        return struck - startOfDayHours();
    }
}
