package org.twinmarch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.twinmarch.experiment.DamagedTable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into a message and an exit code; never into a stack trace. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof BrokenScenario broken) {
            Main.print(command.getErr(), broken.getMessage());
            return ExitCode.INVALID_SCENARIO.code();
        }
        if (failure instanceof DamagedTable damaged) {
            Main.print(command.getErr(), BrokenScenario.report(List.of(damaged.problem())));
            return ExitCode.INVALID_SCENARIO.code();
        }
        if (failure instanceof UncheckedIOException wrapped) {
            return failed(command, told(wrapped.getCause()));
        }
        if (failure instanceof IOException unreadable) {
            return failed(command, told(unreadable));
        }
        String named = failure.getClass().getSimpleName()
                + Optional.ofNullable(failure.getMessage())
                        .map(message -> ": " + message)
                        .orElse("");
        return failed(command, "this is a fault of twinmarch, please report it (" + named + ")");
    }

    private static int failed(CommandLine command, String message) {
        command.getErr().println(command.getColorScheme().errorText("twinmarch: " + message));
        command.getErr().flush();
        return ExitCode.FAILED.code();
    }

    private static String told(IOException failure) {
        if (failure instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written";
        }
        String reason = Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName());
        return failure instanceof FileSystemException ? "file system: " + reason : reason;
    }
}
