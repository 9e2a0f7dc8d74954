package org.twinmarch.report.page;

import java.util.List;

/** Names in a sentence. */
final class Listing {

    /** More names than these are counted. */
    private static final int SHOWN = 4;

    private Listing() {}

    /**
     * All of them, such as {@code a, b and c}; of many the first ones and how many more there are, where a table of the page has
     * all of them.
     */
    static String of(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        boolean isLong = names.size() > SHOWN + 1;
        int listed = isLong ? SHOWN : names.size() - 1;
        String last = isLong ? "%s more".formatted(names.size() - SHOWN) : names.get(listed);
        return String.join(", ", names.subList(0, listed)) + " and " + last;
    }

    /** All of some things that stand nowhere else, however many there are, and that may have commas in them. */
    static String parted(List<String> things) {
        return String.join("; ", things);
    }

    /** A number with the noun that fits it. */
    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
