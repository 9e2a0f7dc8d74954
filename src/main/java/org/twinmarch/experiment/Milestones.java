package org.twinmarch.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.twinmarch.experiment.Findings.Milestone;

/**
 * How estimates come about: each as it stood after 2 replications, and then whenever their number has grown by a fifth or
 * more. So the numbers of replications are the same whatever the whole, and few even of very many. Confined to one thread.
 */
final class Milestones {

    private static final int FIRST = 2;
    private static final double GROWTH = 1.2;

    private final List<Way> ways;
    private final Design design;
    private final List<Milestone> passed = new ArrayList<>();
    private long replications;
    private long next = FIRST;

    /** A measure of the policy in a position, on its way. */
    record Way(int policy, Panel panel) {}

    /** Nothing passed yet. The panels are filled by others, before each {@link #pass}. */
    Milestones(List<Way> ways, Design design) {
        this.ways = List.copyOf(ways);
        this.design = design;
    }

    /** Takes note of a replication, or of a block of those that hang together, that all panels have heard. */
    void pass() {
        replications++;
        if (replications == next) {
            ways.stream().flatMap(this::now).forEach(passed::add);
            next = (long) Math.ceil(replications * GROWTH);
        }
    }

    /** What was passed, and where it all stands now: policy by policy, and in it by the number of replications. */
    List<Milestone> all() {
        Stream<Milestone> now =
                passed.stream().anyMatch(milestone -> milestone.estimate().count() == replications)
                        ? Stream.empty()
                        : ways.stream().flatMap(this::now);
        return Stream.concat(passed.stream(), now)
                .sorted(Comparator.comparingInt(milestone -> design.policies().indexOf(milestone.policy())))
                .toList();
    }

    private Stream<Milestone> now(Way way) {
        String policy = design.policies().get(way.policy());
        return way
                .panel()
                .estimate(way.policy(), design.confidence())
                .map(estimate -> new Milestone(policy, way.panel().measure(), estimate))
                .stream();
    }
}
