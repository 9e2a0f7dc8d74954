package org.twinmarch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.experiment.Attendant;
import org.twinmarch.experiment.RunFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

@DisplayName("what becomes of the work when a run fails")
class FailureOptionsTest {

    private static final String FAILED =
            "replication 7 of policy 2 failed: java.lang.OutOfMemoryError: Java heap space";

    private final List<String> said = new ArrayList<>();

    @Command(name = "play")
    private static final class Play {

        @Mixin
        private FailureOptions failures;
    }

    private static FailureOptions options(String... arguments) {
        Play play = new Play();
        new CommandLine(play).parseArgs(arguments);
        return play.failures;
    }

    private Attendant attendant(FailureOptions options) {
        Progress silent = new Progress(new PrintWriter(new StringWriter()), Terminal.NONE, 100, System::nanoTime);
        return options.attendant(silent, said::add);
    }

    private static RunFailure failure(long replication) {
        return new RunFailure(1, replication, new OutOfMemoryError("Java heap space"));
    }

    @Test
    @DisplayName("by default it ends, and says which run it was and why")
    void failFast() {
        IllegalStateException end = assertThrows(
                IllegalStateException.class, () -> attendant(options()).failed(failure(7)));

        assertEquals(FAILED, end.getMessage());
    }

    @Test
    @DisplayName("with --keep-going each failure is told when it happens and again at the end, and the exit code is 4")
    void keepGoing() {
        FailureOptions options = options("--keep-going");
        Attendant attendant = attendant(options);
        attendant.failed(failure(7));
        assertEquals(List.of(FAILED), said);

        assertEquals(ExitCode.INCOMPLETE, options.told(ExitCode.OK, said::add));
        assertEquals(
                List.of(FAILED, "1 run failed; its replication is left out under all policies:", "  " + FAILED), said);
    }

    @Test
    @DisplayName("of many failures a few are told again; without any the exit code stays what it is")
    void many() {
        FailureOptions options = options("--keep-going");
        assertEquals(ExitCode.OK, options.told(ExitCode.OK, said::add));
        Attendant attendant = attendant(options);
        IntStream.range(0, 20).forEach(replication -> attendant.failed(failure(replication)));
        said.clear();

        assertEquals(ExitCode.INCOMPLETE, options.told(ExitCode.OK, said::add));
        assertEquals(10, said.size());
        assertEquals("  and 12 more", said.get(9));
    }

    @Test
    @DisplayName("to go on and to end at once exclude each other")
    void contradiction() {
        assertThrows(ParameterException.class, () -> options("--keep-going", "--fail-fast")
                .check());
    }
}
