package org.twinmarch.experiment.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.twinmarch.engine.Stage;
import org.twinmarch.experiment.Agreement;
import org.twinmarch.quantity.Check;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Study;
import org.twinmarch.stats.RatioEstimator;

/**
 * Plays cases and compares them with their closed forms. Seeds are those of the scenario files; the numbers do not depend on
 * the number of threads.
 *
 * @param replications replications of each case; empty for as many as its scenario file says
 * @param threads      number of threads, 1 or more
 * @param confidence   probability with which the band of one case holds the truth, in (0, 1)
 */
public record Verification(OptionalInt replications, int threads, double confidence) {

    /** Probability that a faultless simulator passes all cases. */
    public static final double TOGETHER = Agreement.TRUST;
    /** Replications that one task plays: enough to make handing it out cheap. */
    private static final int BLOCK = 20;

    /** Checks the numbers. */
    public Verification {
        replications.ifPresent(number -> Check.atLeast("replications", number, 2));
        Check.atLeast("threads", threads, 1);
        Check.positive("confidence", confidence);
        Check.positive("1 - confidence", 1 - confidence);
    }

    /**
     * A verification of several cases with bands so wide that a faultless simulator passes all of them together with
     * probability {@link #TOGETHER}: each errs with at most {@code (1 - TOGETHER) / cases} (Bonferroni).
     *
     * @param cases number of cases, 1 or more
     */
    public static Verification ofTogether(int cases, OptionalInt replications, int threads) {
        return new Verification(replications, threads, 1 - (1 - TOGETHER) / Check.atLeast("cases", cases, 1));
    }

    /**
     * Plays the cases one by one.
     *
     * @param cases    what to verify
     * @param audience hears each verdict as soon as it is there, in the order of the cases
     * @throws InterruptedException if the thread is interrupted; no run goes on after that
     */
    public void play(List<Case> cases, Consumer<Verdict> audience) throws InterruptedException {
        ExecutorService crew = Executors.newFixedThreadPool(threads);
        try {
            for (Case next : cases) {
                audience.accept(verdict(next, crew));
            }
        } finally {
            crew.shutdownNow();
        }
    }

    private Verdict verdict(Case tested, ExecutorService crew) throws InterruptedException {
        Study study = Bookshelf.closedForm(tested.scenario());
        Scenario scenario = study.policies().get(tested.policy());
        RatioEstimator seen = new RatioEstimator();
        for (Observable.Sample sample : samples(tested.claim().observable(), Stage.of(scenario), study, crew)) {
            seen.add(sample.numerator(), sample.denominator());
        }
        return Verdict.of(tested, new Setting(scenario), seen, confidence);
    }

    /** One sample a replication, in order. */
    private List<Observable.Sample> samples(Observable observable, Stage stage, Study study, ExecutorService crew)
            throws InterruptedException {
        int last = replications.orElse(study.replications());
        List<Callable<List<Observable.Sample>>> tasks = new ArrayList<>();
        for (int first = 1; first <= last; first += BLOCK) {
            int from = first;
            int to = Math.min(last, first + BLOCK - 1);
            tasks.add(() -> IntStream.rangeClosed(from, to)
                    .mapToObj(replication -> observable.play(stage, study.seed(), replication))
                    .toList());
        }
        List<Observable.Sample> samples = new ArrayList<>();
        for (Future<List<Observable.Sample>> block : crew.invokeAll(tasks)) {
            samples.addAll(played(block));
        }
        return samples;
    }

    private static List<Observable.Sample> played(Future<List<Observable.Sample>> block) throws InterruptedException {
        try {
            return block.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a run failed: " + failure.getCause(), failure.getCause());
        }
    }
}
