package org.twinmarch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.twinmarch.experiment.Doubt;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.KeptManifest;
import org.twinmarch.experiment.KeptSensitivity;
import org.twinmarch.experiment.KeptSweep;
import org.twinmarch.experiment.KeptTables;
import org.twinmarch.experiment.LevelDifference;
import org.twinmarch.experiment.ResultsFolder;
import org.twinmarch.experiment.Theory;
import org.twinmarch.experiment.UncertaintyFindings;
import org.twinmarch.report.ChartFiles;
import org.twinmarch.report.ResultTable;
import org.twinmarch.report.SensitivityText;
import org.twinmarch.report.page.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws the charts of a study and writes its report again, from its folder alone. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Draws the charts of a folder of results and writes its report again, without playing anything. What is in"
                    + " charts/ and report.html is replaced; exit code 4 if the study is not complete."
        })
final class ReportCommand implements Callable<Integer> {

    private static final String MANIFEST = "manifest.json";
    private static final String SWEEP = "sweep.csv";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "A folder of results, such as results/NAME.")
    private Path folder;

    @Mixin
    private ChartOptions charts;

    @Option(names = "--quiet", description = "Print only the folder of the results.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(folder.resolve(MANIFEST))) {
            return withoutManifest();
        }
        KeptManifest kept = KeptManifest.read(folder.resolve(MANIFEST));
        SweepFolder scenarios = scenarios(kept);
        Optional<String> method = Recorded.of(kept.command()).method();
        return method.isPresent() ? sensitivity(kept, scenarios, method.get()) : study(kept, scenarios);
    }

    private int sensitivity(KeptManifest kept, SweepFolder scenarios, String method) throws IOException {
        KeptSensitivity found = KeptSensitivity.read(folder, kept, method, scenarios.study());
        try (ResultsFolder added = ResultsFolder.added(folder)) {
            new Presentation(scenarios.played(), maker(kept)).write(found, kept.parties(), added, files(kept));
            added.publish();
        }
        Main.print(
                spec.commandLine().getOut(),
                quiet
                        ? folder + System.lineSeparator()
                        : new SensitivityText(found.findings(), found.others()).text()
                                + Presentation.sensitivityPointer(folder));
        return ExitCode.OK.code();
    }

    private int study(KeptManifest kept, SweepFolder scenarios) throws IOException {
        Findings findings = new KeptTables(folder, kept).findings(scenarios.study());
        Theory theory = scenarios.played().theory(findings.design());
        write(kept, scenarios, findings, theory);
        show(findings, theory, scenarios.played());
        return isComplete(kept) ? ExitCode.OK.code() : ExitCode.INCOMPLETE.code();
    }

    private int withoutManifest() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no folder %s; give a folder of results".formatted(folder));
        }
        if (!Files.exists(folder.resolve(SWEEP))) {
            throw new IOException(
                    "%s holds no results: there is no manifest.json in it; give a folder that \"twinmarch run\" or"
                                    .formatted(folder)
                            + " \"twinmarch sweep\" has left");
        }
        KeptSweep kept = KeptSweep.read(folder);
        say(
                kept.shard().isPresent()
                        ? "%s holds shard %s of a sweep and no results; put the shards together: twinmarch merge --out FOLDER %s ..."
                                .formatted(folder, kept.shard().get(), folder)
                        : "the sweep in %s has no results yet; go on with: %s".formatted(folder, kept.command()));
        return ExitCode.INCOMPLETE.code();
    }

    /** The scenarios, if they are still those that were played. */
    private SweepFolder scenarios(KeptManifest kept) throws IOException {
        for (String policy : kept.design().policies()) {
            Path file = folder.resolve("effective").resolve(policy + ".yaml");
            if (!Files.exists(file)) {
                throw new IOException("%s is missing; \"twinmarch report\" needs it".formatted(file));
            }
        }
        SweepFolder scenarios = SweepFolder.like(folder, folder, kept.design());
        kept.confirm(scenarios.effective());
        return scenarios;
    }

    private void write(KeptManifest kept, SweepFolder scenarios, Findings findings, Theory theory) throws IOException {
        Played played = scenarios
                .played()
                .with(Doubt.read(folder.resolve(UncertaintyFindings.FILE)))
                .compared(LevelDifference.read(folder.resolve(LevelDifference.FILE)));
        try (ResultsFolder added = ResultsFolder.added(folder)) {
            new Presentation(played, maker(kept)).write(findings, theory, added, files(kept));
            added.publish();
        }
    }

    private static Dossier.Maker maker(KeptManifest kept) {
        return new Dossier.Maker(kept.program(), kept.java(), kept.command());
    }

    private ChartFiles files(KeptManifest kept) throws IOException {
        return charts.files(Recorded.of(kept.command()).charts());
    }

    private void show(Findings findings, Theory theory, Played played) throws IOException {
        Presentation.warnOfDisagreement(findings, theory, spec.commandLine().getErr());
        Main.print(
                spec.commandLine().getOut(),
                quiet
                        ? folder + System.lineSeparator()
                        : new ResultTable(findings).text()
                                + Presentation.levels(played, folder, findings)
                                + Presentation.exactness(findings, theory)
                                + Presentation.pointer(folder));
    }

    /** A sweep that was interrupted has results of the replications that were whole. */
    private boolean isComplete(KeptManifest kept) throws IOException {
        if (!Files.exists(folder.resolve(SWEEP))) {
            return true;
        }
        KeptSweep asked = KeptSweep.read(folder);
        int whole = kept.design().replications();
        int all = asked.design().replications();
        if (whole < all) {
            say("these are %,d of %,d replications; go on with: %s".formatted(whole, all, asked.command()));
        }
        return whole >= all;
    }

    private void say(String sentence) {
        if (!quiet) {
            Main.print(spec.commandLine().getErr(), "twinmarch: %s%n".formatted(sentence));
        }
    }
}
