package org.twinmarch.report;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.experiment.Json;
import org.twinmarch.experiment.Theory;
import org.twinmarch.experiment.UncertaintyFindings;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.UncertainEstimate;

/** The results as one JSON object, for programs. Its keys are explained in {@code docs/reference/results.md}. */
public final class ResultJson {

    private ResultJson() {}

    /** The object; measures that were never defined, such as the time to detection where nobody was detected, are left out. */
    public static String of(Findings findings, Path place) {
        return object(findings, place).lines();
    }

    /** The same with what is known exactly, and where the doubt comes from, if that was asked. */
    public static String of(Findings findings, Optional<UncertaintyFindings> doubt, Theory theory, Path place) {
        Json object = object(findings, place);
        object.with("theory", theory.values().stream().map(ResultJson::exact).toList());
        doubt.ifPresent(split -> object.with(
                "uncertainty",
                split.splits().stream().flatMap(ResultJson::split).toList()));
        return object.lines();
    }

    private static Json object(Findings findings, Path place) {
        return new Json()
                .with("results", place.toString())
                .with("seed", findings.design().seed())
                .with("replications", findings.design().replications())
                .with("measures", findings.all().flatMap(ResultJson::measure).toList());
    }

    private static Json exact(Theory.Exact exact) {
        return new Json()
                .with("policy", exact.policy())
                .with("flow", exact.flow())
                .with("measure", exact.measure())
                .with("exact", exact.value())
                .with("closed-form", exact.form());
    }

    private static Stream<Json> split(UncertaintyFindings.Split split) {
        return split.estimate().stream().map(estimate -> split(split, estimate));
    }

    private static Json split(UncertaintyFindings.Split split, UncertainEstimate estimate) {
        Json json = new Json().with("policy", split.policy());
        split.baseline().ifPresent(baseline -> json.with("baseline", baseline));
        return json.with("flow", split.flow())
                .with("measure", split.measure())
                .with("estimate", estimate.value())
                .with("monte-carlo", estimate.monteCarlo())
                .with("parameters", estimate.parameters())
                .with("total", estimate.total())
                .with("confidence", estimate.confidence());
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
