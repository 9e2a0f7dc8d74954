package org.twinmarch.report.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.twinmarch.experiment.Agreement;
import org.twinmarch.report.Percent;
import org.twinmarch.report.Share;
import org.twinmarch.report.Wording;
import org.twinmarch.report.page.DataTable.Cell;
import org.twinmarch.report.page.DataTable.Column;

/** What closed forms say exactly, beside what was simulated. */
final class ExactValues {

    private ExactValues() {}

    /** The table; nothing if nothing is known exactly. */
    static Optional<DataTable> table(Dossier dossier) {
        List<Agreement.Comparison> comparisons =
                dossier.theory().against(dossier.findings()).comparisons();
        if (comparisons.isEmpty()) {
            return Optional.empty();
        }
        Percent percent = Percent.of(dossier.findings(), List.of(Share.DETECTION));
        return Optional.of(new DataTable(
                "Exact probabilities of detection beside the simulated ones [%]; z is their distance in standard errors",
                List.of(
                        Column.words("Policy"),
                        Column.words("Flow"),
                        Column.numbers("Exact"),
                        Column.numbers("Detected"),
                        Column.numbers(Wording.interval(dossier.findings())),
                        Column.numbers("z"),
                        Column.words("Closed form")),
                comparisons.stream().map(comparison -> row(comparison, percent)).toList()));
    }

    private static List<Cell> row(Agreement.Comparison comparison, Percent percent) {
        double exact = comparison.exact().value();
        return List.of(
                Cell.of(comparison.exact().policy()),
                Cell.of(comparison.exact().flow()),
                Cell.of(percent.value(exact), exact),
                Cell.of(
                        percent.value(comparison.estimate()),
                        comparison.estimate().value()),
                Cell.of(
                        percent.interval(comparison.estimate()),
                        comparison.estimate().lower()),
                comparison.z().isPresent() ? z(comparison.z().getAsDouble()) : Cell.of("-"),
                Cell.of(comparison.exact().form()));
    }

    private static Cell z(double z) {
        return Cell.of(Double.isInfinite(z) ? "infinite" : String.format(Locale.ROOT, "%+.1f", z), z);
    }
}
