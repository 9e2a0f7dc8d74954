package org.twinmarch.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.twinmarch.border.Calendar;

/** Times in a sentence. */
final class Hours {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Hours() {}

    /** A length of time: whole days from two days on, hours else. */
    static String of(double hours) {
        boolean isDays = hours >= 2 * Calendar.DAY_HOURS && hours % Calendar.DAY_HOURS == 0;
        return isDays ? plain(hours / Calendar.DAY_HOURS) + " days" : plain(hours) + " hours";
    }

    /** A number without needless digits. */
    static String plain(double number) {
        return BigDecimal.valueOf(number)
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The date and time at which counting begins. */
    static String at(Calendar calendar) {
        return DATE.format(calendar.start());
    }
}
