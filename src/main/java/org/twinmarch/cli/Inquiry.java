package org.twinmarch.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Experiment;
import org.twinmarch.experiment.MeasureName;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.Assignment;
import org.twinmarch.scenario.yaml.FactorSpan;
import org.twinmarch.scenario.yaml.Problem;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.StudyFile;
import org.twinmarch.scenario.yaml.Variation;
import org.twinmarch.stats.StopRule;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a file, be it a scenario or a study, and the command line together ask to be played. */
final class Inquiry {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A study file, or a scenario file.")
    private Path file;

    @Mixin
    private VaryOptions vary;

    @Mixin
    private DesignOptions options;

    @Mixin
    private StopOptions stop;

    /**
     * What is asked.
     *
     * @param scenario the scenario at all points
     * @param asked    the design, its policies those of the scenario
     * @param rule     when to stop, if the number of replications is not fixed
     * @param measures the measures that matter, if a study file names any
     * @param name     what its folder of results is called, unless somebody says otherwise
     * @param options  what the command line says of the design
     */
    record Answerable(
            Reading.Checked scenario,
            Design asked,
            Optional<StopRule> rule,
            List<String> measures,
            String name,
            DesignOptions options) {

        /** The design, its policies the points, the baseline first. */
        Design design() {
            Design points = options.againstBaseline(asked.at(scenario.file().policies()));
            return rule.map(stop -> points.playing(stop.most())).orElse(points);
        }

        /** The study whose policies are the points. */
        Study study() {
            return scenario.study();
        }
    }

    /** Refuses options that make no sense by themselves. @throws ParameterException with the mend */
    void check() {
        options.check();
        stop.check(options.isNumberGiven());
        vary.settings();
        vary.factors();
    }

    /**
     * Reads the file and all points.
     *
     * @throws ParameterException if an option makes no sense beside the file
     * @throws BrokenScenario     if anything is wrong with the file, or the scenario that it names
     */
    Answerable read() {
        return StudyFile.isStudy(file) ? ofStudy(BrokenScenario.readStudy(file)) : ofScenario();
    }

    private Answerable ofScenario() {
        vary.refuseVaried(vary.factors().stream().map(Assignment::path).toList());
        Design asked = options.design(BrokenScenario.read(file).study());
        Variation variation = Variation.crossed(asked.policies(), vary.settings(), vary.factors());
        Optional<StopRule> rule = inBlocks(stop.rule(Optional.empty()), asked);
        Reading.Checked scenario = BrokenScenario.read(file, variation);
        String name = scenario.study().name() + "-sweep";
        Answerable all = new Answerable(scenario, asked, rule, List.of(), name, options);
        refuseUnknown(all, Optional.empty());
        return all;
    }

    private Answerable ofStudy(StudyFile study) {
        if (!vary.factors().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--factor goes with a scenario; the factors of a study stand in its file");
        }
        vary.refuseVaried(study.factors().stream().map(FactorSpan::path).toList());
        Design asked = options.design(study.unvaried(), study.confidence());
        Optional<StopRule> rule =
                options.isNumberGiven() ? Optional.empty() : inBlocks(stop.rule(study.stopRule()), asked);
        Reading.Checked scenario = BrokenScenario.sound(study.read(asked.policies(), vary.settings(), asked.seed()));
        Answerable all = new Answerable(
                scenario, asked, rule, study.measures(), scenario.study().name(), options);
        refuseUnknown(all, Optional.of(study));
        return all;
    }

    /** Only whole blocks of replications say anything. */
    private static Optional<StopRule> inBlocks(Optional<StopRule> rule, Design asked) {
        return rule.map(stop -> stop.inBlocksOf(asked.reduction().block()));
    }

    /** Only what is measured can be precise, or be shown. */
    private void refuseUnknown(Answerable all, Optional<StudyFile> study) {
        options.refuseObstacles(all.study(), all.design());
        List<String> named = Stream.concat(
                        all.measures().stream(), all.rule().stream().flatMap(rule -> rule.until().keySet().stream()))
                .distinct()
                .toList();
        if (named.isEmpty()) {
            return;
        }
        Set<String> known = Experiment.of(all.study(), all.design()).measures();
        all.rule().ifPresent(rule -> stop.refuseUnknown(rule, known));
        List<Problem> unknown = named.stream()
                .filter(measure -> !known.contains(measure))
                .map(measure -> study.orElseThrow().unknown(measure, MeasureName.mend(measure, known)))
                .toList();
        if (!unknown.isEmpty()) {
            throw BrokenScenario.of(unknown);
        }
    }

    /** The command that asks the same, whatever the file's own counts become. */
    List<String> words(String name, Answerable all) {
        return Stream.of(
                        List.of("twinmarch", name, file.toString()),
                        vary.words(),
                        all.rule()
                                .map(StopOptions::words)
                                .orElse(List.of(
                                        "--replications",
                                        Integer.toString(all.asked().replications()))),
                        List.of("--seed", Long.toString(all.asked().seed())),
                        List.of("--confidence", Double.toString(all.asked().confidence())),
                        DesignOptions.reductionWords(all.asked()),
                        options.words())
                .flatMap(List::stream)
                .toList();
    }
}
