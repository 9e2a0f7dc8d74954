package org.twinmarch.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twinmarch.experiment.MeasureName;
import org.twinmarch.stats.HalfWidth;
import org.twinmarch.stats.StopRule;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** When to stop, where the command line says it. */
final class StopOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--until",
            paramLabel = "MEASURE=HALF-WIDTH",
            description = "Play until half the interval of a measure is no longer than this under every policy, such as"
                    + " probability-of-detection=0.005, smugglers:probability-of-detection=relative 10 %%, or"
                    + " probability-of-detection-difference=0.01; may be given again.")
    private List<String> until = List.of();

    @Whole(from = 1)
    @Option(
            names = "--round",
            paramLabel = "N",
            description = "With --until: look at the intervals after every N replications (default: 100).")
    private Optional<Integer> round = Optional.empty();

    @Whole(from = 2)
    @Option(
            names = "--min-replications",
            paramLabel = "N",
            description = "With --until: look for the first time after N replications, 2 or more (default: 200).")
    private Optional<Integer> least = Optional.empty();

    @Whole(from = 2)
    @Option(
            names = "--max-replications",
            paramLabel = "N",
            description = "With --until: end after N replications in any case, with exit code 4 (default: 10000).")
    private Optional<Integer> most = Optional.empty();

    /** Refuses what is no number of replications. @throws ParameterException with the mend */
    void check(boolean isNumberGiven) {
        require(until.isEmpty() || !isNumberGiven, "--until and --replications exclude each other; give one of them");
        require(
                least.orElse(2) <= most.orElse(Integer.MAX_VALUE),
                "--min-replications must not be more than --max-replications");
        until.forEach(this::halfWidth);
    }

    /**
     * The stop rule, if there is one.
     *
     * @param filed what a study file says
     * @throws ParameterException if there is none, but an option that goes with one
     */
    Optional<StopRule> rule(Optional<StopRule> filed) {
        Map<String, HalfWidth> asked = new LinkedHashMap<>();
        until.forEach(text -> asked.put(measure(text), halfWidth(text)));
        if (asked.isEmpty() && filed.isEmpty()) {
            require(
                    round.isEmpty() && least.isEmpty() && most.isEmpty(),
                    "--round, --min-replications and --max-replications go with --until");
            return Optional.empty();
        }
        int end = most.or(() -> filed.map(StopRule::most)).orElse(StopRule.USUAL_MOST);
        int begin = least.or(() -> filed.map(StopRule::least)).orElse(StopRule.USUAL_LEAST);
        require(
                least.orElse(2) <= end,
                "--min-replications must not be more than %,d, after which it ends; raise --max-replications"
                        .formatted(end));
        return Optional.of(new StopRule(
                asked.isEmpty() ? filed.orElseThrow().until() : asked,
                round.or(() -> filed.map(StopRule::round)).orElse(StopRule.USUAL_ROUND),
                Math.min(begin, end),
                end));
    }

    /** The words of a command that ask for a rule. */
    static List<String> words(StopRule rule) {
        List<String> words = new ArrayList<>();
        rule.until().forEach((measure, halfWidth) -> words.addAll(List.of("--until", measure + "=" + halfWidth)));
        words.addAll(List.of("--round", Integer.toString(rule.round())));
        words.addAll(List.of("--min-replications", Integer.toString(rule.least())));
        words.addAll(List.of("--max-replications", Integer.toString(rule.most())));
        return words;
    }

    /** Refuses measures of an option that nothing measures. @throws ParameterException with the mend */
    void refuseUnknown(StopRule rule, Set<String> known) {
        rule.until().keySet().stream()
                .filter(measure -> !known.contains(measure))
                .filter(measure -> until.stream().anyMatch(text -> measure(text).equals(measure)))
                .forEach(measure -> require(
                        false,
                        "--until: nothing measures \"%s\"; %s".formatted(measure, MeasureName.mend(measure, known))));
    }

    private static String measure(String text) {
        return text.substring(0, Math.max(0, text.lastIndexOf('='))).strip();
    }

    private HalfWidth halfWidth(String text) {
        require(
                !measure(text).isEmpty(),
                "--until must be like MEASURE=HALF-WIDTH, such as probability-of-detection=0.005, but is " + text);
        String width = text.substring(text.lastIndexOf('=') + 1);
        return HalfWidth.parse(width)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--until: \"%s\" is not a half-width; %s".formatted(width, HalfWidth.FORM)));
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
