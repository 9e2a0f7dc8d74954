package org.twinmarch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.MeasureName;
import org.twinmarch.stats.Estimate;

/** The measures that a study asks for, at every point, each with its interval: in the unit of the measure, as in the CSV tables. */
public final class MeasureTable {

    private static final int NAMES = 2;

    private final Findings findings;
    private final List<String> measures;

    /**
     * A table of some measures.
     *
     * @param measures as {@link MeasureName} writes them
     */
    public MeasureTable(Findings findings, List<String> measures) {
        this.findings = findings;
        this.measures = List.copyOf(measures);
    }

    /** The table and a blank line; empty if no measure is asked for. */
    public String text() {
        if (measures.isEmpty()) {
            return "";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("measure", "policy", "estimate", Wording.interval(findings)));
        measures.forEach(measure -> {
            findings.policies().forEach(policy -> rows.add(row(MeasureName.of(measure), policy)));
            // Sets the measures apart.
            rows.add(List.of());
        });
        return new TextTable(NAMES, rows).text().stripTrailing() + "\n\n";
    }

    private List<String> row(MeasureName measure, String policy) {
        Optional<Estimate> estimate = findings.all()
                .filter(finding -> finding.policy().equals(policy))
                .filter(finding -> finding.flow().equals(measure.flow()))
                .filter(finding -> finding.measure().equals(measure.measure()))
                .flatMap(finding -> finding.estimate().stream())
                .findFirst();
        return List.of(
                measure.toString(),
                policy,
                estimate.map(seen -> number(seen.value())).orElse("-"),
                estimate.map(MeasureTable::interval).orElse("-"));
    }

    private static String interval(Estimate seen) {
        return Wording.isSteady(seen) ? Wording.STEADY : number(seen.lower()) + " to " + number(seen.upper());
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.4g", number);
    }
}
