package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("the folder of results")
class ResultsFolderTest {

    @TempDir
    private Path parent;

    @Test
    @DisplayName("has the study's name, and a number where that is taken")
    void numbers() throws IOException {
        publish(ResultsFolder.numbered(parent, "study"), "first");
        publish(ResultsFolder.numbered(parent, "study"), "second");
        publish(ResultsFolder.numbered(parent, "study"), "third");

        assertEquals(List.of("study", "study-2", "study-3"), names());
        assertEquals("first", Files.readString(parent.resolve("study/note.txt")));
        assertEquals("third", Files.readString(parent.resolve("study-3/note.txt")));
    }

    @Test
    @DisplayName("is not there before it is complete, and leaves nothing behind if it never is")
    void unfinished() throws IOException {
        try (ResultsFolder folder = ResultsFolder.numbered(parent, "study")) {
            Files.writeString(folder.file("charts/half.svg"), "half a chart");
            assertFalse(Files.exists(folder.place()));
        }

        assertEquals(List.of(), names());
    }

    @Test
    @DisplayName("takes an empty folder, refuses one with files, and refuses a file")
    void atPlace() throws IOException {
        Path empty = Files.createDirectory(parent.resolve("empty"));
        publish(ResultsFolder.at(empty), "here");
        Path file = Files.createFile(parent.resolve("file"));

        assertEquals("here", Files.readString(empty.resolve("note.txt")));
        assertThrows(FileAlreadyExistsException.class, () -> ResultsFolder.at(empty));
        assertThrows(FileAlreadyExistsException.class, () -> ResultsFolder.at(file));
    }

    @Test
    @DisplayName("does not overwrite what somebody else has put there meanwhile")
    void overtaken() throws IOException {
        try (ResultsFolder folder = ResultsFolder.numbered(parent, "study")) {
            Files.createDirectory(parent.resolve("study"));
            Files.writeString(parent.resolve("study/note.txt"), "other");

            assertThrows(FileAlreadyExistsException.class, folder::publish);
        }

        assertEquals("other", Files.readString(parent.resolve("study/note.txt")));
        assertEquals(List.of("study"), names());
    }

    @Test
    @DisplayName("stays complete and keeps all else where something is added")
    void added() throws IOException {
        Path study = study();
        try (ResultsFolder folder = ResultsFolder.added(study)) {
            Files.writeString(folder.file("charts/new.svg"), "a chart");
            Files.writeString(folder.file("note.txt"), "other");
            assertEquals("first", Files.readString(study.resolve("note.txt")));
            folder.publish();
        }

        assertEquals(List.of("charts/new.svg", "manifest.json", "note.txt"), files(study));
        assertEquals("other", Files.readString(study.resolve("note.txt")));
    }

    @Test
    @DisplayName("keeps nothing where it is replaced, and all of it where the new results never come")
    void replaced() throws IOException {
        Path study = study();
        ResultsFolder.replacing(study).close();
        assertEquals(List.of("charts/old.svg", "manifest.json", "note.txt"), files(study));

        publish(ResultsFolder.replacing(study), "second");

        assertEquals(List.of("note.txt"), files(study));
        assertEquals("second", Files.readString(study.resolve("note.txt")));
    }

    /** A study with a chart. */
    private Path study() throws IOException {
        Path study = parent.resolve("study");
        try (ResultsFolder folder = ResultsFolder.at(study)) {
            Files.writeString(folder.file("charts/old.svg"), "a chart");
            Files.writeString(folder.file("manifest.json"), "{}");
            Files.writeString(folder.file("note.txt"), "first");
            folder.publish();
        }
        return study;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static void publish(ResultsFolder folder, String note) throws IOException {
        try (folder) {
            Files.writeString(folder.file("note.txt"), note);
            folder.publish();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> inside = Files.list(parent)) {
            return inside.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
