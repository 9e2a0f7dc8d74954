package org.twinmarch.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.PartFinding;
import org.twinmarch.report.TractColumn;
import org.twinmarch.report.Wording;
import org.twinmarch.report.page.DataTable.Cell;
import org.twinmarch.report.page.DataTable.Column;

/** Fence and cost by month and by stretch, for each policy. */
final class TractTables {

    private TractTables() {}

    /** The tables for which something was found. */
    static List<DataTable> of(Findings findings) {
        return Stream.of("month", "stretch")
                .flatMap(by -> table(findings, by).stream())
                .toList();
    }

    private static Optional<DataTable> table(Findings findings, String by) {
        List<TractColumn> shown = TractColumn.of(findings, by);
        Map<Row, Map<TractColumn, Cell>> rows = rows(findings, by, shown);
        if (rows.keySet().stream().map(Row::at).distinct().count() < 2) {
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>(List.of(Column.words("Policy"), Column.words(Wording.sentence(by))));
        shown.forEach(column -> columns.add(Column.numbers(Wording.sentence(column.heading(findings)))));
        return Optional.of(new DataTable(
                "Fence and cost by %s: km fenced in the mean, at the end, and built; with the %s where it is random"
                        .formatted(by, Wording.interval(findings)),
                columns,
                rows.entrySet().stream()
                        .map(row -> cells(row.getKey(), row.getValue(), shown))
                        .toList()));
    }

    private record Row(String policy, String at) {}

    private static Map<Row, Map<TractColumn, Cell>> rows(Findings findings, String by, List<TractColumn> shown) {
        Map<Row, Map<TractColumn, Cell>> rows = new LinkedHashMap<>();
        for (TractColumn column : shown) {
            column.in(findings, by).forEach(part -> rows.computeIfAbsent(
                            new Row(part.policy(), part.at()), row -> new LinkedHashMap<>())
                    .put(column, cell(part)));
        }
        return rows;
    }

    private static Cell cell(PartFinding part) {
        return part.estimate()
                .map(estimate -> Cell.of(Figures.told(estimate), estimate.value()))
                .orElseThrow();
    }

    private static List<Cell> cells(Row row, Map<TractColumn, Cell> known, List<TractColumn> shown) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(row.policy()), Cell.of(row.at())));
        shown.forEach(column -> cells.add(known.getOrDefault(column, Cell.of("-"))));
        return cells;
    }
}
