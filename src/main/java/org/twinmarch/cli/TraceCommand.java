package org.twinmarch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.twinmarch.experiment.EventTable;
import org.twinmarch.experiment.ResultsFolder;
import org.twinmarch.experiment.Trace;
import org.twinmarch.report.Charts;
import org.twinmarch.report.EventText;
import org.twinmarch.report.TimeDistance;
import org.twinmarch.report.replay.ReplayPage;
import org.twinmarch.scenario.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells all that happened in one replication, and shows a part of it. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = {
            "Plays one replication under one policy, the very one that is counted in the study, and writes all that"
                    + " happened in it as a table and as text, and a part of it as a time-distance diagram and as a page"
                    + " that replays it."
        })
final class TraceCommand implements Callable<Integer> {

    private static final Path RESULTS = Path.of("results");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The scenario file.")
    private Path file;

    @Option(names = "--policy", paramLabel = "NAME", description = "The policy (default: the first).")
    private Optional<String> policy = Optional.empty();

    @Whole(from = 1)
    @Option(
            names = "--replication",
            paramLabel = "K",
            defaultValue = "1",
            description = "Number of the replication, from 1 (default: ${DEFAULT-VALUE}).")
    private int replication;

    @Whole(from = 0, to = DesignOptions.LARGEST_SEED)
    @Option(names = "--seed", paramLabel = "N", description = "Master seed (default: what the file says).")
    private Optional<Long> seed = Optional.empty();

    @Mixin
    private WindowOptions options;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where to write; must be new or empty (default: results/NAME-trace or, if there is one,"
                    + " NAME-trace-2 and so on).")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private ChartOptions charts;

    @Override
    public Integer call() throws IOException {
        out.ifPresent(folder -> require(
                !ResultsFolder.isTaken(folder),
                "--out: %s is there already and not empty; give a new folder, or leave --out away".formatted(folder)));
        Trace trace = Trace.of(take(BrokenScenario.read(file).study()));
        try (ResultsFolder folder = folder(trace.take().study().name())) {
            write(trace, folder);
            folder.publish();
            tell(trace, folder.place());
        }
        return ExitCode.OK.code();
    }

    private Trace.Take take(Study study) {
        String name = policy.orElse(study.policies().keySet().iterator().next());
        require(
                study.policies().containsKey(name),
                "--policy: there is no policy \"%s\"; there are: %s"
                        .formatted(name, String.join(", ", study.policies().keySet())));
        return new Trace.Take(
                study,
                name,
                seed.orElse(study.seed()),
                replication,
                options.window(study.policies().get(name)));
    }

    private ResultsFolder folder(String study) throws IOException {
        return out.isPresent() ? ResultsFolder.at(out.get()) : ResultsFolder.numbered(RESULTS, study + "-trace");
    }

    private void write(Trace trace, ResultsFolder folder) throws IOException {
        EventTable.write(trace, folder.file("events.csv"));
        new EventText(trace).write(folder.file("events.txt"));
        Charts drawn = new Charts(charts.files());
        drawn.write(List.of(TimeDistance.of(trace, drawn)), folder.folder("charts"));
        Files.writeString(folder.file("replay.html"), ReplayPage.load().of(trace));
    }

    private void tell(Trace trace, Path place) throws IOException {
        long bytes = Files.size(place.resolve("replay.html"));
        Main.print(
                spec.commandLine().getOut(),
                "%s: policy %s, replication %d, seed %d%n%,d parties, %,d events%n%nTrace: %s%n"
                                .formatted(
                                        trace.take().study().name(),
                                        trace.take().policy(),
                                        trace.take().replication(),
                                        trace.take().seed(),
                                        trace.ways().size(),
                                        trace.happenings().size(),
                                        place)
                        + "Read events.txt there, look at the diagram in charts/, and open replay.html (%,d kB) in a browser.%n"
                                .formatted((bytes + 999) / 1000));
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
