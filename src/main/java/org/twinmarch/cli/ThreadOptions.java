package org.twinmarch.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** On how many threads runs are played. */
final class ThreadOptions {

    @Whole(from = 1)
    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Number of threads; it changes no result (default: one for each processor).")
    private Optional<Integer> threads;

    /** Number of threads, 1 or more. */
    int count() {
        return threads.orElseGet(Runtime.getRuntime()::availableProcessors);
    }
}
