package org.twinmarch.report;

import org.twinmarch.stats.Scale;

/**
 * In what a measure is shown to people.
 *
 * @param factor from the number in the tables to the one shown
 * @param name   what the one shown is counted in
 */
record MeasureUnit(double factor, String name) {

    /** The unit of a difference in a measure, and of the measure itself. */
    static MeasureUnit of(String measure, Scale scale) {
        return switch (scale) {
            case SHARE, FRACTION -> new MeasureUnit(100, "percentage points");
            case COUNT -> new MeasureUnit(1, "in one horizon");
            case AMOUNT -> new MeasureUnit(1, amount(measure));
        };
    }

    private static String amount(String measure) {
        if (measure.startsWith("cost")) {
            return "the scenario's currency";
        }
        if (measure.startsWith("fence-km")) {
            return "km";
        }
        if (measure.startsWith("breaches-open")) {
            return "cuts open at a time";
        }
        return measure.startsWith("attempts-per-episode") ? "attempts" : "h";
    }
}
