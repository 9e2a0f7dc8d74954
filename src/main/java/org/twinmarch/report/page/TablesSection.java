package org.twinmarch.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.experiment.LevelDifference;
import org.twinmarch.experiment.Theory;
import org.twinmarch.report.Percent;
import org.twinmarch.report.Share;
import org.twinmarch.report.StandingFence;
import org.twinmarch.report.Wording;
import org.twinmarch.report.page.DataTable.Cell;
import org.twinmarch.report.page.DataTable.Column;
import org.twinmarch.stats.Difference;
import org.twinmarch.stats.Estimate;

/** The numbers: the main probabilities by policy and flow, and every measure of all flows together. */
final class TablesSection implements Section<Dossier> {

    /** A browser sorts and prints so many rows without a pause. */
    private static final int MOST_ROWS = 2000;

    private static final String SUMMARY = "summary.csv";

    @Override
    public String id() {
        return "tables";
    }

    @Override
    public String heading() {
        return "Tables";
    }

    @Override
    public void write(Dossier dossier, Html html) {
        Findings findings = dossier.findings();
        html.within("p", words -> words.words("A button above a column sorts by it. ")
                .element("code", SUMMARY)
                .words(", ")
                .element("code", "differences.csv")
                .words(" and ")
                .element("code", "breakdown.csv")
                .words(" in the same folder have all of it, and in full."));
        shown(new DataTable("Probabilities by policy and flow [%]", columns(findings), rows(findings)), SUMMARY, html);
        dossier.equal()
                .ifPresent(equal ->
                        new LevelTables(equal).tables().forEach(table -> shown(table, LevelDifference.FILE, html)));
        ExactValues.table(dossier).ifPresent(table -> shown(table, Theory.FILE, html));
        OtherMeasures.table(findings).ifPresent(table -> table.write(html));
        writeTracts(findings, html);
        html.within(Element.of("details", "bulk"), details -> {
            details.element("summary", "Every measure of all flows together");
            shown(measures(findings), SUMMARY, details);
        });
    }

    /** How fence and cost change along the line and in time, for those who ask. */
    private static void writeTracts(Findings findings, Html html) {
        List<DataTable> tables = TractTables.of(findings);
        if (!tables.isEmpty()) {
            html.within(Element.of("details", "bulk"), details -> {
                details.element("summary", "Fence and cost by month and by stretch");
                StandingFence.note(findings, "month").ifPresent(note -> details.element("p", note));
                tables.forEach(table -> shown(table, "breakdown.csv", details));
            });
        }
    }

    /** A table, or the first rows of one that is too long for a page. */
    private static void shown(DataTable table, String file, Html html) {
        if (table.rows().size() <= MOST_ROWS) {
            table.write(html);
            return;
        }
        html.element(
                "p",
                "The next table has %s rows; the first %s are shown, and all are in %s."
                        .formatted(table.rows().size(), MOST_ROWS, file));
        new DataTable(table.caption(), table.columns(), table.rows().subList(0, MOST_ROWS)).write(html);
    }

    private static List<Share> shares(Findings findings) {
        return Stream.of(Share.DETECTION, Share.INTERCEPTION)
                .filter(share -> share.isPlayed(findings))
                .toList();
    }

    private static List<Column> columns(Findings findings) {
        String interval = Wording.interval(findings);
        List<Column> columns = new ArrayList<>(List.of(Column.words("Policy"), Column.words("Flow")));
        for (Share share : shares(findings)) {
            String heading = share.equals(Share.DETECTION) ? "Detected" : "Intercepted";
            columns.add(Column.numbers(heading));
            columns.add(Column.numbers(heading + ", " + interval));
        }
        if (findings.policies().size() > 1) {
            columns.add(Column.numbers("Difference from " + findings.policies().get(0)));
            columns.add(Column.numbers("Difference, " + interval));
        }
        return columns;
    }

    private static List<List<Cell>> rows(Findings findings) {
        Percent percent = Percent.of(findings, shares(findings));
        return findings.policies().stream()
                .flatMap(policy -> findings.traffic().stream().map(flow -> row(findings, policy, flow, percent)))
                .toList();
    }

    private static List<Cell> row(Findings findings, String policy, String flow, Percent percent) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(policy), Cell.of(flow)));
        for (Share share : shares(findings)) {
            Optional<Estimate> estimate = findings.estimate(policy, flow, share.measure());
            cells.add(cell(estimate.map(percent::value), estimate.map(Estimate::value)));
            cells.add(cell(estimate.map(percent::interval), estimate.map(Estimate::lower)));
        }
        if (findings.policies().size() > 1) {
            Optional<Estimate> difference =
                    findings.difference(policy, flow, findings.mainMeasure()).map(Difference::estimate);
            cells.add(cell(difference.map(percent::signed), difference.map(Estimate::value)));
            cells.add(cell(difference.map(percent::signedInterval), difference.map(Estimate::lower)));
        }
        return cells;
    }

    private static Cell cell(Optional<String> shown, Optional<Double> number) {
        return shown.isPresent() && number.isPresent() ? Cell.of(shown.get(), number.get()) : Cell.of("-");
    }

    private static DataTable measures(Findings findings) {
        return new DataTable(
                "Every measure of all flows together, in the units of the reference of measures",
                List.of(
                        Column.words("Measure"),
                        Column.words("Policy"),
                        Column.numbers("Estimate"),
                        Column.numbers("Lower"),
                        Column.numbers("Upper")),
                findings.findings().stream()
                        .filter(finding -> finding.flow().equals(Findings.ALL))
                        .map(TablesSection::row)
                        .toList());
    }

    private static List<Cell> row(Finding finding) {
        Optional<Figures> figures = finding.estimate().map(Figures::of);
        return List.of(
                Cell.of(finding.measure()),
                Cell.of(finding.policy()),
                number(figures, finding.estimate().map(Estimate::value)),
                number(figures, finding.estimate().map(Estimate::lower)),
                number(figures, finding.estimate().map(Estimate::upper)));
    }

    private static Cell number(Optional<Figures> figures, Optional<Double> number) {
        return cell(figures.flatMap(known -> number.map(known::text)), number);
    }
}
