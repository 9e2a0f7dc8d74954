package org.twinmarch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.KeptSweep;
import org.twinmarch.experiment.RunLog;
import org.twinmarch.experiment.Shard;
import org.twinmarch.experiment.Sweep;
import org.twinmarch.experiment.Theory;
import org.twinmarch.report.MeasureTable;
import org.twinmarch.report.ResultTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays policies at several values of a scenario; goes on where it was stopped. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        description = {
            "Plays a study file, or every policy of a scenario with every combination of the levels of some factors. Every"
                    + " run is kept in a log: the same command goes on where it was stopped, and plays only what is new."
                    + " Exit code 4 if a stop rule was not satisfied, or with --keep-going a run failed."
        })
final class SweepCommand implements Callable<Integer> {

    private static final Path RESULTS = Path.of("results");

    @Spec
    private CommandSpec spec;

    @Mixin
    private Inquiry inquiry;

    @Mixin
    private FailureOptions failures;

    @Mixin
    private ThreadOptions threads;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description =
                    "Play only the I-th of N equal parts and write no results; \"twinmarch merge\" puts them together.")
    private Optional<String> shard;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description =
                    "Folder of the sweep; it may hold this sweep already (default: results/NAME-sweep, of a study file"
                            + " results/NAME, for a shard with its number behind).")
    private Optional<Path> out;

    @Mixin
    private ChartOptions charts;

    @Option(names = "--quiet", description = "Print only the folder of the results.")
    private boolean quiet;

    @Override
    public Integer call() throws Exception {
        inquiry.check();
        failures.check();
        Optional<Shard> part = shard.map(this::shard);
        Inquiry.Answerable all = inquiry.read();
        require(
                part.isEmpty() || all.rule().isEmpty(),
                "--shard needs a fixed number of replications: a stop rule looks at all of them; give --replications"
                        + " (twinmarch plan tells how many)");
        SweepFolder folder = SweepFolder.of(place(all.name(), part), all.scenario(), all.design());
        KeptSweep kept = new KeptSweep(all.design(), command(all), part);
        return Interruption.during(() -> run(folder, kept, all));
    }

    private int run(SweepFolder folder, KeptSweep kept, Inquiry.Answerable all) throws IOException {
        try (RunLog log = folder.open()) {
            log.complaints().forEach(this::say);
            tellReplacement(folder.place(), kept);
            folder.keep(kept);
            SweepRun run = new SweepRun(folder, kept, log, all.rule(), threads.count());
            Sweep sweep = folder.sweep(kept.design(), log);
            long known = sweep.known();
            if (known > 0) {
                say("%,d of %,d runs are in %s already"
                        .formatted(known, kept.design().runs(), folder.place()));
            }
            return played(run, sweep, all);
        }
    }

    /** Runs of other points stay in the log, but their tables do not. */
    private void tellReplacement(Path place, KeptSweep kept) throws IOException {
        if (KeptSweep.isIn(place)) {
            KeptSweep before = KeptSweep.read(place);
            if (!before.design().policies().equals(kept.design().policies())) {
                say(
                        "%s held a sweep of other points; its results are replaced, its runs stay in the log; with --out both are kept"
                                .formatted(place));
            }
        }
    }

    private int played(SweepRun run, Sweep sweep, Inquiry.Answerable all) throws IOException {
        try {
            return Interruption.heardIn(
                    () -> run.kept().shard().isPresent() ? playShard(run, sweep) : playAll(run, all, sweep.known()));
        } catch (InterruptedException stopped) {
            return stopped(run, sweep.whole());
        }
    }

    private int playAll(SweepRun run, Inquiry.Answerable all, long known) throws IOException, InterruptedException {
        Instant started = Instant.now();
        try (Progress progress = progress(run.kept().design().runs())) {
            Findings findings = run.results(failures.attendant(progress, this::say));
            show(findings, run, all.measures());
            RunInfo info = new RunInfo(started, Duration.between(started, Instant.now()), run.threads());
            say(info.sentence(findings) + (known > 0 ? "; %,d of the runs were in the log".formatted(known) : ""));
            return failures.told(Stopped.told(all.rule(), findings, this::say), this::say)
                    .code();
        }
    }

    private int playShard(SweepRun run, Sweep sweep) throws InterruptedException {
        Shard part = run.kept().shard().orElseThrow();
        try (Progress progress = progress(Math.max(1, sweep.runs(part)))) {
            sweep.attendedBy(failures.attendant(progress, this::say)).play(part, run.threads(), outcome -> {});
        }
        ExitCode code = failures.told(ExitCode.OK, this::say);
        if (code == ExitCode.OK) {
            say("shard %s is complete; when all are: twinmarch merge --out FOLDER %s ..."
                    .formatted(part, run.folder().place()));
        }
        print(quiet ? run.folder().place() + System.lineSeparator() : "");
        return code.code();
    }

    /** What is there is worth looking at. */
    private int stopped(SweepRun run, int whole) throws IOException {
        Thread.interrupted(); // heard; what follows must not stop at it again
        try {
            if (whole > 0 && run.kept().shard().isEmpty()) {
                run.resultsSoFar(whole);
                say(
                        "interrupted after %,d whole replications; their results are in %s, and the same command goes on from there"
                                .formatted(whole, run.folder().place()));
            } else {
                say("interrupted; what was played is in %s, and the same command goes on from there"
                        .formatted(run.folder().place()));
            }
        } catch (InterruptedException again) {
            say("interrupted; the same command goes on from there");
        }
        return ExitCode.INTERRUPTED.code();
    }

    private Shard shard(String text) {
        return Shard.parse(text)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--shard must be like 2/8, the second of eight, but is " + text));
    }

    private Path place(String name, Optional<Shard> part) {
        String numbered = part.map(shard -> name + "-shard-%d-of-%d".formatted(shard.number(), shard.of()))
                .orElse(name);
        return out.orElse(RESULTS.resolve(numbered));
    }

    /** The command that gives the same results again, whatever the file's own counts become. */
    private String command(Inquiry.Answerable all) {
        List<String> words = new ArrayList<>(inquiry.words("sweep", all));
        words.addAll(charts.files().words());
        all.asked().policies().forEach(policy -> words.addAll(List.of("--policy", policy)));
        return StudyFiles.command(words);
    }

    private Progress progress(long runs) {
        Terminal terminal = quiet ? Terminal.NONE : Terminal.of(System.getenv());
        return new Progress(spec.commandLine().getErr(), terminal, runs, System::nanoTime);
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private void show(Findings findings, SweepRun run, List<String> measures) throws IOException {
        Path place = run.folder().place();
        Theory theory = run.folder().played().theory(findings.design());
        Presentation.warnOfDisagreement(findings, theory, spec.commandLine().getErr());
        print(
                quiet
                        ? place + System.lineSeparator()
                        : new MeasureTable(findings, measures).text()
                                + new ResultTable(findings).text()
                                + Presentation.levels(run.folder().played(), place, findings)
                                + Presentation.exactness(findings, theory)
                                + Presentation.pointer(place));
    }

    private void print(String text) {
        Main.print(spec.commandLine().getOut(), text);
    }

    /** Says how it goes, beside the results. */
    private void say(String sentence) {
        if (!quiet) {
            Main.print(spec.commandLine().getErr(), "twinmarch: %s%n".formatted(sentence));
        }
    }
}
