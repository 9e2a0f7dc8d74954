package org.twinmarch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Fingerprint;
import org.twinmarch.experiment.KeptSweep;
import org.twinmarch.experiment.Origins;
import org.twinmarch.experiment.PointTable;
import org.twinmarch.experiment.ResultsFolder;
import org.twinmarch.experiment.RunLog;
import org.twinmarch.experiment.Sweep;
import org.twinmarch.experiment.VarianceReduction;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.DesignPoint;
import org.twinmarch.scenario.yaml.Reading;

/**
 * The folder in which a sweep keeps its log and leaves its results.
 *
 * @param place     where it is
 * @param study     the study, each policy one point
 * @param effective from point to the text of its resolved scenario
 * @param hashes    for each point of the design, the hash of all that its runs depend on but the replication
 * @param points    what each point stands for
 * @param origins   where the values of the scenario come from
 */
record SweepFolder(
        Path place,
        Study study,
        Map<String, String> effective,
        List<String> hashes,
        PointTable points,
        Origins origins) {

    /** Name of the log in it. */
    static final String LOG = "runs.log";

    /** The folder of a sweep of a scenario. */
    static SweepFolder of(Path place, Reading.Checked scenario, Design design) {
        Map<String, String> effective = new LinkedHashMap<>();
        List<String> hashes = new ArrayList<>();
        for (String point : design.policies()) {
            effective.put(point, scenario.file().effective(point));
            hashes.add(hash(scenario.file().played(point), design));
        }
        PointTable points = PointTable.of(scenario.file().points());
        return new SweepFolder(place, scenario.study(), effective, hashes, points, Origins.of(scenario.file()));
    }

    /**
     * The same from what another folder of the sweep holds.
     *
     * @param place where the new one is
     * @param from  the other folder
     */
    static SweepFolder like(Path place, Path from, Design design) throws IOException {
        Map<String, String> effective = new LinkedHashMap<>();
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        List<String> hashes = new ArrayList<>();
        Study any = null;
        for (String point : design.policies()) {
            Path file = from.resolve("effective").resolve(point + ".yaml");
            Reading.Checked scenario = BrokenScenario.read(file);
            String only = scenario.file().policies().get(0);
            any = scenario.study();
            effective.put(point, Files.readString(file));
            scenarios.put(point, any.policies().get(only));
            hashes.add(hash(scenario.file().played(only), design));
        }
        Study study = new Study(any.name(), any.question(), design.seed(), design.replications(), scenarios);
        return new SweepFolder(place, study, effective, hashes, points(from, design), Origins.read(from));
    }

    /** The points of a sweep; what {@code run} leaves has none but the policies. */
    private static PointTable points(Path from, Design design) throws IOException {
        Path file = from.resolve(PointTable.FILE);
        if (Files.exists(file)) {
            PointTable kept = PointTable.read(file);
            kept.confirm(file, design);
            return kept;
        }
        return PointTable.of(design.policies().stream()
                .map(policy -> new DesignPoint(policy, policy, Map.of()))
                .toList());
    }

    /** The hash of all that the runs of a point depend on but the replication. */
    static String hash(String played, Design design) {
        String reduced = design.reduction() == VarianceReduction.NONE
                ? ""
                : "%nvariance reduction %s".formatted(design.reduction().label());
        return Fingerprint.of(
                "twinmarch %s%nseed %d%s%n%s".formatted(Version.number(), design.seed(), reduced, played));
    }

    /** What is to be played. Points of which nothing varies are policies. */
    Played played() {
        Optional<PointTable> varied =
                Optional.of(points).filter(table -> !table.factors().isEmpty());
        return new Played(study, effective, origins, varied);
    }

    /** Opens its log. The folder may be new, empty, or one that holds a sweep. */
    RunLog open() throws IOException {
        if (ResultsFolder.isTaken(place) && !Files.exists(place.resolve(LOG))) {
            throw new IOException(
                    "%s is there already and holds no sweep; give another folder with --out".formatted(place));
        }
        Files.createDirectories(place);
        return RunLog.open(place.resolve(LOG));
    }

    /** The log of a folder that must be one of a sweep. */
    static RunLog open(Path folder) throws IOException {
        Path log = folder.resolve(LOG);
        if (!Files.exists(log)) {
            throw new IOException(folder + " holds no sweep; give the folders that \"twinmarch sweep --shard\" left");
        }
        return RunLog.open(log);
    }

    /** What is to be played, with what was played. */
    Sweep sweep(Design design, RunLog log) {
        return new Sweep(study, design, hashes, log);
    }

    /** Writes which levels the points stand for. */
    void writePoints(ResultsFolder folder) throws IOException {
        points.write(folder.file(PointTable.FILE));
    }

    /** Writes what is needed to put shards together. */
    void keep(KeptSweep kept) throws IOException {
        try (ResultsFolder folder = ResultsFolder.resumed(place)) {
            kept.write(folder);
            StudyFiles.writeScenarios(played(), folder);
            writePoints(folder);
            folder.publish();
        }
    }
}
