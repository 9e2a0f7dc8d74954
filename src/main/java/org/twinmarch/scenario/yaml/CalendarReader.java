package org.twinmarch.scenario.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.twinmarch.border.Calendar;

/** Reads start, warm-up and horizon. */
final class CalendarReader {

    private static final LocalDateTime DEFAULT_START = LocalDateTime.of(2020, 1, 1, 0, 0);
    private static final double MOST_HOURS = 50 * 365.25 * Calendar.DAY_HOURS;

    private CalendarReader() {}

    static Calendar calendar(Cursor root) {
        return new Calendar(
                root.find("start").map(CalendarReader::start).orElse(DEFAULT_START),
                root.find("warm-up").map(warmUp -> hours(warmUp, Wanted.WAIT)).orElse(0.0),
                hours(root.at("horizon"), Wanted.TIME));
    }

    private static double hours(Cursor cursor, Wanted wanted) {
        double hours = cursor.quantity(wanted);
        if (!(hours <= MOST_HOURS)) {
            return cursor.refuse("\"%s\" is more than 50 years".formatted(cursor.word()), "simulate a shorter time");
        }
        return hours;
    }

    private static LocalDateTime start(Cursor cursor) {
        String text = cursor.word().strip().replace(' ', 'T');
        try {
            return text.contains("T")
                    ? LocalDateTime.parse(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    : LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE).atStartOfDay();
        } catch (DateTimeException notADate) {
            cursor.refuse(
                    "\"%s\" is not a date or a date with a time of day".formatted(Cursor.shortened(cursor.word())),
                    "write for example 2020-05-08 or 2020-05-08 06:00");
            return DEFAULT_START;
        }
    }
}
