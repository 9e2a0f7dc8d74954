package org.twinmarch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.twinmarch.experiment.Doubt;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.KeptManifest;
import org.twinmarch.experiment.KeptSweep;
import org.twinmarch.experiment.KeptTables;
import org.twinmarch.experiment.ResultsFolder;
import org.twinmarch.experiment.UncertaintyFindings;
import org.twinmarch.report.Charts;
import org.twinmarch.report.ResultTable;
import org.twinmarch.report.page.Dossier;
import picocli.CommandLine.Command;
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
    private static final String SENSITIVITY = "sensitivity.csv";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "A folder of results, such as results/NAME.")
    private Path folder;

    @Whole(from = Charts.LEAST_DPI, to = Charts.MOST_DPI)
    @Option(
            names = "--dpi",
            paramLabel = "N",
            description = "Dots per inch of the PNG charts (default: those of the study's own command).")
    private Optional<Integer> dpi;

    @Option(names = "--quiet", description = "Print only the folder of the results.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(folder.resolve(MANIFEST))) {
            return withoutManifest();
        }
        if (Files.exists(folder.resolve(SENSITIVITY))) {
            throw new IOException("%s holds a sensitivity; reports are of runs and sweeps".formatted(folder));
        }
        KeptManifest kept = KeptManifest.read(folder.resolve(MANIFEST));
        SweepFolder scenarios = scenarios(kept);
        Findings findings = new KeptTables(folder, kept).findings(scenarios.study());
        write(kept, scenarios, findings);
        show(findings);
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

    private void write(KeptManifest kept, SweepFolder scenarios, Findings findings) throws IOException {
        Dossier.Maker maker = new Dossier.Maker(kept.program(), kept.java(), kept.command());
        Presentation presentation =
                new Presentation(scenarios.played().with(Doubt.read(folder.resolve(UncertaintyFindings.FILE))), maker);
        try (ResultsFolder added = ResultsFolder.added(folder)) {
            presentation.write(
                    findings, added, dpi.orElse(Recorded.of(kept.command()).dpi()));
            added.publish();
        }
    }

    private void show(Findings findings) {
        Main.print(
                spec.commandLine().getOut(),
                quiet
                        ? folder + System.lineSeparator()
                        : new ResultTable(findings).text() + Presentation.pointer(folder));
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
