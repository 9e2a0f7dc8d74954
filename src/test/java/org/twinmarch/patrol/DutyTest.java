package org.twinmarch.patrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.border.Calendar;
import org.twinmarch.border.DailyWindow;
import org.twinmarch.border.Recurrence;

@DisplayName("duty")
class DutyTest {

    private static final Calendar CALENDAR = new Calendar(LocalDateTime.of(2020, 5, 8, 9, 20), 100, 1000);

    @Test
    @DisplayName("by shifts is on in its windows of the day, the night shift across midnight")
    void shifts() {
        Recurrence roster = new Duty.Shifts(List.of(new DailyWindow(6, 10), new DailyWindow(22, 2))).roster(CALENDAR);
        SplittableRandom random = new SplittableRandom(71);
        for (int i = 0; i < 5000; i++) {
            double atHours = random.nextDouble(-100, 1000);
            double hour = ((atHours + 9 + 20.0 / 60) % 24 + 24) % 24;
            boolean on = hour >= 6 && hour < 10 || hour >= 22 || hour < 2;
            assertEquals(on ? Duty.ON : Duty.OFF, roster.stateAt(atHours), "hour " + hour);
        }
    }

    @Test
    @DisplayName("by a cycle begins at the start of the cycle, whatever the hour of the day, and before time 0 too")
    void cycle() {
        Recurrence roster = new Duty.Cycle(5, 2.5, 1).roster(CALENDAR);
        SplittableRandom random = new SplittableRandom(72);
        for (int i = 0; i < 5000; i++) {
            double atHours = random.nextDouble(-100, 1000);
            boolean on = ((atHours - 1) % 7.5 + 7.5) % 7.5 < 5;
            assertEquals(on ? Duty.ON : Duty.OFF, roster.stateAt(atHours), atHours + " h");
        }
        assertEquals(Duty.ON, roster.stateAt(1));
        assertEquals(Duty.OFF, roster.stateAt(6));
    }

    @Test
    @DisplayName("needs a shift, and hours that are hours")
    void refuses() {
        assertThrows(IllegalArgumentException.class, () -> new Duty.Shifts(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Duty.Cycle(5, Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> new Duty.Cycle(0, 5, 0));
    }
}
