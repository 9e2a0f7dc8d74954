package org.twinmarch.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinmarch.experiment.UncertaintyFindings.Split;
import org.twinmarch.quantity.Check;
import org.twinmarch.scenario.Study;
import org.twinmarch.stats.NestedRatio;
import org.twinmarch.stats.Scale;
import org.twinmarch.stats.Streams;

/**
 * Plays a study under parameters that are drawn anew for each group of replications, the same for all policies, and splits
 * the doubt about its measures into that of the simulation and that of the parameters.
 *
 * <p>The draw of an assumption for group g is the first number of the stream of (seed, {@code assumptions / NAME}, g): another
 * assumption, policy or group shifts none.
 *
 * @param study     its policies are the points: for each policy of the design one for each group, in order
 * @param design    the policies, and how often each is played
 * @param groupSize replications in a group, 2 or more; the number of replications is a multiple of it
 */
public record Uncertainty(Study study, Design design, int groupSize) {

    /** What an assumption is drawn for, before its name. */
    private static final String PURPOSE = "assumptions / ";

    /** Checks the numbers. */
    public Uncertainty {
        Check.atLeast("replications in a group", groupSize, 2);
        Check.atLeast("groups", groups(design, groupSize), 2);
        if (design.replications() % groupSize != 0) {
            throw new IllegalArgumentException("the replications must be whole groups");
        }
        Check.within(
                "points",
                study.policies().size(),
                (double) design.policies().size() * groups(design, groupSize),
                (double) design.policies().size() * groups(design, groupSize));
    }

    /** How many groups a design makes. */
    public static int groups(Design design, int groupSize) {
        return design.replications() / groupSize;
    }

    /**
     * The draws: for each group a point of the unit cube.
     *
     * @param names  names of the assumptions
     * @param groups number of groups
     */
    public static List<double[]> draws(List<String> names, int groups, long seed) {
        Streams.requireDistinct(names);
        return IntStream.rangeClosed(1, groups)
                .mapToObj(group -> names.stream()
                        .mapToDouble(name ->
                                Streams.open(seed, PURPOSE + name, group).next())
                        .toArray())
                .toList();
    }

    /**
     * Plays all runs.
     *
     * @param threads number of threads, 1 or more
     * @throws InterruptedException  if the calling thread is interrupted
     * @throws IllegalStateException if a run fails
     */
    public UncertaintyFindings play(int threads) throws InterruptedException {
        int groups = groups(design, groupSize);
        Design points = new Design(
                List.copyOf(study.policies().keySet()), design.replications(), design.seed(), design.confidence());
        Experiment experiment = Experiment.of(study, points);
        Player player = experiment.player();
        Account account = new Account(experiment.casts(), groups);
        new Replications(design.policies().size(), design.replications(), threads)
                .play(
                        (policy, replication) ->
                                player.play(policy * groups + (int) ((replication - 1) / groupSize), replication),
                        account::hear);
        return account.findings();
    }

    /** A measure of a flow. */
    private record Name(String flow, String measure) {}

    /** What a measure is, wherever it occurs: under a policy or between two. */
    private record Subject(int policy, boolean compared, Name name) {}

    /** What is heard. */
    private final class Account {

        private final List<Cast> casts;
        private final int groups;
        private final Map<Subject, NestedRatio> ratios = new LinkedHashMap<>();
        private final Map<Name, Scale> scales = new HashMap<>();
        private final List<Outcome> replication = new ArrayList<>();
        private final List<List<Measure>> measures = new ArrayList<>();

        Account(List<Cast> casts, int groups) {
            this.casts = casts;
            this.groups = groups;
        }

        void hear(Outcome outcome) {
            replication.add(outcome);
            if (replication.size() == design.policies().size()) {
                if ((outcome.replication() - 1) % groupSize == 0) {
                    measures.clear();
                    replication.forEach(one -> measures.add(Measures.of(casts.get(one.policy()))));
                }
                IntStream.range(0, replication.size()).forEach(this::add);
                replication.clear();
            }
        }

        private void add(int policy) {
            for (Measure measure : measures.get(policy)) {
                Name name = new Name(measure.flow(), measure.name());
                scales.put(name, measure.scale());
                double above = measure.numerator().applyAsDouble(replication.get(policy));
                double below = measure.denominator().applyAsDouble(replication.get(policy));
                ratio(new Subject(policy, false, name)).add(above, below);
                if (policy > 0) {
                    inFirst(measure).ifPresent(first -> ratio(new Subject(policy, true, name))
                            .add(
                                    first.numerator().applyAsDouble(replication.get(0)),
                                    first.denominator().applyAsDouble(replication.get(0)),
                                    above,
                                    below));
                }
            }
        }

        private Optional<Measure> inFirst(Measure measure) {
            return measures.get(0).stream().filter(measure::isSameAs).findFirst();
        }

        private NestedRatio ratio(Subject subject) {
            return ratios.computeIfAbsent(subject, unseen -> new NestedRatio(groupSize));
        }

        UncertaintyFindings findings() {
            Stream<Split> single = splits(false);
            Stream<Split> compared = splits(true);
            return new UncertaintyFindings(
                    Findings.Topic.of(study),
                    design,
                    groupSize,
                    groups,
                    Stream.concat(single, compared).toList());
        }

        private Stream<Split> splits(boolean compared) {
            return ratios.entrySet().stream()
                    .filter(entry -> entry.getKey().compared() == compared)
                    .map(entry -> split(entry.getKey(), entry.getValue()));
        }

        private Split split(Subject subject, NestedRatio ratio) {
            Scale scale = scales.get(subject.name());
            return new Split(
                    design.policies().get(subject.policy()),
                    subject.compared() ? Optional.of(design.policies().get(0)) : Optional.empty(),
                    subject.name().flow(),
                    subject.name().measure(),
                    scale == Scale.SHARE || scale == Scale.FRACTION,
                    ratio.estimate(design.confidence()));
        }
    }
}
