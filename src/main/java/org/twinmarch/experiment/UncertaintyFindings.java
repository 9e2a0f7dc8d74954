package org.twinmarch.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.UncertainEstimate;

/**
 * What a study found under drawn parameters, and where its doubt comes from.
 *
 * @param topic     what it asked
 * @param design    what was played
 * @param groupSize replications in a group, which share their parameters
 * @param groups    number of groups
 * @param splits    the measures of each policy, then the differences of each later one from the first
 */
public record UncertaintyFindings(Findings.Topic topic, Design design, int groupSize, int groups, List<Split> splits) {

    /** Name of the table. */
    public static final String FILE = "uncertainty.csv";

    private static final List<String> COLUMNS = List.of(
            "policy",
            "baseline",
            "flow",
            "measure",
            "estimate",
            "monte-carlo",
            "parameters",
            "total",
            "confidence",
            "variance-replication",
            "variance-replication-lower",
            "variance-replication-upper",
            "variance-parameters",
            "variance-parameters-lower",
            "variance-parameters-upper",
            "draws",
            "replications-per-draw");

    /** Copies the list. */
    public UncertaintyFindings {
        splits = List.copyOf(splits);
    }

    /**
     * A measure of a flow under a policy, or its difference from a baseline.
     *
     * @param policy   name of the policy
     * @param baseline name of the policy that is subtracted, if one is
     * @param flow     name of the flow, or {@link Findings#ALL}
     * @param measure  name of the measure
     * @param isShare  whether it is a share of a whole
     * @param estimate what it is, and how sure that is; nothing if fewer than two draws say anything of it
     */
    public record Split(
            String policy,
            Optional<String> baseline,
            String flow,
            String measure,
            boolean isShare,
            Optional<UncertainEstimate> estimate) {}

    /** Writes {@code uncertainty.csv}. Columns are explained in {@code docs/reference/results.md}. */
    public void write(Path file) throws IOException {
        try (Table table = new Table(file, COLUMNS)) {
            for (Split split : splits) {
                Table.Row row = table.row()
                        .with(split.policy())
                        .with(split.baseline().orElse(""))
                        .with(split.flow())
                        .with(split.measure());
                split.estimate().ifPresent(estimate -> fill(row, estimate));
                row.end();
            }
        }
    }

    private void fill(Table.Row row, UncertainEstimate estimate) {
        row.with(estimate.value())
                .with(estimate.monteCarlo())
                .with(estimate.parameters())
                .with(estimate.total())
                .with(estimate.confidence());
        for (Estimate component : List.of(
                estimate.components().replication(), estimate.components().parameters())) {
            row.with(component.value()).with(component.lower()).with(component.upper());
        }
        row.with(estimate.groups()).with(groupSize);
    }
}
