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
import org.twinmarch.experiment.ResultsFolder;
import org.twinmarch.experiment.RunLog;
import org.twinmarch.experiment.Sensitivity;
import org.twinmarch.experiment.Sensitivity.Gauge;
import org.twinmarch.experiment.Sensitivity.Question;
import org.twinmarch.experiment.SensitivityFindings;
import org.twinmarch.experiment.SensitivityTables;
import org.twinmarch.experiment.Shard;
import org.twinmarch.experiment.Sweep;
import org.twinmarch.report.page.Dossier;
import org.twinmarch.scenario.yaml.Reading;

/**
 * Plays the points of a sensitivity and writes its results.
 *
 * @param played    the policies as the file has them
 * @param points    the scenario at all points
 * @param moved     what is moved
 * @param question  what is asked
 * @param design    all points, policy by policy
 * @param command   command that repeats it
 */
record SensitivityRun(
        Played played, Reading.Checked points, Moved moved, Question question, Design design, String command) {

    private static final String MANIFEST = "manifest.json";

    /** Only one part: the whole. */
    private static final Shard ALL = new Shard(1, 1);

    /** Reads all points. */
    static SensitivityRun of(Reading.Checked base, Moved moved, Question question, Design asked, String command) {
        Map<String, String> effective = new LinkedHashMap<>();
        asked.policies().forEach(policy -> effective.put(policy, base.file().effective(policy)));
        Reading.Checked points = moved.reading().apply(question.probing().rows());
        Design design = new Design(points.file().policies(), asked.replications(), asked.seed(), asked.confidence());
        Played played = new Played(base.study(), effective, Origins.of(points.file()), Optional.empty());
        return new SensitivityRun(played, points, moved, question, design, command);
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
        List<String> hashes = design.policies().stream()
                .map(point -> SweepFolder.hash(points.file().played(point), design))
                .toList();
        return new SweepFolder(
                place,
                points.study(),
                Map.of(),
                hashes,
                PointTable.of(points.file().points()),
                played.origins());
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
                        moved.factors().size(),
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
        Sensitivity sensitivity = sensitivity();
        Sweep sweep = folder.sweep(design, log);
        sweep.play(ALL, threads, outcome -> {
            sensitivity.accept(outcome);
            audience.accept(outcome);
        });
        SensitivityFindings findings = sensitivity.findings();
        try (ResultsFolder results = ResultsFolder.resumed(folder.place())) {
            write(findings, folder, sensitivity.parties(), results);
            Files.writeString(results.file(MANIFEST), manifest(sensitivity.parties()));
            new RunInfo(started, Duration.between(started, Instant.now()), threads).write(results);
            results.publish();
        }
        return findings;
    }

    private void write(SensitivityFindings findings, SweepFolder folder, long parties, ResultsFolder results)
            throws IOException {
        SensitivityTables.writeSensitivity(findings, results.file(SensitivityTables.SENSITIVITY_FILE));
        SensitivityTables.writeResponses(findings, results.file(SensitivityTables.RESPONSES_FILE));
        SensitivityTables.writeFactors(moved.factors(), moved.others(), results.file(SensitivityTables.FACTORS_FILE));
        folder.points().write(results.file(PointTable.FILE));
        StudyFiles.writeScenarios(played, results);
        Dossier.Maker maker =
                new Dossier.Maker(StudyFiles.program(), Runtime.version().toString(), command);
        new Presentation(played, maker)
                .write(
                        new KeptSensitivity(findings, moved.others()),
                        parties,
                        results,
                        Recorded.of(command).charts());
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
