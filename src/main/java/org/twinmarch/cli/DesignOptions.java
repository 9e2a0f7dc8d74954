package org.twinmarch.cli;

import java.util.List;
import java.util.Optional;
import org.twinmarch.experiment.Design;
import org.twinmarch.scenario.Study;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What to play, where the command line departs from the scenario file. */
final class DesignOptions {

    private static final long LARGEST_SEED = 1L << 53;
    private static final int SKETCHED_REPLICATIONS = 10;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "How often each policy is played (default: what the file says).")
    private Optional<Integer> replications;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Same seed, same numbers, on any machine (default: what the file says).")
    private Optional<Long> seed;

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description = "Play only this policy; may be given again. The others are compared with the first one given"
                    + " (default: all, in the order of the file).")
    private List<String> policies = List.of();

    @Option(
            names = "--confidence",
            paramLabel = "SHARE",
            defaultValue = "0.95",
            description = "Confidence of the intervals, between 0 and 1 (default: ${DEFAULT-VALUE}).")
    private double confidence;

    /** The design for a study. @throws ParameterException if an option makes no sense */
    Design design(Study study) {
        policies.forEach(policy -> require(
                study.policies().containsKey(policy),
                "--policy: there is no policy \"%s\"; there are: %s"
                        .formatted(policy, String.join(", ", study.policies().keySet()))));
        Design asFiled = Design.of(study);
        return new Design(
                policies.isEmpty()
                        ? asFiled.policies()
                        : policies.stream().distinct().toList(),
                replications.orElse(asFiled.replications()),
                seed.orElse(asFiled.seed()),
                confidence);
    }

    /** The same with few replications where the command does not say how many, so that one need not wait. */
    Design sketch(Study study) {
        Design whole = design(study);
        int few = replications.orElse(Math.min(whole.replications(), SKETCHED_REPLICATIONS));
        return new Design(whole.policies(), few, whole.seed(), whole.confidence());
    }

    /** Refuses numbers that are out of range. @throws ParameterException with the mend */
    void check() {
        require(replications.orElse(1) >= 1, "--replications must be 1 or more");
        require(
                seed.orElse(0L) >= 0 && seed.orElse(0L) <= LARGEST_SEED,
                "--seed must be a whole number from 0 to " + LARGEST_SEED);
        require(
                confidence > 0 && confidence < 1,
                "--confidence must be between 0 and 1, such as 0.95, but is " + confidence);
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
