package org.twinmarch.cli;

import java.util.ArrayList;
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
    private static final double USUAL_CONFIDENCE = 0.95;

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
            description = "Confidence of the intervals, between 0 and 1 (default: what the file says, or 0.95).")
    private Optional<Double> confidence;

    /** The design for a study. @throws ParameterException if an option makes no sense */
    Design design(Study study) {
        return design(study, Optional.empty());
    }

    /**
     * The design for a study.
     *
     * @param filed the confidence that the study's file says
     * @throws ParameterException if an option makes no sense
     */
    Design design(Study study, Optional<Double> filed) {
        return design(study, filed, Integer.MAX_VALUE);
    }

    /**
     * The same, played no more often than usual unless the command line says so.
     *
     * @throws ParameterException if an option makes no sense
     */
    Design design(Study study, Optional<Double> filed, int usual) {
        policies.forEach(policy -> require(
                study.policies().containsKey(policy),
                "--policy: there is no policy \"%s\"; there are: %s"
                        .formatted(policy, String.join(", ", study.policies().keySet()))));
        Design asFiled = Design.of(study);
        return new Design(
                policies.isEmpty()
                        ? asFiled.policies()
                        : policies.stream().distinct().toList(),
                replications.orElse(Math.min(usual, asFiled.replications())),
                seed.orElse(asFiled.seed()),
                confidence.or(() -> filed).orElse(asFiled.confidence()));
    }

    /** Whether the number of replications was given. */
    boolean isNumberGiven() {
        return replications.isPresent();
    }

    /** The options that give a design again, whatever the file's own counts become. */
    List<String> words(Design design) {
        List<String> words = new ArrayList<>();
        words.addAll(List.of("--replications", Integer.toString(design.replications())));
        words.addAll(List.of("--seed", Long.toString(design.seed())));
        words.addAll(List.of("--confidence", Double.toString(design.confidence())));
        design.policies().forEach(policy -> words.addAll(List.of("--policy", policy)));
        return words;
    }

    /** Refuses numbers that are out of range. @throws ParameterException with the mend */
    void check() {
        require(replications.orElse(1) >= 1, "--replications must be 1 or more");
        require(
                seed.orElse(0L) >= 0 && seed.orElse(0L) <= LARGEST_SEED,
                "--seed must be a whole number from 0 to " + LARGEST_SEED);
        require(
                confidence.orElse(USUAL_CONFIDENCE) > 0 && confidence.orElse(USUAL_CONFIDENCE) < 1,
                "--confidence must be between 0 and 1, such as 0.95, but is " + confidence.orElse(USUAL_CONFIDENCE));
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
