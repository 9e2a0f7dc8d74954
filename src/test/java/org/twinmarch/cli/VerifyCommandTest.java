package org.twinmarch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code twinmarch verify} as its user meets it. */
class VerifyCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    @DisplayName("one case fills one line of an aligned table")
    void table() {
        assertEquals(0, verify("--case", "C8cv", "--replications", "20"));
        List<String> lines = out.toString().lines().toList();
        assertTrue(lines.get(0).startsWith("case"), out::toString);
        assertEquals(4, lines.stream().filter(line -> line.startsWith("C8cv")).count());
        assertEquals(lines.get(0).length(), lines.get(1).length());
        assertTrue(out.toString().contains("All 4 cases agree with the theory."), out::toString);
    }

    @Test
    @DisplayName("few replications are said to be few")
    void tooFew() {
        assertEquals(0, verify("--case", "C2d", "--replications", "2"));
        assertTrue(out.toString().contains("ask for more replications"), out::toString);
        assertTrue(out.toString().contains("  cannot tell"), out::toString);
        assertFalse(out.toString().contains("All"), "what cannot tell does not agree");
    }

    @Test
    @DisplayName("--json prints one object and nothing else")
    void json() {
        assertEquals(0, verify("--case", "C8cv", "--replications", "20", "--json"));
        String object = out.toString().strip();
        assertTrue(object.startsWith("{\"verdict\": \"agrees\"") && object.endsWith("}"), object);
        assertEquals(
                4,
                object.lines()
                        .filter(line -> line.contains("\"case\": \"C8cv\""))
                        .count());
    }

    @Test
    @DisplayName("a case that does not exist is answered with those that do")
    void unknownCase() {
        assertEquals(2, verify("--case", "C99"));
        assertTrue(err.toString().contains("there is no case \"C99\"; there are: C1, C2a"), err::toString);
    }

    @Test
    @DisplayName("numbers that make no sense are refused")
    void senseless() {
        assertEquals(2, verify("--replications", "1"));
        assertEquals(2, verify("--threads", "0"));
    }

    @Test
    @DisplayName("--picture draws the value of co-ordination")
    void picture(@TempDir Path folder) {
        assertEquals(0, verify("--picture", folder.toString()));
        assertTrue(Files.exists(folder.resolve("value-of-coordination.svg")));
        assertTrue(Files.exists(folder.resolve("value-of-coordination.png")));
    }

    private int verify(String... options) {
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err));
        String[] arguments = new String[options.length + 1];
        arguments[0] = "verify";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return commandLine.execute(arguments);
    }
}
