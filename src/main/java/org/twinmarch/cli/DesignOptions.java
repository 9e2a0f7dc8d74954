package org.twinmarch.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.PairwiseTable;
import org.twinmarch.experiment.VarianceReduction;
import org.twinmarch.scenario.Study;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What to play, where the command line departs from the scenario file. */
final class DesignOptions {

    /** Beyond it not every whole number is a double. */
    static final long LARGEST_SEED = 1L << 53;

    private static final double USUAL_CONFIDENCE = 0.95;
    /** Fewer pairs or sets of replications say too little of how they vary. */
    private static final int FEWEST_BLOCKS = 2;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Whole(from = 1)
    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "How often each policy is played (default: what the file says).")
    private Optional<Integer> replications;

    @Whole(from = 0, to = LARGEST_SEED)
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
            description = "Confidence of the intervals, between 0 and 1 (default: what the file says, or 0.95).")
    private Optional<Double> confidence;

    @Option(
            names = "--variance-reduction",
            paramLabel = "NAME",
            description = "Narrower intervals from as many replications: control-variate, conditional-probability,"
                    + " antithetic (replications in pairs) or quasi-random (in sets of 64); no estimate becomes biased"
                    + " (default: none).")
    private Optional<String> reduction;

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
        VarianceReduction reducing = reducing();
        return new Design(
                policies.isEmpty()
                        ? asFiled.policies()
                        : policies.stream().distinct().toList(),
                count(Math.min(usual, asFiled.replications()), reducing),
                seed.orElse(asFiled.seed()),
                confidence.or(() -> filed).orElse(asFiled.confidence()),
                reducing);
    }

    /** A number on the command line must be whole blocks; one of a file is rounded up to them. */
    private int count(int filed, VarianceReduction reducing) {
        int block = reducing.block();
        int fewest = block > 1 ? FEWEST_BLOCKS * block : 1;
        if (replications.isEmpty()) {
            return Math.max(fewest, (filed + block - 1) / block * block);
        }
        int given = replications.get();
        require(
                given % block == 0 && given >= fewest,
                "--variance-reduction %s needs a multiple of %d replications and %d of them or more, not %d: give --replications"
                        .formatted(reducing.label(), block, fewest, given));
        return given;
    }

    /** Whether the number of replications was given. */
    boolean isNumberGiven() {
        return replications.isPresent();
    }

    /** Whether the variance is to be reduced. */
    boolean reduces() {
        return reducing() != VarianceReduction.NONE;
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
        require(
                design.reduction() != VarianceReduction.CONTROL_VARIATE
                        || design.policies().size() <= PairwiseTable.MOST_POLICIES,
                "--variance-reduction control-variate takes at most %d policies or points, but there are %d"
                        .formatted(
                                PairwiseTable.MOST_POLICIES, design.policies().size()));
    }

    /** The words of a command that ask for the variance reduction of a design. */
    static List<String> reductionWords(Design design) {
        return design.reduction() == VarianceReduction.NONE
                ? List.of()
                : List.of("--variance-reduction", design.reduction().label());
    }

    /** The same with the baseline first. @throws ParameterException if it is not there */
    Design againstBaseline(Design design) {
        require(
                !allPairs || design.policies().size() <= PairwiseTable.MOST_POLICIES,
                "--all-pairs compares at most %d policies or points, but there are %d"
                        .formatted(
                                PairwiseTable.MOST_POLICIES, design.policies().size()));
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
