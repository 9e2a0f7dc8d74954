package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinmarch.scenario.Study;

@DisplayName("a sweep and its log")
class SweepTest {

    private static final List<String> POINTS = List.of("first", "second");

    private final Study study = SmallWorld.study("""
            format: 1
            name: small
            border: {length: 40 km}
            horizon: 16 h
            flows: {crossers: {direction: b-to-a, rate: 2 per h, speed: 4 km/h, stay: 30 min}}
            patrols:
              force: {side: a, from: 0 km, to: 40 km, speed: 20 km/h, motion: circuit,
                detection: {reach: along, law: {definite-range: {range: 0 km, probability: 1}}}}
            policies: {slow: {}, fast: {patrols: {force: {speed: 40 km/h}}}}
            """);
    private final Design design = new Design(List.of("slow", "fast"), 12, 1, 0.95);

    @TempDir
    private Path folder;

    private Path file;
    private Findings atOnce;

    @BeforeEach
    void playAtOnce() throws Exception {
        file = folder.resolve("runs.log");
        atOnce = Experiment.of(study, design).play(1, outcome -> {});
    }

    private Findings played(int threads) throws Exception {
        try (RunLog log = RunLog.open(file)) {
            return new Sweep(study, design, POINTS, log).play(threads, outcome -> {});
        }
    }

    @Test
    @DisplayName("gives what it gives without a log, and again when every run is in the log")
    void remembered() throws Exception {
        assertEquals(atOnce, played(2));
        byte[] written = Files.readAllBytes(file);
        assertEquals(atOnce, played(1));
        assertEquals(List.of(), difference(written, Files.readAllBytes(file)), "nothing is played twice");
        assertEquals(1 + 24, Files.readAllLines(file).size());
    }

    private static List<Integer> difference(byte[] one, byte[] other) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < Math.max(one.length, other.length); i++) {
            if (i >= one.length || i >= other.length || one[i] != other[i]) {
                places.add(i);
            }
        }
        return places;
    }

    @Test
    @DisplayName("goes on wherever the log was cut off, in the middle of a line as well")
    void truncated() throws Exception {
        played(1);
        byte[] whole = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(5);
        for (int cut = 0; cut < 12; cut++) {
            Files.write(file, Arrays.copyOf(whole, random.nextInt(28, whole.length)));
            assertEquals(atOnce, played(2));
            assertEquals(List.of(), difference(whole, Files.readAllBytes(file)));
        }
    }

    @Test
    @DisplayName("plays a garbled line again, says which it was, and loses nothing else")
    void garbled() throws Exception {
        played(1);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(5, lines.get(5).replaceFirst(":", ":1"));
        lines.set(9, "");
        Files.write(file, lines);
        try (RunLog log = RunLog.open(file)) {
            assertEquals(
                    List.of(
                            file + ": line 6 is garbled; its run is played again",
                            file + ": line 10 is garbled; its run is played again"),
                    log.complaints());
            Sweep sweep = new Sweep(study, design, POINTS, log);
            assertEquals(22, sweep.known());
            assertEquals(2, sweep.whole());
            assertEquals(atOnce, sweep.play(2, outcome -> {}));
            assertEquals(24, sweep.known());
        }
    }

    @Test
    @DisplayName("plays a point anew whose scenario has changed, and only that")
    void changed() throws Exception {
        played(1);
        try (RunLog log = RunLog.open(file)) {
            assertEquals(12, new Sweep(study, design, List.of("first", "third"), log).known());
        }
    }

    @Test
    @DisplayName("is the same from shards, in whatever order they are put together")
    void sharded() throws Exception {
        Path other = folder.resolve("other.log");
        try (RunLog one = RunLog.open(file);
                RunLog two = RunLog.open(other)) {
            Sweep whole = new Sweep(study, design, POINTS, one);
            Sweep part = new Sweep(study, design, POINTS, two);
            part.play(new Shard(3, 3), 2, outcome -> {});
            whole.take(two);
            assertEquals(List.of(1, 2), whole.missing(3));
            assertEquals(8, whole.runs(new Shard(3, 3)));
            assertEquals(8, whole.known());
            part.play(new Shard(1, 3), 1, outcome -> {});
            part.play(new Shard(2, 3), 1, outcome -> {});
            whole.take(two);
            assertEquals(List.of(), whole.missing(3));
            assertEquals(atOnce, whole.play(1, outcome -> {}));
        }
    }

    @Test
    @DisplayName("has one owner at a time")
    void owned() throws Exception {
        try (RunLog log = RunLog.open(file)) {
            assertFalse(log.holds("first", 1));
            IOException refused = assertThrows(IOException.class, () -> RunLog.open(file));
            assertTrue(refused.getMessage().contains("another twinmarch works on this study"), refused::getMessage);
        }
        RunLog.open(file).close();
    }

    @Test
    @DisplayName("leaves a file alone that is no such log")
    void foreign() throws Exception {
        Files.writeString(file, "my diary\n");

        IOException refused = assertThrows(IOException.class, () -> RunLog.open(file));

        assertTrue(refused.getMessage().contains("is no run log of this version"), refused::getMessage);
        assertEquals("my diary\n", Files.readString(file));
    }

    @Test
    @DisplayName("refuses a place where no log can be, and what never ends; begins an empty file")
    void places() throws Exception {
        Files.createSymbolicLink(folder.resolve("zeros.log"), Path.of("/dev/full"));
        Path nowhere = folder.resolve("nowhere").resolve("runs.log");

        assertThrows(IOException.class, () -> RunLog.open(nowhere));
        IOException endless = assertThrows(IOException.class, () -> RunLog.open(folder.resolve("zeros.log")));
        assertTrue(endless.getMessage().contains("is no run log of this version"), endless::getMessage);
        Files.writeString(file, "", StandardCharsets.US_ASCII, StandardOpenOption.CREATE);
        RunLog.open(file).close();
        assertEquals(1, Files.readAllLines(file).size(), "an empty file is a log to begin");
    }
}
