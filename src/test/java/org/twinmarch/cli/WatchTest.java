package org.twinmarch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("twinmarch run --watch, as its user meets it")
class WatchTest {

    private static final String SCENARIO = """
            format: 1
            name: two-ways
            replications: 500
            border: {length: 10 km}
            horizon: 24 h
            flows:
              north: {direction: a-to-b, rate: 2 per h, speed: 4 km/h, stay: 1 h}
            patrols:
              walker:
                side: a
                from: 0 km
                to: 10 km
                speed: 5 km/h
                motion: shuttle
                detection: {reach: along, law: {definite-range: {range: 100 m, probability: 100 %}}}
            """;

    private static final String TABLE = "value\n1.5 h\n1 h\n";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CompletableFuture<Integer> code = new CompletableFuture<>();
    private Thread watch;

    private void start(Path scenario, String... more) {
        String[] words = Stream.concat(
                        Stream.of("run", scenario.toString(), "--watch", "--dpi", "30", "--out", place().toString()),
                        Stream.of(more))
                .toArray(String[]::new);
        watch = new Thread(() -> code.complete(Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words)));
        watch.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (watch != null) {
            watch.interrupt();
            watch.join(PATIENCE.toMillis());
        }
    }

    private Path place() {
        return folder.resolve("results");
    }

    private void await(BooleanSupplier happened) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!happened.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end) && watch.isAlive(), () -> out + "\n" + err);
            Thread.sleep(20);
        }
    }

    private int waits() {
        return err.toString().split("to be saved", -1).length - 1;
    }

    /** Saves as an editor does that puts a new file in the place of the old one. */
    private void replace(Path file, String text) throws IOException {
        Path fresh = Files.writeString(folder.resolve("fresh.tmp"), text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Test
    @DisplayName(
            "tells all that is wrong while the file is broken, plays when it is mended, and redraws at every saving")
    void brokenMendedRedrawn() throws Exception {
        Path scenario = folder.resolve("two-ways.yaml");
        Files.writeString(scenario, SCENARIO.replace("24 h", "24").replace("2 per h", "often"));
        start(scenario);

        await(() -> waits() == 1);
        assertTrue(err.toString().contains("two-ways.yaml:5:10: \"24\""), err::toString);
        assertTrue(err.toString().matches("(?s).*two-ways.yaml:7:[0-9]+: \"often\".*"), err::toString);
        assertFalse(Files.exists(place()));

        replace(scenario, SCENARIO);
        await(() -> waits() == 2);
        String first = Files.readString(place().resolve("report.html"));
        assertTrue(out.toString().contains("10 replications"), out::toString);
        assertTrue(out.toString().contains("Read report.html there"), out::toString);

        Files.writeString(scenario, SCENARIO.replace("speed: 5 km/h", "speed: 9 km/h"));
        await(() -> waits() == 3);
        assertFalse(first.equals(Files.readString(place().resolve("report.html"))));
        assertTrue(Files.exists(place().resolve("charts/policy-comparison.svg")));

        watch.interrupt();
        assertEquals(130, ended());
        assertTrue(err.toString().endsWith("watching ends" + System.lineSeparator()), err::toString);
        assertTrue(Files.exists(place().resolve("manifest.json")));
    }

    private int ended() throws InterruptedException, ExecutionException, TimeoutException {
        return code.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    @DisplayName("plays again when a table is saved, and once for savings that follow upon each other")
    void tables() throws Exception {
        Path table = Files.writeString(folder.resolve("stays.csv"), TABLE);
        Path scenario = Files.writeString(
                folder.resolve("two-ways.yaml"), SCENARIO.replace("stay: 1 h", "stay: {empirical: {file: stays.csv}}"));
        start(scenario, "--replications", "2");

        await(() -> waits() == 1);
        assertTrue(out.toString().contains("2 replications"), () -> out + "\n" + err);
        String first = Files.readString(place().resolve("summary.csv"));

        for (int i = 0; i < 5; i++) {
            Files.writeString(table, TABLE.replace("1.5", "1.%s".formatted(6 + i % 3)));
            Thread.sleep(30);
        }
        await(() -> waits() == 2);
        assertFalse(first.equals(Files.readString(place().resolve("summary.csv"))));
        Thread.sleep(600);
        assertEquals(2, waits());
    }

    @Test
    @DisplayName("replaces results of a watch, and never those of a run")
    void places() throws Exception {
        Path scenario = Files.writeString(folder.resolve("two-ways.yaml"), SCENARIO);
        Called run = Called.with(
                "run", scenario.toString(), "--replications", "2", "--dpi", "30", "--out", place().toString());
        assertEquals(0, run.code(), run.err());
        String results = Files.readString(place().resolve("summary.csv"));

        start(scenario);

        assertEquals(1, ended());
        assertTrue(err.toString().contains("is not of a watch; give another folder with --out"), err::toString);
        assertEquals(results, Files.readString(place().resolve("summary.csv")));
    }
}
