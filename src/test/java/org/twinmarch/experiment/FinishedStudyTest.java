package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinmarch.experiment.Findings.Contrast;
import org.twinmarch.scenario.Study;
import org.twinmarch.stats.Difference;

@DisplayName("a finished study, read back from its folder")
class FinishedStudyTest {

    private final Study study = SmallWorld.study(everyKey());
    private final Design design = new Design(List.copyOf(study.policies().keySet()), 4, 11, 0.9);

    @TempDir
    private Path folder;

    private Findings findings;
    private PairwiseTable pairs;

    @BeforeEach
    void play() throws Exception {
        findings = played(folder, design);
    }

    private Findings played(Path place, Design asked) throws Exception {
        Files.createDirectories(place);
        Experiment experiment = Experiment.of(study, asked);
        pairs = new PairwiseTable(asked, experiment.casts());
        try (ReplicationTable table = new ReplicationTable(place.resolve("replications.csv"), experiment.casts())) {
            Findings found = experiment.play(2, outcome -> {
                table.accept(outcome);
                pairs.accept(outcome);
            });
            Map<String, String> scenarios = new LinkedHashMap<>();
            asked.policies().forEach(policy -> scenarios.put(policy, policy));
            Files.writeString(
                    place.resolve("manifest.json"), new Manifest("1", "twinmarch run", found, scenarios).text());
            return found;
        }
    }

    private FinishedStudy finished(Path place) throws IOException {
        return FinishedStudy.of(place, KeptManifest.read(place.resolve("manifest.json")), study);
    }

    private static String everyKey() {
        try (var text = Study.class.getResourceAsStream("yaml/every-key.yaml")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("warm-up: 7 days", "warm-up: 6 h")
                    .replace("horizon: 52 weeks", "horizon: 2 days")
                    .replace("start: 30 days", "start: 6 h");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    @DisplayName("gives every measure of a scenario that uses every key again, to the last bit")
    void everyMeasure() throws IOException {
        SideBySide sides = new SideBySide(List.of(finished(folder)), design.confidence());

        int measured = 0;
        for (Findings.Finding finding : findings.findings()) {
            if (sides.measures().contains(finding.measure())) {
                measured++;
                assertEquals(
                        finding.estimate(),
                        sides.estimates(finding.flow(), finding.measure()).get(finding.policy()),
                        finding::toString);
            }
        }
        int compared = (int) findings.findings().stream()
                .filter(finding -> finding.measure()
                        .matches("weighted-displacement-quotient|total-net-effect|cost-per-additional-interception"))
                .count();
        assertTrue(measured > 100, "many measures");
        assertEquals(findings.findings().size(), measured + compared);
    }

    @Test
    @DisplayName("tells its outcomes in order")
    void replay() throws IOException {
        List<Outcome> heard = new ArrayList<>();
        finished(folder).replay(heard::add);

        assertEquals(design.runs(), heard.size());
        for (int run = 0; run < heard.size(); run++) {
            assertEquals(run % design.policies().size(), heard.get(run).policy());
            assertEquals(1 + run / design.policies().size(), heard.get(run).replication());
        }
    }

    @Test
    @DisplayName("in all pairs is what comparisons.csv has; against the first policy what differences.csv has alone")
    void sideBySide() throws IOException {
        SideBySide sides = new SideBySide(List.of(finished(folder)), design.confidence());

        assertEquals(bySubject(pairs.contrasts()), bySubject(sides.contrasts(Optional.empty())));
        String first = design.policies().get(0);
        assertEquals(
                bySubject(findings.contrasts()), bySubject(sides.contrasts(Optional.of(first))), "the same families");
    }

    private static Map<String, Optional<Difference>> bySubject(List<Contrast> contrasts) {
        return contrasts.stream()
                .collect(Collectors.toMap(
                        contrast -> Stream.of(
                                        contrast.policy(), contrast.baseline(), contrast.flow(), contrast.measure())
                                .collect(Collectors.joining(" ")),
                        Contrast::difference));
    }

    @Test
    @DisplayName("a study of the same seed is paired as far as both go; one of another seed is an independent sample")
    void several() throws Exception {
        Path longer = folder.resolve("longer");
        played(longer, new Design(design.policies(), 6, design.seed(), 0.9));
        Path other = folder.resolve("other");
        Findings apart = played(other, new Design(design.policies(), 6, 12, 0.9));

        SideBySide sides = new SideBySide(List.of(finished(folder), finished(longer), finished(other)), 0.9);
        String first = design.policies().get(0);
        List<Contrast> contrasts =
                sides.contrasts("all", "probability-of-detection", Optional.of(folder + ":" + first));

        assertEquals(3 * design.policies().size() - 1, contrasts.size());
        Difference same = contrast(contrasts, longer + ":" + first);
        assertEquals(0, same.estimate().value(), "the same four replications");
        assertEquals(4, same.estimate().count());
        assertEquals(Double.POSITIVE_INFINITY, same.varianceRatio());
        Difference independent = contrast(contrasts, other + ":" + first);
        assertEquals(1, independent.varianceRatio());
        double expected = value(apart, first) - value(findings, first);
        assertEquals(expected, independent.estimate().value(), 1e-15);
        assertTrue(independent.together().halfWidth() > independent.estimate().halfWidth());
    }

    private static double value(Findings findings, String policy) {
        return findings.estimate(policy, "all", "probability-of-detection")
                .orElseThrow()
                .value();
    }

    private static Difference contrast(List<Contrast> contrasts, String policy) {
        return contrasts.stream()
                .filter(contrast -> contrast.policy().equals(policy))
                .findFirst()
                .flatMap(Contrast::difference)
                .orElseThrow();
    }

    @Test
    @DisplayName("a table that was cut off or garbled is told with the replication where it breaks")
    void damaged() throws IOException {
        Path table = folder.resolve("replications.csv");
        List<String> lines = Files.readAllLines(table);

        Files.write(table, lines.subList(0, lines.size() / 2));
        assertDamaged("is damaged at replication ");

        Files.write(table, lines.subList(0, lines.size() - 3));
        assertDamaged("is damaged at replication 4 (the row of flow all and source ");

        List<String> garbled = new ArrayList<>(lines);
        garbled.set(1, lines.get(1).replaceFirst(",all,\\d+", ",all,many"));
        Files.write(table, garbled);
        assertDamaged("is damaged at replication 1 (");

        Files.write(
                table,
                lines.stream()
                        .map(line -> line.replaceFirst("^replication", "round"))
                        .toList());
        assertDamaged("is damaged at replication 1 (");
    }

    private void assertDamaged(String message) {
        IOException told =
                assertThrows(IOException.class, () -> finished(folder).replay(outcome -> {}));
        assertTrue(told.getMessage().contains(message), told::getMessage);
    }

    @Test
    @DisplayName("studies of other lines, horizons and starts are not comparable")
    void obstacles() throws IOException {
        FinishedStudy finished = finished(folder);
        assertEquals(List.of(), finished.obstacles(finished));
        Study elsewhere = SmallWorld.study("""
                format: 1
                name: elsewhere
                start: 2031-01-01
                border: {length: 3 km}
                horizon: 5 h
                flows: {north: {direction: a-to-b, rate: 5 per h, speed: 4 km/h}}
                patrols:
                  riders: {side: a, from: 0 km, to: 3 km, speed: 5 km/h, motion: shuttle,
                    detection: {reach: along, law: {definite-range: {range: 100 m, probability: 100 %}}}}
                """);
        FinishedStudy other = new FinishedStudy(
                folder.resolve("other"),
                finished.manifest(),
                elsewhere,
                List.of(SmallWorld.cast(
                        elsewhere, elsewhere.policies().keySet().iterator().next())));

        List<String> obstacles = finished.obstacles(other);

        assertEquals(3, obstacles.size(), obstacles::toString);
        assertTrue(obstacles.get(0).startsWith("length of the line: "), obstacles::toString);
        assertTrue(obstacles.get(1).endsWith("against 5.0 h"), obstacles::toString);
        assertTrue(obstacles.get(2).endsWith("against 2031-01-01T00:00"), obstacles::toString);
    }
}
