package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinmarch.border.Side;
import org.twinmarch.engine.Source;
import org.twinmarch.experiment.Findings.Contrast;

@DisplayName("the reference pages know every name that the program writes")
class ReferencePagesTest {

    private static final Path REFERENCE = Path.of("docs", "reference");
    private static final Source RIDERS = new Source(0, "riders", Side.A, Source.Kind.PATROL);
    private static final Cast CAST =
            new Cast("base", List.of("north"), List.of(RIDERS), List.of(OptionalInt.of(2)), 10);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("measures.md every measure")
    void measures() throws IOException {
        String page = Files.readString(REFERENCE.resolve("measures.md"));

        for (Measure measure : Measures.of(CAST)) {
            String kind = measure.name()
                    .replace("source/patrols.riders", "source/SOURCE")
                    .replace(".riders", ".PLAN");
            assertTrue(page.contains("| `" + kind + "` |"), kind);
        }
    }

    @Test
    @DisplayName("results.md every column of every table")
    void columns() throws IOException {
        String page = Files.readString(REFERENCE.resolve("results.md"));
        Design design = new Design(List.of("base"), 1, 1, 0.95);
        Contrast contrast = new Contrast("more", "base", "all", "utilisation", Optional.empty());
        Findings findings = new Findings("small", "", design, 0, List.of(), List.of(contrast));
        FindingTables.writeSummary(findings, folder.resolve("summary.csv"));
        FindingTables.writeDifferences(findings, folder.resolve("differences.csv"));
        new ReplicationTable(folder.resolve("replications.csv"), List.of(CAST)).close();

        for (String table : List.of("summary.csv", "differences.csv", "replications.csv")) {
            assertTrue(page.contains("## `" + table + "`"), table);
            for (String column :
                    Files.readAllLines(folder.resolve(table)).get(0).split(",")) {
                assertTrue(page.contains("`" + column + "`"), table + ": " + column);
            }
        }
    }
}
