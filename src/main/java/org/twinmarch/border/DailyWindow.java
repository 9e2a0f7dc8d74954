package org.twinmarch.border;

import org.twinmarch.quantity.Check;

/**
 * A part of the day, half-open: [from, to). It may pass midnight ({@code from > to}); equal ends mean the whole day. A
 * window from 24 begins at 0.
 *
 * @param fromHour hour of the day at which it begins, in [0, 24]; kept in [0, 24)
 * @param toHour   hour of the day at which it ends, in [0, 24]
 */
public record DailyWindow(double fromHour, double toHour) {

    /** Checks the hours. @throws IllegalArgumentException if one is not in [0, 24] */
    public DailyWindow {
        Check.within("fromHour", fromHour, 0, Calendar.DAY_HOURS);
        Check.within("toHour", toHour, 0, Calendar.DAY_HOURS);
        fromHour = fromHour % Calendar.DAY_HOURS;
    }

    /** Whether the window holds an hour of the day in [0, 24). */
    public boolean contains(double hour) {
        return fromHour < toHour ? hour >= fromHour && hour < toHour : hour >= fromHour || hour < toHour;
    }

    /** Whether some moment of the day lies in both. */
    public boolean overlaps(DailyWindow other) {
        return contains(other.fromHour) || other.contains(fromHour);
    }

    /** Length [h], in (0, 24]. */
    public double lengthHours() {
        return fromHour < toHour ? toHour - fromHour : Calendar.DAY_HOURS - fromHour + toHour;
    }
}
