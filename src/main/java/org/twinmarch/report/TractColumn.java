package org.twinmarch.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.PartFinding;

/** What tables of fence and cost by stretch or month have columns for, in their order. */
public enum TractColumn {
    /** Km that stand, in the mean over the time. */
    MEAN_KM("fence-km-mean", "km fenced"),
    /** Km that stand at the end of the time. */
    END_KM("fence-km", "at the end"),
    /** Km built meanwhile. */
    BUILT_KM("fence-km-built", "built"),
    /** Cuts open at a time. */
    BREACHES("breaches-open", "cuts open"),
    /** What fence and patrols cost. */
    COST("cost", "cost");

    private final String measure;
    private final String heading;

    TractColumn(String measure, String heading) {
        this.measure = measure;
        this.heading = heading;
    }

    /** The measure of it. */
    public String measure() {
        return measure;
    }

    /** What stands above it; a cost is in the currency of the study. */
    public String heading(Findings findings) {
        return this == COST ? "%s, %s".formatted(heading, findings.topic().currency()) : heading;
    }

    /** What was found of it by one kind of part, for all policies. */
    public Stream<PartFinding> in(Findings findings, String by) {
        return findings.parts().stream()
                .filter(part -> part.by().equals(by) && part.measure().equals(measure))
                .filter(part ->
                        part.flow().equals(Findings.ALL) && part.estimate().isPresent());
    }

    /** The columns for which something was found by one kind of part. */
    public static List<TractColumn> of(Findings findings, String by) {
        return Arrays.stream(values())
                .filter(column -> column.in(findings, by).findAny().isPresent())
                .toList();
    }
}
