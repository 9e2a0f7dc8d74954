package org.twinmarch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("a damaged points.csv")
class DamagedPointsTest {

    private static final String SCENARIO = """
            format: 1
            name: damaged
            replications: 2
            border: {length: 10 km}
            horizon: 6 h
            flows:
              north: {direction: a-to-b, rate: 2 per h, speed: 4 km/h, stay: 1 h}
            fence:
              wire: {from: 0 km, to: 5 km, owner: b, coverage: 100 %, delay: 30 min, alarm: 20 %}
            """;

    @TempDir
    private static Path folder;

    private static String written = "";

    @BeforeAll
    static void sweep() throws IOException {
        Path scenario = Files.writeString(folder.resolve("damaged.yaml"), SCENARIO);
        Called called = Called.with(
                "sweep",
                scenario.toString(),
                "--factor=fence.wire.coverage=0 %,50 %",
                "--format=svg",
                "--out",
                folder.resolve("sweep").toString());
        assertEquals(0, called.code(), called::err);
        written = Files.readString(folder.resolve("sweep/points.csv"));
    }

    private static Called called(String command) {
        String sweep = folder.resolve("sweep").toString();
        return switch (command) {
            case "rerun" -> Called.with("rerun", sweep + "/manifest.json");
            case "merge" ->
                Called.with("merge", sweep, "--out", folder.resolve("merged").toString());
            default -> Called.with(command, sweep);
        };
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            report | point,policy,     | point,         | 1 | damaged
            report | policy,fence      | polcy,fence    | 1 | the column "policy" is missing
            merge  | ,base,50 %        | ,base          | 3 | has 2 fields
            rerun  | ,base,50 %        | ,ba            | 3 | has 2 fields
            report | ,base,0 %         | ,base,0 %,7    | 2 | cells
            report | base.coverage-50, | base.other,    | 3 | "base.other" is no point of this study
            rerun  | base.coverage-50, | '"base.cover,' | 3 |
            """)
    @DisplayName("is told with its line and the mend, with exit code 3")
    void told(String command, String from, String to, int line, String wrong) throws IOException {
        Path points = folder.resolve("sweep/points.csv");
        assertTrue(written.contains(from), written);
        Files.writeString(points, written.replace(from, to));

        Called called = called(command);

        assertEquals(3, called.code(), called::err);
        assertTrue(called.err().startsWith("%s:%d:1: ".formatted(points.toAbsolutePath(), line)), called::err);
        assertTrue(wrong == null || called.err().contains(wrong), called::err);
        assertTrue(called.err().contains("take an unharmed copy, or call the command again"), called::err);
    }

    @Test
    @DisplayName("that lost its last line is told the point that is missing, and one that is empty is told, too")
    void cut() throws IOException {
        Path points = folder.resolve("sweep/points.csv");
        Files.writeString(points, written.substring(0, written.indexOf("base.coverage-50")));
        Called cut = called("report");
        Files.writeString(points, "");
        Called empty = called("report");

        assertEquals(3, cut.code(), cut::err);
        assertTrue(cut.err().contains("points.csv:2:1: the point \"base.coverage-50\" is missing"), cut::err);
        assertEquals(3, empty.code(), empty::err);
        assertTrue(empty.err().contains("points.csv:1:1: it holds no point"), empty::err);
    }
}
