package org.twinmarch.scenario.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes a study file through the same hands as a scenario, and the scenario that it names along with it. */
final class StudyFileReader {

    private static final int FORMAT = 1;

    private final Path file;
    private final Findings findings = new Findings();
    private final List<Problem> ofScenario = new ArrayList<>();

    StudyFileReader(Path file) {
        this.file = file;
    }

    StudyReading read() {
        return root().filter(this::isKnownFormat)
                .flatMap(this::study)
                .<StudyReading>map(StudyReading.Checked::new)
                .orElseGet(this::broken);
    }

    private Optional<Node.Mapping> root() {
        String label = file.toString();
        try {
            return Source.of(label, ScenarioFile.bytes(file), findings)
                    .flatMap(source -> Composition.compose(source, findings));
        } catch (IOException unreadable) {
            findings.add(
                    new Problem(new Place(label, 1, 1), "", unreadable.getMessage(), "give the path of a study file"));
            return Optional.empty();
        }
    }

    private boolean isKnownFormat(Node.Mapping root) {
        Optional<Node> format = root.find(StudyFile.FIRST_KEY).map(Node.Entry::value);
        boolean isKnown = format.isPresent()
                && format.get() instanceof Node.Scalar scalar
                && scalar.isNumber()
                && scalar.text().equals(Integer.toString(FORMAT));
        if (!isKnown) {
            findings.add(
                    format.map(Node::mark).orElse(root.mark()),
                    "this format of a study is not known here",
                    "begin the file with \"study: 1\"; for a newer format get a newer twinmarch");
        }
        return isKnown;
    }

    private Optional<StudyFile> study(Node.Mapping root) {
        Shape.checkStudy(root, findings);
        Cursor cursor = new Cursor(root.mark(), root, findings);
        Optional<Path> scenario = scenario(cursor.at("scenario"));
        StudyText text = new StudyTextReader(cursor).text();
        Optional<Reading.Checked> base = scenario.flatMap(this::base);
        base.ifPresent(sound -> refuseStrangers(cursor, sound.file().policies()));
        return findings.isEmpty() && base.isPresent()
                ? Optional.of(new StudyFile(scenario.get(), base.get().study(), text))
                : Optional.empty();
    }

    private Optional<Path> scenario(Cursor cursor) {
        String name = cursor.text();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path scenario = file.resolveSibling(name).normalize();
            if (Files.isRegularFile(scenario)) {
                return Optional.of(scenario);
            }
        } catch (InvalidPathException strange) {
            // No file is called so.
        }
        cursor.refuse("there is no scenario \"%s\"".formatted(name), "give its path from the folder of this file");
        return Optional.empty();
    }

    private Optional<Reading.Checked> base(Path scenario) {
        Reading reading = ScenarioFile.read(scenario);
        if (reading instanceof Reading.Broken broken) {
            ofScenario.addAll(broken.problems());
            return Optional.empty();
        }
        return Optional.of((Reading.Checked) reading);
    }

    private void refuseStrangers(Cursor cursor, List<String> known) {
        cursor.find("policies")
                .ifPresent(policies -> policies.items(policy -> {
                    if (!policy.word().isEmpty() && !known.contains(policy.word())) {
                        policy.refuse(
                                "the scenario has no policy \"%s\"".formatted(policy.word()),
                                Suggestion.mend(policy.word(), known));
                    }
                    return policy;
                }));
    }

    private StudyReading broken() {
        List<Problem> problems =
                Stream.concat(findings.problems().stream(), ofScenario.stream()).toList();
        // No reader should give up without a word; if one does, the user must not be left alone.
        return new StudyReading.Broken(
                problems.isEmpty()
                        ? List.of(new Problem(
                                new Place(file.toString(), 1, 1),
                                "",
                                "this study cannot be read",
                                "please report it as a fault of twinmarch"))
                        : problems);
    }
}
