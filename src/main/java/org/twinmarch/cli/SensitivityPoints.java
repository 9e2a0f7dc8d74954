package org.twinmarch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Fingerprint;
import org.twinmarch.experiment.KeptManifest;
import org.twinmarch.experiment.PointTable;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.Assignment;
import org.twinmarch.scenario.yaml.DesignPoint;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;
import org.twinmarch.scenario.yaml.Variation;

/**
 * The points of a sensitivity, policy by policy.
 *
 * @param study its policies are the points
 * @param texts for each point the part of its resolved scenario on which its runs depend
 * @param table what the points stand for
 */
record SensitivityPoints(Study study, List<String> texts, PointTable table) {

    SensitivityPoints {
        texts = List.copyOf(texts);
    }

    /** The points of a scenario that is moved. Of an assumption that a policy overrules the table tells no level. */
    static SensitivityPoints of(Reading.Checked scenario, boolean isAssumed) {
        PointTable asked = PointTable.of(scenario.file().points());
        List<DesignPoint> points = isAssumed
                ? asked.points().stream().map(scenario.file()::inEffect).toList()
                : asked.points();
        List<String> texts = points.stream()
                .map(point -> scenario.file().played(point.name()))
                .toList();
        return new SensitivityPoints(scenario.study(), texts, new PointTable(asked.factors(), points));
    }

    /**
     * The same from the resolved scenarios and the table of points that a folder of results holds.
     *
     * @throws IOException if these are not the points that the manifest names, or do not tell all of them
     */
    static SensitivityPoints again(Path from, KeptManifest kept) throws IOException {
        PointTable table = PointTable.read(from.resolve(PointTable.FILE));
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        List<String> texts = new ArrayList<>();
        for (String policy : kept.design().policies()) {
            List<DesignPoint> points = table.points().stream()
                    .filter(point -> point.policy().equals(policy))
                    .toList();
            Reading.Checked scenario = laid(from.resolve("effective").resolve(policy + ".yaml"), points, kept);
            List<String> names = scenario.file().policies();
            IntStream.range(0, points.size()).forEach(number -> {
                scenarios.put(
                        points.get(number).name(), scenario.study().policies().get(names.get(number)));
                texts.add(scenario.file().played(names.get(number)));
            });
        }
        Study any = BrokenScenario.read(from.resolve("effective")
                        .resolve(kept.design().policies().get(0) + ".yaml"))
                .study();
        Study study = new Study(
                any.name(), any.question(), kept.design().seed(), kept.design().replications(), scenarios);
        return new SensitivityPoints(study, texts, table).confirmed(kept);
    }

    private static Reading.Checked laid(Path effective, List<DesignPoint> points, KeptManifest kept)
            throws IOException {
        List<List<Assignment>> levels = points.stream()
                .map(point -> point.levels().entrySet().stream()
                        .map(level -> new Assignment(PointTable.FILE, level.getKey(), level.getValue()))
                        .toList())
                .toList();
        if (ScenarioFile.read(effective, Variation.restored(levels)) instanceof Reading.Checked scenario) {
            return scenario;
        }
        throw refusal("the levels of %s do not fit %s".formatted(PointTable.FILE, effective), kept);
    }

    private SensitivityPoints confirmed(KeptManifest kept) throws IOException {
        if (kept.points().filter(fingerprint()::equals).isEmpty()) {
            throw refusal(
                    kept.points().isPresent()
                            ? "%s and effective/ do not give the points that the manifest names"
                                    .formatted(PointTable.FILE)
                            : "the manifest does not name its points",
                    kept);
        }
        return this;
    }

    private static IOException refusal(String reason, KeptManifest kept) {
        return new IOException(
                "this sensitivity cannot be played again from its folder alone: %s; its command makes it again, with --out NEW-FOLDER: %s"
                        .formatted(reason, kept.command()));
    }

    /** The names of all points. */
    List<String> names() {
        return table.points().stream().map(DesignPoint::name).toList();
    }

    /** For each point the hash of all that its runs depend on but the replication. */
    List<String> hashes(Design design) {
        return texts.stream().map(text -> SweepFolder.hash(text, design)).toList();
    }

    /** Tells these points from all others. */
    String fingerprint() {
        return Fingerprint.of(
                String.join("\n", texts.stream().map(Fingerprint::of).toList()));
    }
}
