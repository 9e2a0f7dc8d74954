package org.twinmarch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.twinmarch.experiment.Chosen;
import org.twinmarch.experiment.Contest;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Json;
import org.twinmarch.experiment.ResultsFolder;
import org.twinmarch.report.ChosenReport;
import org.twinmarch.stats.Scale;
import org.twinmarch.stats.SequentialSelection.Goal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Selects the best policy and plays no more than that takes. */
@Command(
        name = "select",
        mixinStandardHelpOptions = true,
        description = {
            "Selects the policy with the highest or lowest value of a measure: with a stated probability that it is the"
                    + " best (--least-difference), or as well as a number of runs allows (--budget). Exit code 4 if it is"
                    + " not decided after --max-replications."
        })
final class SelectCommand implements Callable<Integer> {

    private static final Path RESULTS = Path.of("results");

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "The scenario file; or the folder of a run or sweep, to select among its policies or points.")
    private Path file;

    @Mixin
    private SelectionOptions options;

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description = "Select among these policies only; give it twice or more (default: all).")
    private List<String> policies = List.of();

    @Whole(from = 0, to = DesignOptions.LARGEST_SEED)
    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Same seed, same numbers: those of run (default: what the file says).")
    private Optional<Long> seed;

    @Mixin
    private ThreadOptions threads;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where to write; must be new or empty (default: results/NAME-select or, if there is one,"
                    + " NAME-select-2 and so on).")
    private Optional<Path> out;

    @Option(names = "--quiet", description = "Print only the name of the policy.")
    private boolean quiet;

    @Option(names = "--json", description = "Print the choice as a JSON object instead of the table.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        options.check();
        out.ifPresent(folder -> require(
                !ResultsFolder.isTaken(folder),
                "--out: %s is there already and not empty; give a new folder, or leave --out away".formatted(folder)));
        Contenders contenders = Contenders.read(file);
        Design design = design(contenders);
        options.check(design);
        Contest.Prize prize = prize(contenders, design);
        Contest contest = Contest.of(contenders.study(), design, prize)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "not all policies have a %s of flow %s; there are: %s"
                                .formatted(
                                        prize.measure(),
                                        prize.flow(),
                                        String.join(
                                                ", ", Contest.measures(contenders.study(), design, prize.flow())))));
        options.goal()
                .ifPresent(goal -> require(
                        contest.scale() != Scale.SHARE || goal.leastDifference() < 1,
                        "--least-difference must be below 1 for %s, which is a share: 0.05 are 5 percentage points"
                                .formatted(prize.measure())));
        return Interruption.during(() -> select(contest, prize, contenders, design));
    }

    private Design design(Contenders contenders) {
        policies.forEach(policy -> require(
                contenders.policies().contains(policy),
                "--policy: there is no policy \"%s\"; there are: %s"
                        .formatted(policy, String.join(", ", contenders.policies()))));
        List<String> asked = policies.isEmpty()
                ? contenders.policies()
                : policies.stream().distinct().toList();
        require(asked.size() > 1, "there is only one policy: nothing to select");
        Design filed = contenders.design();
        return new Design(asked, filed.replications(), seed.orElse(filed.seed()), filed.confidence());
    }

    private Contest.Prize prize(Contenders contenders, Design design) {
        List<String> known = Contest.measures(contenders.study(), design, options.flow());
        String usual = known.contains(Findings.PROBABILITY_OF_INTERCEPTION)
                ? Findings.PROBABILITY_OF_INTERCEPTION
                : Findings.PROBABILITY_OF_DETECTION;
        return new Contest.Prize(options.flow(), options.measure().orElse(usual), options.better());
    }

    private int select(Contest contest, Contest.Prize prize, Contenders contenders, Design design) throws IOException {
        int crew = threads.count();
        try (ResultsFolder folder = folder(contenders.study().name())) {
            Optional<Goal> goal = options.goal();
            Chosen chosen = goal.isPresent()
                    ? contest.sequential(goal.get(), options.most(design), crew)
                    : contest.underBudget(options.firstStage(), options.budget(), crew);
            ChosenReport report = new ChosenReport(prize, contest.scale(), goal, chosen);
            write(report, chosen, contenders, design, folder);
            show(report, chosen, folder.place());
            return chosen.isDecided() ? ExitCode.OK.code() : ExitCode.INCOMPLETE.code();
        } catch (InterruptedException stopped) {
            say("interrupted; no results were written");
            return ExitCode.INTERRUPTED.code();
        }
    }

    private ResultsFolder folder(String study) throws IOException {
        return out.isPresent() ? ResultsFolder.at(out.get()) : ResultsFolder.numbered(RESULTS, study + "-select");
    }

    private void write(ChosenReport report, Chosen chosen, Contenders contenders, Design design, ResultsFolder folder)
            throws IOException {
        chosen.write(folder.file("select.csv"));
        Json about = new Json()
                .with("program", "twinmarch " + Version.number())
                .with("command", StudyFiles.command(words(design)))
                .with("seed", design.seed())
                .with("choice", report.json());
        Files.writeString(folder.file("select.json"), about.lines());
        Map<String, String> effective = new LinkedHashMap<>(contenders.effective());
        effective.keySet().retainAll(design.policies());
        StudyFiles.writeScenarios(effective, folder);
        folder.publish();
    }

    private List<String> words(Design design) {
        List<String> words = new ArrayList<>(List.of("twinmarch", "select", file.toString()));
        words.addAll(options.words(design));
        words.addAll(List.of("--seed", Long.toString(design.seed())));
        design.policies().forEach(policy -> words.addAll(List.of("--policy", policy)));
        return words;
    }

    private void show(ChosenReport report, Chosen chosen, Path place) {
        if (json) {
            print(report.json().lines());
        } else if (quiet) {
            print(chosen.choice().orElse("") + System.lineSeparator());
        } else {
            print("%s%nResults: %s%n".formatted(report.text(), place));
        }
    }

    private void print(String text) {
        Main.print(spec.commandLine().getOut(), text);
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private void say(String sentence) {
        Main.print(spec.commandLine().getErr(), "twinmarch: %s%n".formatted(sentence));
    }
}
