package org.twinmarch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the repository that a test makes. It must be as the test would make it now, or is renewed on demand. */
public final class KeptFile {

    private KeptFile() {}

    /** Compares; with {@code -Dtwinmarch.renew=true} on the command line of Maven, writes first. */
    public static void mustBe(Path file, String text) throws IOException {
        if (Boolean.getBoolean("twinmarch.renew")) {
            Files.writeString(file, text);
        }
        assertEquals(
                text,
                Files.exists(file) ? Files.readString(file) : "",
                () -> file + " is stale; renew it: mvn test -Dtwinmarch.renew=true");
    }
}
