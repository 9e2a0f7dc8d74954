package org.twinmarch.report;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.experiment.Json;
import org.twinmarch.stats.Estimate;

/** The results as one JSON object, for programs. Its keys are explained in {@code docs/reference/results.md}. */
public final class ResultJson {

    private ResultJson() {}

    /** The object; measures that were never defined, such as the time to detection where nobody was detected, are left out. */
    public static String of(Findings findings, Path place) {
        return new Json()
                .with("results", place.toString())
                .with("seed", findings.design().seed())
                .with("replications", findings.design().replications())
                .with("measures", findings.all().flatMap(ResultJson::measure).toList())
                .lines();
    }

    private static Stream<Json> measure(Finding finding) {
        return finding.estimate().stream().map(estimate -> measure(finding, estimate));
    }

    private static Json measure(Finding finding, Estimate estimate) {
        return new Json()
                .with("policy", finding.policy())
                .with("flow", finding.flow())
                .with("measure", finding.measure())
                .with("estimate", estimate.value())
                .with("lower", estimate.lower())
                .with("upper", estimate.upper())
                .with("confidence", estimate.confidence());
    }
}
