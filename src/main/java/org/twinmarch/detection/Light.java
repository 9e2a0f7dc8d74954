package org.twinmarch.detection;

import java.util.List;
import org.twinmarch.border.Calendar;
import org.twinmarch.border.DailyWindow;
import org.twinmarch.border.Recurrence;
import org.twinmarch.quantity.Check;

/**
 * Light by the hour of the day: constant within each period, never a ramp. Outside all periods both factors are 1.
 *
 * @param periods disjoint parts of the day
 */
public record Light(List<Period> periods) {

    /** No change over the day. */
    public static final Light ALWAYS_DAY = new Light(List.of());

    /** Copies the list. */
    public Light {
        periods = List.copyOf(periods);
    }

    /** The period that holds at each time of a run: its place in the list, or the number of periods for none. */
    public Recurrence over(Calendar calendar) {
        return calendar.daily(periods.stream().map(Period::window).toList(), this::indexAt);
    }

    private int indexAt(double hour) {
        int index = 0;
        while (index < periods.size() && !periods.get(index).window().contains(hour)) {
            index++;
        }
        return index;
    }

    /**
     * One kind of light.
     *
     * @param name         its key in the scenario
     * @param window       when it holds
     * @param hazardFactor multiplies the hazard, 0 or more
     * @param rangeFactor  multiplies the range, above 0
     */
    public record Period(String name, DailyWindow window, double hazardFactor, double rangeFactor) {

        /** Checks the factors. */
        public Period {
            Check.notNegative("hazardFactor", hazardFactor);
            Check.positive("rangeFactor", rangeFactor);
        }
    }
}
