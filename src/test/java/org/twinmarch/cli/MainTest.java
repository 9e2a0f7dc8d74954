package org.twinmarch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {

    @Test
    @DisplayName("help names every command with its description")
    void help() {
        Called called = Called.with("--help");

        assertEquals(0, called.code());
        Main.commandLine().getSubcommands().forEach((name, command) -> {
            assertTrue(called.out().contains(name), called.out());
            assertTrue(command.getCommandSpec().usageMessage().description().length > 0, name);
        });
    }

    @Test
    @DisplayName("the version is told in one line, by the program and by each command")
    void version() {
        assertTrue(Called.with("--version").out().startsWith("twinmarch "));
        assertEquals(Called.with("--version"), Called.with("check", "--version"));
    }

    @Test
    @DisplayName("the shell can complete every command and its options")
    void completion() {
        Called called = Called.with("generate-completion");

        assertEquals(0, called.code(), called::err);
        Main.commandLine()
                .getSubcommands()
                .keySet()
                .forEach(name -> assertTrue(called.out().contains(name), name));
        assertTrue(called.out().contains("--variance-reduction"), called::out);
    }

    @Test
    @DisplayName("no command, a wrong command and a wrong option are mistakes of usage")
    void usage() {
        assertEquals(ExitCode.USAGE.code(), Called.with().code());
        assertEquals(ExitCode.USAGE.code(), Called.with("chek").code());
        assertTrue(Called.with("chek").err().contains("Did you mean: twinmarch check"));
        assertEquals(ExitCode.USAGE.code(), Called.with("check", "--colour").code());
        assertEquals(ExitCode.USAGE.code(), Called.with("check").code());
    }

    @Test
    @DisplayName("a fault of the program is told in one line, without a stack trace")
    void fault() {
        CommandLine command = new CommandLine(new Main());
        StringWriter err = new StringWriter();
        command.setErr(new PrintWriter(err));

        int code = new Failures().handleExecutionException(new IllegalStateException("boom"), command, null);

        assertEquals(ExitCode.FAILED.code(), code);
        assertEquals(1, err.toString().lines().count(), err::toString);
        assertTrue(err.toString().contains("boom"), err::toString);
    }

    @Test
    @DisplayName("exit codes are public and never change")
    void exitCodes() {
        assertEquals(
                List.of(0, 1, 2, 3, 4, 130),
                Arrays.stream(ExitCode.values()).map(ExitCode::code).toList());
    }
}
