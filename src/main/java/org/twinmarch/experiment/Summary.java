package org.twinmarch.experiment;

import java.util.List;
import java.util.stream.Stream;
import org.twinmarch.experiment.Findings.Contrast;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.stats.PairedRatios;
import org.twinmarch.stats.RatioEstimator;
import org.twinmarch.stats.SignedRatio;

/** Reduces outcomes, replication by replication, to findings. Confined to one thread. */
final class Summary {

    private final Design design;
    private final List<Single> singles;
    private final List<Pair> pairs;
    private final List<Versus> comparisons;
    private final List<PartMeasures> parts;
    private final Milestones milestones;
    private long parties;

    /** Nothing heard yet; {@code casts} has one entry for each policy of the design. */
    Summary(Design design, List<Cast> casts) {
        this.design = design;
        this.singles = design.positions()
                .boxed()
                .flatMap(policy -> Measures.of(casts.get(policy)).stream()
                        .map(measure -> new Single(policy, measure, new RatioEstimator())))
                .toList();
        this.pairs = singles.stream().flatMap(this::againstFirst).toList();
        this.comparisons = design.positions()
                .skip(1)
                .boxed()
                .flatMap(policy -> Comparison.of(casts.get(0), casts.get(policy)).stream()
                        .map(comparison -> new Versus(policy, comparison, new SignedRatio())))
                .toList();
        this.parts = design.positions()
                .mapToObj(policy -> new PartMeasures(casts.get(policy), policy))
                .toList();
        this.milestones = new Milestones(mainOnes(), design);
    }

    private List<Milestones.Way> mainOnes() {
        boolean pursued = singles.stream().anyMatch(single -> single.is(Measures.PROBABILITY_OF_INTERCEPTION));
        String main = pursued ? Measures.PROBABILITY_OF_INTERCEPTION : Measures.PROBABILITY_OF_DETECTION;
        return singles.stream()
                .filter(single -> single.is(main))
                .map(single -> new Milestones.Way(design.policies().get(single.policy), single.measure, single.ratio))
                .toList();
    }

    private Stream<Pair> againstFirst(Single single) {
        return singles.stream()
                .filter(first -> single.policy > 0 && first.policy == 0)
                .filter(first -> first.measure.isSameAs(single.measure))
                .map(first -> new Pair(first, single, new PairedRatios()));
    }

    /** Adds one replication: the outcomes of all policies in order. */
    void add(List<Outcome> replication) {
        singles.forEach(single -> single.add(replication));
        pairs.forEach(pair -> pair.add(replication));
        comparisons.forEach(comparison -> comparison.add(replication));
        parts.forEach(part -> part.add(replication));
        milestones.pass();
        parties += replication.stream().mapToLong(Outcome::attempted).sum();
    }

    /** What the replications say so far of a study. */
    Findings findings(Findings.Topic topic) {
        return new Findings(
                topic,
                design,
                parties,
                Stream.concat(
                                singles.stream().map(this::finding),
                                comparisons.stream().map(this::finding))
                        .toList(),
                pairs.stream().map(this::contrast).toList(),
                parts.stream()
                        .flatMap(part -> part.findings(design.confidence()))
                        .toList(),
                milestones.all());
    }

    private Finding finding(Single single) {
        Measure measure = single.measure;
        return new Finding(
                design.policies().get(single.policy),
                measure.flow(),
                measure.name(),
                single.ratio.estimate(measure.scale(), design.confidence()));
    }

    private Finding finding(Versus versus) {
        return new Finding(
                design.policies().get(versus.policy),
                versus.comparison.flow(),
                versus.comparison.name(),
                versus.ratio.estimate(design.confidence()));
    }

    private Contrast contrast(Pair pair) {
        Measure measure = pair.other.measure;
        return new Contrast(
                design.policies().get(pair.other.policy),
                design.policies().get(0),
                measure.flow(),
                measure.name(),
                pair.ratios.estimate(measure.scale(), design.confidence()));
    }

    /** A measure of one policy. */
    private record Single(int policy, Measure measure, RatioEstimator ratio) {

        /** Whether it is a measure of all flows together. */
        boolean is(String name) {
            return measure.name().equals(name) && measure.flow().equals(Measure.ALL);
        }

        void add(List<Outcome> replication) {
            ratio.add(above(replication), below(replication));
        }

        double above(List<Outcome> replication) {
            return measure.numerator().applyAsDouble(replication.get(policy));
        }

        double below(List<Outcome> replication) {
            return measure.denominator().applyAsDouble(replication.get(policy));
        }
    }

    /** The same measure of the first and of another policy. */
    private record Pair(Single first, Single other, PairedRatios ratios) {

        void add(List<Outcome> replication) {
            ratios.add(
                    first.above(replication),
                    first.below(replication),
                    other.above(replication),
                    other.below(replication));
        }
    }

    /** A later policy beside the first. */
    private record Versus(int policy, Comparison comparison, SignedRatio ratio) {

        void add(List<Outcome> replication) {
            Outcome base = replication.get(0);
            Outcome other = replication.get(policy);
            ratio.add(
                    comparison.above().applyAsDouble(base, other),
                    comparison.below().applyAsDouble(base, other));
        }
    }
}
