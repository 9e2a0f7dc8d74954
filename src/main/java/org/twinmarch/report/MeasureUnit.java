package org.twinmarch.report;

import java.util.Map;
import java.util.Optional;
import org.twinmarch.experiment.MeasureName;
import org.twinmarch.stats.Scale;

/**
 * In what a measure is shown to people.
 *
 * @param factor from the number in the tables to the one shown
 * @param name   what the one shown is counted in
 */
record MeasureUnit(double factor, String name) {

    private static final String POINTS = "percentage points";

    /** The unit of a difference in a measure, and of the measure itself. */
    static MeasureUnit of(String measure, Scale scale) {
        return switch (scale) {
            case SHARE, FRACTION -> new MeasureUnit(100, POINTS);
            case COUNT -> new MeasureUnit(1, "in one horizon");
            case AMOUNT -> new MeasureUnit(1, amount(measure));
        };
    }

    /** The unit in which a plan tells half-widths; as it is where the scale is not known. */
    static MeasureUnit of(MeasureName name, Map<String, Scale> scales) {
        return Optional.ofNullable(scales.get(name.toString()))
                .map(scale -> of(name.measure(), scale))
                .orElseGet(() -> new MeasureUnit(1, ""));
    }

    /** How a column calls it: a share itself is told in percent, and how far it is from another in percentage points. */
    String column(MeasureName measure) {
        return name.equals(POINTS) && !measure.isDifference() ? "%" : name;
    }

    /** An amount in this unit, three digits of it. */
    String number(double amount) {
        return Amounts.number(factor * amount);
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
