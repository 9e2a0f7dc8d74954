package org.twinmarch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("the result that comes with the program")
class ShippedResultTest {

    private static final Path SHIPPED = Path.of("results", "shipped", "fence-and-grade");
    private static final String MADE_BY = "it was made by another program; results/README.md says how to make it again";

    @TempDir
    Path folder;

    @Test
    @DisplayName("is what this program finds: its first replication, played again, gives the same bytes at every point")
    void firstReplication() throws IOException {
        Path again = folder.resolve("again");

        Called called = Called.with(
                "sweep",
                "scenarios/studies/fence-and-grade.yaml",
                "--replications",
                "1",
                "--dpi",
                "30",
                "--out",
                again.toString());

        assertEquals(0, called.code(), called::err);
        List<String> played = Files.readAllLines(again.resolve("replications.csv"));
        List<String> shipped = Files.readAllLines(SHIPPED.resolve("replications.csv"));
        assertTrue(played.size() > 1000, "there are rows to compare: " + played.size());
        assertEquals(played, shipped.subList(0, played.size()), MADE_BY);
        for (Path scenario : scenarios(SHIPPED)) {
            Path same = again.resolve("effective").resolve(scenario.getFileName());
            assertEquals(
                    Files.readString(scenario).replace("replications: 20", "replications: 1"),
                    Files.readString(same).replace("replications: 20", "replications: 1"),
                    MADE_BY);
        }
        for (String file : List.of("points.csv", "provenance.csv")) {
            assertEquals(Files.readString(SHIPPED.resolve(file)), Files.readString(again.resolve(file)), MADE_BY);
        }
    }

    private static List<Path> scenarios(Path result) throws IOException {
        try (Stream<Path> files = Files.list(result.resolve("effective"))) {
            List<Path> scenarios = files.sorted().toList();
            assertEquals(25, scenarios.size());
            return scenarios;
        }
    }

    @Test
    @DisplayName("holds together: its charts and its report, made again from its tables, are the same")
    void presentation() throws IOException {
        Path copy = folder.resolve("copy");
        copy(SHIPPED, copy);

        Called called = Called.with("report", copy.toString(), "--dpi", "150");

        assertEquals(0, called.code(), called::err);
        assertEquals(
                Files.readString(SHIPPED.resolve("report.html")),
                Files.readString(copy.resolve("report.html")),
                MADE_BY);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
