package org.twinmarch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

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
    @DisplayName("who asks for help or the version gets it, whatever else stands beside")
    void helpBesideMistakes() {
        assertEquals(Called.with("run", "--help"), Called.with("run", "--threads", "0", "--help"));
        assertEquals(Called.with("--version"), Called.with("run", "--threads", "0", "--version"));
        assertEquals(2, Called.with("run", "x.yaml", "--threads", "0").code());
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
        assertTrue(Called.with("chek").err().contains("there is no command \"chek\"; did you mean \"check\"?"));
        assertTrue(Called.with("rn", "x.yaml").err().contains("there is no command \"rn\"; did you mean \"run\"?"));
        assertTrue(Called.with("simulate").err().contains("there are: new, check,"));
        assertTrue(Called.with("run", "a.yaml", "b.yaml").err().contains("\"b.yaml\" is one argument too many"));
        assertEquals(ExitCode.USAGE.code(), Called.with("check", "--colour").code());
        assertEquals(ExitCode.USAGE.code(), Called.with("check").code());
    }

    @Test
    @DisplayName("a wrong option is named alone, with the option that was meant if one is near")
    void options() {
        for (List<String> wrong : List.of(List.of("--replicatons", "3"), List.of("--replicatons=3"))) {
            List<String> words = new ArrayList<>(List.of("run", "x.yaml"));
            words.addAll(wrong);
            Called called = Called.with(words.toArray(String[]::new));
            assertEquals(ExitCode.USAGE.code(), called.code());
            assertEquals(
                    "twinmarch: there is no option \"--replicatons\"; did you mean \"--replications\"?",
                    called.err().lines().findFirst().orElseThrow());
        }
        String far = Called.with("check", "x.yaml", "--colour").err();
        assertEquals(
                "twinmarch: there is no option \"--colour\"",
                far.lines().findFirst().orElseThrow());
    }

    @Test
    @DisplayName(
            "an option that is given no number says which number it takes, for every command and every such option")
    void numbers() {
        int seen = 0;
        for (Map.Entry<String, CommandLine> command :
                Main.commandLine().getSubcommands().entrySet()) {
            for (OptionSpec option : command.getValue().getCommandSpec().options()) {
                Class<?> type = option.auxiliaryTypes()[0];
                boolean isWhole =
                        Set.of(int.class, Integer.class, long.class, Long.class).contains(type);
                if (isWhole || type == double.class || type == Double.class) {
                    String told = Called.with(command.getKey(), option.longestName() + "=many", "x")
                            .err();
                    String wanted =
                            option.longestName() + " must be a " + (isWhole ? "whole number from " : "number, ");
                    assertTrue(told.contains(wanted) && told.contains("but is many"), told);
                    String without = Called.with(command.getKey(), "x", option.longestName())
                            .err();
                    assertTrue(
                            without.contains(wanted.replace("must be", "needs").replace(", ", ""))
                                    || option.arity().min() == 0,
                            without);
                    seen++;
                }
            }
        }
        assertTrue(seen > 30, "there are options to look at: " + seen);
        assertTrue(Called.with("run", "--seed=-1", "x").err().contains("--seed must be a whole number from 0 to"));
        assertTrue(Called.with("run", "--threads=99999999999", "x").err().contains("from 1 to 2147483647"));
    }

    @Test
    @DisplayName("an option that takes one of a few words lists them as they are written")
    void words() {
        assertTrue(Called.with("run", "--by=week", "x")
                .err()
                .contains("--by must be one of: stretch, hour, month, but is week"));
        assertTrue(Called.with("run", "x", "--by").err().contains("--by needs one of: stretch, hour, month"));
        assertTrue(Called.with("sensitivity", "--method=guess", "x")
                .err()
                .contains("--method must be one of: morris, sobol, but is guess"));
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
