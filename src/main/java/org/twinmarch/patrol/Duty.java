package org.twinmarch.patrol;

import java.util.List;
import org.twinmarch.border.Calendar;
import org.twinmarch.border.DailyWindow;
import org.twinmarch.border.Recurrence;
import org.twinmarch.quantity.Check;

/** When the units of a plan are on duty. Off duty a unit neither sees nor responds; its motion clock runs on. */
public sealed interface Duty {

    /** State of {@link #roster}: off duty. */
    int OFF = 0;
    /** State of {@link #roster}: on duty. */
    int ON = 1;

    /** Duty over the time of a run: {@link #ON} or {@link #OFF}. */
    Recurrence roster(Calendar calendar);

    /** At all hours. */
    record Always() implements Duty {

        @Override
        public Recurrence roster(Calendar calendar) {
            return Recurrence.always(ON);
        }
    }

    /**
     * In given parts of the day.
     *
     * @param windows disjoint parts of the day, one or more
     */
    record Shifts(List<DailyWindow> windows) implements Duty {

        /** Copies the list. */
        public Shifts {
            Check.atLeast("number of shifts", windows.size(), 1);
            windows = List.copyOf(windows);
        }

        @Override
        public Recurrence roster(Calendar calendar) {
            return calendar.daily(
                    windows, hour -> windows.stream().anyMatch(window -> window.contains(hour)) ? ON : OFF);
        }
    }

    /**
     * Whenever another plan's units are not.
     *
     * @param other their duty
     */
    record Opposite(Duty other) implements Duty {

        @Override
        public Recurrence roster(Calendar calendar) {
            return other.roster(calendar).mapped(state -> state == ON ? OFF : ON);
        }
    }

    /**
     * On and off in turn, whatever the hour of the day.
     *
     * @param onHours    time on duty [h], above 0
     * @param offHours   time off duty [h], above 0
     * @param startHours a time of the run at which duty begins [h], 0 or more
     */
    record Cycle(double onHours, double offHours, double startHours) implements Duty {

        /** Checks the times. */
        public Cycle {
            Check.positive("onHours", onHours);
            Check.positive("offHours", offHours);
            Check.notNegative("startHours", startHours);
        }

        @Override
        public Recurrence roster(Calendar calendar) {
            return new Recurrence(onHours + offHours, startHours, List.of(onHours), hour -> hour < onHours ? ON : OFF);
        }
    }
}
