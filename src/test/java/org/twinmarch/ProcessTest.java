package org.twinmarch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed program as a process: what the shell is told, and that every message arrives. */
@Tag("packaged")
class ProcessTest {

    private static final String LITE =
            Path.of("scenarios/border-lite.yaml").toAbsolutePath().toString();

    @TempDir
    Path folder;

    @Test
    @DisplayName("a run prints its table, leaves its results, draws no progress into a pipe, and repeats itself")
    void runs() throws Exception {
        Program.Ended once = told(0, "run", LITE, "--replications", "4", "--threads", "1");
        Program.Ended again = told(0, "run", LITE, "--replications", "4", "--threads", "2");

        assertTrue(once.out().contains("crossers"), once.out());
        assertFalse(once.err().contains("\r"), once.err());
        assertSameBytes("results/border-lite", "results/border-lite-2", "replications.csv");
        assertSameBytes("results/border-lite", "results/border-lite-2", "summary.csv");
        assertEquals(once.out().replace("results/border-lite", "?"), again.out().replace("results/border-lite-2", "?"));
    }

    @Test
    @DisplayName("a reader that has seen enough is no error")
    void readerLeaves() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String script = "\"$0\" -jar \"$1\" schema | head -c 1 >/dev/null; echo \"${PIPESTATUS[0]}\"";
        Program.Ended ended = Program.in(folder)
                .run(List.of("bash", "-c", script, java, Program.jar().toString()));

        assertEquals("0", ended.out().strip());
        assertEquals("", ended.err());
    }

    @Test
    @DisplayName("--json prints one object and nothing else")
    void json() throws Exception {
        String out = told(0, "run", LITE, "--replications", "4", "--json").out().strip();

        assertTrue(out.startsWith("{\"results\":") && out.endsWith("}"), out);
        assertTrue(out.contains("\"probability-of-detection\""), out);
    }

    @Test
    @DisplayName("a wrong command line ends with 2 and names the mend")
    void usage() throws Exception {
        assertTrue(told(2).err().contains("a command is needed"));
        assertTrue(told(2, "rum", LITE).err().contains("run"));
        assertTrue(told(2, "run", LITE, "--replication", "4").err().contains("--replications"));
    }

    @Test
    @DisplayName("a broken scenario ends with 3, and says file, line, column")
    void broken() throws Exception {
        Path file = Files.writeString(folder.resolve("broken.yaml"), "format: 1\nname: broken\nborder: {length: 10}\n");

        assertTrue(told(3, "check", file.toString()).err().contains("broken.yaml:3:"));
        assertTrue(told(3, "run", file.toString()).err().contains("broken.yaml:3:"));
        assertTrue(told(3, "run", "nowhere.yaml").err().contains("nowhere.yaml"));
        assertFalse(Files.exists(folder.resolve("results")));
    }

    @Test
    @DisplayName("Ctrl-C ends with 130 and leaves no half-written results")
    void interrupted() throws Exception {
        Process process = Program.in(folder)
                .start(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Program.jar().toString(),
                        "run",
                        LITE,
                        "--replications",
                        "1000000"));
        // The draft of the results tells that the run has begun; a pause would only hope so.
        while (process.isAlive() && isEmpty(folder)) {
            Thread.sleep(20);
        }
        Program.in(folder).run(List.of("kill", "-INT", Long.toString(process.pid())));

        Program.Ended ended = Program.ended(process);

        assertEquals(130, ended.code(), ended.err());
        assertFalse(Files.exists(folder.resolve("results/border-lite")), ended.err());
    }

    @Test
    @DisplayName("a run six hundred times as long needs no more memory: millions of parties pass through a small heap")
    void flatMemory() throws Exception {
        String longer = Files.readString(Path.of(LITE)).replace("horizon: 720 h", "horizon: 432000 h");
        Path file = Files.writeString(folder.resolve("longer.yaml"), longer);

        Program.Ended ended = Program.in(folder)
                .run(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-jar",
                        Program.jar().toString(),
                        "run",
                        file.toString(),
                        "--replications",
                        "1",
                        "--dpi",
                        "72"));

        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.err().contains("parties"), ended.err());
    }

    /** Runs the program, which must end with the code and without a stack trace. */
    private Program.Ended told(int code, String... arguments) throws Exception {
        Program.Ended ended = Program.in(folder).twinmarch(arguments);
        assertEquals(code, ended.code(), ended.out() + ended.err());
        assertFalse((ended.out() + ended.err()).contains("\tat "), ended.err());
        return ended;
    }

    private void assertSameBytes(String first, String second, String file) throws IOException {
        assertEquals(
                -1,
                Files.mismatch(
                        folder.resolve(first).resolve(file),
                        folder.resolve(second).resolve(file)),
                file);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
