package org.twinmarch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.twinmarch.experiment.Experiment;
import org.twinmarch.experiment.Forecast;
import org.twinmarch.experiment.Pilot;
import org.twinmarch.experiment.PointTable;
import org.twinmarch.report.PlanReport;
import org.twinmarch.stats.Scale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says what a study would play and what that takes, before it is played. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Prints what \"sweep\" would play and, from a short pilot of which nothing is kept, the time on this machine, the"
                    + " memory, the room on the disk, and how many replications each measure needs."
        })
final class PlanCommand implements Callable<Integer> {

    private static final double NANOS = 1e9;
    private static final double LONGEST_PILOT_SECONDS = 86_400;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Inquiry inquiry;

    @Mixin
    private ThreadOptions threads;

    @Option(
            names = "--pilot",
            paramLabel = "SECONDS",
            defaultValue = "3",
            description =
                    "For about how long to play the pilot, after two replications that warm the program up (default:"
                            + " ${DEFAULT-VALUE}).")
    private double pilotSeconds;

    @Option(names = "--json", description = "Print the plan as a JSON object.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        inquiry.check();
        require(
                pilotSeconds > 0 && pilotSeconds <= LONGEST_PILOT_SECONDS,
                "--pilot must be a number of seconds above 0, such as 3, and at most %,.0f"
                        .formatted(LONGEST_PILOT_SECONDS));
        Inquiry.Answerable all = inquiry.read();
        return Interruption.during(() -> plan(all)).code();
    }

    private ExitCode plan(Inquiry.Answerable all) throws IOException {
        Path scratch = Files.createTempDirectory("twinmarch-plan");
        try {
            int crew = threads.count();
            Pilot pilot = new Pilot(all.study(), all.design(), crew, System::nanoTime);
            Forecast forecast = pilot.play(Duration.ofNanos((long) (pilotSeconds * NANOS)), scratch);
            PlanReport report = new PlanReport(intent(all), forecast, machine(crew));
            Main.print(spec.commandLine().getOut(), json ? report.json() : report.text());
            return ExitCode.OK;
        } catch (InterruptedException stopped) {
            return ExitCode.INTERRUPTED;
        } finally {
            delete(scratch);
        }
    }

    private static PlanReport.Intent intent(Inquiry.Answerable all) {
        PointTable points = PointTable.of(all.scenario().file().points());
        Map<String, Scale> scales = Experiment.of(all.study(), all.design()).scales();
        return new PlanReport.Intent(all.design(), all.rule(), points, all.measures(), scales);
    }

    /** What is in use after rubbish was cleared away is what the study itself holds. */
    private static PlanReport.Machine machine(int crew) throws IOException {
        Runtime java = Runtime.getRuntime();
        java.gc();
        double freeBytes = Files.getFileStore(Path.of("").toAbsolutePath()).getUsableSpace();
        return new PlanReport.Machine(
                crew, (double) java.totalMemory() - java.freeMemory(), java.maxMemory(), freeBytes);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
