package org.twinmarch.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinmarch.experiment.Json;
import org.twinmarch.experiment.SensitivityFindings;
import org.twinmarch.experiment.SensitivityFindings.Answer;
import org.twinmarch.experiment.SensitivityFindings.Dominance;
import org.twinmarch.experiment.SensitivityFindings.Effect;
import org.twinmarch.experiment.SensitivityFindings.Response;
import org.twinmarch.stats.Estimate;

/** What depends on what, as one JSON object, for programs. Its keys are explained in {@code docs/reference/results.md}. */
public final class SensitivityJson {

    private SensitivityJson() {}

    /** The object; responses of which nothing can be said are left out. */
    public static String of(SensitivityFindings findings, Map<String, String> others, Path place) {
        return new Json()
                .with("results", place.toString())
                .with("method", findings.method())
                .with("seed", findings.design().seed())
                .with("replications", findings.design().replications())
                .with("points", findings.rows())
                .with(
                        "indices",
                        findings.answers().stream()
                                .flatMap(answer -> indices(findings, answer))
                                .toList())
                .with(
                        "dominating",
                        findings.dominances().stream()
                                .map(SensitivityJson::dominance)
                                .toList())
                .with(
                        "not-varied",
                        others.entrySet().stream()
                                .map(other ->
                                        new Json().with("path", other.getKey()).with("reason", other.getValue()))
                                .toList())
                .lines();
    }

    private static Stream<Json> indices(SensitivityFindings findings, Answer answer) {
        return answer.effects().stream().flatMap(effect -> indices(findings.indices(), answer.response(), effect));
    }

    private static Stream<Json> indices(List<String> names, Response response, Effect effect) {
        return IntStream.range(0, names.size()).mapToObj(i -> {
            Estimate estimate = effect.estimates().get(i);
            return named(response)
                    .with("factor", effect.factor())
                    .with("index", names.get(i))
                    .with("estimate", estimate.value())
                    .with("lower", estimate.lower())
                    .with("upper", estimate.upper())
                    .with("confidence", estimate.confidence());
        });
    }

    private static Json named(Response response) {
        Json json = new Json().with("policy", response.policy());
        response.baseline().ifPresent(baseline -> json.with("baseline", baseline));
        return json.with("flow", response.flow()).with("measure", response.measure());
    }

    private static Json dominance(Dominance dominance) {
        return named(dominance.response()).with("factor", dominance.factor()).with("share", dominance.share());
    }
}
