package org.twinmarch.experiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinmarch.experiment.Findings.Contrast;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.stats.Difference;
import org.twinmarch.stats.Family;
import org.twinmarch.stats.SignedRatio;

/** Reduces outcomes, replication by replication, to findings. Confined to one thread. */
final class Summary {

    private final Design design;
    private final List<Panel> panels;
    private final List<Single> singles;
    private final List<Versus> comparisons;
    private final List<PartMeasures> parts;
    private final Blocks blocks;
    private final Milestones milestones;
    private long parties;

    /** Nothing heard yet; {@code casts} has one entry for each policy of the design. */
    Summary(Design design, List<Cast> casts) {
        this.design = design;
        this.blocks = new Blocks(design.reduction().block(), this::addBlock);
        this.panels = Panel.of(casts, design.reduction());
        Map<Subject, Panel> bySubject = panels.stream()
                .collect(Collectors.toMap(panel -> new Subject(panel.flow(), panel.measure()), panel -> panel));
        this.singles = design.positions()
                .boxed()
                .flatMap(policy -> Measures.of(casts.get(policy)).stream()
                        .map(measure -> bySubject.get(new Subject(measure.flow(), measure.name())))
                        .map(panel -> new Single(policy, panel)))
                .toList();
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
                .map(single -> new Milestones.Way(single.policy, single.panel))
                .toList();
    }

    /** Adds one replication: the outcomes of all policies in order. What hangs together is added together. */
    void add(List<Outcome> replication) {
        parties += replication.stream().mapToLong(Outcome::attempted).sum();
        blocks.add(replication);
    }

    private void addBlock(List<List<Outcome>> block) {
        panels.forEach(panel -> panel.add(block));
        comparisons.forEach(comparison -> comparison.add(block));
        parts.forEach(part -> part.add(block));
        milestones.pass();
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
                contrasts(),
                parts.stream()
                        .flatMap(part -> part.findings(design.confidence()))
                        .toList(),
                milestones.all());
    }

    private Finding finding(Single single) {
        return new Finding(
                design.policies().get(single.policy),
                single.panel.flow(),
                single.panel.measure(),
                single.panel.estimate(single.policy, design.confidence()));
    }

    private Finding finding(Versus versus) {
        return new Finding(
                design.policies().get(versus.policy),
                versus.comparison.flow(),
                versus.comparison.name(),
                versus.ratio.estimate(design.confidence()));
    }

    private List<Contrast> contrasts() {
        Family family = Panel.family(design.policies().size(), design);
        Map<Single, Contrast> contrasts = new HashMap<>();
        for (Panel panel : panels) {
            panel.differences(panel.againstFirst(), family, design.confidence()).forEach((pair, difference) -> {
                Single single = new Single(panel.policy(pair.other()), panel);
                contrasts.put(single, contrast(single, difference));
            });
        }
        return singles.stream()
                .flatMap(single -> Stream.ofNullable(contrasts.get(single)))
                .toList();
    }

    private Contrast contrast(Single single, Optional<Difference> difference) {
        return new Contrast(
                design.policies().get(single.policy),
                design.policies().get(0),
                single.panel.flow(),
                single.panel.measure(),
                difference);
    }

    /** What a panel is about. */
    private record Subject(String flow, String measure) {}

    /** A measure of one policy. */
    private record Single(int policy, Panel panel) {

        /** Whether it is a measure of all flows together. */
        boolean is(String name) {
            return panel.measure().equals(name) && panel.flow().equals(Measure.ALL);
        }
    }

    /** A later policy beside the first. */
    private record Versus(int policy, Comparison comparison, SignedRatio ratio) {

        void add(List<List<Outcome>> block) {
            double above = 0;
            double below = 0;
            for (List<Outcome> replication : block) {
                above += comparison.above().applyAsDouble(replication.get(0), replication.get(policy));
                below += comparison.below().applyAsDouble(replication.get(0), replication.get(policy));
            }
            ratio.add(above, below);
        }
    }
}
