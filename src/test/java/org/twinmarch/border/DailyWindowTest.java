package org.twinmarch.border;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a window of the day")
class DailyWindowTest {

    private static final int QUARTERS = 96;

    @Test
    @DisplayName("holds its beginning and not its end, across midnight too")
    void halfOpen() {
        DailyWindow day = new DailyWindow(6, 18);
        DailyWindow night = new DailyWindow(18, 6);

        assertAll(
                () -> assertTrue(day.contains(6)),
                () -> assertFalse(day.contains(18)),
                () -> assertTrue(night.contains(18)),
                () -> assertTrue(night.contains(0)),
                () -> assertFalse(night.contains(6)));
    }

    @Test
    @DisplayName("is as long as the quarters of an hour that it holds, whatever its ends; equal ends are the whole day")
    void length() {
        for (int from = 0; from <= QUARTERS; from += 3) {
            for (int to = 0; to <= QUARTERS; to += 3) {
                DailyWindow window = new DailyWindow(from / 4.0, to / 4.0);
                long held = quarters()
                        .filter(quarter -> window.contains(quarter / 4.0))
                        .count();
                assertEquals(held / 4.0, window.lengthHours(), window.toString());
                assertTrue(held > 0, window.toString());
            }
        }
    }

    @Test
    @DisplayName("overlaps another when some moment lies in both")
    void overlaps() {
        for (int i = 0; i < 9 * 9 * 9 * 9; i++) {
            DailyWindow one = new DailyWindow(i % 9 * 3, i / 9 % 9 * 3);
            DailyWindow other = new DailyWindow(i / 81 % 9 * 3, i / 729 * 3);
            boolean shared =
                    quarters().anyMatch(quarter -> one.contains(quarter / 4.0) && other.contains(quarter / 4.0));
            assertEquals(shared, one.overlaps(other), one + " and " + other);
        }
    }

    @Test
    @DisplayName("refuses hours that a day does not have")
    void refuses() {
        assertAll(
                () -> assertThrows(IllegalArgumentException.class, () -> new DailyWindow(-1, 5)),
                () -> assertThrows(IllegalArgumentException.class, () -> new DailyWindow(5, 24.5)),
                () -> assertThrows(IllegalArgumentException.class, () -> new DailyWindow(Double.NaN, 5)));
    }

    private static IntStream quarters() {
        return IntStream.range(0, QUARTERS);
    }
}
