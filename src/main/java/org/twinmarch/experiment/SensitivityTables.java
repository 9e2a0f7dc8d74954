package org.twinmarch.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinmarch.experiment.SensitivityFindings.Answer;
import org.twinmarch.experiment.SensitivityFindings.Effect;
import org.twinmarch.experiment.SensitivityFindings.Factor;
import org.twinmarch.experiment.SensitivityFindings.Response;
import org.twinmarch.stats.Estimate;

/**
 * {@code sensitivity.csv}, {@code responses.csv} and {@code factors.csv}. Columns are explained in
 * {@code docs/reference/results.md}.
 */
public final class SensitivityTables {

    /** Name of the table of indices. */
    public static final String SENSITIVITY_FILE = "sensitivity.csv";
    /** Name of the table of values at the points. */
    public static final String RESPONSES_FILE = "responses.csv";
    /** Name of the table of factors. */
    public static final String FACTORS_FILE = "factors.csv";

    /** The unit of a response that is a share of a whole, or a difference of two. */
    static final String SHARE = "share";

    private static final String NUMBER = "number";

    private static final List<String> SENSITIVITY = List.of(
            "method",
            "policy",
            "baseline",
            "flow",
            "measure",
            "factor",
            "index",
            "estimate",
            "lower",
            "upper",
            "confidence",
            "points",
            "replications");
    private static final List<String> RESPONSES =
            List.of("policy", "baseline", "flow", "measure", "row", "value", "lower", "upper", "confidence", "unit");
    private static final List<String> FACTORS =
            List.of("factor", "path", "value", "least", "most", "spread", "not-varied");

    private SensitivityTables() {}

    /** Writes the indices of every factor for every response. */
    public static void writeSensitivity(SensitivityFindings findings, Path file) throws IOException {
        try (Table table = new Table(file, SENSITIVITY)) {
            for (Answer answer : findings.answers()) {
                for (Effect effect : answer.effects()) {
                    for (int i = 0; i < findings.indices().size(); i++) {
                        Table.Row row = named(table.row().with(findings.method()), answer.response())
                                .with(effect.factor())
                                .with(findings.indices().get(i));
                        fill(row, effect.estimates().get(i), findings);
                    }
                }
            }
        }
    }

    private static void fill(Table.Row row, Estimate estimate, SensitivityFindings findings) {
        row.with(estimate.value())
                .with(estimate.lower())
                .with(estimate.upper())
                .with(estimate.confidence())
                .with(findings.rows())
                .with(findings.design().replications())
                .end();
    }

    private static Table.Row named(Table.Row row, Response response) {
        return row.with(response.policy())
                .with(response.baseline().orElse(""))
                .with(response.flow())
                .with(response.measure());
    }

    /** Writes the value of every response at every point of the design. */
    public static void writeResponses(SensitivityFindings findings, Path file) throws IOException {
        try (Table table = new Table(file, RESPONSES)) {
            for (Answer answer : findings.answers()) {
                int number = 1;
                for (Optional<Estimate> value : answer.values()) {
                    Table.Row row = named(table.row(), answer.response()).with(number++);
                    if (value.isPresent()) {
                        row.with(value.get().value())
                                .with(value.get().lower())
                                .with(value.get().upper())
                                .with(value.get().confidence());
                    } else {
                        row.with("").with("").with("").with("");
                    }
                    row.with(answer.response().isShare() ? SHARE : NUMBER).end();
                }
            }
        }
    }

    /**
     * Writes what was varied, and what was not.
     *
     * @param others from the path of an assumption that was not varied to the reason
     */
    public static void writeFactors(List<Factor> factors, Map<String, String> others, Path file) throws IOException {
        try (Table table = new Table(file, FACTORS)) {
            for (Factor factor : factors) {
                factor.paths().forEach(path -> table.row()
                        .with(factor.name())
                        .with(path)
                        .with(factor.value())
                        .with(factor.least())
                        .with(factor.most())
                        .with(factor.spread())
                        .end());
            }
            others.forEach((path, reason) -> table.row()
                    .with("")
                    .with(path)
                    .with("")
                    .with("")
                    .with("")
                    .with("")
                    .with(reason)
                    .end());
        }
    }
}
