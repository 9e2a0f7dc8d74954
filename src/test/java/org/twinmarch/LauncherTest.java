package org.twinmarch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that users start: from anywhere, on any Java, several at once. */
@Tag("packaged")
class LauncherTest {

    @TempDir
    Path folder;

    private Path home;
    private String launcher;

    @BeforeEach
    void unpack() throws IOException {
        home = Program.clone(folder);
        launcher = home.resolve("twinmarch").toString();
    }

    @Test
    @DisplayName("it starts through a symbolic link, from another folder, in a path with blanks, and says nothing else")
    void elsewhere() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("linked"), home.resolve("twinmarch"));

        Program.Ended ended = Program.in(folder).run(List.of(link.toString(), "--help"));

        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.out().startsWith("Usage: twinmarch"), ended.out());
        assertEquals("", ended.err());
    }

    @Test
    @DisplayName("help starts from archived class data and loads neither the engine nor charts nor the schema")
    void startsLight() throws Exception {
        Path loaded = folder.resolve("loaded");
        Program here = new Program(folder, Map.of("TWINMARCH_OPTS", "-Xlog:class+load:file=" + loaded));
        here.run(List.of(launcher, "--help")); // archives the classes
        here.run(List.of(launcher, "--help"));

        String classes = Files.readString(loaded);
        assertTrue(classes.contains("picocli.CommandLine "), "the log names what is loaded");
        assertTrue(classes.contains("source: shared objects file (top)"), "the archive is in use");
        for (String heavy : List.of("umontreal.ssj.", "org.jfree.", "com.networknt.", "tools.jackson.", "java.awt.")) {
            assertFalse(classes.contains(" " + heavy), heavy);
        }
    }

    @Test
    @DisplayName("it builds when a source is newer than the jar; two at once build once; a dead builder is no obstacle")
    void buildsOnce() throws Exception {
        Path tools = folder.resolve("tools");
        Program.script(
                tools.resolve("mvn"),
                "echo built >> '%s'; sleep 1; touch target/twinmarch.jar\n".formatted(folder.resolve("builds")));
        Program here = new Program(folder, Map.of("PATH", tools + ":" + System.getenv("PATH")));
        Files.setLastModifiedTime(home.resolve("target/twinmarch.jar"), FileTime.from(Instant.EPOCH));
        Files.createSymbolicLink(home.resolve("target/.build-lock"), Path.of("99999999"));

        List<Process> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(here.start(List.of(launcher, "--version")));
        }
        Program.Ended first = Program.ended(both.get(0));
        Program.Ended second = Program.ended(both.get(1));

        assertEquals(0, first.code() + second.code(), first.err() + second.err());
        assertEquals(List.of("built"), Files.readAllLines(folder.resolve("builds")));
        assertEquals(1, (first.err() + second.err()).lines().count(), "one line says that it builds");
        assertFalse(Files.isSymbolicLink(home.resolve("target/.build-lock")));
    }

    @Test
    @DisplayName("a build that fails shows what the compiler said, and ends with 1")
    void buildFails() throws Exception {
        Path tools = folder.resolve("tools");
        Program.script(tools.resolve("mvn"), "echo '[INFO] noise'; echo '[ERROR] Border.java: no'; exit 1\n");
        Files.setLastModifiedTime(home.resolve("target/twinmarch.jar"), FileTime.from(Instant.EPOCH));

        Program.Ended ended = new Program(folder, Map.of("PATH", tools + ":" + System.getenv("PATH")))
                .run(List.of(launcher, "--version"));

        assertEquals(1, ended.code());
        assertTrue(ended.err().contains("[ERROR] Border.java: no"), ended.err());
        assertTrue(ended.err().contains("twinmarch: the build failed"), ended.err());
        assertFalse(ended.err().contains("noise"), ended.err());
    }

    @Test
    @DisplayName("a Java that is too old, or none where JAVA_HOME points, is told by name")
    void wrongJava() throws Exception {
        Path old = folder.resolve("old");
        Program.script(old.resolve("bin/java"), "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        Path ancient = folder.resolve("ancient");
        Program.script(ancient.resolve("bin/java"), "echo 'java version \"1.8.0_402\"' >&2\n");

        assertTold("is Java 11; twinmarch needs 17 or later", old);
        assertTold("is Java 8; twinmarch needs 17 or later", ancient);
        assertTold("there is no bin/java in it", folder.resolve("nowhere"));
    }

    private void assertTold(String message, Path javaHome) throws Exception {
        Program.Ended ended =
                new Program(folder, Map.of("JAVA_HOME", javaHome.toString())).run(List.of(launcher, "--version"));
        assertEquals(1, ended.code());
        assertTrue(ended.err().contains(message), ended.err());
    }
}
