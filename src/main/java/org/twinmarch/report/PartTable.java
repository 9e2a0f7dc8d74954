package org.twinmarch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.PartFinding;
import org.twinmarch.stats.Estimate;

/**
 * The table for the terminal of one kind of part: for each policy and stretch, hour or month, how many parties of all flows
 * start there, and the shares of them that are detected and, where parties are pursued, intercepted.
 */
public final class PartTable {

    private static final int NAMES = 2;
    private static final String NONE = "-";
    private static final double PERCENT = 100;

    private final Findings findings;
    private final String by;
    private final List<Share> shares;

    /**
     * A table of findings.
     *
     * @param by what kind of part: {@code stretch}, {@code hour} or {@code month}
     */
    public PartTable(Findings findings, String by) {
        this.findings = findings;
        this.by = by;
        this.shares = Share.main(findings).equals(Share.DETECTION)
                ? List.of(Share.DETECTION)
                : List.of(Share.DETECTION, Share.INTERCEPTION);
    }

    /** The table with a line above it; lines end in a line feed. */
    public String text() {
        String title = "%nAll flows by %s, where or when their parties start; shares in %%%n".formatted(by);
        return title + new TextTable(NAMES, rows()).text().stripTrailing() + "\n";
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(headings());
        for (String policy : findings.policies()) {
            parts(policy).forEach(at -> rows.add(row(policy, at)));
            // Sets the policies apart.
            rows.add(List.of());
        }
        return rows;
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>(List.of("policy", by, "parties", "detected"));
        headings.add(Wording.interval(findings));
        if (shares.contains(Share.INTERCEPTION)) {
            headings.addAll(List.of("intercepted", Wording.interval(findings)));
        }
        return headings;
    }

    private Stream<PartFinding> of(String policy) {
        return findings.parts().stream()
                .filter(part -> part.policy().equals(policy) && part.by().equals(by))
                .filter(part -> part.flow().equals(Findings.ALL));
    }

    private Stream<String> parts(String policy) {
        return of(policy)
                .filter(part -> part.measure().equals(PartLookup.ATTEMPTS))
                .map(PartFinding::at);
    }

    private List<String> row(String policy, String at) {
        List<String> row = new ArrayList<>(List.of(policy, at));
        row.add(estimate(policy, at, "attempts")
                .map(mean -> String.format(Locale.ROOT, "%,.1f", mean.value()))
                .orElse(NONE));
        for (Share share : shares) {
            Optional<Estimate> estimate = estimate(policy, at, share.measure());
            row.add(estimate.map(shown -> percent(shown.value())).orElse(NONE));
            row.add(estimate.map(shown -> percent(shown.lower()) + " to " + percent(shown.upper()))
                    .orElse(NONE));
        }
        return row;
    }

    private Optional<Estimate> estimate(String policy, String at, String measure) {
        return of(policy)
                .filter(part -> part.at().equals(at) && part.measure().equals(measure))
                .flatMap(part -> part.estimate().stream())
                .findFirst();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", PERCENT * share);
    }
}
