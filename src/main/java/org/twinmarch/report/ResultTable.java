package org.twinmarch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinmarch.experiment.Findings;
import org.twinmarch.stats.Difference;
import org.twinmarch.stats.Estimate;

/**
 * The table for the terminal: policy by flow, the probability of detection and the paired difference from the first
 * policy, each with its interval. It has as many decimals as the narrowest interval of the table deserves, up to three.
 */
public final class ResultTable {

    private static final String NONE = "-";
    private static final String GAP = "  ";

    private final Findings findings;
    private final int decimals;

    /** A table of findings. */
    public ResultTable(Findings findings) {
        this.findings = findings;
        this.decimals = decimals(findings);
    }

    /** The table with what stands above it; lines end in a line feed. */
    public String text() {
        return String.join("\n", title()) + "\n\n" + lines(rows()).stripTrailing() + "\n";
    }

    private List<String> title() {
        List<String> title = new ArrayList<>();
        title.add(findings.topic().question().isEmpty() ? findings.topic().name() : findings.topic().name() + ": " + findings.topic().question());
        title.add(String.join(
                ", ",
                count(findings.policies().size(), "policy", "policies"),
                count(findings.design().replications(), "replication", "replications"),
                "seed " + findings.design().seed()));
        title.add("");
        title.add("detected    parties detected at least once, of those that tried to cross [%]");
        if (comparing()) {
            title.add("difference  from %s, where the same parties try to cross [percentage points]"
                    .formatted(findings.policies().get(0)));
        }
        return title;
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(headings());
        for (String policy : findings.policies()) {
            for (String flow : findings.traffic()) {
                rows.add(row(policy, flow));
            }
            // Sets the policies apart.
            rows.add(List.of());
        }
        return rows;
    }

    private List<String> headings() {
        String interval = Wording.interval(findings);
        return comparing()
                ? List.of("policy", "flow", "detected", interval, "difference", interval)
                : List.of("policy", "flow", "detected", interval);
    }

    private boolean comparing() {
        return findings.policies().size() > 1;
    }

    private List<String> row(String policy, String flow) {
        Optional<Estimate> detected = findings.estimate(policy, flow, Findings.PROBABILITY_OF_DETECTION);
        Optional<Estimate> difference = findings.difference(policy, flow, Findings.PROBABILITY_OF_DETECTION)
                .map(Difference::estimate);
        Stream<String> single = Stream.of(policy, flow, value(detected, ""), interval(detected, ""));
        return comparing()
                ? Stream.concat(single, Stream.of(value(difference, "+"), interval(difference, "+")))
                        .toList()
                : single.toList();
    }

    private String value(Optional<Estimate> estimate, String sign) {
        return estimate.map(shown -> percent(shown.value(), sign)).orElse(NONE);
    }

    private String interval(Optional<Estimate> estimate, String sign) {
        return estimate.map(shown -> percent(shown.lower(), sign) + " to " + percent(shown.upper(), sign))
                .orElse(NONE);
    }

    private String percent(double share, String sign) {
        String text = String.format(Locale.ROOT, "%" + sign + "." + decimals + "f", 100 * share);
        // A difference that is 0 as far as it is shown has no sign.
        return text.matches("[+-]0\\.?0*") ? text.substring(1) : text;
    }

    private static int decimals(Findings findings) {
        double narrowestPercent = findings.policies().stream()
                .flatMap(policy -> findings.traffic().stream()
                        .flatMap(flow -> findings.estimate(policy, flow, Findings.PROBABILITY_OF_DETECTION).stream()))
                .mapToDouble(estimate -> 100 * estimate.halfWidth())
                .min()
                .orElse(1);
        return (int) Math.max(1, Math.min(3, Math.ceil(-Math.log10(narrowestPercent))));
    }

    private static String lines(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            int at = column;
            widths.add(rows.stream()
                    .filter(row -> !row.isEmpty())
                    .mapToInt(row -> row.get(at).length())
                    .max()
                    .orElse(0));
        }
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            // Names to the left, numbers to the right, where their points stand in one line.
            String width = (column < 2 ? "%-" : "%") + widths.get(column) + "s";
            line.append(column == 0 ? "" : GAP).append(width.formatted(row.get(column)));
        }
        return line.toString().stripTrailing() + "\n";
    }
}
