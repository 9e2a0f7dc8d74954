package org.twinmarch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.experiment.CoordinationValue;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.stats.Estimate;

/** What else matters, under the table of results: policy by measure, each value with its interval. */
final class Notables {

    private static final String NONE = "-";
    private static final double PERCENT = 100;
    /** Significant digits of a number whose interval has no length. */
    private static final int DIGITS = 4;

    private final Findings findings;
    private final List<Notable> notables;

    /**
     * A measure worth a column.
     *
     * @param heading what stands above its column
     * @param meaning what it is, and its unit
     * @param measure its name
     * @param factor  from its unit to the one shown
     */
    private record Notable(String heading, String meaning, String measure, double factor) {}

    Notables(Findings findings) {
        this.findings = findings;
        this.notables = Stream.concat(usual(), equivalents())
                .filter(notable -> findings.policies().stream().anyMatch(policy -> isShown(policy, notable)))
                .toList();
    }

    private Stream<Notable> usual() {
        return Stream.of(
                new Notable("unanswered", "alarms on which nobody set out [%]", "alarms-unanswered", PERCENT),
                new Notable("attacks", "on the forces of both sides, in one horizon", "attacks", 1),
                new Notable("casualties", "killed and injured in them", "casualties", 1),
                new Notable(
                        "cost",
                        "fence and hours on duty [%s]".formatted(findings.topic().currency()),
                        "cost",
                        1),
                new Notable(
                        "agreement",
                        "what co-operation adds to %s [percentage points]"
                                .formatted(Share.main(findings).words().toLowerCase(Locale.ROOT)),
                        CoordinationValue.GAIN,
                        PERCENT));
    }

    private Stream<Notable> equivalents() {
        return findings.findings().stream()
                .map(Finding::measure)
                .filter(measure -> measure.startsWith(CoordinationValue.EQUIVALENT))
                .distinct()
                .limit(1)
                .map(measure -> new Notable(
                        "extra units",
                        "of %s that would add as much"
                                .formatted(measure.substring(CoordinationValue.EQUIVALENT.length())),
                        measure,
                        1));
    }

    private boolean isShown(String policy, Notable notable) {
        return findings.estimate(policy, Findings.ALL, notable.measure()).isPresent();
    }

    /** The lines, with an empty one before; nothing if there is nothing to say. */
    String text() {
        if (notables.isEmpty()) {
            return "";
        }
        List<List<String>> legend = notables.stream()
                .map(notable -> List.of(notable.heading(), notable.meaning()))
                .toList();
        return "\n" + new TextTable(2, legend).text() + "\n" + new TextTable(1, rows()).text();
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        String interval = " (" + Wording.interval(findings) + ")";
        rows.add(row("policy", notables.stream().map(notable -> notable.heading() + interval)));
        for (String policy : findings.policies()) {
            rows.add(row(
                    policy,
                    notables.stream()
                            .map(notable -> cell(
                                    findings.estimate(policy, Findings.ALL, notable.measure()), notable.factor()))));
        }
        return rows;
    }

    private static List<String> row(String name, Stream<String> cells) {
        return Stream.concat(Stream.of(name), cells).toList();
    }

    private static String cell(Optional<Estimate> estimate, double factor) {
        return estimate.map(shown -> shown(shown, factor)).orElse(NONE);
    }

    private static String shown(Estimate estimate, double factor) {
        int decimals = decimals(estimate, factor);
        String value = number(factor * estimate.value(), decimals);
        return estimate.lower() == estimate.upper()
                ? value
                : "%s (%s to %s)"
                        .formatted(
                                value,
                                number(factor * estimate.lower(), decimals),
                                number(factor * estimate.upper(), decimals));
    }

    private static int decimals(Estimate estimate, double factor) {
        double half = factor * estimate.halfWidth();
        double resolution = half > 0 && half < Double.POSITIVE_INFINITY
                ? half
                : Math.max(1, Math.abs(factor * estimate.value())) / Math.pow(10, DIGITS - 1.0);
        return (int) Math.max(0, Math.min(3, Math.ceil(-Math.log10(resolution))));
    }

    private static String number(double value, int decimals) {
        return Double.isInfinite(value)
                ? (value > 0 ? "any number" : "-" + NONE)
                : String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
