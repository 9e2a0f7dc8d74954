package org.twinmarch.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.twinmarch.experiment.CoordinationValue;
import org.twinmarch.experiment.CoverPremium;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.experiment.Trial;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Questions for which scenarios must be played that the study does not have. */
final class FurtherQuestions {

    /** Stands for an option that is given without its parameter. */
    private static final String UNNAMED = "";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--value-of-coordination",
            arity = "0..1",
            paramLabel = "PLAN",
            fallbackValue = UNNAMED,
            description =
                    "Play every policy at co-operation grade none too, and tell what its grade is worth; with PLAN also"
                            + " how many more units of that patrol plan would be worth as much.")
    private Optional<String> coordination;

    @Option(
            names = "--cover-premium",
            paramLabel = "FLOW",
            description = "Play every policy with all parties of FLOW seeking cover and with none, and tell by how much"
                    + " likelier they pass.")
    private Optional<String> cover;

    @Mixin
    private Uncertain uncertain;

    /** The question of the assumptions' part in all doubt; its answer is a table of its own. */
    Uncertain uncertain() {
        return uncertain;
    }

    private Optional<String> plan() {
        return coordination.filter(plan -> !plan.equals(UNNAMED));
    }

    /** Refuses what the study cannot answer. @throws ParameterException with the mend */
    void check(Trial trial) {
        if (coordination.isPresent()) {
            require(
                    has(trial, CoordinationValue::isCoordinated),
                    "--value-of-coordination: no policy has a co-operation grade above none");
        }
        plan().ifPresent(plan -> {
            require(
                    plans(trial).anyMatch(plan::equals),
                    "--value-of-coordination: there is no plan \"%s\"; there are: %s"
                            .formatted(plan, listed(plans(trial))));
            require(
                    has(trial, scenario -> CoordinationValue.countsUnits(scenario, plan)),
                    "--value-of-coordination: the places of \"%s\" say how many units it has; name a plan with units"
                            .formatted(plan));
        });
        cover.ifPresent(flow -> require(
                has(trial, scenario -> CoverPremium.isSought(scenario, flow)),
                "--cover-premium: there is no flow \"%s\" with the tactics cover; there are: %s"
                        .formatted(flow, listed(seekers(trial)))));
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private static boolean has(Trial trial, Predicate<Scenario> kind) {
        return scenarios(trial).anyMatch(kind);
    }

    private static Stream<Scenario> scenarios(Trial trial) {
        return trial.design().policies().stream().map(trial.study().policies()::get);
    }

    private static Stream<String> plans(Trial trial) {
        return scenarios(trial)
                .flatMap(scenario -> scenario.watches().stream())
                .map(Watch::plan)
                .map(plan -> plan.name())
                .distinct();
    }

    private static Stream<String> seekers(Trial trial) {
        return scenarios(trial)
                .flatMap(scenario -> scenario.flows().stream()
                        .map(flow -> flow.name())
                        .filter(flow -> CoverPremium.isSought(scenario, flow)))
                .distinct();
    }

    private static String listed(Stream<String> names) {
        List<String> known = names.toList();
        return known.isEmpty() ? "none" : String.join(", ", known);
    }

    /** Whether there is anything to play beside the study. */
    boolean areAsked() {
        return coordination.isPresent() || cover.isPresent() || uncertain.isAsked();
    }

    /**
     * The answers.
     *
     * @throws InterruptedException if the calling thread is interrupted
     */
    List<Finding> answers(Trial trial) throws InterruptedException {
        List<Finding> answers = new ArrayList<>();
        if (coordination.isPresent()) {
            answers.addAll(new CoordinationValue(trial).findings(plan()));
        }
        if (cover.isPresent()) {
            answers.addAll(new CoverPremium(trial, cover.get()).findings());
        }
        return answers;
    }

    /** The options again, for the command that repeats the study. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        coordination.ifPresent(plan -> words.add("--value-of-coordination"));
        plan().ifPresent(words::add);
        cover.ifPresent(flow -> words.addAll(List.of("--cover-premium", flow)));
        words.addAll(uncertain.words());
        return words;
    }
}
