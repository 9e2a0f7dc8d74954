package org.twinmarch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.MeasureName;
import org.twinmarch.experiment.Probing;
import org.twinmarch.experiment.RunLog;
import org.twinmarch.experiment.Sensitivity;
import org.twinmarch.experiment.Sensitivity.Gauge;
import org.twinmarch.experiment.Sensitivity.Question;
import org.twinmarch.experiment.SensitivityFindings;
import org.twinmarch.report.SensitivityJson;
import org.twinmarch.report.SensitivityText;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.Assignment;
import org.twinmarch.scenario.yaml.Assumptions;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.StudyFile;
import org.twinmarch.scenario.yaml.Variation;
import org.twinmarch.stats.MorrisDesign;
import org.twinmarch.stats.SobolDesign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells on which factors the results depend. */
@Command(
        name = "sensitivity",
        mixinStandardHelpOptions = true,
        description = {
            "Tells which factors matter: how much a measure, and the difference of two policies, changes as assumptions or"
                    + " other values move over their ranges.",
            "",
            "Points for each policy: TRAJECTORIES x (factors + 1) with morris, ROWS x (factors + 2) with sobol; every point is"
                    + " played in every replication (without --replications: as often as the file says, but at most"
                    + " 20 times). The number of runs is told before they begin. Every run is kept in a log: the same"
                    + " command goes on where it was stopped.",
            ""
        })
final class SensitivityCommand implements Callable<Integer> {

    /** More replications make less noise at a point; more points are worth more. */
    static final int USUAL_REPLICATIONS = 20;

    private static final Path RESULTS = Path.of("results");

    /** How factors are moved. */
    enum Method {
        /** Elementary effects: few points, for many factors. */
        MORRIS,
        /** Shares of the variance: many points, for few factors. */
        SOBOL
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A study file, whose factors are moved, or a scenario file.")
    private Path file;

    @Option(
            names = "--assumptions",
            description =
                    "Move every value that the scenario's provenance tags as an assumption with a range, but for what"
                            + " a study file sets.")
    private boolean assumptions;

    @Option(
            names = "--factor",
            paramLabel = "PATH=LEAST,MOST",
            description = "Move the value to which a path of keys leads between two ends; may be given again.")
    private List<String> ranges = List.of();

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "morris",
            description =
                    "morris (effects along trajectories: many factors) or sobol (shares of the variance: few factors;"
                            + " default: ${DEFAULT-VALUE}).")
    private Method method;

    @Whole(from = 2)
    @Option(
            names = "--trajectories",
            paramLabel = "N",
            defaultValue = "10",
            description = "Trajectories of morris, 2 or more (default: ${DEFAULT-VALUE}).")
    private int trajectories;

    @Whole(from = 2)
    @Option(
            names = "--levels",
            paramLabel = "N",
            defaultValue = "4",
            description = "Levels of a factor for morris, an even number (default: ${DEFAULT-VALUE}).")
    private int levels;

    @Whole(from = 2)
    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "64",
            description = "Rows of sobol, a power of two (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(
            names = "--measure",
            paramLabel = "NAME",
            description =
                    "A measure whose dependence is wanted, or FLOW:NAME; may be given again (default: those of the study"
                            + " file, or the probability of interception where parties are pursued, else that of detection).")
    private List<String> measures = List.of();

    @Option(
            names = "--flow",
            paramLabel = "NAME",
            defaultValue = Findings.ALL,
            description = "The flow whose measure it is (default: ${DEFAULT-VALUE}, all flows together).")
    private String flow;

    @Mixin
    private DesignOptions options;

    @Mixin
    private ThreadOptions threads;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Folder of the results; it may hold runs of this sensitivity already (default:"
                    + " results/NAME-sensitivity).")
    private Optional<Path> out;

    @Mixin
    private ChartOptions charts;

    @Option(names = "--quiet", description = "Print only the folder of the results.")
    private boolean quiet;

    @Option(names = "--json", description = "Print the results as a JSON object instead of the tables.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        check();
        Optional<StudyFile> study =
                StudyFile.isStudy(file) ? Optional.of(BrokenScenario.readStudy(file)) : Optional.empty();
        Reading.Checked base = base(study);
        Study unvaried = study.map(StudyFile::unvaried).orElseGet(base::study);
        Design asked = options.design(unvaried, study.flatMap(StudyFile::confidence), USUAL_REPLICATIONS);
        Moved moved = moved(study, base, asked.policies());
        List<Gauge> gauges = gauges(study.map(StudyFile::measures).orElse(List.of()), unvaried, asked);
        Question question =
                new Question(asked.policies(), gauges, moved.factors(), probing(moved.names(), asked.seed()));
        SensitivityRun run = SensitivityRun.of(base, moved, question, asked, command(asked));
        refuseMissing(run.missing());
        Path place = out.orElse(RESULTS.resolve(unvaried.name() + "-sensitivity"));
        return Interruption.during(() -> run(run, place));
    }

    /** What is moved: the scenario, as the study sets it if there is one. */
    private Reading.Checked base(Optional<StudyFile> study) {
        return study.map(StudyFile::readUnvaried).map(BrokenScenario::sound).orElseGet(() -> BrokenScenario.read(file));
    }

    /** The same with something moved on top of it. */
    private Reading.Checked varied(Optional<StudyFile> study, Variation variation) {
        return study.map(set -> BrokenScenario.sound(set.read(variation)))
                .orElseGet(() -> BrokenScenario.read(file, variation));
    }

    /** How factors are moved, as the findings call it. */
    String method() {
        return method == Method.SOBOL ? SensitivityFindings.SOBOL : SensitivityFindings.MORRIS;
    }

    private void check() {
        options.check();
        require(!options.reduces(), "--variance-reduction goes with run and sweep");
        require(
                !assumptions || ranges.isEmpty(),
                "--assumptions and --factor exclude each other; give the ranges of --factor in the provenance");
        require(levels >= 2 && levels % 2 == 0, "--levels must be an even number of 2 or more");
        require(rows >= 2 && Integer.bitCount(rows) == 1, "--rows must be a power of two, such as 64");
    }

    /** The measures that are asked for, be it on the command line or in a study file, or else the usual one. */
    private List<Gauge> gauges(List<String> filed, Study study, Design asked) {
        List<String> names = measures.isEmpty() ? filed : measures;
        return names.isEmpty()
                ? List.of(new Gauge(flow, Sensitivity.usualMeasure(study, asked.policies())))
                : names.stream().map(this::gauge).distinct().toList();
    }

    /** A measure may name its flow itself, as in a study file; differences are told in any case. */
    private Gauge gauge(String text) {
        MeasureName name = MeasureName.of(text.replaceFirst("-difference$", ""));
        return new Gauge(text.contains(":") ? name.flow() : flow, name.measure());
    }

    private Moved moved(Optional<StudyFile> study, Reading.Checked base, List<String> policies) {
        if (assumptions) {
            return assumptions(study, base, policies);
        }
        if (!ranges.isEmpty()) {
            return Moved.ranges(variation -> varied(study, variation), assignments(), policies);
        }
        Moved moved = Moved.study(
                study.orElseThrow(
                        () -> new ParameterException(
                                spec.commandLine(),
                                "say what to move: --assumptions, --factor PATH=LEAST,MOST, or give a study file with factors")),
                policies);
        require(!moved.factors().isEmpty(), "%s has no factors; add some, or give --assumptions".formatted(file));
        return moved;
    }

    private Moved assumptions(Optional<StudyFile> study, Reading.Checked base, List<String> policies) {
        Assumptions tagged = base.file().assumptions();
        Assumptions left = study.map(set -> set.leftOf(tagged)).orElse(tagged);
        require(
                !left.usable().isEmpty(),
                "--assumptions: no assumption of %s has a usable range%s"
                        .formatted(
                                study.map(StudyFile::scenario).orElse(file),
                                tagged.usable().isEmpty() ? "" : " but those that %s sets".formatted(file)));
        return Moved.assumptions(variation -> varied(study, variation), left, policies);
    }

    private List<Assignment> assignments() {
        List<Assignment> assignments = new ArrayList<>();
        for (String range : ranges) {
            assignments.add(Assignment.parse("--factor", range)
                    .filter(parsed -> parsed.text().split(",").length == 2)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "--factor must be like PATH=LEAST,MOST, such as fence.north.coverage=0 %%,50 %%, but is %s"
                                    .formatted(range))));
        }
        VaryOptions.refuseRepeated(spec.commandLine(), assignments);
        return assignments;
    }

    /** How factors are moved, drawn from a seed. */
    Probing probing(List<String> factors, long seed) {
        if (method == Method.MORRIS) {
            return new Probing.Morris(MorrisDesign.draw(factors, trajectories, levels, seed));
        }
        require(
                factors.size() <= SobolDesign.MOST_FACTORS,
                "--method sobol takes %d factors at most; use morris first".formatted(SobolDesign.MOST_FACTORS));
        return new Probing.Sobol(SobolDesign.draw(factors.size(), rows, seed));
    }

    private void refuseMissing(List<Gauge> missing) {
        missing.forEach(gauge -> require(
                false,
                "nothing measures \"%s\" of flow \"%s\" here; summary.csv of a run has all names"
                        .formatted(gauge.measure(), gauge.flow())));
    }

    private int run(SensitivityRun run, Path place) throws IOException {
        int crew = threads.count();
        SweepFolder folder = run.folder(place);
        try (RunLog log = folder.open()) {
            log.complaints().forEach(this::say);
            run.replacement(place).ifPresent(this::say);
            say(run.sentence(folder, log));
            SensitivityFindings findings = Interruption.heardIn(() -> played(run, folder, log, crew));
            show(findings, run.others(), place);
            return ExitCode.OK.code();
        } catch (InterruptedException stopped) {
            say("interrupted; the same command goes on from there");
            return ExitCode.INTERRUPTED.code();
        }
    }

    private SensitivityFindings played(SensitivityRun run, SweepFolder folder, RunLog log, int crew)
            throws IOException, InterruptedException {
        Terminal terminal = quiet ? Terminal.NONE : Terminal.of(System.getenv());
        try (Progress progress =
                new Progress(spec.commandLine().getErr(), terminal, run.design().runs(), System::nanoTime)) {
            return run.results(folder, log, crew, outcome -> progress.step());
        }
    }

    private void show(SensitivityFindings findings, Map<String, String> others, Path place) {
        if (json) {
            print(SensitivityJson.of(findings, others, place));
        } else if (quiet) {
            print(place + System.lineSeparator());
        } else {
            print(new SensitivityText(findings, others).text());
            print(Presentation.sensitivityPointer(place));
        }
    }

    /** The command that gives the same results again, whatever the file's own counts become. */
    private String command(Design asked) {
        List<String> words = new ArrayList<>(List.of("twinmarch", "sensitivity", file.toString()));
        words.addAll(assumptions ? List.of("--assumptions") : List.of());
        ranges.forEach(range -> words.addAll(List.of("--factor", range)));
        words.addAll(
                method == Method.MORRIS
                        ? List.of(
                                "--trajectories", Integer.toString(trajectories), "--levels", Integer.toString(levels))
                        : List.of("--method", "sobol", "--rows", Integer.toString(rows)));
        measures.forEach(measure -> words.addAll(List.of("--measure", measure)));
        words.addAll(List.of("--flow", flow));
        words.addAll(options.words(asked));
        words.addAll(charts.files().words());
        return StudyFiles.command(words);
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
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
