package org.twinmarch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.experiment.CoordinationValue;
import org.twinmarch.experiment.CoverPremium;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.stats.Estimate;

/** What else matters, under the table of results: policy by measure, each value with its interval. */
final class Notables {

    private static final String NONE = "-";
    private static final double PERCENT = 100;
    /** Half the widest interval of a column is shown to about a tenth of its length, */
    private static final double HALF_DIGIT = 10;
    /** the largest of several numbers that are known exactly to a thousandth, */
    private static final double VALUE_DIGITS = 1000;
    /** and nothing finer than this. */
    private static final int MOST_DECIMALS = 3;

    private final Findings findings;
    private final List<Notable> notables;

    /**
     * A measure worth a column.
     *
     * @param heading what stands above its column
     * @param meaning what it is, and its unit
     * @param flow    the flow that it is of
     * @param measure its name
     * @param factor  from its unit to the one shown
     */
    private record Notable(String heading, String meaning, String flow, String measure, double factor) {

        Notable(String heading, String meaning, String measure, double factor) {
            this(heading, meaning, Findings.ALL, measure, factor);
        }
    }

    Notables(Findings findings) {
        this.findings = findings;
        this.notables = Stream.of(usual(), equivalents(), premiums())
                .flatMap(group -> group)
                .filter(notable -> estimates(notable).findAny().isPresent())
                .toList();
    }

    private Stream<Notable> usual() {
        return Stream.of(
                new Notable("unanswered", "alarms on which nobody set out [%]", "alarms-unanswered", PERCENT),
                new Notable("attacks", "on the forces of both sides, in one horizon", "attacks", 1),
                new Notable("casualties", "killed and injured of the forces in them", "casualties", 1),
                new Notable("harmed", "killed and injured among those who cross, in fights", "party-casualties", 1),
                new Notable(
                        "cost",
                        "fence and hours on duty [%s]"
                                .formatted(findings.topic().currency()),
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

    private Stream<Notable> premiums() {
        return findings.findings().stream()
                .filter(finding -> finding.measure().equals(CoverPremium.PREMIUM))
                .map(Finding::flow)
                .distinct()
                .map(flow -> new Notable(
                        "premium",
                        "what cover adds to the chance of %s to pass [percentage points]".formatted(flow),
                        flow,
                        CoverPremium.PREMIUM,
                        PERCENT));
    }

    /** The lines, with an empty one before; nothing if there is nothing to say. */
    String text() {
        if (notables.isEmpty()) {
            return "";
        }
        Stream<List<String>> meanings = notables.stream().map(notable -> List.of(notable.heading(), notable.meaning()));
        List<String> brackets = List.of("(x to y)", Wording.interval(findings));
        List<List<String>> legend = Stream.concat(meanings, Stream.of(brackets)).toList();
        return "\n" + new TextTable(2, legend).text() + "\n" + new TextTable(1, rows()).text();
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("policy", notables.stream().map(Notable::heading)));
        for (String policy : findings.policies()) {
            rows.add(row(policy, notables.stream().map(notable -> cell(policy, notable))));
        }
        return rows;
    }

    private static List<String> row(String name, Stream<String> cells) {
        return Stream.concat(Stream.of(name), cells).toList();
    }

    private String cell(String policy, Notable notable) {
        int decimals = decimals(notable);
        return estimate(policy, notable)
                .map(shown -> shown(shown, notable.factor(), decimals))
                .orElse(NONE);
    }

    private static String shown(Estimate estimate, double factor, int decimals) {
        String value = number(factor * estimate.value(), decimals);
        String lower = number(factor * estimate.lower(), decimals);
        String upper = number(factor * estimate.upper(), decimals);
        return Wording.isSteady(estimate) ? value : "%s (%s to %s)".formatted(value, lower, upper);
    }

    /** Decimals of a column. */
    private int decimals(Notable notable) {
        double widest = estimates(notable)
                .mapToDouble(estimate -> notable.factor() * estimate.halfWidth())
                .filter(half -> half < Double.POSITIVE_INFINITY)
                .max()
                .orElse(0);
        double largest = estimates(notable)
                .mapToDouble(estimate -> notable.factor() * Math.abs(estimate.value()))
                .max()
                .orElse(0);
        double resolution = widest > 0 ? widest / HALF_DIGIT : largest / VALUE_DIGITS;
        return (int) Math.max(0, Math.min(MOST_DECIMALS, Math.ceil(-Math.log10(resolution))));
    }

    private Stream<Estimate> estimates(Notable notable) {
        return findings.policies().stream().flatMap(policy -> estimate(policy, notable).stream());
    }

    private Optional<Estimate> estimate(String policy, Notable notable) {
        return findings.estimate(policy, notable.flow(), notable.measure());
    }

    private static String number(double value, int decimals) {
        return Double.isInfinite(value) ? "any number" : String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
