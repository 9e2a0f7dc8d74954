package org.twinmarch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Experiment;
import org.twinmarch.experiment.Findings;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;
import org.twinmarch.stats.Estimate;

/** The documents, as far as they can be read by a program. What they say that commands print: {@link CommandsInDocsTest}. */
class DocsTest {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath();
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern OUTSIDE = Pattern.compile("(?<![\\w.])/(work|tmp|home|root|usr|opt)/|[A-Z]:\\\\");

    static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(Path.of(""));
                Stream<Path> docs = Files.walk(Path.of("docs"))) {
            Stream<Path> indexes = Stream.of(Path.of("scenarios/README.md"), Path.of("results/README.md"));
            return Stream.of(top, docs, indexes)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    @DisplayName("links lead to what is there, within the repository, and no path of a machine is named")
    void links(Path document) throws IOException {
        String text = Files.readString(document);
        LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.matches("https?://.*|mailto:.*"))
                .forEach(link -> assertLeads(document, link));
        assertFalse(OUTSIDE.matcher(text).find(), () -> document + " names a path outside the repository");
    }

    @Test
    @DisplayName("the drawing in ARCHITECTURE.md is the one that is held by a test")
    void drawing() throws IOException {
        List<String> drawn = Files.readAllLines(Path.of("ARCHITECTURE.md")).stream()
                .filter(line -> line.matches("\\d  .*\\|.*"))
                .map(line -> line.substring(0, line.indexOf('|')).strip())
                .toList();
        assertEquals(ArchitectureTest.DRAWING.lines().toList(), drawn);
    }

    @Test
    @DisplayName("the first pages stay short enough to be read")
    void length() throws IOException {
        assertTrue(Files.readAllLines(Path.of("README.md")).size() <= 120);
        assertTrue(Files.readAllLines(Path.of("ARCHITECTURE.md")).size() <= 150);
    }

    @Test
    @DisplayName("two patrols on one circuit that agree detect f^2 more than two that do not, as the README says")
    void foundingFact() throws InterruptedException {
        Study study = ((Reading.Checked) ScenarioFile.read(Path.of("scenarios/circuit.yaml"))).study();
        Design filed = Design.of(study);
        Design design = new Design(filed.policies(), filed.replications(), filed.seed(), 0.999);

        Findings findings = Experiment.of(study, design).play(2, outcome -> {});

        double lapHours = 40.0 / 20;
        double f = 0.5 / lapHours;
        Estimate gain = findings.difference("agreed", "parties", Findings.PROBABILITY_OF_DETECTION)
                .orElseThrow()
                .estimate();
        assertTrue(gain.covers(f * f), gain::toString);
        assertFalse(gain.covers(f * (1 - f)), "whoever forgets that two passes can fall together gets f (1 - f)");
        assertTrue(detected(findings, "agreed").covers(2 * f));
        assertTrue(detected(findings, "independent").covers(1 - (1 - f) * (1 - f)));
    }

    private static Estimate detected(Findings findings, String policy) {
        return findings.estimate(policy, "parties", Findings.PROBABILITY_OF_DETECTION)
                .orElseThrow();
    }

    private static void assertLeads(Path document, String link) {
        String[] parts = link.split("#", 2);
        Path target = document.toAbsolutePath().resolveSibling(parts[0]).normalize();
        if (parts[0].isEmpty()) {
            target = document.toAbsolutePath();
        }
        assertTrue(target.startsWith(REPOSITORY), () -> document + " links out of the repository: " + link);
        assertTrue(Files.exists(target), document + " links to what is not there: " + link);
        if (parts.length == 2) {
            assertTrue(anchors(target).contains(parts[1]), document + " links to no heading: " + link);
        }
    }

    /** The anchors that the usual viewers of Markdown make from headings. */
    private static List<String> anchors(Path document) {
        try (Stream<String> lines = Files.lines(document)) {
            return lines.filter(line -> line.startsWith("#"))
                    .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                    .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
