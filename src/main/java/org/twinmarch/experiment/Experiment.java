package org.twinmarch.experiment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.twinmarch.engine.Breakdown;
import org.twinmarch.engine.Parts;
import org.twinmarch.engine.Stage;
import org.twinmarch.engine.Tally;
import org.twinmarch.engine.Tapes;
import org.twinmarch.scenario.Study;
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

    private Experiment(Study study, Design design, List<Cast> casts, Player player) {
        this.study = study;
        this.design = design;
        this.casts = List.copyOf(casts);
        this.player = player;
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
        return new Experiment(study, design, casts, (policy, replication) -> {
            Stage stage = stages.get(policy);
            Tally tally = new Tally(stage);
            Breakdown breakdown =
                    new Breakdown(parts.get(policy), stage.scenario().flows().size());
            stage.play(design.seed(), replication, new Tapes(tally, breakdown));
            return Outcome.of(policy, replication, casts.get(policy), tally, breakdown);
        });
    }

    /** The same experiment, in which runs that somebody remembers are not played again. */
    Experiment remembering(Memory memory) {
        return new Experiment(study, design, casts, (policy, replication) -> memory.recall(policy, replication)
                .orElseGet(() -> player.play(policy, replication)));
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
     * @param audience hears each outcome in order: replication by replication, policy by policy
     * @throws InterruptedException  if the calling thread is interrupted
     * @throws IllegalStateException if a run fails
     */
    public Findings play(int threads, Consumer<Outcome> audience) throws InterruptedException {
        Heard heard = new Heard(audience);
        heard.play(design.replications(), threads);
        return heard.summary.findings(Findings.Topic.of(study));
    }

    /**
     * Plays in rounds until a rule is satisfied or ends it. The design's number of replications does not count; that of the
     * findings is how many were played.
     *
     * @param rule     when to stop
     * @param threads  number of threads, 1 or more
     * @param audience hears each outcome in order: replication by replication, policy by policy
     * @throws InterruptedException  if the calling thread is interrupted
     * @throws IllegalStateException if a run fails
     */
    public Findings play(StopRule rule, int threads, Consumer<Outcome> audience) throws InterruptedException {
        return play(Rounds.of(rule), threads, audience);
    }

    /** Plays in rounds, as somebody says who sees the findings after each. */
    Findings play(Rounds rounds, int threads, Consumer<Outcome> audience) throws InterruptedException {
        Heard heard = new Heard(audience);
        int until = rounds.first();
        Findings findings;
        do {
            heard.play(until, threads);
            findings = heard.summary.findings(Findings.Topic.of(study)).after(heard.replications);
            until = rounds.next(findings);
        } while (until > heard.replications);
        return findings;
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
        private final List<Outcome> replication = new ArrayList<>();
        private final Consumer<Outcome> audience;
        private int replications;

        Heard(Consumer<Outcome> audience) {
            this.audience = audience;
        }

        /** Plays on until so many replications are heard. */
        void play(int until, int threads) throws InterruptedException {
            new Replications(casts.size(), until - replications, threads).playAfter(replications, player, this::hear);
            replications = until;
        }

        private void hear(Outcome outcome) {
            audience.accept(outcome);
            replication.add(outcome);
            if (replication.size() == casts.size()) {
                summary.add(replication);
                replication.clear();
            }
        }
    }
}
