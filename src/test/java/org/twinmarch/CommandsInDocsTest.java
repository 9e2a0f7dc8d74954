package org.twinmarch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the documents say about commands, tried on the packed program. Blocks marked {@code console} are sessions: they are
 * played in a fresh folder, and what is printed must be what is shown, where a line of three dots stands for any lines.
 */
@Tag("packaged")
class CommandsInDocsTest {

    private static final Pattern SESSION = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("(?:\\./)?twinmarch ([a-z][a-z-]*)([^`\n]*)");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");
    private static final Pattern LISTED = Pattern.compile("^  ([a-z][a-z-]*) ", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`[^`\n]+`|```.*?```", Pattern.DOTALL);

    @TempDir
    Path folder;

    /** One command of a session and the lines that follow it. */
    private record Step(String command, List<String> shown) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/guide/first-study.md",
                "docs/guide/changes-in-time.md",
                "docs/guide/sweeps.md",
                "docs/guide/comparing.md",
                "docs/guide/sensitivity.md",
                "docs/guide/trace.md"
            })
    @DisplayName("a session goes as it is shown")
    void sessions(String document) throws Exception {
        Program.script(
                folder.resolve("twinmarch"),
                "exec '%s' \"$@\"\n".formatted(Path.of("twinmarch").toAbsolutePath()));
        copyScenarios();

        List<Step> steps = steps(Files.readString(Path.of(document)));
        assertTrue(!steps.isEmpty(), "there are sessions in " + document);
        for (Step step : steps) {
            Program.Ended ended = Program.in(folder).run(List.of(step.command().split(" ")));
            assertEquals(0, ended.code(), step.command() + "\n" + ended.err());
            assertTrue(matches(step.shown(), ended.out()), step.command() + " prints now:\n" + ended.out());
        }
    }

    @Test
    @DisplayName("every command and option that a document names exists")
    void commandsExist() throws Exception {
        Set<String> commands =
                LISTED.matcher(help()).results().map(found -> found.group(1)).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (Path document : DocsTest.documents()) {
            for (String code : codeIn(document)) {
                Matcher named = COMMAND.matcher(code);
                while (named.find()) {
                    missing.addAll(missing(commands, named.group(1), named.group(2)));
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    private void copyScenarios() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(file);
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private List<String> missing(Set<String> commands, String command, String arguments) throws Exception {
        if (!commands.contains(command)) {
            return List.of(command);
        }
        String help = help(command);
        return OPTION.matcher(arguments)
                .results()
                .map(option -> option.group())
                .filter(option -> !help.contains(option))
                .map(option -> command + " " + option)
                .toList();
    }

    private String help(String... command) throws Exception {
        List<String> arguments = new ArrayList<>(Arrays.asList(command));
        arguments.add("--help");
        return Program.in(folder).twinmarch(arguments.toArray(String[]::new)).out();
    }

    private static List<String> codeIn(Path document) throws IOException {
        return CODE.matcher(Files.readString(document))
                .results()
                .map(code -> code.group())
                .toList();
    }

    private static List<Step> steps(String document) {
        return SESSION.matcher(document)
                .results()
                .flatMap(session -> Stream.of(session.group(1).split("(?m)^\\$ ")))
                .filter(step -> !step.isBlank())
                .map(step -> step.lines().toList())
                .map(lines -> new Step(lines.get(0), lines.subList(1, lines.size())))
                .toList();
    }

    private static boolean matches(List<String> shown, String printed) {
        String pattern = shown.stream()
                .map(line -> line.equals("...") ? "(?:.*\\R)*?" : Pattern.quote(line) + "\\R")
                .collect(Collectors.joining());
        return Pattern.matches(pattern + "\\R*", printed.stripTrailing() + "\n");
    }
}
