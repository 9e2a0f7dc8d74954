package org.twinmarch.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The folder of a study's results. It is filled as a draft beside its final place and moved there in one step when it is
 * complete: a reader never meets half a study, and nothing is ever overwritten.
 */
public final class ResultsFolder implements AutoCloseable {

    private static final String MANIFEST = "manifest.json";

    private final Path place;
    private final Path draft;
    private final Purpose purpose;
    private final List<String> withdrawn = new ArrayList<>();

    /** What a folder is filled for. */
    private enum Purpose {
        /** Results at a place where there are none. */
        NEW,
        /** Results in the place of earlier ones. */
        RESUMED,
        /** Results in the place of others, of which nothing stays. */
        REPLACING,
        /** Something besides the results that are there. */
        ADDED
    }

    private ResultsFolder(Path place, Path beside, Purpose purpose) throws IOException {
        this.place = place;
        this.purpose = purpose;
        Files.createDirectories(beside);
        this.draft = Files.createDirectory(beside.resolve(
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
        return new ResultsFolder(place, parentOf(place), Purpose.NEW);
    }

    /**
     * A folder that is there already: what is published replaces files and folders of the same name, and all else stays. The
     * manifest comes last, so that a folder without one is not complete.
     */
    public static ResultsFolder resumed(Path place) throws IOException {
        return new ResultsFolder(place, place, Purpose.RESUMED);
    }

    /** A folder that is there already, and of which nothing stays when the new results are published. */
    public static ResultsFolder replacing(Path place) throws IOException {
        return new ResultsFolder(place, place, Purpose.REPLACING);
    }

    /**
     * A folder of results that stays complete: what is published replaces files and folders of the same name, and all else
     * stays, the manifest included.
     */
    public static ResultsFolder added(Path place) throws IOException {
        return new ResultsFolder(place, place, Purpose.ADDED);
    }

    private static Path parentOf(Path place) {
        return place.toAbsolutePath().getParent();
    }

    /** A folder with the name of a study or, if there is one already, the name with the first free number from 2 on. */
    public static ResultsFolder numbered(Path parent, String study) throws IOException {
        Path free = IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> parent.resolve(number == 1 ? study : study + "-" + number))
                .filter(place -> !isTaken(place))
                .findFirst()
                .orElseThrow();
        return new ResultsFolder(free, parentOf(free), Purpose.NEW);
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

    /** What is published will hold no such file, even if earlier results at the same place have one. */
    public void withdraw(String name) {
        withdrawn.add(name);
    }

    /**
     * Moves the draft to its place.
     *
     * @throws FileAlreadyExistsException if somebody else has put something there meanwhile
     */
    public void publish() throws IOException {
        if (purpose != Purpose.NEW) {
            replace();
            return;
        }
        if (isTaken(place)) {
            throw new FileAlreadyExistsException(place.toString());
        }
        Files.deleteIfExists(place);
        Files.move(draft, place);
    }

    private void replace() throws IOException {
        if (purpose != Purpose.ADDED) {
            Files.deleteIfExists(place.resolve(MANIFEST));
        }
        if (purpose == Purpose.REPLACING) {
            clear();
        }
        for (String name : withdrawn) {
            delete(place.resolve(name));
        }
        try (Stream<Path> files = Files.list(draft)) {
            List<Path> manifestLast = files.sorted(Comparator.comparing(file -> file.endsWith(MANIFEST)))
                    .toList();
            for (Path file : manifestLast) {
                Path target = place.resolve(file.getFileName());
                delete(target);
                Files.move(file, target);
            }
        }
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.filter(path -> !path.getFileName().equals(draft.getFileName()))
                    .toList()) {
                delete(file);
            }
        }
    }

    /** Removes the draft if it was not published. */
    @Override
    public void close() throws IOException {
        delete(draft);
    }

    private static void delete(Path place) throws IOException {
        if (Files.exists(place)) {
            for (Path path : deepestFirst(place)) {
                Files.delete(path);
            }
        }
    }

    private static List<Path> deepestFirst(Path place) throws IOException {
        try (Stream<Path> paths = Files.walk(place)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }
}
