package org.twinmarch.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinmarch.engine.Stage;
import org.twinmarch.experiment.SensitivityFindings.Answer;
import org.twinmarch.experiment.SensitivityFindings.Effect;
import org.twinmarch.experiment.SensitivityFindings.Factor;
import org.twinmarch.experiment.SensitivityFindings.Response;
import org.twinmarch.scenario.Study;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.Resampling;
import org.twinmarch.stats.Responses;
import org.twinmarch.stats.Scale;
import org.twinmarch.stats.SignedRatio;

/**
 * Hears the outcomes of a design over factors and tells what depends on which factor. Its points come policy by policy, in
 * the order of the rows of the probing; replications may come in any order, as long as it is always the same. Confined to one
 * thread.
 */
public final class Sensitivity implements Consumer<Outcome> {

    private static final int RESAMPLES = 1000;
    private static final String PURPOSE = "sensitivity / resampling";

    private final Question question;
    private final Study study;
    private final Design design;
    private final List<List<Terms>> terms;
    private long parties;

    /**
     * What is asked.
     *
     * @param policies names of the policies; the later ones are also compared with the first
     * @param gauges   the measures whose dependence is wanted
     * @param factors  what is moved
     * @param probing  how it is moved
     */
    public record Question(List<String> policies, List<Gauge> gauges, List<Factor> factors, Probing probing) {

        /** Copies the lists. */
        public Question {
            policies = List.copyOf(policies);
            gauges = List.copyOf(gauges);
            factors = List.copyOf(factors);
        }

        int rows() {
            return probing.rows().size();
        }
    }

    /**
     * A measure of a flow.
     *
     * @param flow    name of the flow, or {@link Findings#ALL}
     * @param measure name of the measure
     */
    public record Gauge(String flow, String measure) {

        Optional<Measure> in(Cast cast) {
            return Measures.of(cast).stream()
                    .filter(one -> one.flow().equals(flow) && one.name().equals(measure))
                    .findFirst();
        }
    }

    /** What a gauge shows at one point, replication by replication. */
    private record Terms(Optional<Measure> measure, List<Double> above, List<Double> below) {

        static Terms of(Gauge gauge, Cast cast) {
            return new Terms(gauge.in(cast), new ArrayList<>(), new ArrayList<>());
        }

        void add(Outcome outcome) {
            measure.ifPresent(known -> {
                above.add(known.numerator().applyAsDouble(outcome));
                below.add(known.denominator().applyAsDouble(outcome));
            });
        }

        Optional<double[]> linearised() {
            return measure.flatMap(known -> Responses.ratio(numbers(above), numbers(below)));
        }

        private static double[] numbers(List<Double> list) {
            return list.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /**
     * Nothing heard yet.
     *
     * @param study  its policies are the points
     * @param design all points, policy by policy
     */
    public Sensitivity(Question question, Study study, Design design) {
        this.question = question;
        this.study = study;
        this.design = design;
        if (design.policies().size() != question.policies().size() * question.rows()) {
            throw new IllegalArgumentException("there must be a point for every policy and row");
        }
        List<Cast> casts = Experiment.of(study, design).casts();
        this.terms = question.gauges().stream()
                .map(gauge -> casts.stream().map(cast -> Terms.of(gauge, cast)).toList())
                .toList();
    }

    /** The measure to ask for where none is named: interception where a policy pursues, detection elsewhere. */
    public static String usualMeasure(Study study, List<String> policies) {
        Gauge interception = new Gauge(Findings.ALL, Measures.PROBABILITY_OF_INTERCEPTION);
        return policies.stream()
                        .map(policy -> Cast.of(policy, Stage.of(study.policies().get(policy))))
                        .anyMatch(cast -> interception.in(cast).isPresent())
                ? Measures.PROBABILITY_OF_INTERCEPTION
                : Measures.PROBABILITY_OF_DETECTION;
    }

    /** Those gauges that no policy has at any point, such as interceptions where nobody pursues. */
    public List<Gauge> missing() {
        return IntStream.range(0, terms.size())
                .filter(gauge -> terms.get(gauge).stream()
                        .allMatch(point -> point.measure().isEmpty()))
                .mapToObj(question.gauges()::get)
                .toList();
    }

    @Override
    public void accept(Outcome outcome) {
        terms.forEach(points -> points.get(outcome.policy()).add(outcome));
        parties += outcome.attempted();
    }

    /** Number of parties that started within the horizon, over all runs. */
    public long parties() {
        return parties;
    }

    /** What the outcomes say. */
    public SensitivityFindings findings() {
        List<Answer> answers = IntStream.range(0, question.gauges().size())
                .boxed()
                .flatMap(this::answers)
                .toList();
        return new SensitivityFindings(
                Findings.Topic.of(study),
                question.probing().method(),
                question.probing().indices(),
                design,
                question.factors(),
                answers);
    }

    /** Of each policy, and of the difference of each later one from the first. */
    private Stream<Answer> answers(int gauge) {
        List<String> policies = question.policies();
        List<List<Optional<double[]>>> values = IntStream.range(0, policies.size())
                .mapToObj(policy -> values(gauge, policy))
                .toList();
        Stream<Answer> single = IntStream.range(0, policies.size())
                .mapToObj(policy -> answer(response(gauge, policy, Optional.empty()), values.get(policy)));
        Stream<Answer> compared = IntStream.range(1, policies.size())
                .mapToObj(policy -> answer(
                        response(gauge, policy, Optional.of(policies.get(0))),
                        differences(values.get(0), values.get(policy))));
        return Stream.concat(single, compared);
    }

    private List<Optional<double[]>> values(int gauge, int policy) {
        return SensitivityFindings.points(policy, question.rows())
                .mapToObj(point -> terms.get(gauge).get(point).linearised())
                .toList();
    }

    private static List<Optional<double[]>> differences(List<Optional<double[]>> from, List<Optional<double[]>> to) {
        return IntStream.range(0, from.size())
                .mapToObj(row -> from.get(row).flatMap(base -> to.get(row).map(other -> IntStream.range(0, base.length)
                        .mapToDouble(r -> other[r] - base[r])
                        .toArray())))
                .toList();
    }

    private Response response(int gauge, int policy, Optional<String> baseline) {
        boolean isShare = terms.get(gauge).stream()
                .flatMap(point -> point.measure().stream())
                .anyMatch(measure -> measure.scale() == Scale.SHARE || measure.scale() == Scale.FRACTION);
        Gauge asked = question.gauges().get(gauge);
        return new Response(question.policies().get(policy), baseline, asked.flow(), asked.measure(), isShare);
    }

    private Answer answer(Response response, List<Optional<double[]>> points) {
        List<Optional<Estimate>> values =
                points.stream().map(point -> point.map(this::estimate)).toList();
        boolean isDefined = points.stream().allMatch(Optional::isPresent);
        List<Effect> effects = isDefined
                ? effects(
                        Responses.of(points.stream().map(Optional::orElseThrow).toList()))
                : List.of();
        return new Answer(response, values, effects);
    }

    private Estimate estimate(double[] terms) {
        SignedRatio mean = new SignedRatio();
        Arrays.stream(terms).forEach(term -> mean.add(term, 1));
        return mean.estimate(design.confidence())
                .orElseGet(() -> new Estimate(
                        terms[0],
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        design.confidence(),
                        terms.length));
    }

    private List<Effect> effects(Responses responses) {
        Resampling resampling = new Resampling(design.seed(), PURPOSE, RESAMPLES, design.confidence());
        List<List<Estimate>> estimates =
                question.probing().estimates(responses, resampling).orElse(List.of());
        return IntStream.range(0, estimates.size())
                .mapToObj(i -> new Effect(question.factors().get(i).name(), estimates.get(i)))
                .toList();
    }
}
