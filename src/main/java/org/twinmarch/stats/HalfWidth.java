package org.twinmarch.stats;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinmarch.quantity.Check;

/** How short the interval of an estimate shall be: half its length, absolute or in relation to the estimate. */
public sealed interface HalfWidth {

    /** The longest half that is short enough for an estimate [unit of the estimate], 0 or more. */
    double allowed(double value);

    /** Whether an interval is short enough. */
    default boolean isReached(Estimate estimate) {
        return estimate.halfWidth() <= allowed(estimate.value());
    }

    /**
     * In the unit of the estimate.
     *
     * @param most longest half, above 0
     */
    record Absolute(double most) implements HalfWidth {

        /** Checks the number. */
        public Absolute {
            Check.positive("half-width", most);
        }

        @Override
        public double allowed(double value) {
            return most;
        }

        @Override
        public String toString() {
            return Double.toString(most);
        }
    }

    /**
     * In relation to the estimate's size.
     *
     * @param share longest half over the estimate, above 0
     */
    record Relative(double share) implements HalfWidth {

        /** Checks the number. */
        public Relative {
            Check.positive("relative half-width", share);
        }

        @Override
        public double allowed(double value) {
            return share * Math.abs(value);
        }

        @Override
        public String toString() {
            return "relative " + share;
        }
    }

    /** How a half-width is written, for messages. */
    String FORM =
            "write a number in the unit of the measure, such as 0.005, or a share of the estimate, as in \"relative 10 %\"";

    /** Reads {@code 0.005}, {@code relative 10 %} or {@code relative 0.1}; empty if it is none of them, or not above 0. */
    static Optional<HalfWidth> parse(String text) {
        Matcher matcher = Form.PATTERN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean relative = matcher.group(1) != null;
        boolean percent = matcher.group(3) != null;
        double number = Double.parseDouble(matcher.group(2)) / (percent ? 100 : 1);
        boolean possible = number > 0 && number < Double.POSITIVE_INFINITY && (relative || !percent);
        return possible ? Optional.of(relative ? new Relative(number) : new Absolute(number)) : Optional.empty();
    }

    /** The pattern of the text. */
    final class Form {

        private static final Pattern PATTERN =
                Pattern.compile("(relative\\s+)?((?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?)(\\s*%)?");

        private Form() {}
    }
}
