package org.twinmarch.scenario.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Study;

/** Takes a file through all hands; see the package. */
final class StudyReader {

    private static final int FORMAT = 1;
    /** Largest master seed. */
    static final long MOST_SEED = 1L << 53;

    private static final int DEFAULT_REPLICATIONS = 100;

    private final String label;
    private final Tables tables;
    private final Variation variation;
    private final Findings findings = new Findings();

    StudyReader(String label, Tables tables) {
        this(label, tables, Variation.NONE);
    }

    /** Reads every point of a variation as if it were a policy. */
    StudyReader(String label, Tables tables, Variation variation) {
        this.label = label;
        this.tables = tables;
        this.variation = variation;
    }

    Reading read(byte[] bytes) {
        return Source.of(label, bytes, findings)
                .flatMap(source -> Composition.compose(source, findings))
                .filter(this::isKnownFormat)
                .map(this::read)
                .orElseGet(() -> new Reading.Broken(findings.problems()));
    }

    /** What a key means depends on the format: without a known one nothing more can be said. */
    private boolean isKnownFormat(Node.Mapping root) {
        Optional<Node.Entry> format = root.find("format");
        if (format.isEmpty()) {
            refuseFormatless(root);
            return false;
        }
        boolean isKnown = format.get().value() instanceof Node.Scalar scalar
                && scalar.isNumber()
                && scalar.text().equals(Integer.toString(FORMAT));
        if (!isKnown) {
            findings.add(
                    format.get().value().mark(),
                    "this format is not known here",
                    "this program reads \"format: 1\"; for a newer format get a newer twinmarch");
        } else if (!root.entries().keySet().iterator().next().equals("format")) {
            findings.add(format.get().key(), "\"format\" must be the first key", "move this line to the top");
        }
        return isKnown;
    }

    private void refuseFormatless(Node.Mapping root) {
        if (root.find(StudyFile.FIRST_KEY).isPresent()) {
            findings.add(
                    root.mark(),
                    "this is a study, not a scenario",
                    "play it with \"twinmarch sweep\", or give the scenario that it names");
        } else {
            findings.add(root.mark(), "the first key must be \"format\"", "begin the file with \"format: 1\"");
        }
    }

    private Reading read(Node.Mapping root) {
        Cursor file = new Cursor(root.mark(), root, findings);
        List<Tag> provenance = Provenance.tags(file);
        Map<String, Node.Mapping> effective = new LinkedHashMap<>();
        Inlining inlining = new Inlining(label, tables, findings);
        Varied varied = Varied.of(root, variation, findings);
        varied.trees().forEach((name, tree) -> effective.put(name, inlining.inlined(tree)));
        Map<String, Heeded> policies =
                new PolicyReader(effective, this::isJudged, varied.levels(), findings).policies();
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        policies.forEach((name, policy) -> scenarios.put(name, policy.scenario()));
        Provenance.refuseStrays(file);
        Provenance.refuseOutside(file, provenance);
        Optional<Study> study = study(file, scenarios);
        return study.<Reading>map(sound ->
                        new Reading.Checked(sound, file(varied.points(), root, effective, policies, provenance)))
                .orElseGet(() -> new Reading.Broken(problems(root)));
    }

    /** All keys of a file that is read as it is; of one that is varied, what the variation says, if that is judged. */
    private boolean isJudged(Mark key) {
        return variation.isNone()
                || variation.layout().isJudged() && !key.source().label().equals(label);
    }

    private Optional<Study> study(Cursor file, Map<String, Scenario> scenarios) {
        String name = file.at("name").text();
        if (!name.isEmpty() && !Names.isName(name)) {
            file.at("name").refuse("\"%s\" cannot be a name".formatted(Cursor.shortened(name)), Names.RULE);
        }
        String question = file.find("question").map(Cursor::text).orElse("");
        long seed = file.find("seed").map(cursor -> cursor.whole(0, MOST_SEED)).orElse(1L);
        long replications = file.find("replications")
                .map(cursor -> cursor.whole(1, Integer.MAX_VALUE))
                .orElse((long) DEFAULT_REPLICATIONS);
        return findings.isEmpty()
                ? Optional.of(new Study(name, question, seed, (int) replications, scenarios))
                : Optional.empty();
    }

    private static ScenarioFile file(
            List<DesignPoint> points,
            Node.Mapping root,
            Map<String, Node.Mapping> whole,
            Map<String, Heeded> policies,
            List<Tag> provenance) {
        Map<String, Node.Mapping> trees = new LinkedHashMap<>();
        whole.forEach((name, tree) -> trees.put(name, tree.without("provenance")));
        Map<String, Node.Mapping> effective = new LinkedHashMap<>();
        policies.forEach((name, policy) -> effective.put(name, policy.tree().without("provenance")));
        return new ScenarioFile(points, root, trees, effective, provenance);
    }

    private List<Problem> problems(Node.Mapping root) {
        List<Problem> problems = new ArrayList<>(
                variation.layout().isNumbered() ? oneForEachPlace(findings.problems()) : findings.problems());
        if (problems.isEmpty()) {
            // No reader should give up without a word; if one does, the user must not be left alone.
            problems.add(
                    root.mark().problem("this scenario cannot be read", "please report it as a fault of twinmarch"));
        }
        return problems;
    }

    /** A range that reaches too far is one fault, not one for each point that lies beyond. */
    private static Collection<Problem> oneForEachPlace(List<Problem> problems) {
        Map<Place, Problem> first = new LinkedHashMap<>();
        problems.forEach(problem -> first.putIfAbsent(problem.place(), problem));
        return first.values();
    }
}
