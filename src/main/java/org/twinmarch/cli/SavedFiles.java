package org.twinmarch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Files as they were last looked at. They are looked at again and again: events of the file system do not come from every
 * file system, and an editor that puts a new file in the place of the old one ends them. Confined to one thread.
 */
final class SavedFiles {

    /** Somebody who saves does not notice so short a time, and a processor does not notice so few looks. */
    private static final long PAUSE_MILLIS = 150;

    private final Map<Path, Optional<Stamp>> stamps = new LinkedHashMap<>();

    /** What changes when a file is saved; the key tells a new file of the same name. */
    private record Stamp(long modifiedNanos, long size, Optional<Object> key) {

        static Optional<Stamp> of(Path file) {
            try {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                long nanos = now.lastModifiedTime().to(TimeUnit.NANOSECONDS);
                return Optional.of(new Stamp(nanos, now.size(), Optional.ofNullable(now.fileKey())));
            } catch (IOException away) {
                return Optional.empty();
            }
        }
    }

    /** Looks at a file, and again whenever it is asked; it need not be there. Call this before the file is read. */
    void note(Path file) {
        stamps.put(file, Stamp.of(file));
    }

    /** Number of files. */
    int count() {
        return stamps.size();
    }

    /**
     * Waits until one of the files has been saved, and all of them are at rest.
     *
     * @throws InterruptedException if the calling thread is interrupted
     */
    void awaitSaving() throws InterruptedException {
        Map<Path, Optional<Stamp>> before = new LinkedHashMap<>(stamps);
        Map<Path, Optional<Stamp>> last = before;
        boolean isSaved = false;
        boolean isAtRest = false;
        while (!(isSaved && isAtRest)) {
            Thread.sleep(PAUSE_MILLIS);
            stamps.keySet().forEach(this::note);
            isSaved = !stamps.equals(before);
            isAtRest = stamps.equals(last);
            last = new LinkedHashMap<>(stamps);
        }
    }
}
