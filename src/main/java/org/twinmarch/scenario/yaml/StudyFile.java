package org.twinmarch.scenario.yaml;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Study;
import org.twinmarch.stats.StopRule;

/**
 * A study file that has been read and found sound: it names a scenario, what shall vary in it, and how often it is played.
 *
 * <p>As with a scenario, reading never throws for what a file holds.
 */
public final class StudyFile {

    /** The key that begins every study file. */
    static final String FIRST_KEY = "study";

    private final Path scenario;
    private final Study base;
    private final StudyText text;

    StudyFile(Path scenario, Study base, StudyText text) {
        this.scenario = scenario;
        this.base = base;
        this.text = text;
    }

    /** Whether a file begins as a study does. A file that cannot be read does not. */
    public static boolean isStudy(Path file) {
        try {
            Findings findings = new Findings();
            return Source.of(file.toString(), ScenarioFile.bytes(file), findings)
                    .flatMap(source -> Composition.compose(source, findings))
                    .filter(root -> root.entries().keySet().stream().findFirst().equals(Optional.of(FIRST_KEY)))
                    .isPresent();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Reads a study file and its scenario. What is wrong with the scenario is told at its place in the scenario. */
    public static StudyReading read(Path file) {
        return new StudyFileReader(file).read();
    }

    /** Where its scenario is. */
    public Path scenario() {
        return scenario;
    }

    /** The study before anything varies: the policies to play, under its name, with its seed and replications. */
    public Study unvaried() {
        Map<String, Scenario> policies = new LinkedHashMap<>();
        List<String> names =
                text.policies().isEmpty() ? List.copyOf(base.policies().keySet()) : text.policies();
        names.forEach(name -> policies.put(name, base.policies().get(name)));
        return named(policies);
    }

    /** From where to where its factors go. */
    public List<FactorSpan> factors() {
        return text.factors().stream().map(Factor::span).toList();
    }

    /**
     * Reads the scenario at points of the unit cube, whatever design the file says.
     *
     * @param policies names of the policies to play
     * @param rows     for each point a coordinate in [0, 1] for each of {@link #factors}; choices have equal slices of it
     */
    public Reading read(List<String> policies, List<double[]> rows) {
        List<Ranged> ranged = text.factors().stream().map(Factor::ranged).toList();
        Layout layout = new Layout.Sampled(ranged, Variation.cube(ranged.size(), rows));
        return titled(ScenarioFile.read(scenario, new Variation(policies, text.settings(), layout)));
    }

    /**
     * Reads the scenario as the study sets it, and moves something else in it than the factors of the study, which stay.
     *
     * @param variation what moves, and under which policies
     */
    public Reading read(Variation variation) {
        return titled(ScenarioFile.read(scenario, variation.after(text.settings())));
    }

    /** Those of some assumptions on which the study leaves the word to the scenario: what it sets itself is a choice. */
    public Assumptions leftOf(Assumptions assumptions) {
        return assumptions.without(
                path -> text.settings().stream().anyMatch(set -> Provenance.covers(set.path(), path)),
                "the study sets it");
    }

    /** Reads the scenario as the study sets it, before anything varies. */
    public Reading readUnvaried() {
        return titled(
                ScenarioFile.read(scenario, new Variation(text.policies(), text.settings(), Variation.NONE.layout())));
    }

    /** When to stop, unless the number of replications is fixed. */
    public Optional<StopRule> stopRule() {
        return text.stopRule();
    }

    /** The measures that matter, in order. */
    public List<String> measures() {
        return text.measures();
    }

    /** Confidence of the intervals, in (0, 1), if it says so. */
    public Optional<Double> confidence() {
        return text.confidence();
    }

    /**
     * Reads the scenario at all points of the study. What is wrong with them is told at the place of the file that says so.
     *
     * @param policies names of the policies to play; those of the study, or all, if empty
     * @param settings what shall stand somewhere at all points, as the last word
     * @param seed     master seed, from which points that are drawn come
     */
    public Reading read(List<String> policies, List<Assignment> settings, long seed) {
        List<Written> set = Stream.concat(
                        text.settings().stream(), settings.stream().map(Assignment::value))
                .toList();
        List<String> played = policies.isEmpty() ? text.policies() : policies;
        Layout layout = text.points().layout(text.factors(), seed);
        return titled(ScenarioFile.read(scenario, new Variation(played, set, layout)));
    }

    /** The scenario under name and question of the study. */
    private Reading titled(Reading reading) {
        if (reading instanceof Reading.Checked checked) {
            Study named = named(checked.study().policies());
            return new Reading.Checked(named, checked.file().titled(named.name(), named.question()));
        }
        return reading;
    }

    private Study named(Map<String, Scenario> policies) {
        return new Study(
                text.name(),
                text.question().orElse(base.question()),
                text.seed().orElse(base.seed()),
                text.replications().orElse(base.replications()),
                policies);
    }

    /**
     * What to say of a measure of the file that nothing measures.
     *
     * @param measure as {@link #measures} or {@link #stopRule} give it
     * @param mend    what to write instead
     */
    public Problem unknown(String measure, String mend) {
        Mark place = text.places().get(measure);
        return place.problem("nothing measures \"%s\"".formatted(measure), mend);
    }
}
