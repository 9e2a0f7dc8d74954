package org.twinmarch.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.twinmarch.scenario.Study;
import org.twinmarch.stats.StopRule;

/**
 * A study that remembers: runs that are in its log are not played again, and those that are played are appended to it. What
 * comes out is the same, whether it was played at once, stopped and resumed, or merged from shards.
 *
 * @param study     the study; its policies are the points of the sweep
 * @param design    what to play
 * @param points    for each policy of the design, the hash of all that its runs depend on but the replication
 * @param log       where the runs are kept
 * @param attendant attends to the runs
 */
public record Sweep(Study study, Design design, List<String> points, RunLog log, Attendant attendant) {

    /** Checks the number of points. */
    public Sweep {
        points = List.copyOf(points);
        if (points.size() != design.policies().size()) {
            throw new IllegalArgumentException("there must be a hash for each policy");
        }
    }

    /** A sweep that ends when a run fails. */
    public Sweep(Study study, Design design, List<String> points, RunLog log) {
        this(study, design, points, log, Attendant.STRICT);
    }

    /** The same with somebody who attends to its runs. */
    public Sweep attendedBy(Attendant other) {
        return new Sweep(study, design, points, log, other);
    }

    /** How many of the runs are in the log. */
    public long known() {
        return replications().map(this::known).sum();
    }

    /** How many replications, from the first on, are in the log with all their points and all that they hang together with. */
    public int whole() {
        int known = (int) replications()
                .takeWhile(replication -> known(replication) == points.size())
                .count();
        return known - known % design.reduction().block();
    }

    /** How many runs are in a shard. */
    public long runs(Shard shard) {
        return (long) shard.replicationsOf(design.replications()) * points.size();
    }

    /** The numbers of those of so many shards of which runs are missing in the log. */
    public List<Integer> missing(int shards) {
        return replications()
                .filter(replication -> known(replication) < points.size())
                .mapToObj(replication -> Shard.holding(replication, shards).number())
                .distinct()
                .toList();
    }

    /**
     * Takes over the runs that another log has and this one lacks.
     *
     * @throws IOException if a log cannot be read or written
     */
    public void take(RunLog other) throws IOException {
        for (long replication = 1; replication <= design.replications(); replication++) {
            List<Outcome> more = new ArrayList<>();
            for (int policy = 0; policy < points.size(); policy++) {
                other.recall(points.get(policy), policy, replication).ifPresent(more::add);
            }
            log.append(points, more);
        }
    }

    private LongStream replications() {
        return LongStream.rangeClosed(1, design.replications());
    }

    private long known(long replication) {
        return points.stream().filter(point -> log.holds(point, replication)).count();
    }

    /**
     * Plays what is not in the log, and makes of all of it what the study found.
     *
     * @param threads  number of threads, 1 or more
     * @param audience hears each outcome in order
     * @throws InterruptedException  if the calling thread is interrupted; what was heard is in the log
     * @throws UncheckedIOException  if the log cannot be read or written
     * @throws IllegalStateException if the attendant does not go on after a failure, or no replication is whole
     */
    public Findings play(int threads, Consumer<Outcome> audience) throws InterruptedException {
        return experiment().play(threads, kept(audience));
    }

    /**
     * Plays what is not in the log until a rule is satisfied or ends it. The design's number of replications is the most that
     * the rule allows.
     *
     * @param rule     when to stop
     * @param threads  number of threads, 1 or more
     * @param audience hears each outcome in order
     * @throws InterruptedException  if the calling thread is interrupted; what was heard is in the log
     * @throws UncheckedIOException  if the log cannot be read or written
     * @throws IllegalStateException if the attendant does not go on after a failure, or no replication is whole
     */
    public Findings play(StopRule rule, int threads, Consumer<Outcome> audience) throws InterruptedException {
        return experiment().play(rule, threads, kept(audience));
    }

    /** Whole replications are kept in one piece, so that nothing that was written must be thrown away. */
    private Consumer<Outcome> kept(Consumer<Outcome> audience) {
        Gathering gathering = new Gathering(points.size(), 1, this::keep);
        return outcome -> {
            gathering.add(outcome);
            audience.accept(outcome);
        };
    }

    /**
     * Plays one shard of what is not in the log; nothing is made of it.
     *
     * @param shard    which replications
     * @param threads  number of threads, 1 or more
     * @param audience hears each outcome in order
     * @throws InterruptedException  if the calling thread is interrupted; what was heard is in the log
     * @throws IllegalStateException if the attendant does not go on after a failure
     */
    public void play(Shard shard, int threads, Consumer<Outcome> audience) throws InterruptedException {
        int replications = shard.replicationsOf(design.replications());
        if (replications > 0) {
            Player player = experiment().player();
            Gathering gathering = new Gathering(points.size(), 1, replication -> {
                keep(replication);
                replication.forEach(audience);
            });
            new Replications(points.size(), replications, threads)
                    .play(
                            0,
                            (policy, number) -> player.play(policy, shard.replication(number)),
                            outcome -> {
                                gathering.add(outcome);
                                attendant.passed();
                            },
                            failure -> {
                                attendant.failed(new RunFailure(
                                        failure.policy(), shard.replication(failure.replication()), failure.cause()));
                                gathering.miss();
                                attendant.passed();
                            });
        }
    }

    private Experiment experiment() {
        return Experiment.of(study, design).remembering(this::recall).attendedBy(attendant);
    }

    private Optional<Outcome> recall(int policy, long replication) {
        try {
            return log.recall(points.get(policy), policy, replication);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void keep(List<Outcome> replication) {
        try {
            log.append(points, replication);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
