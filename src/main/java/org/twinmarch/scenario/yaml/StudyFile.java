package org.twinmarch.scenario.yaml;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final StudyText text;

    StudyFile(Path scenario, StudyText text) {
        this.scenario = scenario;
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

    /** What the study is called. */
    public String name() {
        return text.name();
    }

    /** The policies to play; all of the scenario if it names none. */
    public List<String> policies() {
        return text.policies();
    }

    /** The master seed, unless it is that of the scenario. */
    public Optional<Long> seed() {
        return text.seed();
    }

    /** How often each point is played, unless it is as often as the scenario says, or a stop rule tells. */
    public Optional<Integer> replications() {
        return text.replications();
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
     * Reads the scenario at all points of the study.
     *
     * @param policies names of the policies to play; those of the study, or all, if empty
     * @param settings what shall stand somewhere at all points, as the last word
     * @param seed     master seed, from which points that are drawn come
     */
    public Reading read(List<String> policies, List<Assignment> settings, long seed) {
        List<Written> set = Stream.concat(
                        text.settings().stream(), settings.stream().map(Assignment::value))
                .toList();
        List<String> played = policies.isEmpty() ? policies() : policies;
        Layout layout = text.points().layout(text.factors(), seed);
        Reading reading = ScenarioFile.read(scenario, new Variation(played, set, layout));
        return reading instanceof Reading.Checked checked
                ? new Reading.Checked(named(checked.study()), checked.file())
                : reading;
    }

    private Study named(Study study) {
        return new Study(
                text.name(),
                text.question().orElse(study.question()),
                study.seed(),
                study.replications(),
                study.policies());
    }

    /**
     * What to say of a measure of the file that nothing measures.
     *
     * @param measure as {@link #measures} or {@link #stopRule} give it
     * @param known   what is measured
     */
    public Problem unknown(String measure, Collection<String> known) {
        Mark place = text.places().get(measure);
        return place.problem("nothing measures \"%s\"".formatted(measure), Suggestion.mend(measure, known));
    }
}
