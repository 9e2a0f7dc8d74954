package org.twinmarch.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinmarch.scenario.Study;
import org.twinmarch.stats.Better;
import org.twinmarch.stats.BudgetAllocation;
import org.twinmarch.stats.Scale;
import org.twinmarch.stats.SequentialSelection;

/**
 * Looks for the best policy of a study and plays no more than that takes. Replications are those of a run: the same number
 * under the same seed has the same outcome. The outcomes are heard in order, so that the choice does not depend on the number
 * of threads; what was played ahead for a policy that is given up meanwhile is thrown away.
 */
public final class Contest {

    /** Replications of a policy that are played ahead, for each thread. */
    private static final int AHEAD = 8;
    /** A budget is handed out in so many rounds after the first stage. */
    private static final int ROUNDS = 40;

    private final Design design;
    private final Player player;
    private final List<Measure> measures;
    private final Better better;

    /**
     * What makes a policy the best.
     *
     * @param flow    label of the flow
     * @param measure name of the measure
     * @param better  whether higher or lower is better
     */
    public record Prize(String flow, String measure, Better better) {}

    private Contest(Design design, Player player, List<Measure> measures, Better better) {
        this.design = design;
        this.player = player;
        this.measures = List.copyOf(measures);
        this.better = better;
    }

    /** A contest among the policies of a design; nothing if one of them does not have the measure. */
    public static Optional<Contest> of(Study study, Design design, Prize prize) {
        Experiment experiment = Experiment.of(study, design);
        List<Measure> measures = experiment.casts().stream()
                .flatMap(cast -> Measures.of(cast).stream()
                        .filter(measure -> measure.flow().equals(prize.flow()))
                        .filter(measure -> measure.name().equals(prize.measure())))
                .toList();
        return measures.size() == design.policies().size()
                ? Optional.of(new Contest(design, experiment.player(), measures, prize.better()))
                : Optional.empty();
    }

    /** Names of the measures that all policies of a design have for a flow. */
    public static List<String> measures(Study study, Design design, String flow) {
        List<Cast> casts = Experiment.of(study, design).casts();
        return names(casts.get(0), flow)
                .filter(name ->
                        casts.stream().allMatch(cast -> names(cast, flow).anyMatch(name::equals)))
                .toList();
    }

    private static Stream<String> names(Cast cast, String flow) {
        return Measures.of(cast).stream()
                .filter(measure -> measure.flow().equals(flow))
                .map(Measure::name);
    }

    /** Which values the measure can take. */
    public Scale scale() {
        return measures.get(0).scale();
    }

    /**
     * Plays all policies side by side and gives up what is behind, until one is left or {@code most} replications were played.
     *
     * @throws InterruptedException if the calling thread is interrupted
     */
    public Chosen sequential(SequentialSelection.Goal goal, int most, int threads) throws InterruptedException {
        SequentialSelection selection = new SequentialSelection(measures.size(), goal, better);
        int played = 0;
        while (!selection.isDecided() && played < most) {
            int block = Math.min(most - played, played == 0 ? goal.firstStage() : AHEAD * threads);
            playBlock(selection, played, block, threads);
            played += block;
        }
        return Chosen.of(design, selection, scale());
    }

    private void playBlock(SequentialSelection selection, int played, int block, int threads)
            throws InterruptedException {
        List<Integer> left = selection.left();
        double[] terms = new double[2 * measures.size()];
        List<Integer> heard = new ArrayList<>();
        new Replications(left.size(), block, threads)
                .play((position, replication) -> player.play(left.get(position), played + replication), outcome -> {
                    note(outcome, terms);
                    heard.add(outcome.policy());
                    if (heard.size() == left.size()) {
                        heard.clear();
                        if (!selection.isDecided()) {
                            selection.add(terms);
                        }
                    }
                });
    }

    private void note(Outcome outcome, double[] terms) {
        Measure measure = measures.get(outcome.policy());
        terms[2 * outcome.policy()] = measure.numerator().applyAsDouble(outcome);
        terms[2 * outcome.policy() + 1] = measure.denominator().applyAsDouble(outcome);
    }

    /**
     * Plays a first stage of every policy, and then hands out the rest of a budget in rounds.
     *
     * @param firstStage replications of every policy, 2 or more
     * @param budget     runs in all, at least those of the first stage
     * @throws InterruptedException if the calling thread is interrupted
     */
    public Chosen underBudget(int firstStage, int budget, int threads) throws InterruptedException {
        BudgetAllocation allocation = new BudgetAllocation(measures.size(), better);
        int[] first = new int[measures.size()];
        Arrays.fill(first, firstStage);
        play(allocation, first, threads);
        int left = budget - firstStage * first.length;
        int round = Math.max(1, left / ROUNDS);
        while (left > 0) {
            int runs = Math.min(left, round);
            play(allocation, allocation.next(runs), threads);
            left -= runs;
        }
        return Chosen.of(design, allocation, scale());
    }

    private record Run(int policy, long replication) {}

    private void play(BudgetAllocation allocation, int[] shares, int threads) throws InterruptedException {
        List<Run> runs = IntStream.range(0, shares.length)
                .boxed()
                .flatMap(policy -> IntStream.rangeClosed(1, shares[policy])
                        .mapToObj(next -> new Run(policy, allocation.count(policy) + next)))
                .toList();
        new Replications(1, runs.size(), threads)
                .play(
                        (only, number) -> {
                            Run run = runs.get((int) number - 1);
                            return player.play(run.policy(), run.replication());
                        },
                        outcome -> {
                            Measure measure = measures.get(outcome.policy());
                            allocation.add(
                                    outcome.policy(),
                                    measure.numerator().applyAsDouble(outcome),
                                    measure.denominator().applyAsDouble(outcome));
                        });
    }
}
