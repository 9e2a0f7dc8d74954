package org.twinmarch.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page of the course lists every lesson, in the order in which it should be learned. */
class CoursePageTest {

    private static final Pattern LESSON = Pattern.compile("A\\d\\d_\\w+Test\\.java");

    @Test
    @DisplayName("the page lists all lessons in order")
    void lessons() throws IOException {
        List<String> listed = LESSON.matcher(Files.readString(Path.of("docs/guide/course.md")))
                .results()
                .map(lesson -> lesson.group())
                .toList();
        assertEquals(lessonFiles(), listed);
    }

    private static List<String> lessonFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/java/org/twinmarch/course"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(LESSON.asMatchPredicate())
                    .sorted()
                    .toList();
        }
    }
}
