package org.twinmarch.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The folder of a study's results. It is filled as a draft beside its final place and moved there in one step when it is
 * complete: a reader never meets half a study, and nothing is ever overwritten.
 */
public final class ResultsFolder implements AutoCloseable {

    private final Path place;
    private final Path draft;

    private ResultsFolder(Path place) throws IOException {
        this.place = place;
        Path parent = place.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        this.draft = Files.createDirectory(parent.resolve(
                "." + place.getFileName() + ".draft-" + ProcessHandle.current().pid()));
    }

    /**
     * A folder at a given place.
     *
     * @throws FileAlreadyExistsException if there is something already, an empty folder excepted
     */
    public static ResultsFolder at(Path place) throws IOException {
        if (isTaken(place)) {
            throw new FileAlreadyExistsException(place.toString());
        }
        return new ResultsFolder(place);
    }

    /** A folder with the name of a study or, if there is one already, the name with the first free number from 2 on. */
    public static ResultsFolder numbered(Path parent, String study) throws IOException {
        Path free = IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> parent.resolve(number == 1 ? study : study + "-" + number))
                .filter(place -> !isTaken(place))
                .findFirst()
                .orElseThrow();
        return new ResultsFolder(free);
    }

    /** Whether there is something at a place that must not be overwritten: anything but an empty folder. */
    public static boolean isTaken(Path place) {
        if (!Files.isDirectory(place)) {
            return Files.exists(place);
        }
        try (Stream<Path> inside = Files.list(place)) {
            return inside.findAny().isPresent();
        } catch (IOException unreadable) {
            return true;
        }
    }

    /** Where the results will be. */
    public Path place() {
        return place;
    }

    /** Where to write a file now; missing folders on the way are made. */
    public Path file(String name) throws IOException {
        Path file = draft.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    /** Where to write a folder of files now. */
    public Path folder(String name) throws IOException {
        return Files.createDirectories(draft.resolve(name));
    }

    /**
     * Moves the draft to its place.
     *
     * @throws FileAlreadyExistsException if somebody else has put something there meanwhile
     */
    public void publish() throws IOException {
        if (isTaken(place)) {
            throw new FileAlreadyExistsException(place.toString());
        }
        Files.deleteIfExists(place);
        Files.move(draft, place);
    }

    /** Removes the draft if it was not published. */
    @Override
    public void close() throws IOException {
        if (Files.exists(draft)) {
            for (Path path : deepestFirst()) {
                Files.delete(path);
            }
        }
    }

    private List<Path> deepestFirst() throws IOException {
        try (Stream<Path> paths = Files.walk(draft)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }
}
