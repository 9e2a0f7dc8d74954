package org.twinmarch.report.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.experiment.CoordinationValue;
import org.twinmarch.experiment.Findings;
import org.twinmarch.report.Share;
import org.twinmarch.report.Wording;
import org.twinmarch.stats.Difference;
import org.twinmarch.stats.Estimate;

/**
 * What a policy costs, in money and in people, and what its co-operation alone is worth, in words.
 *
 * @param findings what the study found
 * @param policy   the policy
 */
record Price(Findings findings, String policy) {

    private static final String COST = "cost";
    private static final String CASUALTIES = "casualties";
    private static final String EACH_MORE = "cost-per-additional-interception";

    /** The sentences, a paragraph each. */
    List<String> sentences() {
        return Stream.of(cost(), casualties().stream(), agreement().stream())
                .flatMap(sentences -> sentences)
                .toList();
    }

    private Stream<String> cost() {
        Optional<Estimate> cost = findings.estimate(policy, Findings.ALL, COST);
        if (cost.isEmpty()) {
            return Stream.of("What it costs: the scenario states no costs.");
        }
        String total = "What it costs: %s %s in one horizon%s."
                .formatted(Figures.told(cost.get()), findings.topic().currency(), more(COST, "as much as under"));
        String extra = findings.estimate(policy, Findings.ALL, EACH_MORE)
                .map(Figures::told)
                .map(each -> " Each additional interception costs %s %s."
                        .formatted(each, findings.topic().currency()))
                .orElse("");
        return Stream.of(total + extra);
    }

    private Optional<String> casualties() {
        return findings.estimate(policy, Findings.ALL, CASUALTIES)
                .map(casualties -> "Killed and injured in attacks: %s in one horizon%s."
                        .formatted(Figures.told(casualties), more(CASUALTIES, "as many as under")));
    }

    /** How a measure compares with the first policy; nothing for the first policy itself. */
    private String more(String measure, String same) {
        String first = findings.policies().get(0);
        return findings.difference(policy, Findings.ALL, measure)
                .map(Difference::estimate)
                .map(difference -> difference.lower() == 0 && difference.upper() == 0
                        ? ", %s %s".formatted(same, first)
                        : ", %s %s than under %s%s"
                                .formatted(
                                        Figures.told(difference.value() < 0 ? negated(difference) : difference),
                                        difference.value() < 0 ? "less" : "more",
                                        first,
                                        difference.covers(0) ? ", which cannot be told from no difference" : ""))
                .orElse("");
    }

    private Optional<String> agreement() {
        return findings.estimate(policy, Findings.ALL, CoordinationValue.GAIN)
                .map(gain -> "Its co-operation alone adds %s percentage points of %s%s."
                        .formatted(
                                Figures.told(Wording.percent(gain)),
                                Share.main(findings).words().toLowerCase(Locale.ROOT),
                                equivalent()));
    }

    private String equivalent() {
        return findings.findings().stream()
                .filter(finding -> finding.policy().equals(policy))
                .filter(finding -> finding.measure().startsWith(CoordinationValue.EQUIVALENT))
                .flatMap(finding -> finding.estimate().stream().map(units -> ", as much as %s more units of %s"
                        .formatted(
                                Figures.told(units),
                                finding.measure().substring(CoordinationValue.EQUIVALENT.length()))))
                .findFirst()
                .orElse("");
    }

    private static Estimate negated(Estimate estimate) {
        return new Estimate(
                -estimate.value(), -estimate.upper(), -estimate.lower(), estimate.confidence(), estimate.count());
    }
}
