package org.twinmarch.scenario.yaml;

import org.twinmarch.cooperation.Terms;
import org.twinmarch.cooperation.Timetables;

/** Reads what a grade of co-operation sets. */
final class TermsReader {

    private static final double HALF_A_LAP = 0.5;

    private TermsReader() {}

    static Terms terms(Cursor cursor) {
        Terms terms = new Terms(
                cursor.quantity("messages", Wanted.SHARE, 0),
                Laws.distribution(cursor, "delay", Wanted.WAIT, 0),
                cursor.quantity("pursuit-depth", Wanted.PLACE, 0),
                cursor.quantity("tips", Wanted.SHARE, 0),
                cursor.find("timetables").map(TermsReader::timetables).orElse(new Timetables.Independent()));
        if (!terms.tells()) {
            cursor.refuseKey("delay", "nothing is told; see \"messages\" and \"tips\"");
        }
        return terms;
    }

    private static Timetables timetables(Cursor cursor) {
        return switch (cursor.form()) {
            case "independent" -> new Timetables.Independent();
            case "mirrored" -> new Timetables.Lagged(HALF_A_LAP);
            case "staggered" -> new Timetables.Lagged(cursor.at("staggered").quantity(Wanted.LAP_SHARE));
            case "complementary" -> new Timetables.Complementary();
            case "convoy" -> new Timetables.Convoy();
            default -> {
                cursor.findings().spoil();
                yield new Timetables.Independent();
            }
        };
    }
}
