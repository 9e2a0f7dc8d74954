package org.twinmarch.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.PartFinding;
import org.twinmarch.stats.Estimate;

/**
 * The table for the terminal of fence and cost by stretch or month: for each policy how much fence stands, in the mean and at the
 * end, what was built, how many cuts are open at a time, and what fence and patrols cost.
 */
public final class TractTable {

    private static final int NAMES = 2;
    private static final String NONE = "-";

    private final Findings findings;
    private final String by;
    private final List<TractColumn> columns;
    private final Map<Key, Estimate> estimates = new HashMap<>();

    private record Key(String policy, String at, TractColumn column) {}

    /**
     * A table of findings.
     *
     * @param by what kind of part: {@code stretch}, {@code hour} or {@code month}
     */
    public TractTable(Findings findings, String by) {
        this.findings = findings;
        this.by = by;
        this.columns = TractColumn.of(findings, by);
        for (TractColumn column : columns) {
            column.in(findings, by)
                    .forEach(part -> estimates.put(
                            new Key(part.policy(), part.at(), column),
                            part.estimate().orElseThrow()));
        }
    }

    /** The table with a line above it; lines end in a line feed. Empty if there is neither fence nor cost by such parts. */
    public String text() {
        if (columns.isEmpty()) {
            return "";
        }
        String title = "%nFence and cost by %s; km fenced in the mean, at the end, and built%n".formatted(by);
        String table = new TextTable(NAMES, rows()).text().stripTrailing() + "\n";
        return title
                + table
                + StandingFence.note(findings, by).map("\n%s\n"::formatted).orElse("");
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(headings());
        for (String policy : findings.policies()) {
            List<String> parts = parts(policy);
            parts.forEach(at -> rows.add(row(policy, at)));
            if (!parts.isEmpty()) {
                // Sets the policies apart.
                rows.add(List.of());
            }
        }
        return rows;
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>(List.of("policy", by));
        for (TractColumn column : columns) {
            headings.add(column.heading(findings));
            if (isRandom(column)) {
                headings.add(Wording.interval(findings));
            }
        }
        return headings;
    }

    /** Whether some number of a column is not the same in all replications. */
    private boolean isRandom(TractColumn column) {
        return estimates.entrySet().stream()
                .filter(entry -> entry.getKey().column() == column)
                .anyMatch(entry -> isRandom(entry.getValue()));
    }

    private static boolean isRandom(Estimate estimate) {
        return !Wording.isSteady(estimate);
    }

    private List<String> parts(String policy) {
        return findings.parts().stream()
                .filter(part -> part.policy().equals(policy) && part.by().equals(by))
                .map(PartFinding::at)
                .distinct()
                .filter(at -> columns.stream().anyMatch(column -> estimates.containsKey(new Key(policy, at, column))))
                .toList();
    }

    private List<String> row(String policy, String at) {
        List<String> row = new ArrayList<>(List.of(policy, at));
        for (TractColumn column : columns) {
            Optional<Estimate> estimate = Optional.ofNullable(estimates.get(new Key(policy, at, column)));
            row.add(estimate.map(shown -> number(shown.value(), column)).orElse(NONE));
            if (isRandom(column)) {
                row.add(estimate.map(shown -> interval(shown, column)).orElse(NONE));
            }
        }
        return row;
    }

    private static String interval(Estimate shown, TractColumn column) {
        return isRandom(shown)
                ? number(shown.lower(), column) + " to " + number(shown.upper(), column)
                : Wording.STEADY;
    }

    private static String number(double value, TractColumn column) {
        if (Double.isInfinite(value)) {
            return "any number";
        }
        return String.format(Locale.ROOT, column == TractColumn.BREACHES ? "%,.2f" : "%,.1f", value);
    }
}
