package org.twinmarch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinmarch.scenario.yaml.SchemaText;

class CheckCommandTest {

    @TempDir
    private Path folder;

    private Path sound;
    private Path broken;

    @BeforeEach
    void write() throws IOException {
        String text = SchemaText.template("study");
        sound = Files.writeString(folder.resolve("sound.yaml"), text);
        broken = Files.writeString(
                folder.resolve("broken.yaml"),
                text.replace("horizon: 30 days", "horizon: 30").replace("seed: 1 ", "sed: 1 "));
    }

    @Test
    @DisplayName("a sound file gives one line and exit code 0")
    void soundFile() {
        Called called = Called.with("check", sound.toString());

        assertEquals(new Called(0, sound + ": no problem; policies: one-patrol, two-patrols\n", ""), called);
    }

    @Test
    @DisplayName("all problems of all files are told, with exit code 3")
    void brokenFiles() {
        Path missing = folder.resolve("missing.yaml");
        Called called = Called.with("check", broken.toString(), sound.toString(), missing.toString());

        assertEquals(ExitCode.INVALID_SCENARIO.code(), called.code());
        assertTrue(called.err().contains(broken + ":11:10: \"30\" has no unit"), called.err());
        assertTrue(called.err().contains("did you mean \"seed\"?"), called.err());
        assertTrue(called.err().contains(missing + ":1:1: there is no such file"), called.err());
        assertTrue(called.out().contains(sound + ": no problem"), called.out());
    }

    @Test
    @DisplayName("the effective scenario is a scenario, by default that of the first policy")
    void effective() throws IOException {
        Called called = Called.with("check", sound.toString(), "--effective", "--policy", "two-patrols");
        assertTrue(called.out().startsWith("format: 1\nname: study\n"), called.out());
        assertTrue(called.out().contains("east-vehicle:"), called.out());

        Path file = Files.writeString(folder.resolve("effective.yaml"), called.out());
        assertEquals(0, Called.with("check", file.toString()).code());
        assertEquals(
                called.out(),
                Called.with("check", file.toString(), "--effective").out());
        assertTrue(!Called.with("check", sound.toString(), "--effective").out().contains("east-vehicle"));
    }

    @Test
    @DisplayName("differences are told one a line")
    void diff() {
        Called called = Called.with("check", sound.toString(), "--diff", "one-patrol", "two-patrols");

        assertEquals(1, called.out().lines().count(), called.out());
        assertTrue(called.out().startsWith("patrols.east-vehicle: nothing -> {"), called.out());
    }

    @Test
    @DisplayName("options that make no sense together, and unknown policies, are mistakes of usage")
    void usage() {
        String file = sound.toString();
        assertUsage("goes with --effective", "check", file, "--policy", "one-patrol");
        assertUsage("cannot be combined", "check", file, "--effective", "--diff", "one-patrol", "two-patrols");
        assertUsage("take one file", "check", file, file, "--effective");
        assertUsage("there are: one-patrol, two-patrols", "check", file, "--effective", "--policy", "three-patrols");
        assertUsage("there are: one-patrol, two-patrols", "check", file, "--diff", "one-patrol", "three-patrols");
        assertEquals(
                ExitCode.INVALID_SCENARIO.code(),
                Called.with("check", broken.toString(), "--effective").code());
    }

    private static void assertUsage(String message, String... arguments) {
        Called called = Called.with(arguments);
        assertEquals(ExitCode.USAGE.code(), called.code(), called.err());
        assertTrue(called.err().contains(message), called.err());
    }
}
