package org.twinmarch.scenario.yaml;

import org.twinmarch.patrol.Phase;

/** Reads where in its lap a plan is at time 0. */
final class PhaseReader {

    private static final double HALF_A_LAP = 0.5;

    private PhaseReader() {}

    static Phase phase(Cursor cursor) {
        return cursor.findings()
                .whole(cursor.key(), new Phase.Drawn(), () -> cursor.isMap() ? agreed(cursor) : plain(cursor));
    }

    private static Phase agreed(Cursor cursor) {
        return switch (cursor.form()) {
            case "mirrored" -> new Phase.Agreed(cursor.at("mirrored").text(), HALF_A_LAP);
            case "convoy" -> new Phase.Agreed(cursor.at("convoy").text(), 0);
            case "staggered" ->
                new Phase.Agreed(
                        cursor.at("staggered").at("plan").text(),
                        cursor.at("staggered").at("by").quantity(Wanted.LAP_SHARE));
            default -> {
                cursor.findings().spoil();
                yield new Phase.Drawn();
            }
        };
    }

    private static Phase plain(Cursor cursor) {
        String word = cursor.word().strip();
        if (word.equals("drawn")) {
            return new Phase.Drawn();
        }
        boolean hasDigits = word.chars().anyMatch(Character::isDigit);
        if (!word.isEmpty() && !hasDigits) {
            cursor.refuse(
                    "\"%s\" is not a phase".formatted(Cursor.shortened(word)),
                    "write \"drawn\", a share of a lap such as 25 %, or {mirrored: PLAN}");
        }
        return hasDigits ? new Phase.Given(cursor.quantity(Wanted.LAP_SHARE)) : spoilt(cursor);
    }

    private static Phase spoilt(Cursor cursor) {
        cursor.findings().spoil();
        return new Phase.Drawn();
    }
}
