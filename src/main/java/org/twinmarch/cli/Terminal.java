package org.twinmarch.cli;

import java.util.Map;

/**
 * What is known about the terminal. Java 17 cannot tell whether its error stream goes to one, so the launcher says it in
 * the environment; without the launcher nothing is taken for a terminal, and no pipe or file gets a progress bar.
 *
 * @param showsErrors whether errors go to a terminal
 * @param columns     how many characters fit on a line, 20 or more
 */
record Terminal(boolean showsErrors, int columns) {

    private static final int USUAL_COLUMNS = 80;
    private static final int LEAST_COLUMNS = 20;

    /** No terminal. */
    static final Terminal NONE = new Terminal(false, USUAL_COLUMNS);

    /** Reads the environment: {@code TWINMARCH_STDERR_TTY} and {@code COLUMNS}. */
    static Terminal of(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return new Terminal(
                environment.getOrDefault("TWINMARCH_STDERR_TTY", "").equals("1"),
                columns.matches("[0-9]{1,4}") ? Math.max(LEAST_COLUMNS, Integer.parseInt(columns)) : USUAL_COLUMNS);
    }
}
