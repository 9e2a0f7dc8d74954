package org.twinmarch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinmarch.scenario.yaml.SchemaText;

class NewCommandTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("a new scenario passes the check, and its first line points at the schema beside it")
    void fresh() throws IOException {
        Called called = Called.with("new", folder.resolve("my-study").toString());
        Path scenario = folder.resolve("my-study.yaml");

        assertEquals(0, called.code(), called.err());
        assertEquals(0, Called.with("check", scenario.toString()).code());
        String schema = Files.readAllLines(scenario).get(0).replaceFirst("# yaml-language-server: \\$schema=", "");
        assertEquals(Called.with("schema").out(), Files.readString(folder.resolve(schema)));
        assertTrue(Files.readString(scenario).contains("\nname: my-study\n"));
    }

    @Test
    @DisplayName("nothing is overwritten")
    void present() throws IOException {
        Path scenario = Files.writeString(folder.resolve("my-study.yaml"), "mine");
        Called called = Called.with("new", folder.resolve("my-study").toString());

        assertEquals(ExitCode.FAILED.code(), called.code());
        assertTrue(called.err().contains("is there already"), called.err());
        assertEquals("mine", Files.readString(scenario));
    }

    @Test
    @DisplayName("another schema is left as it is, and the user is told; the same schema is no news")
    void otherSchema() throws IOException {
        Path schema = Files.writeString(folder.resolve("twinmarch.schema.json"), "{}");
        Called called = Called.with("new", folder.resolve("one").toString());
        assertEquals("{}", Files.readString(schema));
        assertTrue(called.out().contains("twinmarch schema >"), called.out());

        Files.writeString(schema, SchemaText.read());
        assertEquals(
                1,
                Called.with("new", folder.resolve("two.yaml").toString())
                        .out()
                        .lines()
                        .count());
    }

    @Test
    @DisplayName("a name must be a name, and its folder must be there")
    void strange() {
        assertEquals(
                ExitCode.USAGE.code(),
                Called.with("new", folder.resolve("my study").toString()).code());
        Called called = Called.with("new", folder.resolve("nowhere/study").toString());
        assertEquals(ExitCode.FAILED.code(), called.code());
        assertTrue(called.err().contains("there is no"), called.err());
    }
}
