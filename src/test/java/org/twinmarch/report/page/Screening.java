package org.twinmarch.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.SensitivityFindings;
import org.twinmarch.experiment.SensitivityFindings.Answer;
import org.twinmarch.experiment.SensitivityFindings.Effect;
import org.twinmarch.experiment.SensitivityFindings.Factor;
import org.twinmarch.experiment.SensitivityFindings.Response;
import org.twinmarch.report.Charts;
import org.twinmarch.stats.Estimate;

/** A made-up sensitivity of the sample scenario, put together answer by answer. */
final class Screening {

    private static final double CONFIDENCE = 0.95;
    private static final String HEAD = "twinmarch sensitivity 'my files/sample.yaml'";
    private static final String TAIL = " --trajectories 10 --levels 4 --flow all --policy base --policy more --dpi 300";

    private final String method;
    private final int samples;
    private final int replications;
    private final List<Factor> factors = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private String moved = " --assumptions";

    private Screening(String method, int samples, int replications) {
        this.method = method;
        this.samples = samples;
        this.replications = replications;
    }

    static Screening morris(int trajectories, int replications) {
        return new Screening(SensitivityFindings.MORRIS, trajectories, replications);
    }

    static Screening sobol(int rows) {
        return new Screening(SensitivityFindings.SOBOL, rows, 10);
    }

    /** Something that moves from 1 h to 3 h, and all paths at which it stands. */
    Screening moving(String... paths) {
        factors.add(new Factor(paths[0], List.of(paths), "2 h", "1 h", "3 h", "linear"));
        return this;
    }

    /** Choices, of which the first and the last are these. */
    Screening choosing(String path, String first, String last) {
        factors.add(new Factor(path, List.of(path), "", first, last, "choices"));
        return this;
    }

    /** The options that say what moves; none if its file is a study's, which says it itself. */
    Screening commanded(String options) {
        moved = options;
        return this;
    }

    Screening still(String path, String reason) {
        others.put(path, reason);
        return this;
    }

    /** An effect whose indices all have the same interval up and down. */
    static Effect effect(String factor, double half, double... indices) {
        return new Effect(
                factor,
                IntStream.range(0, indices.length)
                        .mapToObj(i -> estimate(indices[i], half))
                        .toList());
    }

    private static Estimate estimate(double value, double half) {
        return new Estimate(value, value - half, value + half, CONFIDENCE, 10);
    }

    /** The detection under a policy: 40 % at all points. */
    Screening under(String policy, Effect... effects) {
        return answer(policy, Optional.empty(), IntStream.range(0, rows()).mapToObj(i -> estimate(0.4, 0.01)), effects);
    }

    /** The difference of policy more from policy base: so much at so many points, with half an interval of 0.01. */
    Screening difference(Map<Double, Integer> points, Effect... effects) {
        return answer(
                "more",
                Optional.of("base"),
                points.entrySet().stream().flatMap(value -> IntStream.range(0, value.getValue())
                        .mapToObj(i -> estimate(value.getKey(), 0.01))),
                effects);
    }

    private Screening answer(String policy, Optional<String> baseline, Stream<Estimate> values, Effect... effects) {
        answers.add(new Answer(
                new Response(policy, baseline, Findings.ALL, "probability-of-detection", true),
                values.map(Optional::of).toList(),
                List.of(effects)));
        return this;
    }

    /** A response without a value at one point. */
    Screening undefined(String policy) {
        List<Optional<Estimate>> values = new ArrayList<>(IntStream.range(1, rows())
                .mapToObj(i -> Optional.of(estimate(0.4, 0.01)))
                .toList());
        values.add(Optional.empty());
        answers.add(new Answer(
                new Response(policy, Optional.empty(), Findings.ALL, "probability-of-detection", true),
                values,
                List.of()));
        return this;
    }

    int rows() {
        return samples * (factors.size() + (method.equals(SensitivityFindings.SOBOL) ? 2 : 1));
    }

    SensitivityFindings findings() {
        return new SensitivityFindings(
                new Findings.Topic("sample", "Does it matter?", "money"),
                method,
                method.equals(SensitivityFindings.SOBOL)
                        ? List.of("total", "first")
                        : List.of("mu-star", "mu", "sigma"),
                new Design(List.of("base.point-1"), replications, 7, CONFIDENCE),
                factors,
                answers);
    }

    /** All that its report is made of; with its charts, if they are wanted. */
    SensitivityDossier dossier(String more, Optional<Charts> charts) {
        Dossier study = Studies.of(replications, "base", "more").dossier(more);
        return new SensitivityDossier(
                findings(),
                others,
                1234,
                new Material(
                        study.scenarios(),
                        study.effective(),
                        study.origins(),
                        new Dossier.Maker("twinmarch 1", "17", HEAD + moved + TAIL),
                        charts.map(drawn -> drawn.of(findings())).orElse(List.of())));
    }

    SensitivityDossier dossier() {
        return dossier("", Optional.empty());
    }
}
