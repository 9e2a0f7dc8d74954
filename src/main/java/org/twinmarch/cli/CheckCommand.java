package org.twinmarch.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.Difference;
import org.twinmarch.scenario.yaml.Problem;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;
import org.twinmarch.scenario.yaml.StudyFile;
import org.twinmarch.scenario.yaml.StudyReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads scenarios and tells all that is wrong with them. */
@Command(
        name = "check",
        description = "Reads scenarios and studies and tells all that is wrong with them; exit code 3 if anything is.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The scenario files, or study files.")
    private List<Path> files;

    @Option(
            names = "--effective",
            description = "Print the scenario of one policy, with all changes and tables put in.")
    private boolean effective;

    @Option(names = "--policy", paramLabel = "P", description = "Which policy to print (default: the first).")
    private Optional<String> policy = Optional.empty();

    @Option(names = "--diff", arity = "2", paramLabel = "P", description = "Print in what two policies differ.")
    private List<String> diff = List.of();

    @Override
    public Integer call() {
        refuseSenseless();
        if (effective || !diff.isEmpty()) {
            print(sound(files.get(0)).file());
            return ExitCode.OK.code();
        }
        List<Problem> problems = new ArrayList<>();
        files.forEach(file -> problems.addAll(problemsOf(file)));
        Main.print(spec.commandLine().getErr(), BrokenScenario.report(problems));
        return problems.isEmpty() ? ExitCode.OK.code() : ExitCode.INVALID_SCENARIO.code();
    }

    private void refuseSenseless() {
        if (effective && !diff.isEmpty()) {
            throw usage("--effective and --diff cannot be combined; ask for one at a time");
        }
        if (policy.isPresent() && !effective) {
            throw usage("--policy goes with --effective");
        }
        if ((effective || !diff.isEmpty()) && files.size() > 1) {
            throw usage("--effective and --diff take one file");
        }
    }

    private void print(ScenarioFile file) {
        diff.forEach(name -> refuseUnknown(file, name));
        policy.ifPresent(name -> refuseUnknown(file, name));
        PrintWriter out = spec.commandLine().getOut();
        if (effective) {
            Main.print(out, file.effective(policy.orElse(file.policies().get(0))));
            return;
        }
        List<Difference> differences = file.diff(diff.get(0), diff.get(1));
        differences.forEach(out::println);
        out.flush();
    }

    /** A scenario, or that of a study at all its points. */
    private static Reading.Checked sound(Path file) {
        if (!StudyFile.isStudy(file)) {
            return BrokenScenario.read(file);
        }
        StudyFile study = BrokenScenario.readStudy(file);
        return BrokenScenario.sound(
                study.read(List.of(), List.of(), study.unvaried().seed()));
    }

    private List<Problem> problemsOfStudy(Path file) {
        StudyReading reading = StudyFile.read(file);
        if (reading instanceof StudyReading.Broken broken) {
            return broken.problems();
        }
        StudyFile study = ((StudyReading.Checked) reading).file();
        Reading points = study.read(List.of(), List.of(), study.unvaried().seed());
        if (points instanceof Reading.Broken broken) {
            return broken.problems();
        }
        int count = ((Reading.Checked) points).file().points().size();
        spec.commandLine()
                .getOut()
                .println("%s: no problem; a study of %s with %,d points".formatted(file, study.scenario(), count));
        spec.commandLine().getOut().flush();
        return List.of();
    }

    private List<Problem> problemsOf(Path file) {
        if (StudyFile.isStudy(file)) {
            return problemsOfStudy(file);
        }
        Reading reading = ScenarioFile.read(file);
        if (reading instanceof Reading.Broken broken) {
            return broken.problems();
        }
        Study study = ((Reading.Checked) reading).study();
        spec.commandLine()
                .getOut()
                .println("%s: no problem; policies: %s"
                        .formatted(file, String.join(", ", study.policies().keySet())));
        spec.commandLine().getOut().flush();
        return List.of();
    }

    private void refuseUnknown(ScenarioFile file, String name) {
        if (!file.policies().contains(name)) {
            throw usage("there is no policy \"%s\"; there are: %s".formatted(name, String.join(", ", file.policies())));
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
