package org.twinmarch.scenario.yaml;

import java.io.IOException;

/** Where the CSV tables of a scenario lie. */
@FunctionalInterface
public interface Tables {

    /**
     * The bytes of a table.
     *
     * @param name as the scenario writes it, relative to the scenario
     * @throws IOException if there is no such table, or it cannot be read; the message is shown to the user
     */
    byte[] open(String name) throws IOException;

    /** No tables at all. */
    static Tables none() {
        return name -> {
            throw new IOException("no such file");
        };
    }
}
