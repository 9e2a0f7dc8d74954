package org.twinmarch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.UncertaintyFindings;
import org.twinmarch.experiment.UncertaintyFindings.Split;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.UncertainEstimate;

/**
 * The main measure under drawn assumptions, for the terminal: for each policy, and for each difference, how much of the doubt
 * is that of the simulation and how much that of the assumptions.
 *
 * @param findings what was found
 */
public record UncertaintyText(UncertaintyFindings findings) {

    /** A longer table is not read from a terminal. */
    private static final int MOST_ROWS = 40;

    private static final double PERCENT = 100;
    private static final double HALF_DIGIT = 10;
    private static final int MOST_DECIMALS = 3;

    /** The lines; each ends in a line feed. */
    public String text() {
        List<Split> shown = shown();
        int decimals = decimals(shown);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "policy", "flow", "mean", "simulation", "assumptions", "between", "total", "due to assumptions"));
        shown.forEach(split -> rows.add(row(split, decimals)));
        return String.join("\n", head(shown)) + "\n\n" + new TextTable(2, rows).text();
    }

    private List<String> head(List<Split> shown) {
        String measure = shown.isEmpty() ? "" : shown.get(0).measure();
        String confidence = confidence();
        return List.of(
                "With the assumptions drawn anew for every %,d of %,d replications: %s [%%]"
                        .formatted(findings.groupSize(), findings.design().replications(), measure),
                "",
                "simulation          half width of the %s interval of the mean: more replications make it smaller"
                        .formatted(confidence),
                "assumptions         half width due to them, and between what it may lie: replications do not make it smaller",
                "total               half width for the value under the true assumptions",
                "due to assumptions  their share of the whole variance [%]");
    }

    private String confidence() {
        double percent = PERCENT * findings.design().confidence();
        return (percent == Math.rint(percent) ? Long.toString(Math.round(percent)) : Double.toString(percent)) + " %";
    }

    /** The main measure of all flows together, and of each flow if that is not too much. */
    private List<Split> shown() {
        boolean pursued = findings.splits().stream()
                .anyMatch(split -> split.measure().equals(Findings.PROBABILITY_OF_INTERCEPTION));
        String main = pursued ? Findings.PROBABILITY_OF_INTERCEPTION : Findings.PROBABILITY_OF_DETECTION;
        List<Split> all = findings.splits().stream()
                .filter(split -> split.measure().equals(main))
                .toList();
        long flows = all.stream().map(Split::flow).distinct().count();
        Stream<Split> shown = flows > 2 && all.size() <= MOST_ROWS
                ? all.stream()
                : all.stream().filter(split -> split.flow().equals(Findings.ALL) == flows > 2 || flows == 1);
        return shown.toList();
    }

    private static List<String> row(Split split, int decimals) {
        String who = split.baseline()
                .map(baseline -> "%s minus %s".formatted(split.policy(), baseline))
                .orElse(split.policy());
        String sign = split.baseline().isPresent() ? "+" : "";
        Optional<UncertainEstimate> estimate = split.estimate();
        return List.of(
                who,
                split.flow(),
                estimate.map(known -> number(known.value(), decimals, sign)).orElse("-"),
                estimate.map(known -> number(known.monteCarlo(), decimals, "")).orElse("-"),
                estimate.map(known -> number(known.parameters(), decimals, "")).orElse("-"),
                estimate.map(known -> between(known, decimals)).orElse("-"),
                estimate.map(known -> number(known.total(), decimals, "")).orElse("-"),
                estimate.map(known -> Long.toString(Math.round(PERCENT * known.parameterShare())))
                        .orElse("-"));
    }

    /** The interval of the half width: that of its variance component, on the same scale. */
    private static String between(UncertainEstimate estimate, int decimals) {
        Estimate component = estimate.components().parameters();
        double quantile = estimate.quantile();
        return number(quantile * Math.sqrt(component.lower()), decimals, "")
                + " to "
                + (component.upper() == Double.POSITIVE_INFINITY
                        ? "any"
                        : number(quantile * Math.sqrt(component.upper()), decimals, ""));
    }

    private static int decimals(List<Split> shown) {
        double narrowest = shown.stream()
                .flatMap(split -> split.estimate().stream())
                .mapToDouble(estimate -> PERCENT * estimate.monteCarlo())
                .filter(half -> half > 0)
                .min()
                .orElse(1);
        return (int) Math.max(0, Math.min(MOST_DECIMALS, Math.ceil(-Math.log10(narrowest / HALF_DIGIT))));
    }

    private static String number(double share, int decimals, String sign) {
        String text = String.format(Locale.ROOT, "%" + sign + "." + decimals + "f", PERCENT * share);
        return text.matches("[+-]0\\.?0*") ? text.substring(1) : text;
    }
}
