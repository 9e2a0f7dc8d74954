package org.twinmarch.scenario.yaml;

import org.twinmarch.patrol.Duty;

/** Reads when the units of a plan are on duty. */
final class DutyReader {

    private DutyReader() {}

    static Duty duty(Cursor cursor) {
        return cursor.findings().whole(cursor.key(), new Duty.Always(), () -> form(cursor));
    }

    private static Duty form(Cursor cursor) {
        return switch (cursor.form()) {
            case "always" -> new Duty.Always();
            case "hours" -> new Duty.Shifts(Windows.windows(cursor.at("hours")));
            case "cycle" -> cycle(cursor.at("cycle"));
            default -> {
                cursor.findings().spoil();
                yield new Duty.Always();
            }
        };
    }

    private static Duty cycle(Cursor cursor) {
        return new Duty.Cycle(
                cursor.at("on").quantity(Wanted.TIME),
                cursor.at("off").quantity(Wanted.TIME),
                cursor.quantity("start", Wanted.WAIT, 0));
    }
}
