package org.twinmarch.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.experiment.CoordinationValue;
import org.twinmarch.experiment.Findings;
import org.twinmarch.report.Wording;
import org.twinmarch.report.page.DataTable.Cell;
import org.twinmarch.report.page.DataTable.Column;
import org.twinmarch.stats.Estimate;

/** What else matters besides the main probabilities: policy by measure, each value with its interval. */
final class OtherMeasures {

    private OtherMeasures() {}

    /**
     * A measure worth a column.
     *
     * @param heading what stands above its column
     * @param measure its name
     * @param isShare whether it is shown in percent
     */
    private record Shown(String heading, String measure, boolean isShare) {}

    /** The table; nothing if no measure of it is defined. */
    static Optional<DataTable> table(Findings findings) {
        List<Shown> shown = measures(findings)
                .filter(measure -> findings.policies().stream()
                        .anyMatch(policy -> estimate(findings, policy, measure).isPresent()))
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>(List.of(Column.words("Policy")));
        shown.forEach(measure -> columns.add(Column.numbers(measure.heading())));
        return Optional.of(new DataTable(
                "What else matters, with its " + Wording.interval(findings),
                columns,
                findings.policies().stream()
                        .map(policy -> row(findings, policy, shown))
                        .toList()));
    }

    private static Stream<Shown> measures(Findings findings) {
        return Stream.of(
                new Shown("Alarms unanswered [%]", "alarms-unanswered", true),
                new Shown("Attacks in one horizon", "attacks", false),
                new Shown("Killed and injured in one horizon", "casualties", false),
                new Shown("Cost [%s]".formatted(findings.topic().currency()), "cost", false),
                new Shown("Value of co-ordination [percentage points]", CoordinationValue.GAIN, true));
    }

    private static List<Cell> row(Findings findings, String policy, List<Shown> shown) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(policy)));
        shown.forEach(measure -> cells.add(estimate(findings, policy, measure)
                .map(estimate -> Cell.of(Figures.told(estimate), estimate.value()))
                .orElse(Cell.of("-"))));
        return cells;
    }

    private static Optional<Estimate> estimate(Findings findings, String policy, Shown measure) {
        return findings.estimate(policy, Findings.ALL, measure.measure())
                .map(estimate -> measure.isShare() ? Wording.percent(estimate) : estimate);
    }
}
