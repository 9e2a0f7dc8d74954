package org.twinmarch.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Findings;
import org.twinmarch.stats.Estimate;

/** Words that several tables and charts use. */
public final class Wording {

    /** So many numbers can be heard one after the other; of more only the ends are told. */
    private static final int FEW = 3;

    /** What stands in place of an interval that has no length. */
    static final String STEADY = "does not vary";

    /** Relative length of an interval that only the rounding of sums gives it. */
    private static final double ROUNDING = 1e-9;

    private Wording() {}

    /** An estimate with the name of what it is of, in the unit in which it is told. */
    record Named(String name, Estimate estimate) {}

    /** How the intervals are called, such as {@code 95 % interval}. */
    public static String interval(Findings findings) {
        return interval(findings.design());
    }

    /** How the intervals of a design are called. */
    public static String interval(Design design) {
        return percent(design.confidence()) + " interval";
    }

    /** A confidence or a probability, such as {@code 95 %}. */
    static String percent(double share) {
        // Four decimals: 0.999 x 100 is not 99.9 in binary.
        BigDecimal percent = BigDecimal.valueOf(100 * share)
                .setScale(4, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return percent.toPlainString() + " %";
    }

    /** A number as short as it can be told: about three digits, and thousands in full. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "infinity" : "minus infinity";
        }
        BigDecimal exact = new BigDecimal(value);
        double size = Math.abs(value);
        BigDecimal rounded = size < 1
                ? exact.round(new MathContext(2, RoundingMode.HALF_EVEN))
                : exact.setScale(size < 10 ? 2 : size < 1000 ? 1 : 0, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /**
     * An estimate with its interval, such as {@code 44.1 (43.8 to 44.2)}; with more decimals where the ends would look the same, and
     * of a number that is the same in all replications the number and that it does not vary.
     */
    public static String estimate(Estimate estimate) {
        if (isSteady(estimate)) {
            return "%s (%s)".formatted(number(estimate.value()), STEADY);
        }
        String lower = number(estimate.lower());
        String upper = number(estimate.upper());
        if (!lower.equals(upper)) {
            return "%s (%s to %s)".formatted(number(estimate.value()), lower, upper);
        }
        int decimals = decimals(estimate.upper() - estimate.lower());
        return "%s (%s to %s)"
                .formatted(
                        fixed(estimate.value(), decimals),
                        fixed(estimate.lower(), decimals),
                        fixed(estimate.upper(), decimals));
    }

    /** Whether a number is the same in all replications, but for the rounding of sums. */
    public static boolean isSteady(Estimate estimate) {
        return estimate.upper() - estimate.lower() <= ROUNDING * Math.abs(estimate.value());
    }

    /** So many that two numbers so far apart are told apart. */
    private static int decimals(double apart) {
        return (int) Math.max(1, Math.ceil(-Math.log10(apart)));
    }

    private static String fixed(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** Tells a few estimates one by one, and of many only the least and the greatest. */
    static String told(List<Named> estimates) {
        if (estimates.isEmpty()) {
            return "undefined";
        }
        if (estimates.size() <= FEW) {
            return estimates.stream()
                    .map(named -> named.name() + " " + estimate(named.estimate()))
                    .collect(Collectors.joining(", "));
        }
        Comparator<Named> byValue =
                Comparator.comparingDouble(named -> named.estimate().value());
        Named least = estimates.stream().min(byValue).orElseThrow();
        Named greatest = estimates.stream().max(byValue).orElseThrow();
        return "least %s under %s, greatest %s under %s"
                .formatted(estimate(least.estimate()), least.name(), estimate(greatest.estimate()), greatest.name());
    }

    /** Whether an interval has two ends that can be drawn. */
    static boolean isBounded(Estimate estimate) {
        return Double.isFinite(estimate.lower()) && Double.isFinite(estimate.upper());
    }

    /** A share in percent. */
    public static Estimate percent(Estimate share) {
        return scaled(share, 100);
    }

    /** An estimate in another unit, of which one holds so many of the new. */
    static Estimate scaled(Estimate estimate, double factor) {
        return new Estimate(
                factor * estimate.value(),
                factor * estimate.lower(),
                factor * estimate.upper(),
                estimate.confidence(),
                estimate.count());
    }

    /** Words as the beginning of a sentence. */
    public static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
