package org.twinmarch.cli;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.twinmarch.experiment.CutShort;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Experiment;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.experiment.ResultsFolder;
import org.twinmarch.experiment.Theory;
import org.twinmarch.experiment.Trial;
import org.twinmarch.experiment.UncertaintyFindings;
import org.twinmarch.report.PartTable;
import org.twinmarch.report.ResultJson;
import org.twinmarch.report.ResultTable;
import org.twinmarch.report.TractTable;
import org.twinmarch.report.UncertaintyText;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.stats.StopRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays a scenario, writes its folder of results and shows what came out. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Plays all policies of a scenario under the same random numbers, prints the probability of detection of each"
                    + " flow, and writes tables, charts and a report. Exit code 4 if a stop rule was not satisfied, or with"
                    + " --keep-going a run failed."
        })
final class RunCommand implements Callable<Integer> {

    private static final Path RESULTS = Path.of("results");
    /** A watch plays no more unless it is told to. */
    private static final int SKETCHED_REPLICATIONS = 10;

    /** Of what parts there is a table for the terminal. */
    enum PartKind {
        /** Stretches of the line. */
        STRETCH,
        /** Hours of the day. */
        HOUR,
        /** Months of the run. */
        MONTH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The scenario file.")
    private Path file;

    @Mixin
    private DesignOptions options;

    @Mixin
    private StopOptions stop;

    @Mixin
    private FurtherQuestions further;

    @Mixin
    private FailureOptions failures;

    @Mixin
    private ThreadOptions threads;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where to write; must be new or empty (default: results/NAME or, if there is one, NAME-2,"
                    + " NAME-3 and so on).")
    private Optional<Path> out;

    @Mixin
    private ChartOptions charts;

    @Option(
            names = "--by",
            paramLabel = "PART",
            description = "Print all flows by stretch, hour or month, too, and fence and cost by stretch or month;"
                    + " breakdown.csv has each flow and more measures.")
    private Optional<PartKind> by;

    @Option(
            names = "--watch",
            description = "Play again whenever the scenario file or a table of it is saved, 10 replications unless"
                    + " --replications says how many, and replace the results in results/NAME-watch or --out.")
    private boolean watch;

    @Option(names = "--quiet", description = "Print only the folder of the results.")
    private boolean quiet;

    @Option(names = "--json", description = "Print the results as a JSON object instead of the table.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        check();
        if (watch) {
            return Interruption.during(this::watch);
        }
        Reading.Checked scenario = BrokenScenario.read(file);
        StudyRun study = studyRun(scenario, Integer.MAX_VALUE);
        int threadCount = threadCount();
        confirm(study, threadCount);
        return Interruption.during(() -> run(study, threadCount));
    }

    /** Plays again under drawn assumptions what the folder of a study played so, if it did. */
    void drawAgain(Path from, ResultsFolder folder, Design design, int threadCount)
            throws IOException, InterruptedException {
        further.uncertain().again(from, folder, design, threadCount);
    }

    private StudyRun studyRun(Reading.Checked scenario, int usual) {
        Design design = options.againstBaseline(options.design(scenario.study(), Optional.empty(), usual));
        options.refuseObstacles(scenario.study(), design);
        Optional<StopRule> rule = stop.rule(Optional.empty())
                .map(asked -> asked.inBlocksOf(design.reduction().block()));
        rule.ifPresent(asked -> stop.refuseUnknown(
                asked, Experiment.of(scenario.study(), design).measures()));
        Design most = rule.map(asked -> design.playing(asked.most())).orElse(design);
        return new StudyRun(file, scenario, most, rule, further, options, charts.files());
    }

    /** What the further questions of this command find. */
    List<Finding> answers(Trial trial) throws InterruptedException {
        return further.answers(trial);
    }

    private int run(StudyRun study, int threadCount) throws IOException {
        try (ResultsFolder folder = folder(study.scenario().study().name())) {
            Instant started = Instant.now();
            try {
                return fill(folder, study, threadCount).code();
            } catch (CutShort cut) {
                study.writeCut(cut, folder);
                new RunInfo(started, Duration.between(started, Instant.now()), threadCount, watch).write(folder);
                return showCut(folder, study, cut.findings()).code();
            }
        } catch (InterruptedException | ClosedByInterruptException stopped) {
            say("interrupted; no results were written");
            return ExitCode.INTERRUPTED.code();
        }
    }

    private ExitCode fill(ResultsFolder folder, StudyRun study, int threadCount)
            throws IOException, InterruptedException {
        Instant started = Instant.now();
        Findings findings = play(study, folder, threadCount);
        Optional<UncertaintyFindings> doubt = doubt(folder, study, threadCount, findings);
        study.write(findings, folder);
        RunInfo info = new RunInfo(started, Duration.between(started, Instant.now()), threadCount, watch);
        info.write(folder);
        folder.publish();
        show(findings, doubt, study, folder.place());
        say(info.sentence(findings));
        return failures.told(Stopped.told(study.rule(), findings, this::say), this::say);
    }

    private Optional<UncertaintyFindings> doubt(
            ResultsFolder folder, StudyRun study, int threadCount, Findings findings) throws IOException, CutShort {
        try {
            return further.uncertain().into(folder, study, threadCount);
        } catch (InterruptedException stopped) {
            throw new CutShort(findings);
        }
    }

    /** What is there is worth looking at. */
    private ExitCode showCut(ResultsFolder folder, StudyRun study, Findings soFar) throws IOException {
        folder.publish();
        show(soFar, Optional.empty(), study, folder.place());
        say("interrupted after %,d whole replications; these are their results%s"
                .formatted(
                        soFar.design().replications(),
                        further.words().isEmpty() ? "" : ", without answers to what else was asked"));
        return ExitCode.INTERRUPTED;
    }

    private int watch() throws IOException {
        try {
            new Watch(file, this::round, lines -> Main.print(spec.commandLine().getErr(), lines)).keep();
            return ExitCode.OK.code();
        } catch (InterruptedException | ClosedByInterruptException stopped) {
            say("watching ends");
            return ExitCode.INTERRUPTED.code();
        }
    }

    /** One round of a watch. */
    private void round(Reading.Checked scenario) throws IOException, InterruptedException {
        StudyRun study = studyRun(scenario, SKETCHED_REPLICATIONS);
        int threadCount = threadCount();
        confirm(study, threadCount);
        try (ResultsFolder folder = watched(scenario.study().name())) {
            fill(folder, study, threadCount);
        }
    }

    /** Where a watch leaves its results, each time in the place of the last ones. */
    private ResultsFolder watched(String study) throws IOException {
        Path place = out.orElse(RESULTS.resolve(study + "-watch"));
        if (ResultsFolder.isTaken(place) && !RunInfo.isWatched(place)) {
            throw new IOException(
                    "%s is there already and is not of a watch; give another folder with --out".formatted(place));
        }
        return ResultsFolder.replacing(place);
    }

    private int threadCount() {
        return threads.count();
    }

    private void confirm(StudyRun study, int threadCount) {
        further.check(study.trial(threadCount));
        further.uncertain().problem(study).ifPresent(problem -> require(false, problem));
    }

    private void check() {
        options.check();
        stop.check(options.isNumberGiven());
        failures.check();
        out.ifPresent(folder -> require(
                watch || !ResultsFolder.isTaken(folder),
                "--out: %s is there already and not empty; give a new folder, or leave --out away".formatted(folder)));
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private ResultsFolder folder(String study) throws IOException {
        try {
            return out.isPresent() ? ResultsFolder.at(out.get()) : numbered(study);
        } catch (FileSystemException unusable) {
            String place = out.orElse(RESULTS).toString();
            throw new ParameterException(
                    spec.commandLine(),
                    "--out: no folder can be made at %s (%s); give another place".formatted(place, reason(unusable)),
                    unusable);
        }
    }

    /** Why, in words that do not speak of the draft that nobody has asked for. */
    private static String reason(FileSystemException unusable) {
        if (unusable instanceof AccessDeniedException) {
            return "it may not be written there";
        }
        if (unusable instanceof FileAlreadyExistsException) {
            return "%s is a file".formatted(unusable.getFile());
        }
        return Optional.ofNullable(unusable.getReason()).orElse("the file system does not let it be");
    }

    private ResultsFolder numbered(String study) throws IOException {
        ResultsFolder folder = ResultsFolder.numbered(RESULTS, study);
        if (!folder.place().equals(RESULTS.resolve(study))) {
            say("%s is there already and stays as it is; these results go to %s"
                    .formatted(RESULTS.resolve(study), folder.place()));
        }
        return folder;
    }

    private Findings play(StudyRun study, ResultsFolder folder, int threadCount)
            throws IOException, InterruptedException {
        Terminal terminal = quiet ? Terminal.NONE : Terminal.of(System.getenv());
        long runs = study.design().runs();
        if (further.areAsked()) {
            say("after the study's own runs, those for the further questions are played");
        }
        try (Progress progress = new Progress(spec.commandLine().getErr(), terminal, runs, System::nanoTime)) {
            return study.into(folder, threadCount, failures.attendant(progress, this::say));
        }
    }

    private void show(Findings findings, Optional<UncertaintyFindings> doubt, StudyRun study, Path place) {
        Theory theory = Theory.of(study.scenario().study().policies());
        Presentation.warnOfDisagreement(findings, theory, spec.commandLine().getErr());
        if (json) {
            print(ResultJson.of(findings, doubt, theory, place));
        } else if (quiet) {
            print(place + System.lineSeparator());
        } else {
            print(new ResultTable(findings).text());
            by.ifPresent(part -> print(tables(findings, part.toString())));
            doubt.ifPresent(split -> print("\n" + new UncertaintyText(split).text()));
            print(Presentation.exactness(findings, theory));
            print(Presentation.pointer(place));
        }
    }

    private static String tables(Findings findings, String part) {
        return new PartTable(findings, part).text() + new TractTable(findings, part).text();
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
