package org.twinmarch.report;

import java.util.Locale;

/** Amounts as people say them. */
final class Amounts {

    private static final double KILO = 1000;

    private Amounts() {}

    /** A number and what it counts. */
    static String count(long number, String one) {
        return count(number, one, one + "s");
    }

    /** A number and what it counts, whose plural is a word of its own. */
    static String count(long number, String one, String many) {
        return "%s %s".formatted(count(number), number == 1 ? one : many);
    }

    /** A number of things, its thousands set apart. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Three digits. */
    static String number(double number) {
        return String.format(Locale.ROOT, "%.3g", number);
    }

    /** A time in its two largest units; {@code less than a second} below that. */
    static String time(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 1) {
            return "less than a second";
        }
        if (whole < 60) {
            return whole + " s";
        }
        if (whole < 3600) {
            return "%d min %02d s".formatted(whole / 60, whole % 60);
        }
        return whole < 86_400
                ? "%d h %02d min".formatted(whole / 3600, whole % 3600 / 60)
                : "%,d d %02d h".formatted(whole / 86_400, whole % 86_400 / 3600);
    }

    /** Bytes in the unit that leaves one to three digits before the point. */
    static String bytes(double bytes) {
        String[] units = {"B", "kB", "MB", "GB", "TB", "PB"};
        int unit = 0;
        double number = bytes;
        while (number >= KILO && unit < units.length - 1) {
            number /= KILO;
            unit++;
        }
        return String.format(Locale.ROOT, number < 10 && unit > 0 ? "%.1f %s" : "%.0f %s", number, units[unit]);
    }
}
