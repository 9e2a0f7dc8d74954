package org.twinmarch.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.twinmarch.experiment.Findings.Contrast;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.experiment.Findings.Milestone;
import org.twinmarch.experiment.Findings.PartFinding;
import org.twinmarch.stats.Difference;
import org.twinmarch.stats.Estimate;

/** {@code summary.csv}, {@code differences.csv}, {@code breakdown.csv} and {@code convergence.csv}. Columns are explained in {@code docs/reference/results.md}. */
public final class FindingTables {

    private static final List<String> SUMMARY =
            List.of("policy", "flow", "measure", "estimate", "lower", "upper", "confidence", "replications");
    private static final List<String> DIFFERENCES = List.of(
            "policy",
            "baseline",
            "flow",
            "measure",
            "estimate",
            "lower",
            "upper",
            "confidence",
            "replications",
            "variance-ratio",
            "simultaneous-lower",
            "simultaneous-upper");

    private static final List<String> BREAKDOWN =
            List.of("policy", "flow", "by", "at", "measure", "value", "lower", "upper", "confidence", "replications");

    private static final List<String> CONVERGENCE =
            List.of("policy", "flow", "measure", "replications", "estimate", "lower", "upper", "confidence");

    private FindingTables() {}

    /** Writes every measure of every policy with its interval. */
    public static void writeSummary(Findings findings, Path file) throws IOException {
        try (Table table = new Table(file, SUMMARY)) {
            findings.findings().forEach(finding -> append(finding, table));
        }
    }

    /** Writes every difference from the first policy with its interval and what common random numbers gained. */
    public static void writeDifferences(Findings findings, Path file) throws IOException {
        writeComparisons(findings.contrasts(), file);
    }

    /** Writes differences of any pairs of policies, with the columns of {@link #writeDifferences}. */
    public static void writeComparisons(List<Contrast> contrasts, Path file) throws IOException {
        try (Table table = new Table(file, DIFFERENCES)) {
            contrasts.forEach(contrast -> append(contrast, table));
        }
    }

    /** Writes every measure of every policy by part of the line and of time, with its interval. */
    public static void writeBreakdown(Findings findings, Path file) throws IOException {
        try (Table table = new Table(file, BREAKDOWN)) {
            findings.parts().forEach(finding -> append(finding, table));
        }
    }

    /** Writes what the main measure of all flows together was after ever more replications. */
    public static void writeConvergence(Findings findings, Path file) throws IOException {
        try (Table table = new Table(file, CONVERGENCE)) {
            findings.milestones().forEach(milestone -> append(milestone, table));
        }
    }

    private static void append(Milestone milestone, Table table) {
        Estimate estimate = milestone.estimate();
        table.row()
                .with(milestone.policy())
                .with(Measure.ALL)
                .with(milestone.measure())
                .with(estimate.count())
                .with(estimate.value())
                .with(estimate.lower())
                .with(estimate.upper())
                .with(estimate.confidence())
                .end();
    }

    private static void append(PartFinding finding, Table table) {
        Table.Row row = table.row()
                .with(finding.policy())
                .with(finding.flow())
                .with(finding.by())
                .with(finding.at())
                .with(finding.measure());
        finding.estimate().ifPresent(estimate -> fill(row, estimate));
        row.end();
    }

    private static void append(Finding finding, Table table) {
        Table.Row row = table.row().with(finding.policy()).with(finding.flow()).with(finding.measure());
        finding.estimate().ifPresent(estimate -> fill(row, estimate));
        row.end();
    }

    private static void append(Contrast contrast, Table table) {
        append(contrast, table.row());
    }

    /** The columns of differences after some others. */
    static List<String> differences(List<String> before) {
        return Stream.concat(before.stream(), DIFFERENCES.stream()).toList();
    }

    /** Fills the columns of a difference into a row, and ends it. */
    static void append(Contrast contrast, Table.Row row) {
        row.with(contrast.policy())
                .with(contrast.baseline())
                .with(contrast.flow())
                .with(contrast.measure());
        contrast.difference().ifPresent(difference -> fill(row, difference));
        row.end();
    }

    private static void fill(Table.Row row, Difference difference) {
        fill(row, difference.estimate());
        row.with(difference.varianceRatio())
                .with(difference.together().lower())
                .with(difference.together().upper());
    }

    private static void fill(Table.Row row, Estimate estimate) {
        row.with(estimate.value())
                .with(estimate.lower())
                .with(estimate.upper())
                .with(estimate.confidence())
                .with(estimate.count());
    }
}
