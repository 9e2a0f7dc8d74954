package org.twinmarch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinmarch.KeptFile;

/** The picture in the README. */
@Tag("slow")
class PictureTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("the picture of the README is the one that its command draws, byte for byte")
    void current() throws IOException {
        assertEquals(0, Called.with("verify", "--picture", folder.toString()).code());
        KeptFile.mustBe(
                Path.of("docs/images/value-of-coordination.svg"),
                Files.readString(folder.resolve("value-of-coordination.svg")));
    }
}
