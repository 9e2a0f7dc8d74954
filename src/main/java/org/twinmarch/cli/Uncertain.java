package org.twinmarch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.PointTable;
import org.twinmarch.experiment.ResultsFolder;
import org.twinmarch.experiment.Uncertainty;
import org.twinmarch.experiment.UncertaintyFindings;
import org.twinmarch.experiment.VarianceReduction;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.Assignment;
import org.twinmarch.scenario.yaml.Assumption;
import org.twinmarch.scenario.yaml.DesignPoint;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.Variation;
import picocli.CommandLine.Option;

/** Whether and how the assumptions of a scenario are drawn. */
final class Uncertain {

    private static final String DRAWS = "draws.csv";
    private static final String PAIR = "2";

    @Whole(from = 1)
    @Option(
            names = "--uncertain",
            arity = "0..1",
            paramLabel = "N",
            fallbackValue = PAIR,
            description = "Play all policies once more, with the assumptions drawn from their ranges anew for every N"
                    + " replications (default: " + PAIR + "), and tell how much of the doubt is due to them.")
    private Optional<Integer> groupSize;

    /** Whether it is asked for. */
    boolean isAsked() {
        return groupSize.isPresent();
    }

    /** What is wrong with it for a study, if anything. */
    Optional<String> problem(StudyRun run) {
        if (groupSize.isPresent() && run.rule().isPresent()) {
            return Optional.of("--uncertain and --until exclude each other; give --replications");
        }
        if (groupSize.isPresent() && run.design().reduction() != VarianceReduction.NONE) {
            return Optional.of("--uncertain and --variance-reduction exclude each other; give one of them");
        }
        return groupSize.flatMap(size -> problem(size, run.scenario(), run.design()));
    }

    private static Optional<String> problem(int size, Reading.Checked scenario, Design design) {
        if (size < 2) {
            return Optional.of(
                    "--uncertain must be 2 or more: one replication for each draw cannot tell its noise from the"
                            + " effect of the draw");
        }
        if (design.replications() % size != 0 || design.replications() < 2 * size) {
            int whole = Math.max(2, Math.round((float) design.replications() / size)) * size;
            return Optional.of(
                    "--uncertain: %d replications are not two or more whole groups of %d; give --replications %d"
                            .formatted(design.replications(), size, whole));
        }
        return scenario.file().assumptions().usable().isEmpty()
                ? Optional.of("--uncertain: the provenance of the scenario has no assumption with a usable range")
                : Optional.empty();
    }

    /**
     * Plays a study under drawn assumptions and writes its files, if that is asked for.
     *
     * @throws InterruptedException if the calling thread is interrupted
     */
    Optional<UncertaintyFindings> into(ResultsFolder folder, StudyRun run, int threads)
            throws IOException, InterruptedException {
        if (groupSize.isEmpty()) {
            return Optional.empty();
        }
        Reading.Checked drawn = drawn(run.path(), run.scenario(), run.design());
        List<DesignPoint> points =
                drawn.file().points().stream().map(drawn.file()::inEffect).toList();
        PointTable.of(points).write(folder.file(DRAWS));
        return Optional.of(played(drawn.study(), run.design(), folder, threads));
    }

    private Reading.Checked drawn(Path file, Reading.Checked scenario, Design design) {
        List<Assumption> assumptions = scenario.file().assumptions().usable();
        List<String> names = assumptions.stream().map(Assumption::name).toList();
        int groups = Uncertainty.groups(design, groupSize.orElseThrow());
        List<double[]> draws = Uncertainty.draws(names, groups, design.seed());
        return BrokenScenario.read(file, Variation.assumed(design.policies(), assumptions, draws));
    }

    private UncertaintyFindings played(Study points, Design design, ResultsFolder folder, int threads)
            throws IOException, InterruptedException {
        UncertaintyFindings findings = new Uncertainty(points, design, groupSize.orElseThrow()).play(threads);
        findings.write(folder.file(UncertaintyFindings.FILE));
        return findings;
    }

    /**
     * Plays it again from what a folder of results holds.
     *
     * @throws InterruptedException if the calling thread is interrupted
     */
    void again(Path from, ResultsFolder folder, Design design, int threads) throws IOException, InterruptedException {
        if (groupSize.isEmpty()) {
            return;
        }
        PointTable draws = PointTable.read(from.resolve(DRAWS));
        Map<String, Scenario> points = new LinkedHashMap<>();
        Study any = null;
        for (String policy : design.policies()) {
            Path file = from.resolve("effective").resolve(policy + ".yaml");
            any = BrokenScenario.read(file, Variation.listed(List.of(), List.of(), levels(draws, policy)))
                    .study();
            any.policies().forEach((name, scenario) -> points.put(policy + " " + name, scenario));
        }
        draws.write(folder.file(DRAWS));
        played(new Study(any.name(), any.question(), any.seed(), any.replications(), points), design, folder, threads);
    }

    private static List<List<Assignment>> levels(PointTable draws, String policy) {
        List<List<Assignment>> points = new ArrayList<>();
        draws.points().stream()
                .filter(point -> point.policy().equals(policy))
                .forEach(point -> points.add(point.levels().entrySet().stream()
                        .map(level -> new Assignment(DRAWS, level.getKey(), level.getValue()))
                        .toList()));
        return points;
    }

    /** The options again, for the command that repeats the study. */
    List<String> words() {
        return groupSize
                .map(size -> List.of("--uncertain", Integer.toString(size)))
                .orElse(List.of());
    }
}
