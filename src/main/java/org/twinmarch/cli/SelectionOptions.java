package org.twinmarch.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinmarch.experiment.Design;
import org.twinmarch.stats.Better;
import org.twinmarch.stats.SequentialSelection.Goal;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What makes a policy the best, and how it is found. */
final class SelectionOptions {

    private static final double USUAL_PROBABILITY = 0.95;
    /** The guarantee rests on a normal law: so many replications bring sums of counts near to it. */
    private static final int USUAL_FIRST_STAGE = 30;
    /** Times the replications of the file. */
    private static final int USUAL_MOST = 10;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--measure",
            paramLabel = "NAME",
            description = "What decides (default: probability-of-interception, where nobody is pursued"
                    + " probability-of-detection).")
    private Optional<String> measure;

    @Option(
            names = "--flow",
            paramLabel = "NAME",
            defaultValue = "all",
            description = "Of which flow (default: ${DEFAULT-VALUE} together).")
    private String flow;

    @Option(names = "--lowest", description = "The lowest value is the best (default: the highest).")
    private boolean lowest;

    @Option(
            names = "--least-difference",
            paramLabel = "X",
            description = "The smallest difference that matters, in the unit of the measure; of a share 0.01 is one"
                    + " percentage point.")
    private Optional<Double> leastDifference;

    @Option(
            names = "--probability",
            paramLabel = "SHARE",
            description = "Probability of correct selection (default: " + USUAL_PROBABILITY + ").")
    private Optional<Double> probability;

    @Whole(from = 2)
    @Option(
            names = "--first-stage",
            paramLabel = "N",
            description =
                    "Replications of every policy before anything is given up (default: " + USUAL_FIRST_STAGE + ").")
    private Optional<Integer> firstStage;

    @Whole(from = 2)
    @Option(
            names = "--max-replications",
            paramLabel = "N",
            description = "Most replications of a policy (default: " + USUAL_MOST + " times what the file says).")
    private Optional<Integer> most;

    @Whole(from = 2)
    @Option(
            names = "--budget",
            paramLabel = "RUNS",
            description = "Spend so many runs, where they help most, instead of stating a probability.")
    private Optional<Integer> budget;

    /** Refuses what makes no sense by itself. @throws ParameterException with the mend */
    void check() {
        require(
                leastDifference.isPresent() != budget.isPresent(),
                "give either --least-difference, for a stated probability, or --budget");
        leastDifference.ifPresent(least -> require(
                least > 0 && least < Double.POSITIVE_INFINITY, "--least-difference must be above 0, but is " + least));
        probability.ifPresent(share -> require(
                share > 0 && share < 1, "--probability must be between 0 and 1, such as 0.95, but is " + share));
        budget.ifPresent(runs -> require(
                probability.isEmpty() && most.isEmpty(),
                "--budget says how much is played: leave --probability and --max-replications away"));
    }

    /** Refuses what makes no sense for so many policies. @throws ParameterException with the mend */
    void check(Design design) {
        int systems = design.policies().size();
        goal().ifPresent(goal -> {
            require(
                    goal.probability() > 1.0 / systems,
                    "--probability must be above 1/%d: choosing blindly among %d policies is as good"
                            .formatted(systems, systems));
            require(
                    most(design) >= goal.firstStage(),
                    "--max-replications must be %d or more, the first stage".formatted(goal.firstStage()));
        });
        budget.ifPresent(runs -> require(
                runs >= (long) systems * firstStage(),
                "--budget must be %d or more: %d policies with a first stage of %d"
                        .formatted((long) systems * firstStage(), systems, firstStage())));
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    Optional<String> measure() {
        return measure;
    }

    String flow() {
        return flow;
    }

    Better better() {
        return lowest ? Better.LOWER : Better.HIGHER;
    }

    int firstStage() {
        return firstStage.orElse(USUAL_FIRST_STAGE);
    }

    /** What is asked; nothing where a budget is spent. */
    Optional<Goal> goal() {
        return leastDifference.map(least -> new Goal(least, probability.orElse(USUAL_PROBABILITY), firstStage()));
    }

    /** Most replications of a policy. */
    int most(Design design) {
        return most.orElse((int) Math.min(Integer.MAX_VALUE, (long) USUAL_MOST * design.replications()));
    }

    /** Number of runs, where a budget is spent. */
    int budget() {
        return budget.orElseThrow();
    }

    /** The options again, for the command that repeats the selection. */
    List<String> words(Design design) {
        List<String> words = new ArrayList<>();
        measure.ifPresent(name -> words.addAll(List.of("--measure", name)));
        words.addAll(List.of("--flow", flow));
        if (lowest) {
            words.add("--lowest");
        }
        words.addAll(List.of("--first-stage", Integer.toString(firstStage())));
        budget.ifPresent(runs -> words.addAll(List.of("--budget", Integer.toString(runs))));
        goal().ifPresent(goal -> words.addAll(List.of(
                "--least-difference",
                Double.toString(goal.leastDifference()),
                "--probability",
                Double.toString(goal.probability()),
                "--max-replications",
                Integer.toString(most(design)))));
        return words;
    }
}
