package org.twinmarch.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Json;

/**
 * {@code run-info.json}: when, where and how long a study ran. It is kept apart from the manifest because it differs from
 * run to run.
 *
 * @param started when it began
 * @param wall    how long it took
 * @param threads number of threads
 */
record RunInfo(Instant started, Duration wall, int threads) {

    /** The file's text. */
    String text() {
        return new Json()
                .with("started", started.toString())
                .with("wall-seconds", wall.toMillis() / 1000.0)
                .with("threads", threads)
                .with("processors", Runtime.getRuntime().availableProcessors())
                .with("host", host())
                .with("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"))
                .lines();
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
