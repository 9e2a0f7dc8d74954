package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinmarch.experiment.Findings.Contrast;
import org.twinmarch.scenario.Study;

@DisplayName("the reference pages know every name that the program writes")
class ReferencePagesTest {

    private static final Path REFERENCE = Path.of("docs", "reference");

    private final Study study = SmallWorld.study(everyKey());
    private final Cast cast = SmallWorld.cast(study, "as-is");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("measures.md every measure of a scenario that uses every key")
    void measures() throws IOException {
        String page = Files.readString(REFERENCE.resolve("measures.md"));
        Set<String> kinds = Stream.of(
                        Measures.of(cast).stream().map(Measure::name),
                        Comparison.of(cast, SmallWorld.cast(study, "no-fence")).stream()
                                .map(Comparison::name),
                        new PartMeasures(cast, 0).findings(0.95).map(Findings.PartFinding::measure))
                .flatMap(names -> names)
                .map(ReferencePagesTest::kind)
                .collect(Collectors.toSet());

        assertTrue(kinds.size() > 50, kinds.toString());
        kinds.forEach(kind -> assertTrue(page.contains("| `" + kind + "` |"), kind));
    }

    private static String kind(String measure) {
        return measure.replaceFirst("detections-by-source/.*", "detections-by-source/SOURCE")
                .replaceFirst("/patrols\\..*", "/patrols.PLAN")
                .replaceFirst("/fence\\..*", "/fence.PIECE")
                .replaceFirst("/gates\\..*", "/gates.GATE")
                .replaceFirst("-(by|on|of)-b$", "-$1-a");
    }

    @Test
    @DisplayName("results.md every column of every table")
    void columns() throws IOException {
        String page = Files.readString(REFERENCE.resolve("results.md"));
        Design design = new Design(List.of("base"), 1, 1, 0.95);
        Contrast contrast = new Contrast("more", "base", "all", "utilisation", Optional.empty());
        Findings findings = new Findings(Findings.Topic.of(study), design, 0, List.of(), List.of(contrast), List.of());
        FindingTables.writeSummary(findings, folder.resolve("summary.csv"));
        FindingTables.writeDifferences(findings, folder.resolve("differences.csv"));
        FindingTables.writeBreakdown(findings, folder.resolve("breakdown.csv"));
        PointTable.of(List.of()).write(folder.resolve("points.csv"));
        new ReplicationTable(folder.resolve("replications.csv"), List.of(cast)).close();

        try (ResultsFolder results = ResultsFolder.at(folder.resolve("results"))) {
            new Origins(List.of()).write(results);
            Files.copy(results.file("provenance.csv"), folder.resolve("provenance.csv"));
        }

        for (String table : List.of(
                "provenance.csv",
                "summary.csv",
                "differences.csv",
                "breakdown.csv",
                "points.csv",
                "replications.csv")) {
            assertTrue(page.contains("## `" + table + "`"), table);
            for (String column :
                    Files.readAllLines(folder.resolve(table)).get(0).split(",")) {
                assertTrue(page.contains("`" + column + "`"), table + ": " + column);
            }
        }
    }

    private static String everyKey() {
        try (var text = Study.class.getResourceAsStream("yaml/every-key.yaml")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
