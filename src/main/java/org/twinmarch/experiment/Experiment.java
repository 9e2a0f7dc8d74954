package org.twinmarch.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.twinmarch.engine.Breakdown;
import org.twinmarch.engine.Parts;
import org.twinmarch.engine.Stage;
import org.twinmarch.engine.Tally;
import org.twinmarch.engine.Tapes;
import org.twinmarch.scenario.Study;
import org.twinmarch.stats.Scale;
import org.twinmarch.stats.StopRule;

/**
 * A study with a design: who acts under each policy, and how a run is played. The outcomes, and all that is made of them,
 * do not depend on the number of threads.
 */
public final class Experiment {

    private final Study study;
    private final Design design;
    private final List<Cast> casts;
    private final Player player;
    private final Attendant attendant;

    private Experiment(Study study, Design design, List<Cast> casts, Player player, Attendant attendant) {
        this.study = study;
        this.design = design;
        this.casts = List.copyOf(casts);
        this.player = player;
        this.attendant = attendant;
    }

    /** Compiles the policies of a design for the engine. */
    public static Experiment of(Study study, Design design) {
        List<Stage> stages = new ArrayList<>();
        List<Cast> casts = new ArrayList<>();
        List<Parts> parts = new ArrayList<>();
        for (String policy : design.policies()) {
            Stage stage = Stage.of(study.policies().get(policy));
            stages.add(stage);
            casts.add(Cast.of(policy, stage));
            parts.add(new Parts(stage.scenario()));
        }
        Player player = (policy, replication) -> {
            Stage stage = stages.get(policy);
            Tally tally = new Tally(stage);
            Breakdown breakdown =
                    new Breakdown(parts.get(policy), stage.scenario().flows().size());
            List<Aside> asides =
                    design.reduction().play(stage, design.seed(), replication, new Tapes(tally, breakdown));
            return Outcome.of(new Outcome.Run(policy, replication), casts.get(policy), tally, breakdown, asides);
        };
        return new Experiment(study, design, casts, player, Attendant.STRICT);
    }

    /** The same experiment, in which runs that somebody remembers are not played again. */
    Experiment remembering(Memory memory) {
        Player remembering = (policy, replication) ->
                memory.recall(policy, replication).orElseGet(() -> player.play(policy, replication));
        return new Experiment(study, design, casts, remembering, attendant);
    }

    /** The same experiment, its runs played by somebody else. */
    Experiment playedBy(Player other) {
        return new Experiment(study, design, casts, other, attendant);
    }

    /** The same experiment with somebody who attends to its runs. */
    public Experiment attendedBy(Attendant other) {
        return new Experiment(study, design, casts, player, other);
    }

    /** Plays one run of it. */
    Player player() {
        return player;
    }

    /** Who acts under each policy, in the order of the design. */
    public List<Cast> casts() {
        return casts;
    }

    /**
     * Plays all runs.
     *
     * @param threads  number of threads, 1 or more
     * @param audience hears each outcome of the replications that count, in order: replication by replication, policy by policy
     * @throws CutShort                   if the calling thread is interrupted after a whole replication
     * @throws InterruptedException  if it is before one is whole
     * @throws IllegalStateException if the attendant does not go on after a failure, or no replication is whole
     */
    public Findings play(int threads, Consumer<Outcome> audience) throws InterruptedException {
        Heard heard = new Heard(audience);
        heard.play(design.replications(), threads);
        return heard.findings().after(design.replications());
    }

    /**
     * Plays in rounds until a rule is satisfied or ends it. The design's number of replications does not count; that of the
     * findings is how many were played.
     *
     * @param rule     when to stop
     * @param threads  number of threads, 1 or more
     * @param audience hears each outcome of the replications that count, in order: replication by replication, policy by policy
     * @throws CutShort                   if the calling thread is interrupted after a whole replication
     * @throws InterruptedException  if it is before one is whole
     * @throws IllegalStateException if the attendant does not go on after a failure, or no replication is whole
     */
    public Findings play(StopRule rule, int threads, Consumer<Outcome> audience) throws InterruptedException {
        return play(RoundRule.of(rule), threads, audience);
    }

    /** Plays in rounds, as somebody says who sees the findings after each. */
    Findings play(RoundRule rounds, int threads, Consumer<Outcome> audience) throws InterruptedException {
        Heard heard = new Heard(audience);
        int until = rounds.first();
        Findings findings;
        do {
            heard.play(until, threads);
            findings = heard.findings().after(heard.replications);
            until = rounds.next(findings);
        } while (until > heard.replications);
        return findings;
    }

    /** The scale of each measure under its name as {@link MeasureName} writes it, and of its difference from the first policy. */
    public Map<String, Scale> scales() {
        Map<String, Scale> scales = new HashMap<>();
        casts.stream().flatMap(cast -> Measures.of(cast).stream()).forEach(measure -> {
            String name = new MeasureName(measure.flow(), measure.name()).toString();
            scales.put(name, measure.scale());
            scales.put(name + MeasureName.DIFFERENCE, measure.scale());
        });
        return scales;
    }

    /** The names of all that it estimates, as {@link MeasureName} writes them. */
    public Set<String> measures() {
        Set<String> names = new LinkedHashSet<>();
        List<List<MeasureName>> each = casts.stream()
                .map(cast -> Measures.of(cast).stream()
                        .map(measure -> new MeasureName(measure.flow(), measure.name()))
                        .toList())
                .toList();
        each.forEach(of -> of.forEach(name -> names.add(name.toString())));
        each.stream()
                .skip(1)
                .flatMap(List::stream)
                .filter(each.get(0)::contains)
                .forEach(name -> names.add(name + MeasureName.DIFFERENCE));
        casts.stream()
                .skip(1)
                .flatMap(cast -> Comparison.of(casts.get(0), cast).stream())
                .forEach(comparison -> names.add(new MeasureName(comparison.flow(), comparison.name()).toString()));
        return names;
    }

    /** What was heard so far. */
    private final class Heard {

        private final Summary summary = new Summary(design, casts);
        private final Gathering gathering;
        private int replications;

        Heard(Consumer<Outcome> audience) {
            this.gathering = new Gathering(casts.size(), design.reduction().block(), replication -> {
                replication.forEach(audience);
                summary.add(replication);
            });
        }

        /** Plays on until so many replications are over. */
        void play(int until, int threads) throws InterruptedException {
            try {
                new Replications(casts.size(), until - replications, threads)
                        .play(replications, player, this::hear, this::miss);
                replications = until;
            } catch (InterruptedException stopped) {
                throw gathering.whole() == 0 ? stopped : new CutShort(findings().after(gathering.whole()));
            }
        }

        private void hear(Outcome outcome) {
            gathering.add(outcome);
            attendant.passed();
        }

        private void miss(RunFailure failure) {
            attendant.failed(failure);
            gathering.miss();
            attendant.passed();
        }

        Findings findings() {
            if (gathering.whole() == 0) {
                throw new IllegalStateException("no replication is whole: in each a run failed");
            }
            return summary.findings(Findings.Topic.of(study));
        }
    }
}
