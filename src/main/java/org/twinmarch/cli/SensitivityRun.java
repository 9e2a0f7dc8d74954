package org.twinmarch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Fingerprint;
import org.twinmarch.experiment.Json;
import org.twinmarch.experiment.KeptManifest;
import org.twinmarch.experiment.KeptSensitivity;
import org.twinmarch.experiment.Origins;
import org.twinmarch.experiment.Outcome;
import org.twinmarch.experiment.PointTable;
import org.twinmarch.experiment.Probing;
import org.twinmarch.experiment.ResultsFolder;
import org.twinmarch.experiment.RunLog;
import org.twinmarch.experiment.Sensitivity;
import org.twinmarch.experiment.Sensitivity.Gauge;
import org.twinmarch.experiment.Sensitivity.Question;
import org.twinmarch.experiment.SensitivityFindings;
import org.twinmarch.experiment.SensitivityFindings.Answer;
import org.twinmarch.experiment.SensitivityFindings.Factor;
import org.twinmarch.experiment.SensitivityTables;
import org.twinmarch.experiment.Shard;
import org.twinmarch.experiment.Sweep;
import org.twinmarch.report.page.Dossier;
import org.twinmarch.scenario.yaml.Reading;

/**
 * Plays the points of a sensitivity and writes its results.
 *
 * @param played    the policies as the file has them
 * @param points    what is played
 * @param others    from the path of an assumption that is not moved to the reason
 * @param question  what is asked
 * @param design    all points, policy by policy
 * @param command   command that repeats it
 */
record SensitivityRun(
        Played played,
        SensitivityPoints points,
        Map<String, String> others,
        Question question,
        Design design,
        String command) {

    private static final String MANIFEST = "manifest.json";

    /** Only one part: the whole. */
    private static final Shard ALL = new Shard(1, 1);

    /** Reads all points. */
    static SensitivityRun of(Reading.Checked base, Moved moved, Question question, Design asked, String command) {
        Map<String, String> effective = new LinkedHashMap<>();
        asked.policies().forEach(policy -> effective.put(policy, base.file().effective(policy)));
        Reading.Checked scenario = moved.reading().apply(question.probing().rows());
        Played played = new Played(base.study(), effective, Origins.of(scenario.file()), Optional.empty());
        SensitivityPoints points = SensitivityPoints.of(scenario, moved.isAssumed());
        return new SensitivityRun(played, points, moved.others(), question, asked.at(points.names()), command);
    }

    /**
     * The same from what a folder of its results holds.
     *
     * @param asked the command that made them
     * @throws IOException if the folder does not tell all of it
     */
    static SensitivityRun again(Path from, KeptManifest kept, SensitivityCommand asked) throws IOException {
        SweepFolder scenarios = SweepFolder.like(from, from, kept.design());
        kept.confirm(scenarios.effective());
        SensitivityPoints points = SensitivityPoints.again(from, kept);
        KeptSensitivity found = KeptSensitivity.read(from, kept, asked.method(), scenarios.study());
        List<Factor> factors = found.findings().factors();
        List<Gauge> gauges = found.findings().answers().stream()
                .map(Answer::response)
                .map(response -> new Gauge(response.flow(), response.measure()))
                .distinct()
                .toList();
        Probing probing = asked.probing(
                factors.stream().map(Factor::name).toList(), kept.design().seed());
        Question question = new Question(kept.design().policies(), gauges, factors, probing);
        return new SensitivityRun(
                scenarios.played(),
                points,
                found.others(),
                question,
                kept.design().at(points.names()),
                kept.command());
    }

    private Sensitivity sensitivity() {
        return new Sensitivity(question, points.study(), design);
    }

    /** What is asked but measured at no point. */
    List<Gauge> missing() {
        return sensitivity().missing();
    }

    /** Where runs are kept. */
    SweepFolder folder(Path place) {
        return new SweepFolder(
                place, points.study(), Map.of(), points.hashes(design), points.table(), played.origins());
    }

    /** What a folder holds of a sensitivity by another method, whose results these replace, in a sentence. */
    Optional<String> replacement(Path place) {
        return before(place)
                .filter(method -> !method.equals(question.probing().method()))
                .map(method ->
                        "%s held a sensitivity by %s; its results are replaced, its runs stay in the log; with --out both are kept"
                                .formatted(place, method));
    }

    /** By which method the results of a folder were found; of what cannot be read nobody knows. */
    private static Optional<String> before(Path place) {
        try {
            return Recorded.of(KeptManifest.read(place.resolve(MANIFEST)).command())
                    .method();
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    /** How much there is to do. */
    String sentence(SweepFolder folder, RunLog log) {
        long known = folder.sweep(design, log).known();
        String runs = "%,d factors at %,d points for each of %,d policies, %,d replications: %,d runs"
                .formatted(
                        question.factors().size(),
                        question.probing().rows().size(),
                        question.policies().size(),
                        design.replications(),
                        design.runs());
        return known == 0 ? runs : runs + ", %,d of which are in %s already".formatted(known, folder.place());
    }

    /** Plays what is not in the log and writes all results. */
    SensitivityFindings results(SweepFolder folder, RunLog log, int threads, Consumer<Outcome> audience)
            throws IOException, InterruptedException {
        Instant started = Instant.now();
        Sensitivity heard = heard(folder.sweep(design, log), threads, audience);
        try (ResultsFolder results = ResultsFolder.resumed(folder.place())) {
            write(heard, results);
            new RunInfo(started, Duration.between(started, Instant.now()), threads).write(results);
            results.publish();
        }
        return heard.findings();
    }

    /** Plays all of it and writes all results but what tells of the run. */
    void into(ResultsFolder results, int threads) throws IOException, InterruptedException {
        try (RunLog log = RunLog.open(results.file(SweepFolder.LOG))) {
            write(heard(folder(results.place()).sweep(design, log), threads, outcome -> {}), results);
        }
    }

    private Sensitivity heard(Sweep sweep, int threads, Consumer<Outcome> audience) throws InterruptedException {
        Sensitivity sensitivity = sensitivity();
        sweep.play(ALL, threads, outcome -> {
            sensitivity.accept(outcome);
            audience.accept(outcome);
        });
        return sensitivity;
    }

    private void write(Sensitivity heard, ResultsFolder results) throws IOException {
        SensitivityFindings findings = heard.findings();
        SensitivityTables.writeSensitivity(findings, results.file(SensitivityTables.SENSITIVITY_FILE));
        SensitivityTables.writeResponses(findings, results.file(SensitivityTables.RESPONSES_FILE));
        SensitivityTables.writeFactors(question.factors(), others, results.file(SensitivityTables.FACTORS_FILE));
        points.table().write(results.file(PointTable.FILE));
        StudyFiles.writeScenarios(played, results);
        Dossier.Maker maker =
                new Dossier.Maker(StudyFiles.program(), Runtime.version().toString(), command);
        new Presentation(played, maker)
                .write(
                        new KeptSensitivity(findings, others),
                        heard.parties(),
                        results,
                        Recorded.of(command).charts());
        Files.writeString(results.file(MANIFEST), manifest(heard.parties()));
    }

    private String manifest(long parties) {
        return new Json()
                .with("program", StudyFiles.program())
                .with("command", command)
                .with("seed", design.seed())
                .with("replications", design.replications())
                .with("confidence", design.confidence())
                .with("runs", design.runs())
                .with("parties", parties)
                .with("java", Runtime.version().toString())
                .with("points-sha256", points.fingerprint())
                .with(
                        "policies",
                        played.effective().entrySet().stream()
                                .map(policy -> new Json()
                                        .with("name", policy.getKey())
                                        .with("scenario", "effective/" + policy.getKey() + ".yaml")
                                        .with("sha256", Fingerprint.of(policy.getValue())))
                                .toList())
                .lines();
    }
}
