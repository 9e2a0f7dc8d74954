package org.twinmarch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.experiment.Findings;
import org.twinmarch.stats.Difference;
import org.twinmarch.stats.Estimate;

/**
 * The table for the terminal: policy by flow, the probability of detection, where parties are pursued that of interception,
 * and the paired difference of the last from the first policy, each with its interval. Where policies and flows make more
 * than {@value #MOST_ROWS} rows, only all flows together are shown. It has as many decimals as the narrowest interval of the
 * table deserves, up to three. What else matters stands below: {@link Notables}.
 */
public final class ResultTable {

    private static final int NAMES = 2;
    private static final String NONE = "-";
    /** A longer table is not read from a terminal. */
    private static final int MOST_ROWS = 40;

    private final Findings findings;
    private final List<Share> shares;
    private final Percent percent;

    /** A table of findings. */
    public ResultTable(Findings findings) {
        this.findings = findings;
        this.shares = Share.main(findings).equals(Share.DETECTION)
                ? List.of(Share.DETECTION)
                : List.of(Share.DETECTION, Share.INTERCEPTION);
        this.percent = Percent.of(findings, shares);
    }

    /** The table with what stands above and below it; lines end in a line feed. */
    public String text() {
        String table = new TextTable(NAMES, rows()).text().stripTrailing();
        return String.join("\n", title()) + "\n\n" + table + "\n" + new Notables(findings).text();
    }

    private List<String> title() {
        Findings.Topic topic = findings.topic();
        List<String> title = new ArrayList<>();
        title.add(topic.question().isEmpty() ? topic.name() : topic.name() + ": " + topic.question());
        title.add(String.join(
                ", ",
                Amounts.count(findings.policies().size(), "policy", "policies"),
                Amounts.count(findings.design().replications(), "replication"),
                "seed " + findings.design().seed()));
        title.add("");
        title.addAll(legend());
        return title;
    }

    private List<String> legend() {
        String first = findings.policies().get(0);
        List<String> legend = new ArrayList<>();
        if (pursued()) {
            legend.add("detected     parties detected at least once, of those that tried to cross [%]");
            legend.add("intercepted  parties that a unit met, of those that tried to cross [%]");
        } else {
            legend.add("detected    parties detected at least once, of those that tried to cross [%]");
        }
        if (comparing()) {
            legend.add((pursued() ? "difference   of intercepted, from " : "difference  from ")
                    + first
                    + ", under the same random numbers [percentage points]");
        }
        if (isLong()) {
            legend.add("each of the %s flows alone: in the charts and in summary.csv"
                    .formatted(findings.traffic().size() - 1));
        }
        return legend;
    }

    private boolean pursued() {
        return shares.contains(Share.INTERCEPTION);
    }

    private boolean comparing() {
        return findings.policies().size() > 1;
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(headings());
        for (String policy : findings.policies()) {
            for (String flow : flows()) {
                rows.add(row(policy, flow));
            }
            if (flows().size() > 1) {
                // Sets the policies apart.
                rows.add(List.of());
            }
        }
        return rows;
    }

    private List<String> flows() {
        List<String> all = findings.traffic();
        return isLong() ? all.subList(0, 1) : all;
    }

    private boolean isLong() {
        int labels = findings.traffic().size();
        return labels > 1 && labels * findings.policies().size() > MOST_ROWS;
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>(List.of("policy", "flow", "detected"));
        String interval = Wording.interval(findings);
        headings.add(interval);
        if (pursued()) {
            headings.addAll(List.of("intercepted", interval));
        }
        if (comparing()) {
            headings.addAll(List.of("difference", interval));
        }
        return headings;
    }

    private List<String> row(String policy, String flow) {
        Stream<String> names = Stream.of(policy, flow);
        Stream<String> singles = shares.stream()
                .map(share -> findings.estimate(policy, flow, share.measure()))
                .flatMap(estimate -> Stream.of(
                        estimate.map(percent::value).orElse(NONE),
                        estimate.map(percent::interval).orElse(NONE)));
        Optional<Estimate> difference =
                findings.difference(policy, flow, findings.mainMeasure()).map(Difference::estimate);
        Stream<String> compared = Stream.of(
                difference.map(percent::signed).orElse(NONE),
                difference.map(percent::signedInterval).orElse(NONE));
        return Stream.of(names, singles, comparing() ? compared : Stream.<String>empty())
                .flatMap(cells -> cells)
                .toList();
    }
}
