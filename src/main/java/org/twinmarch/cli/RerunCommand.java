package org.twinmarch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.twinmarch.experiment.Doubt;
import org.twinmarch.experiment.Experiment;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.KeptManifest;
import org.twinmarch.experiment.LevelDifference;
import org.twinmarch.experiment.PointTable;
import org.twinmarch.experiment.ResultsFolder;
import org.twinmarch.experiment.Trial;
import org.twinmarch.experiment.UncertaintyFindings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the results of a study again from its manifest, and compares them. */
@Command(
        name = "rerun",
        mixinStandardHelpOptions = true,
        description = {
            "Plays a study or a sensitivity again from the manifest, the resolved scenarios and the points in its folder of"
                    + " results, and compares the bytes. Exit code 1 if they are not the same."
        })
final class RerunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MANIFEST", description = "The manifest.json of a folder of results.")
    private Path manifest;

    @Mixin
    private ThreadOptions threads;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description =
                    "Where to write; must be new or empty (default: beside the folder of the manifest, its name with"
                            + " -rerun behind).")
    private Optional<Path> out;

    @Override
    public Integer call() throws Exception {
        KeptManifest kept = KeptManifest.read(manifest);
        Recorded recorded = Recorded.of(kept.command());
        Path from = manifest.toAbsolutePath().getParent();
        return Interruption.during(() -> rerun(from, kept, recorded));
    }

    private int rerun(Path from, KeptManifest kept, Recorded recorded) throws IOException {
        try (ResultsFolder again = folder(from)) {
            if (recorded.sensitivity().isPresent()) {
                SensitivityRun.again(from, kept, recorded.sensitivity().get()).into(again, crew());
            } else {
                study(from, kept, recorded, again);
            }
            again.publish();
            return compare(from, again.place(), kept);
        } catch (InterruptedException stopped) {
            say("interrupted; no results were written");
            return ExitCode.INTERRUPTED.code();
        }
    }

    private void study(Path from, KeptManifest kept, Recorded recorded, ResultsFolder again)
            throws IOException, InterruptedException {
        SweepFolder scenarios = SweepFolder.like(again.place(), from, kept.design());
        kept.confirm(scenarios.effective());
        Findings findings = play(scenarios, kept, recorded, again);
        recorded.drawAgain(from, again, kept.design(), crew());
        Played played = scenarios
                .played()
                .with(Doubt.read(again.file(UncertaintyFindings.FILE)))
                .compared(LevelDifference.read(again.file(LevelDifference.FILE)));
        new StudyFiles(played, kept.command()).write(findings, again, recorded.charts());
        if (Files.exists(from.resolve(PointTable.FILE))) {
            scenarios.writePoints(again);
        }
    }

    private ResultsFolder folder(Path from) throws IOException {
        return out.isPresent()
                ? ResultsFolder.at(out.get())
                : ResultsFolder.numbered(from.getParent(), from.getFileName() + "-rerun");
    }

    private Findings play(SweepFolder scenarios, KeptManifest kept, Recorded recorded, ResultsFolder again)
            throws IOException, InterruptedException {
        Experiment experiment = Experiment.of(scenarios.study(), kept.design());
        try (PlayedTables tables = new PlayedTables(
                again,
                kept.design(),
                experiment.casts(),
                recorded.allPairs(),
                scenarios.played().points())) {
            Findings own = experiment.play(crew(), tables);
            tables.finish();
            return own.with(recorded.answers(new Trial(scenarios.study(), kept.design(), crew())));
        }
    }

    private int crew() {
        return threads.count();
    }

    private int compare(Path from, Path again, KeptManifest kept) throws IOException {
        Reproduction reproduction = Reproduction.of(from, again);
        reproduction.sentences().forEach(this::say);
        if (reproduction.isExact()) {
            Main.print(spec.commandLine().getOut(), "%s repeats %s%n".formatted(again, from));
            return ExitCode.OK.code();
        }
        say("the manifest is of %s on Java %s; this is %s on Java %s"
                .formatted(kept.program(), kept.java(), "twinmarch " + Version.number(), Runtime.version()));
        return ExitCode.FAILED.code();
    }

    private void say(String sentence) {
        Main.print(spec.commandLine().getErr(), "twinmarch: %s%n".formatted(sentence));
    }
}
