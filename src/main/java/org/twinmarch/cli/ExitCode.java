package org.twinmarch.cli;

/** What the shell is told. Part of the public interface: never renumber. */
enum ExitCode {
    /** All is well. */
    OK(0),
    /** The command could not do its work. */
    FAILED(1),
    /** The command line is wrong. */
    USAGE(2),
    /** A scenario is wrong. */
    INVALID_SCENARIO(3),
    /** There are results, but not all of them, or not as precise as was asked. */
    INCOMPLETE(4),
    /** Somebody pressed Ctrl-C. */
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
