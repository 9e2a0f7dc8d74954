package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinmarch.scenario.Study;

@DisplayName("results.md has the columns of each table as they are, and says of each what it means")
class ResultColumnsTest {

    private static final Pattern HEADER = Pattern.compile("```\n([a-z,-]+)\n```\n");

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Study study = SmallWorld.study("""
                format: 1
                name: small
                border: {length: 10 km}
                horizon: 10 h
                flows: {north: {direction: a-to-b, rate: 5 per h, speed: 4 km/h}}
                """);
        Design design = new Design(List.copyOf(study.policies().keySet()), 1, 1, 0.95);
        List<Cast> casts = Experiment.of(study, design).casts();
        Findings none = new Findings(Findings.Topic.of(study), design, 0, List.of(), List.of(), List.of());
        FindingTables.writeSummary(none, folder.resolve("summary.csv"));
        FindingTables.writeDifferences(none, folder.resolve("differences.csv"));
        FindingTables.writeBreakdown(none, folder.resolve("breakdown.csv"));
        new PairwiseTable(design, casts).write(folder.resolve("comparisons.csv"));
        new LevelTable(design, casts, PointTable.of(List.of())).write(folder.resolve("level-differences.csv"));
        new ReplicationTable(folder.resolve("replications.csv"), casts).close();
        new Chosen(List.of(), Optional.empty(), false, Optional.empty()).write(folder.resolve("select.csv"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "summary.csv",
                "differences.csv",
                "comparisons.csv",
                "level-differences.csv",
                "breakdown.csv",
                "replications.csv",
                "select.csv"
            })
    @DisplayName("the same columns in the same order, and each is explained")
    void columns(String table) throws IOException {
        String page = Files.readString(Path.of("docs", "reference", "results.md"));
        String written = Files.readAllLines(folder.resolve(table)).get(0);
        String section = section(page, table);

        Matcher shown = HEADER.matcher(section);
        assertTrue(shown.find(), table + " has its header on the page");
        assertEquals(written, shown.group(1), table);
        // What a table has in common with an earlier one is explained there.
        String explained = page.substring(0, page.indexOf(section) + section.length());
        for (String column : written.split(",")) {
            assertTrue(explained.contains("`" + column + "`"), table + ": " + column);
        }
    }

    private static String section(String page, String table) {
        int from = page.indexOf("\n## `" + table + "`\n");
        assertTrue(from >= 0, table + " has a section");
        int to = page.indexOf("\n## ", from + 1);
        return page.substring(from, to < 0 ? page.length() : to);
    }
}
