package org.twinmarch.report.replay;

/** Numbers as a replay keeps them: times to a millionth of an hour and places to a tenth of a metre. */
final class Rounded {

    private static final double PARTS_OF_HOUR = 1e6;
    private static final double PARTS_OF_KM = 1e4;

    private Rounded() {}

    /** A time [h]. */
    static double hours(double exact) {
        return Math.rint(exact * PARTS_OF_HOUR) / PARTS_OF_HOUR;
    }

    /** A place or a depth [km]. */
    static double km(double exact) {
        return Math.rint(exact * PARTS_OF_KM) / PARTS_OF_KM;
    }
}
