package org.twinmarch.experiment.exact;

import java.util.Optional;
import org.twinmarch.border.Calendar;
import org.twinmarch.border.DailyWindow;
import org.twinmarch.patrol.Duty;

/**
 * Duty and rest in turn.
 *
 * @param onHours  time on duty [h], above 0
 * @param offHours time at rest [h], above 0
 */
record DutyRhythm(double onHours, double offHours) {

    /** The rhythm of a cycle, or of one shift a day. */
    static Optional<DutyRhythm> of(Duty duty) {
        if (duty instanceof Duty.Cycle cycle) {
            return Optional.of(new DutyRhythm(cycle.onHours(), cycle.offHours()));
        }
        return duty instanceof Duty.Shifts shifts && shifts.windows().size() == 1
                ? of(shifts.windows().get(0))
                : Optional.empty();
    }

    private static Optional<DutyRhythm> of(DailyWindow window) {
        double onHours = window.lengthHours();
        return onHours < Calendar.DAY_HOURS
                ? Optional.of(new DutyRhythm(onHours, Calendar.DAY_HOURS - onHours))
                : Optional.empty();
    }

    /** Time after which it begins anew [h]. */
    double periodHours() {
        return onHours + offHours;
    }

    /** Whether nobody is on the line for longer than a turn of either [h]. */
    boolean outlasts(double stayHours) {
        return stayHours <= Math.min(onHours, offHours);
    }
}
