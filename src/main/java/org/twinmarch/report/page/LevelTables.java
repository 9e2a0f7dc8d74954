package org.twinmarch.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.Contrast;
import org.twinmarch.experiment.LevelDifference;
import org.twinmarch.report.AllElseEqual;
import org.twinmarch.report.Percent;
import org.twinmarch.report.Share;
import org.twinmarch.report.Wording;
import org.twinmarch.report.page.DataTable.Cell;
import org.twinmarch.report.page.DataTable.Column;
import org.twinmarch.scenario.yaml.DesignPoint;
import org.twinmarch.stats.Difference;
import org.twinmarch.stats.Estimate;

/**
 * The points of a sweep that differ in one thing alone: a table of the policies at the same levels, and one of the levels of each
 * factor under the same policy.
 *
 * @param equal what is compared
 */
record LevelTables(AllElseEqual equal) {

    /** Those that there is something for. */
    List<DataTable> tables() {
        return equal.varied().stream()
                .filter(varied -> !equal.main(varied).isEmpty())
                .map(this::table)
                .toList();
    }

    private DataTable table(String varied) {
        List<LevelDifference> rows = equal.main(varied);
        String what = Share.main(findings()).words();
        String caption = rows.get(0).isOfPolicies()
                ? "%s of %s: each policy minus %s at the same levels [percentage points]"
                        .formatted(what, equal.flow(), equal.firstPolicy())
                : "%s of %s: each level of %s minus %s, all else the same [percentage points]"
                        .formatted(
                                what,
                                equal.flow(),
                                varied,
                                equal.firstLevel(varied).orElse("what the policy says"));
        return new DataTable(caption, columns(), rows.stream().map(this::row).toList());
    }

    private Findings findings() {
        return equal.findings();
    }

    private List<Column> columns() {
        String interval = Wording.interval(findings());
        List<Column> columns = new ArrayList<>(List.of(Column.words("Policy")));
        equal.points().factors().forEach(factor -> columns.add(Column.words(factor)));
        columns.addAll(List.of(
                Column.numbers("Here [%]"),
                Column.numbers("Compared with [%]"),
                Column.numbers("Difference"),
                Column.numbers(interval),
                Column.numbers(interval + " of all at once")));
        return columns;
    }

    private List<Cell> row(LevelDifference each) {
        Contrast contrast = each.contrast();
        DesignPoint point = equal.points().point(contrast.policy()).orElseThrow();
        Percent percent = equal.percent();
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(point.policy())));
        equal.points()
                .factors()
                .forEach(factor -> cells.add(Cell.of(point.levels().getOrDefault(factor, "-"))));
        cells.add(share(contrast.policy(), percent));
        cells.add(share(contrast.baseline(), percent));
        Optional<Difference> difference = contrast.difference();
        Optional<Estimate> alone = difference.map(Difference::estimate);
        cells.add(alone.map(known -> Cell.of(percent.signed(known), known.value()))
                .orElse(Cell.of("-")));
        cells.add(interval(alone, percent));
        cells.add(interval(difference.map(Difference::together), percent));
        return cells;
    }

    private Cell share(String point, Percent percent) {
        return findings()
                .estimate(point, equal.flow(), findings().mainMeasure())
                .map(known -> Cell.of(percent.value(known), known.value()))
                .orElse(Cell.of("-"));
    }

    private static Cell interval(Optional<Estimate> difference, Percent percent) {
        return difference
                .map(known -> Cell.of(percent.signedInterval(known), known.lower()))
                .orElse(Cell.of("-"));
    }
}
