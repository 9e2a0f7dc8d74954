package org.twinmarch.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Json;
import org.twinmarch.experiment.ResultsFolder;

/**
 * {@code run-info.json}: when, where and how long a study ran. It is kept apart from the manifest because it differs from
 * run to run.
 *
 * @param started when it began
 * @param wall    how long it took
 * @param threads number of threads
 * @param watched whether the next round of a watch replaces it
 */
record RunInfo(Instant started, Duration wall, int threads, boolean watched) {

    private static final String FILE = "run-info.json";
    private static final String WATCHED = "watched";

    /** A run whose results stay. */
    RunInfo(Instant started, Duration wall, int threads) {
        this(started, wall, threads, false);
    }

    /** Whether a folder holds the results of a watch, which the next one may replace. */
    static boolean isWatched(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        return Files.exists(file) && Files.readString(file).contains("\"%s\": \"yes\"".formatted(WATCHED));
    }

    /** Writes the file. */
    void write(ResultsFolder folder) throws IOException {
        Files.writeString(folder.file(FILE), text());
    }

    private String text() {
        Json json = new Json()
                .with("started", started.toString())
                .with("wall-seconds", wall.toMillis() / 1000.0)
                .with("threads", threads)
                .with("processors", Runtime.getRuntime().availableProcessors())
                .with("host", host())
                .with("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return (watched ? json.with(WATCHED, "yes") : json).lines();
    }

    /** The same for a terminal. */
    String sentence(Findings findings) {
        return String.format(
                Locale.ROOT,
                "%,d runs with %,d parties took %.1f s on %d thread%s",
                findings.design().runs(),
                findings.parties(),
                wall.toMillis() / 1000.0,
                threads,
                threads == 1 ? "" : "s");
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "unknown";
        }
    }
}
