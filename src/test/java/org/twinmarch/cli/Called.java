package org.twinmarch.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * What the program answered when it was called.
 *
 * @param code the exit code
 * @param out  what it wrote to standard output
 * @param err  what it wrote to standard error
 */
record Called(int code, String out, String err) {

    static Called with(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine =
                Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = commandLine.execute(arguments);
        return new Called(code, out.toString(), err.toString());
    }
}
