package org.twinmarch.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.twinmarch.experiment.SensitivityFindings;
import org.twinmarch.experiment.SensitivityFindings.Answer;
import org.twinmarch.experiment.SensitivityFindings.Effect;
import org.twinmarch.experiment.SensitivityFindings.Factor;
import org.twinmarch.report.SensitivityWords;
import org.twinmarch.report.Wording;
import org.twinmarch.report.page.DataTable.Cell;
import org.twinmarch.report.page.DataTable.Column;
import org.twinmarch.stats.Estimate;

/** The numbers of a sensitivity: what was moved, from where to where each response goes, and the indices of each factor. */
final class FactorsSection implements Section<SensitivityDossier> {

    /** More tables than these are folded. */
    private static final int MOST_TABLES = 3;

    @Override
    public String id() {
        return "tables";
    }

    @Override
    public String heading() {
        return "Tables";
    }

    @Override
    public void write(SensitivityDossier dossier, Html html) {
        SensitivityFindings findings = dossier.findings();
        html.within("p", words -> words.words("A button above a column sorts by it. ")
                .element("code", "sensitivity.csv")
                .words(", ")
                .element("code", "responses.csv")
                .words(" and ")
                .element("code", "factors.csv")
                .words(" in the same folder have all of it, and in full."));
        responses(findings).write(html);
        List<Dependence> told = findings.answers().stream()
                .filter(answer -> !answer.effects().isEmpty())
                .map(answer -> new Dependence(findings, answer))
                .toList();
        html.element("p", meaning(findings));
        told.stream().limit(MOST_TABLES).forEach(dependence -> indices(dependence)
                .write(html));
        if (told.size() > MOST_TABLES) {
            html.within("details", details -> {
                details.element("summary", "The indices of %s more".formatted(told.size() - MOST_TABLES));
                told.stream().skip(MOST_TABLES).forEach(dependence -> indices(dependence)
                        .write(details));
            });
        }
        factors(dossier).write(html);
        if (!dossier.others().isEmpty()) {
            still(dossier).write(html);
        }
    }

    private static String meaning(SensitivityFindings findings) {
        return findings.method().equals(SensitivityFindings.SOBOL)
                ? "total: share of the variance that a factor takes part in, by itself and with others. first: share that it makes by"
                        + " itself."
                : "mu*: by how much a response changes on the average, up or down, as a factor goes over its whole range. mu: the same"
                        + " with its sign. sigma: how much that change depends on where this factor and the others stand.";
    }

    private static DataTable responses(SensitivityFindings findings) {
        return new DataTable(
                "From where to where each response goes over the points",
                List.of(
                        Column.words("Response"),
                        Column.words("Unit"),
                        Column.numbers("Least"),
                        Column.numbers("Median"),
                        Column.numbers("Greatest"),
                        Column.numbers("Points surely above 0"),
                        Column.numbers("Points surely below 0"),
                        Column.numbers("Points without a value")),
                findings.answers().stream()
                        .map(answer -> row(new Dependence(findings, answer)))
                        .toList());
    }

    private static List<Cell> row(Dependence dependence) {
        Answer answer = dependence.answer();
        List<Double> values = answer.ordered();
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(SensitivityWords.response(answer.response())),
                Cell.of(SensitivityWords.unit(answer.response()))));
        for (int at : List.of(0, values.size() / 2, Math.max(0, values.size() - 1))) {
            cells.add(values.isEmpty() ? Cell.of("-") : Cell.of(dependence.number(values.get(at)), values.get(at)));
        }
        for (long points : List.of(answer.above(), answer.below(), answer.undefined())) {
            cells.add(Cell.of(Long.toString(points), points));
        }
        return cells;
    }

    private static DataTable indices(Dependence dependence) {
        SensitivityFindings findings = dependence.findings();
        String unit = dependence.isSobol() ? "% of the variance" : SensitivityWords.changeUnit(dependence.response());
        List<Column> columns = new ArrayList<>(List.of(Column.words("Factor")));
        for (String index : findings.indices()) {
            columns.add(Column.numbers(SensitivityWords.index(index)));
            columns.add(Column.numbers(SensitivityWords.index(index) + ", " + Wording.interval(findings.design())));
        }
        return new DataTable(
                "%s [%s]".formatted(Wording.sentence(SensitivityWords.response(dependence.response())), unit),
                columns,
                dependence.answer().ranked().stream()
                        .map(effect -> row(dependence, effect))
                        .toList());
    }

    private static List<Cell> row(Dependence dependence, Effect effect) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(effect.factor())));
        for (Estimate index : effect.estimates()) {
            Estimate shown = dependence.shown(index);
            Figures figures = Figures.of(shown);
            cells.add(Cell.of(figures.text(shown.value()), shown.value()));
            cells.add(Cell.of(figures.text(shown.lower()) + " to " + figures.text(shown.upper()), shown.lower()));
        }
        return cells;
    }

    private static DataTable factors(SensitivityDossier dossier) {
        return new DataTable(
                "What was moved, and over which range",
                List.of(
                        Column.words("Factor"),
                        Column.words("Kind"),
                        Column.words("Value in the file"),
                        Column.words("From"),
                        Column.words("To"),
                        Column.words("Spread"),
                        Column.words("Moves with")),
                dossier.findings().factors().stream()
                        .map(factor -> row(dossier, factor))
                        .toList());
    }

    private static List<Cell> row(SensitivityDossier dossier, Factor factor) {
        String others = IntStream.range(1, factor.paths().size())
                .mapToObj(factor.paths()::get)
                .collect(Collectors.joining(", "));
        return List.of(
                Cell.of(factor.name()),
                Cell.of(Tagged.kind(dossier.origins(), factor.name())),
                Cell.of(factor.value().isEmpty() ? "-" : factor.value()),
                Cell.of(factor.least()),
                Cell.of(factor.most()),
                Cell.of(factor.spread()),
                Cell.of(others.isEmpty() ? "-" : others));
    }

    private static DataTable still(SensitivityDossier dossier) {
        return new DataTable(
                "Assumptions that were not moved",
                List.of(Column.words("Assumption"), Column.words("Reason")),
                dossier.others().entrySet().stream()
                        .map(other -> List.of(Cell.of(other.getKey()), Cell.of(other.getValue())))
                        .toList());
    }
}
