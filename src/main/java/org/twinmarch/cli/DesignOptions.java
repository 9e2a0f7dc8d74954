package org.twinmarch.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.VarianceReduction;
import org.twinmarch.scenario.Study;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What to play, where the command line departs from the scenario file. */
final class DesignOptions {

    private static final long LARGEST_SEED = 1L << 53;
    /** Fewer pairs or sets of replications say too little of how they vary. */
    private static final int FEWEST_BLOCKS = 2;

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
            names = "--baseline",
            paramLabel = "NAME",
            description = "Compare the others with this policy, and put it first (default: the first one).")
    private Optional<String> baseline;

    @Option(
            names = "--all-pairs",
            description = "Write comparisons.csv too: every policy against every other, with intervals that hold all at"
                    + " once.")
    private boolean allPairs;

    @Option(
            names = "--confidence",
            paramLabel = "SHARE",
            defaultValue = "0.95",
            description = "Confidence of the intervals, between 0 and 1 (default: ${DEFAULT-VALUE}).")
    private double confidence;

    @Option(
            names = "--variance-reduction",
            paramLabel = "NAME",
            description = "Narrower intervals from as many replications: control-variate, conditional-probability,"
                    + " antithetic (replications in pairs) or quasi-random (in sets of 64); no estimate becomes biased"
                    + " (default: none).")
    private Optional<String> reduction;

    /** The design for a study. @throws ParameterException if an option makes no sense */
    Design design(Study study) {
        policies.forEach(policy -> require(
                study.policies().containsKey(policy),
                "--policy: there is no policy \"%s\"; there are: %s"
                        .formatted(policy, String.join(", ", study.policies().keySet()))));
        Design asFiled = Design.of(study);
        int count = replications.orElse(asFiled.replications());
        VarianceReduction reducing = reducing();
        boolean isEnough = count % reducing.block() == 0 && count >= FEWEST_BLOCKS * reducing.block();
        require(
                isEnough || reducing.block() == 1,
                "--variance-reduction %s needs a multiple of %d replications and %d of them or more, not %d: give --replications"
                        .formatted(reducing.label(), reducing.block(), FEWEST_BLOCKS * reducing.block(), count));
        return new Design(
                policies.isEmpty()
                        ? asFiled.policies()
                        : policies.stream().distinct().toList(),
                count,
                seed.orElse(asFiled.seed()),
                confidence,
                reducing);
    }

    private VarianceReduction reducing() {
        String name = reduction.orElse(VarianceReduction.NONE.label());
        return VarianceReduction.named(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--variance-reduction: there is no \"%s\"; there are: %s"
                                .formatted(
                                        name,
                                        Arrays.stream(VarianceReduction.values())
                                                .map(VarianceReduction::label)
                                                .collect(Collectors.joining(", ")))));
    }

    /** Refuses to reduce variance where that would be wrong. @throws ParameterException with all reasons */
    void refuseObstacles(Study study, Design design) {
        List<String> obstacles = design.reduction().obstacles(study, design.policies());
        require(
                obstacles.isEmpty(),
                "--variance-reduction %s is not exact here, because hazards are not settled when a party starts; control-variate is:%n  %s"
                        .formatted(design.reduction().label(), String.join(System.lineSeparator() + "  ", obstacles)));
    }

    /** The words of a command that ask for the variance reduction of a design. */
    static List<String> reductionWords(Design design) {
        return design.reduction() == VarianceReduction.NONE
                ? List.of()
                : List.of("--variance-reduction", design.reduction().label());
    }

    /** The same with the baseline first. @throws ParameterException if it is not there */
    Design againstBaseline(Design design) {
        if (baseline.isEmpty()) {
            return design;
        }
        String first = baseline.get();
        require(
                design.policies().contains(first),
                "--baseline: there is no \"%s\"; there are: %s".formatted(first, String.join(", ", design.policies())));
        List<String> ordered = Stream.concat(
                        Stream.of(first), design.policies().stream().filter(policy -> !policy.equals(first)))
                .toList();
        return new Design(ordered, design.replications(), design.seed(), design.confidence(), design.reduction());
    }

    /** Whether every policy is compared with every other. */
    boolean allPairs() {
        return allPairs;
    }

    /** Those options again that the order of policies does not tell, for the command that repeats a sweep. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        baseline.ifPresent(name -> words.addAll(List.of("--baseline", name)));
        if (allPairs) {
            words.add("--all-pairs");
        }
        return words;
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
