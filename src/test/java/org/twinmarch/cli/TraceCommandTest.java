package org.twinmarch.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceCommandTest {

    private static final String SCENARIO = "scenarios/pakistan-iran.yaml";

    @TempDir
    Path folder;

    private Called traced(String name, String... options) {
        List<String> arguments = new ArrayList<>(List.of("trace", "scenarios/coordination.yaml", "--dpi", "72"));
        arguments.addAll(List.of("--out", folder.resolve(name).toString()));
        arguments.addAll(List.of(options));
        return Called.with(arguments.toArray(String[]::new));
    }

    @Test
    @DisplayName("it writes log, text, diagram and page, and says where; the same command gives the same bytes")
    void writes() throws IOException {
        Called called = traced("one", "--policy", "staggered", "--replication", "2", "--from", "3 h", "--to", "6 h");
        traced("two", "--policy", "staggered", "--replication", "2", "--from", "3 h", "--to", "6 h");

        assertEquals(0, called.code(), called.err());
        assertTrue(
                called.out().startsWith("coordination: policy staggered, replication 2, seed 20200508"), called.out());
        assertTrue(called.out().contains("Trace: " + folder.resolve("one")), called.out());
        assertFalse(
                Files.readString(folder.resolve("one/events.txt")).contains("light: "), "no light is modelled here");
        for (String file : List.of(
                "events.csv",
                "events.txt",
                "replay.html",
                "charts/time-distance.svg",
                "charts/time-distance.png",
                "charts/time-distance.pdf")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("one").resolve(file)),
                    Files.readAllBytes(folder.resolve("two").resolve(file)),
                    file);
        }
    }

    @Test
    @DisplayName("a time may be a date, and a date is the time since the start")
    void dates() throws IOException {
        traced("hours", "--from", "90 min", "--to", "3 h");
        traced("dates", "--from", "2020-01-01 01:30", "--to", "2020-01-01T03:00");

        assertArrayEquals(
                Files.readAllBytes(folder.resolve("hours/replay.html")),
                Files.readAllBytes(folder.resolve("dates/replay.html")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--replication|0|1 or more",
                "--policy|fence|hot-spots-none",
                "--from|yesterday|2020-05-08 06:00",
                "--from|366 days|--from must lie in the run",
                "--to|-1 h|later than --from",
                "--stretch|mountains|makran-ridges",
                "--km|200-100|0 to 959",
                "--km|0-1000|0 to 959",
                "--km|0|0 to 959",
                "--dpi|1|--dpi must be"
            })
    @DisplayName("a wrong option ends with 2 and the mend")
    void misuse(String option, String value, String mend) {
        Called called = Called.with("trace", SCENARIO, option + "=" + value);

        assertEquals(2, called.code(), called.out());
        assertTrue(called.err().contains(mend), called.err());
        assertTrue(called.err().contains(option), called.err());
    }

    @Test
    @DisplayName("two ways of saying where, and a folder that is taken, are refused")
    void conflicts() throws IOException {
        Called where = Called.with("trace", SCENARIO, "--km", "0-10", "--stretch", "makran-ridges");
        Files.writeString(Files.createDirectories(folder.resolve("taken")).resolve("mine"), "mine");
        Called taken = traced("taken");

        assertEquals(2, where.code());
        assertEquals(2, taken.code());
        assertTrue(taken.err().contains("give a new folder"), taken.err());
    }
}
