package org.twinmarch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.twinmarch.experiment.FindingTables;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.FinishedStudy;
import org.twinmarch.experiment.KeptManifest;
import org.twinmarch.experiment.PairwiseTable;
import org.twinmarch.experiment.SideBySide;
import org.twinmarch.report.PairsReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares the policies of finished studies. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Compares the policies of finished studies in one measure of one flow, in all pairs or against a baseline, with"
                    + " intervals that hold all at once. Studies of one seed are paired by replication, others are"
                    + " independent samples."
        })
final class CompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RESULTS", arity = "1..*", description = "Folders of results of run, sweep or merge.")
    private List<Path> folders;

    @Option(
            names = "--measure",
            paramLabel = "NAME",
            description = "What to compare (default: probability-of-interception, where nobody is pursued"
                    + " probability-of-detection).")
    private Optional<String> measure;

    @Option(
            names = "--flow",
            paramLabel = "NAME",
            defaultValue = "all",
            description = "Of which flow (default: ${DEFAULT-VALUE} together).")
    private String flow;

    @Option(
            names = "--baseline",
            paramLabel = "POLICY",
            description = "Compare all with this policy; of several studies FOLDER:POLICY (default: all pairs).")
    private Optional<String> baseline;

    @Option(
            names = "--confidence",
            paramLabel = "SHARE",
            defaultValue = "0.95",
            description = "Confidence of the intervals, between 0 and 1 (default: ${DEFAULT-VALUE}).")
    private double confidence;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the differences in all measures of all flows as CSV too; must be new.")
    private Optional<Path> out;

    @Option(names = "--json", description = "Print the comparison as a JSON object instead of the table.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        require(
                confidence > 0 && confidence < 1,
                "--confidence must be between 0 and 1, such as 0.95, but is " + confidence);
        out.ifPresent(file -> require(!Files.exists(file), "--out: %s is there already".formatted(file)));
        require(folders.stream().distinct().count() == folders.size(), "a folder is named twice");
        for (Path folder : folders) {
            if (isUnfinished(folder)) {
                say("%s holds a sweep that is not finished: play it to its end, or merge its shards".formatted(folder));
                return ExitCode.INCOMPLETE.code();
            }
        }
        List<FinishedStudy> studies = studies();
        refuseIncomparable(studies);
        long policies =
                studies.stream().mapToLong(study -> study.casts().size()).sum();
        require(
                policies <= PairwiseTable.MOST_POLICIES,
                "at most %d policies or points can be compared, but there are %d"
                        .formatted(PairwiseTable.MOST_POLICIES, policies));
        SideBySide sides = new SideBySide(studies, confidence);
        show(report(sides), studies);
        if (out.isPresent()) {
            FindingTables.writeComparisons(sides.contrasts(baseline), out.get());
        }
        return ExitCode.OK.code();
    }

    private static boolean isUnfinished(Path folder) {
        return Files.exists(folder.resolve("sweep.csv")) && !Files.exists(folder.resolve("manifest.json"));
    }

    private List<FinishedStudy> studies() throws IOException {
        List<FinishedStudy> studies = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.exists(folder.resolve("manifest.json"))) {
                throw new IOException(
                        "%s holds no results: there is no manifest.json in it; give a folder that run, sweep or merge left"
                                .formatted(folder));
            }
            KeptManifest kept = KeptManifest.read(folder.resolve("manifest.json"));
            SweepFolder scenarios = SweepFolder.like(folder, folder, kept.design());
            kept.confirm(scenarios.effective());
            studies.add(FinishedStudy.of(folder, kept, scenarios.study()));
        }
        return studies;
    }

    private void refuseIncomparable(List<FinishedStudy> studies) {
        for (FinishedStudy study : studies) {
            List<String> obstacles = studies.get(0).obstacles(study);
            require(
                    obstacles.isEmpty(),
                    "%s and %s cannot be compared; they differ in %s"
                            .formatted(studies.get(0).folder(), study.folder(), String.join(", ", obstacles)));
        }
    }

    private PairsReport report(SideBySide sides) {
        String asked = measure.orElse(
                sides.measures().contains(Findings.PROBABILITY_OF_INTERCEPTION)
                        ? Findings.PROBABILITY_OF_INTERCEPTION
                        : Findings.PROBABILITY_OF_DETECTION);
        known("--measure", asked, sides.measures());
        known("--flow", flow, sides.flows(asked));
        List<String> having = List.copyOf(sides.estimates(flow, asked).keySet());
        baseline.ifPresent(name -> known("--baseline", name, having));
        require(having.size() > 1, "there is only one policy with %s of flow %s".formatted(asked, flow));
        return new PairsReport(sides, flow, asked, baseline, confidence);
    }

    private void known(String option, String name, List<String> names) {
        require(
                names.contains(name),
                "%s: there is no \"%s\"; there are: %s".formatted(option, name, String.join(", ", names)));
    }

    private void show(PairsReport report, List<FinishedStudy> studies) {
        List<String> sentences = sentences(studies);
        String text = json
                ? report.json(sentences)
                : sentences.stream().map(line -> line + "\n").collect(Collectors.joining("", "", "\n")) + report.text();
        Main.print(spec.commandLine().getOut(), text);
        out.ifPresent(file -> say("all measures are in " + file));
    }

    /** What is compared, and how the studies belong together. */
    private static List<String> sentences(List<FinishedStudy> studies) {
        Map<Long, List<FinishedStudy>> bySeed = new LinkedHashMap<>();
        studies.forEach(study -> bySeed.computeIfAbsent(study.design().seed(), seed -> new ArrayList<>())
                .add(study));
        List<String> sentences = new ArrayList<>();
        for (List<FinishedStudy> group : bySeed.values()) {
            int common = SideBySide.common(group);
            group.forEach(study -> sentences.add(sentence(study, common)));
            if (versions(group) > 1) {
                sentences.add("(made by different versions of twinmarch: what the pairs share may be less)");
            }
        }
        if (bySeed.size() > 1) {
            sentences.add("Studies of different seeds are compared as independent samples.");
        }
        return sentences;
    }

    private static long versions(List<FinishedStudy> group) {
        return group.stream()
                .map(study -> study.manifest().program())
                .distinct()
                .count();
    }

    private static String sentence(FinishedStudy study, int common) {
        int own = study.design().replications();
        String used = common < own ? ", of which the first %,d are compared".formatted(common) : "";
        return "%s: %,d replications of seed %d%s, paired by their numbers"
                .formatted(study.folder(), own, study.design().seed(), used);
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private void say(String sentence) {
        Main.print(spec.commandLine().getErr(), "twinmarch: %s%n".formatted(sentence));
    }
}
