package org.twinmarch.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no scenario at all gets a clear message, quickly. */
class HostileFilesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void texts(String kind, String text, String wrong, String mend) {
        Problem problem = only(kind, ScenarioFile.read("f.yaml", text, Tables.none()));

        assertTrue(problem.wrong().contains(wrong), problem.report());
        assertTrue(problem.mend().contains(mend), problem.report());
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("empty", "", "the file is empty", "twinmarch new"),
                Arguments.of("comments only", "# nothing\n", "the file is empty", "format: 1"),
                Arguments.of("a word", "hello", "a scenario is a map", "format: 1"),
                Arguments.of("a list", "- 1\n- 2\n", "a scenario is a map", "format: 1"),
                Arguments.of("no format", "name: x\n", "first key must be \"format\"", "format: 1"),
                Arguments.of("a newer format", "format: 2\nname: x\n", "not known here", "newer twinmarch"),
                Arguments.of("a quoted format", "format: \"1\"\nname: x\n", "not known here", "format: 1"),
                Arguments.of("a tab", "format: 1\nborder:\n\tlength: 1 km\n", "a tab", "indent with blanks"),
                Arguments.of("two documents", "format: 1\n---\nformat: 1\n", "another document", "one scenario a file"),
                Arguments.of("an open bracket", "format: 1\nname: [a, b\n", "this is not YAML", "brackets"),
                Arguments.of("an open quote", "format: 1\nname: 'a\n", "this is not YAML", "quotes"),
                Arguments.of("a colon too many", "format: 1\nname: a: b\n", "mapping values", "quotes"),
                Arguments.of("an unknown alias", "format: 1\nname: *x\n", "undefined alias", "define it above"),
                Arguments.of("a merge of a number", "format: 1\nborder: {<<: 3}\n", "mapping", "merge key"),
                Arguments.of("deep nesting", "format: 1\na: " + "[".repeat(5_000), "nested more than 64", "bracket"),
                Arguments.of("deep dashes", "- ".repeat(5_000), "nested more than 64", "dash"),
                Arguments.of("an alias of itself", "format: 1\na: &x [*x]\n", "unfold", "alias"),
                Arguments.of("a merge of itself", "format: 1\na: &x\n  b: {c: *x}\n", "unfold", "alias"),
                Arguments.of("an alias bomb", bomb(), "200000 values", "alias"),
                Arguments.of("a control character", "format: 1\nname: a\u0007b\n", "U+0007", "remove it"),
                Arguments.of("binary junk", "\u007FELF\u0000\u0001", "YAML forbids", "text file"));
    }

    private static String bomb() {
        StringBuilder text = new StringBuilder("format: 1\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            text.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", Collections.nCopies(10, "*a" + (i - 1)))));
        }
        return text.toString();
    }

    @Test
    @DisplayName("bytes that are no UTF-8 text")
    void bytes() throws IOException {
        assertEquals(
                "the file is not UTF-8 text",
                of(new byte[] {'f', ':', '\n', (byte) 0xC3, '('}).wrong());
        assertEquals(
                2, of(new byte[] {'f', ':', '\n', (byte) 0xC3, '('}).place().line());
        assertEquals(
                "the file is not UTF-8 text",
                of("format: 1".getBytes(StandardCharsets.UTF_16)).wrong());
        byte[] tooLarge = new byte[Source.LIMIT_BYTES + 1];
        Arrays.fill(tooLarge, (byte) '#');
        assertEquals("the file is larger than 4 MiB", of(tooLarge).wrong());
    }

    @Test
    @DisplayName("no file, and a folder")
    void noFile() {
        assertEquals(
                "there is no such file",
                only("", ScenarioFile.read(folder.resolve("no.yaml"))).wrong());
        assertEquals(
                "this is a folder, not a file",
                only("", ScenarioFile.read(folder)).wrong());
    }

    @Test
    @DisplayName("a byte order mark and Windows line ends do no harm, and places stay right")
    void windows() throws IOException {
        String text = "\uFEFF" + Sample.everyKey().text().replace("\n", "\r\n");
        Path file = Files.writeString(folder.resolve("windows.yaml"), text);
        assertTrue(ScenarioFile.read(file) instanceof Reading.Checked);

        Files.writeString(file, text.replace("horizon: 52 weeks", "horizon: 52"));
        Place place = only("", ScenarioFile.read(file)).place();
        assertEquals(List.of(9, 10), List.of(place.line(), place.column()));
    }

    @Test
    @DisplayName("a megabyte of brackets is refused within a second")
    void quickly() {
        String text = "format: 1\na: " + "[".repeat(1 << 20);
        assertTimeout(Duration.ofSeconds(5), () -> only("", ScenarioFile.read("f.yaml", text, Tables.none())));
    }

    private Problem of(byte[] bytes) throws IOException {
        return only("", ScenarioFile.read(Files.write(folder.resolve("bytes.yaml"), bytes)));
    }

    private static Problem only(String kind, Reading reading) {
        assertTrue(reading instanceof Reading.Broken, kind);
        List<Problem> problems = ((Reading.Broken) reading).problems();
        assertEquals(1, problems.size(), problems::toString);
        return problems.get(0);
    }
}
