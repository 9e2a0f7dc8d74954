package org.twinmarch.patrol;

import java.util.List;
import org.twinmarch.border.DailyWindow;
import org.twinmarch.quantity.Check;

/** When the units of a plan are on duty. Off duty a unit neither sees nor responds; its motion clock runs on. */
public sealed interface Duty {

    /** At all hours. */
    record Always() implements Duty {}

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
    }
}
