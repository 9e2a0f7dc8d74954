package org.twinmarch.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the calendar of a run")
class CalendarTest {

    private static final double YEAR_HOURS = 8784;

    @Test
    @DisplayName("knows the hour and the month that a date library finds, in the warm-up too")
    void hourAndMonth() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 5000; i++) {
            Calendar calendar = calendar(random.nextInt(24), random.nextInt(60));
            long minutes = random.nextLong(-60 * 5000, 60 * 9000);
            LocalDateTime moment = calendar.start().plus(Duration.ofMinutes(minutes));

            double hour = calendar.hourOfDay(minutes / 60.0);
            double wanted = moment.getHour() + moment.getMinute() / 60.0;
            // On the stroke of midnight rounding may answer 24 - 1e-12 for 0.
            assertEquals(0, Math.abs(hour - wanted) % 24 < 1e-9 ? 0 : Math.abs(hour - wanted) - 24, 1e-9);
            assertEquals(moment.getMonthValue(), calendar.month(minutes / 60.0));
            assertEquals(moment.getHour(), calendar.fullHour((minutes + 0.5) / 60.0));
        }
    }

    @Test
    @DisplayName("the hour of the day is below 24, however little before midnight")
    void belowMidnight() {
        Calendar calendar = calendar(0, 0);
        for (double hours : new double[] {-Double.MIN_VALUE, -1e-18, -1e-15, -1e-12, -24, -1e-300}) {
            double hour = calendar.hourOfDay(hours);
            assertTrue(hour >= 0 && hour < 24, hours + " h gives " + hour);
        }
    }

    @Test
    @DisplayName(
            "strikes every full hour once: after n strokes the hour of the day is n later, whatever the minute of the start")
    void strokes() {
        for (int minute = 0; minute < 60; minute++) {
            Calendar calendar = calendar(21, minute);
            double atHours = -300.123;
            int hour = calendar.fullHour(atHours);
            for (int stroke = 1; stroke < 9000; stroke++) {
                double next = calendar.nextHourHours(atHours);
                assertTrue(next > atHours && next <= atHours + 1 + 1e-9, "stroke after " + atHours);
                atHours = next;
                hour = (hour + 1) % 24;
                assertEquals(hour, calendar.fullHour(atHours), "start at 21:" + minute + ", " + atHours + " h");
            }
        }
    }

    @Test
    @DisplayName("a daily state is the state of the hour of the day")
    void daily() {
        SplittableRandom random = new SplittableRandom(12);
        Calendar calendar = calendar(7, 30);
        List<DailyWindow> windows = List.of(new DailyWindow(22, 5.5), new DailyWindow(12, 13));
        Recurrence state = calendar.daily(windows, hour -> stateOf(windows, hour));

        for (int i = 0; i < 5000; i++) {
            double atHours = random.nextDouble(-500, YEAR_HOURS);
            assertEquals(stateOf(windows, calendar.hourOfDay(atHours)), state.stateAt(atHours), atHours + " h");
        }
    }

    private static int stateOf(List<DailyWindow> windows, double hour) {
        return windows.get(0).contains(hour) ? 1 : windows.get(1).contains(hour) ? 2 : 0;
    }

    private static Calendar calendar(int hour, int minute) {
        return new Calendar(LocalDateTime.of(2020, 5, 8, hour, minute), 1000, YEAR_HOURS);
    }
}
