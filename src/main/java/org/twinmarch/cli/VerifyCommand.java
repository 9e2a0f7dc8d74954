package org.twinmarch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.twinmarch.experiment.verify.Case;
import org.twinmarch.experiment.verify.Catalogue;
import org.twinmarch.experiment.verify.Coordination;
import org.twinmarch.experiment.verify.Verdict;
import org.twinmarch.experiment.verify.Verification;
import org.twinmarch.report.Charts;
import org.twinmarch.report.ValueOfCoordination;
import org.twinmarch.report.VerdictTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Holds the simulator against theory on the user's own machine. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Simulates small scenarios whose answer is known exactly and prints theory, estimate, interval and z; ends with"
                    + " code 1 if one disagrees."
        })
final class VerifyCommand implements Callable<Integer> {

    private static final int DPI = 200;
    private static final double CONFIDENCE = 0.95;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--case",
            paramLabel = "CASE",
            description = "Only this closed form, such as C3; may be given several times (default: all).")
    private List<String> wanted = List.of();

    @Whole(from = 2)
    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "Replications of each case, 2 or more (default: as its scenario says).")
    private Optional<Integer> replications;

    @Mixin
    private ThreadOptions threads;

    @Option(names = "--json", description = "Print the verdicts as a JSON object instead of the table.")
    private boolean json;

    @Option(
            names = "--picture",
            paramLabel = "FOLDER",
            description = "Instead, draw what an agreed timetable is worth, simulated and exact, as"
                    + " value-of-coordination.svg, .png and .pdf.")
    private Optional<Path> picture;

    @Override
    public Integer call() throws Exception {
        List<Case> cases = cases();
        return Interruption.during(() -> outcome(cases)).code();
    }

    private ExitCode outcome(List<Case> cases) throws IOException {
        try {
            return picture.isPresent() ? draw(picture.get()) : verify(cases);
        } catch (InterruptedException stopped) {
            return ExitCode.INTERRUPTED;
        }
    }

    private ExitCode verify(List<Case> cases) throws InterruptedException {
        OptionalInt each = replications.map(OptionalInt::of).orElse(OptionalInt.empty());
        VerdictTable table = new VerdictTable(cases);
        List<Verdict> verdicts = new ArrayList<>();
        print(json ? "" : table.heading());
        Verification.ofTogether(cases.size(), each, threadCount()).play(cases, verdict -> {
            verdicts.add(verdict);
            print(json ? "" : table.line(verdict));
        });
        print(json ? VerdictTable.json(verdicts) : VerdictTable.conclusion(verdicts));
        return verdicts.stream().allMatch(Verdict::agrees) ? ExitCode.OK : ExitCode.FAILED;
    }

    private ExitCode draw(Path folder) throws IOException, InterruptedException {
        Coordination played = Coordination.play(threadCount(), CONFIDENCE);
        new Charts(DPI).write(ValueOfCoordination.of(played), folder, "value-of-coordination");
        print("%s%n".formatted(folder.resolve("value-of-coordination.svg")));
        print("%s%n".formatted(folder.resolve("value-of-coordination.png")));
        return ExitCode.OK;
    }

    private List<Case> cases() {
        List<Case> all = Catalogue.cases();
        wanted.forEach(id -> require(
                all.stream().anyMatch(next -> next.isMeantBy(id)),
                "--case: there is no case \"%s\"; there are: %s".formatted(id, ids(all))));
        return wanted.isEmpty()
                ? all
                : all.stream()
                        .filter(next -> wanted.stream().anyMatch(next::isMeantBy))
                        .toList();
    }

    private static String ids(List<Case> cases) {
        return cases.stream().map(Case::id).distinct().collect(Collectors.joining(", "));
    }

    private int threadCount() {
        return threads.count();
    }

    private void print(String lines) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(lines);
        out.flush();
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
