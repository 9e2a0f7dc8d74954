package org.twinmarch.experiment;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.twinmarch.quantity.Check;

/**
 * Plays a list of runs over threads and hands out the outcomes in the order of the list, whichever thread is first. The list
 * is replication-major (all policies of replication 1, then of replication 2), so that it can be cut off anywhere and the
 * sample is even. Few outcomes are held at any time: memory does not grow with the number of replications.
 *
 * @param policies     number of policies, 1 or more
 * @param replications number of replications, 1 or more
 * @param threads      number of threads, 1 or more
 */
public record Replications(int policies, int replications, int threads) {

    /** Runs that may be under way or waiting for an earlier one, for each thread: enough to even out slow runs. */
    private static final int AHEAD = 32;

    /** Checks the numbers. */
    public Replications {
        Check.atLeast("policies", policies, 1);
        Check.atLeast("replications", replications, 1);
        Check.atLeast("threads", threads, 1);
    }

    /**
     * Plays all runs.
     *
     * @param player   plays one run, on any thread
     * @param audience hears each outcome, in order, on the calling thread
     * @throws InterruptedException  if the calling thread is interrupted; no run goes on after that
     * @throws IllegalStateException if a run fails; it names the replication
     */
    public void play(Player player, Consumer<Outcome> audience) throws InterruptedException {
        play(0, player, audience, Attendant.STRICT::failed);
    }

    /**
     * Plays all runs, their replications numbered on from those that were played before.
     *
     * @param before   number of replications that were played before, 0 or more
     * @param player   plays one run, on any thread
     * @param audience hears each outcome, in order, on the calling thread
     * @param failures hears of each run that fails, in its place
     * @throws InterruptedException if the calling thread is interrupted; no run goes on after that
     */
    public void play(int before, Player player, Consumer<Outcome> audience, Consumer<RunFailure> failures)
            throws InterruptedException {
        ExecutorService crew = Executors.newFixedThreadPool(threads);
        try {
            Queue<Running> ahead = new ArrayDeque<>();
            long first = (long) before * policies;
            for (long run = first; run < first + (long) replications * policies; run++) {
                int policy = (int) (run % policies);
                long replication = 1 + run / policies;
                ahead.add(new Running(policy, replication, crew.submit(() -> player.play(policy, replication))));
                if (ahead.size() == AHEAD * threads) {
                    ahead.remove().tell(audience, failures);
                }
            }
            while (!ahead.isEmpty()) {
                ahead.remove().tell(audience, failures);
            }
        } finally {
            crew.shutdownNow();
        }
    }

    /** A run that is under way, or waits to be heard. */
    private record Running(int policy, long replication, Future<Outcome> outcome) {

        void tell(Consumer<Outcome> audience, Consumer<RunFailure> failures) throws InterruptedException {
            // A run that is ready would be handed out to an interrupted thread, too.
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted before replication %d".formatted(replication));
            }
            try {
                audience.accept(outcome.get());
            } catch (ExecutionException failure) {
                failures.accept(new RunFailure(policy, replication, failure.getCause()));
            }
        }
    }
}
