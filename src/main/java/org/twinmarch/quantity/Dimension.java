package org.twinmarch.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a number counts, and in which units people write it. Text becomes a number of the model (km, h, km/h, 1/h, 1/km,
 * km2/h, shares from 0 to 1) here, and a number becomes text again; nowhere else.
 */
public enum Dimension {
    /** A length or a chainage; model unit km. */
    LENGTH("a length", new Unit("km", 1, 1), new Unit("m", 1, 1_000)),
    /** A duration; model unit h. */
    DURATION(
            "a duration",
            new Unit("h", 1, 1),
            new Unit("min", 1, 60),
            new Unit("s", 1, 3_600),
            new Unit("day", 24, 1),
            new Unit("days", 24, 1),
            new Unit("week", 168, 1),
            new Unit("weeks", 168, 1)),
    /** A speed; model unit km/h. */
    SPEED("a speed", new Unit("km/h", 1, 1), new Unit("m/s", 3.6, 1)),
    /** A number of events in a time; model unit 1/h. */
    FREQUENCY(
            "a rate",
            new Unit("per h", 1, 1),
            new Unit("per hour", 1, 1),
            new Unit("per day", 1, 24),
            new Unit("per week", 1, 168)),
    /** A number of things on a length; model unit 1/km. */
    DENSITY("a density", new Unit("per km", 1, 1)),
    /** A length in a time, as work on a line goes on; model unit km/h. A month is a twelfth of a year of 365.25 days. */
    PROGRESS(
            "a rate of progress",
            new Unit("km per day", 1, 24),
            new Unit("km per week", 1, 168),
            new Unit("km per month", 1, 730.5),
            new Unit("km per year", 1, 8_766)),
    /** An area in a time; model unit km2/h. */
    SWEEP("an area per hour", new Unit("km2/h", 1, 1)),
    /** A part of a whole; model unit 1, so that 60 % is 0.6. */
    SHARE("a share", new Unit("%", 1, 100), Unit.NONE),
    /** A number without a unit. */
    NUMBER("a number", Unit.NONE);

    private static final Pattern QUANTITY =
            Pattern.compile("([-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?)[ \\t]*(.*)");
    private static final MathContext TWELVE_DIGITS = new MathContext(12);

    private final String noun;
    private final List<Unit> units;

    Dimension(String noun, Unit... units) {
        this.noun = noun;
        this.units = List.of(units);
    }

    /** What a reader calls it, with its article: "a length". */
    public String noun() {
        return noun;
    }

    /** The units that text may use, the first one first when a number becomes text; empty for a bare number. */
    public List<String> symbols() {
        return units.stream().map(Unit::symbol).toList();
    }

    /**
     * Reads a number with its unit. A blank between the two may be left out.
     *
     * @param text for example {@code 959 km}, {@code 60%} or {@code 1e3 m}
     * @return the number in the model's unit, or what is wrong with the text; never NaN, but infinite if the text is
     *     beyond the largest number
     */
    public Measured measure(String text) {
        Matcher matcher = QUANTITY.matcher(text.strip());
        if (!matcher.matches()) {
            return new Measured.Refused("\"%s\" is not %s".formatted(shortened(text), noun), mend());
        }
        String symbol = matcher.group(2).strip().replaceAll("\\s+", " ");
        return units.stream()
                .filter(unit -> unit.symbol().equals(symbol))
                .findFirst()
                .<Measured>map(unit -> new Measured.Value(unit.inModelUnits(Double.parseDouble(matcher.group(1)))))
                .orElseGet(() -> strange(text, matcher.group(1), symbol));
    }

    /** Writes a number of the model in the first unit, to twelve digits at most: {@code 959 km}, {@code 60 %}. */
    public String format(double value) {
        Unit unit = units.get(0);
        String number = Double.isFinite(value)
                ? new BigDecimal(unit.fromModelUnits(value))
                        .round(TWELVE_DIGITS)
                        .stripTrailingZeros()
                        .toPlainString()
                : Double.toString(value);
        return (number + " " + unit.symbol()).strip();
    }

    private Measured strange(String text, String number, String symbol) {
        if (symbol.isEmpty()) {
            return new Measured.Refused(
                    "\"%s\" has no unit, but %s needs one".formatted(shortened(text), noun),
                    "write \"%s %s\", or use another unit: %s"
                            .formatted(number, symbols().get(0), listed()));
        }
        String wrong = "\"%s\" is not %s".formatted(shortened(text), noun);
        return new Measured.Refused(wrong, isOfAnother(symbol) ? "the unit is of another kind; " + mend() : mend());
    }

    private static boolean isOfAnother(String symbol) {
        return Arrays.stream(values()).anyMatch(dimension -> dimension.symbols().contains(symbol));
    }

    private String mend() {
        return switch (this) {
            case NUMBER -> "write a plain number, such as 2, 0.5 or 1e3";
            case SHARE -> "write a share, such as 60 % or 0.6";
            default -> "write a number and one of: " + listed();
        };
    }

    private String listed() {
        return units.stream().map(Unit::symbol).collect(Collectors.joining(", "));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }

    /**
     * A unit: one of it is {@code times / over} of the model's unit. Both are whole where they can be, so that 15 min
     * is 0.25 h.
     */
    private record Unit(String symbol, double times, double over) {

        static final Unit NONE = new Unit("", 1, 1);

        double inModelUnits(double number) {
            return number * times / over;
        }

        double fromModelUnits(double value) {
            return value * over / times;
        }
    }
}
