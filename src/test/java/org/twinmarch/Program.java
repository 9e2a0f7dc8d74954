package org.twinmarch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program as the user starts it: another process, in a folder, with an environment.
 *
 * @param folder      where it runs
 * @param environment what is set besides the environment of the tests
 */
record Program(Path folder, Map<String, String> environment) {

    private static final long PATIENCE_MINUTES = 5;

    /** What a process left behind. */
    record Ended(int code, String out, String err) {}

    /** The jar that the build has packed. */
    static Path jar() {
        return Path.of(System.getProperty("twinmarch.jar")).toAbsolutePath();
    }

    static Program in(Path folder) {
        return new Program(folder, Map.of());
    }

    /** Runs the packed jar. */
    Ended twinmarch(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Djava.awt.headless=true", "-jar", jar().toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Runs a command to its end. */
    Ended run(List<String> command) throws IOException, InterruptedException {
        return ended(start(command));
    }

    Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    static Ended ended(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + PATIENCE_MINUTES + " minutes");
        }
        return new Ended(process.exitValue(), out.join(), err.join());
    }

    /** A folder like a fresh clone, as far as the launcher sees it, with the jar that the build has packed. */
    static Path clone(Path parent) throws IOException {
        Path home = Files.createDirectories(parent.resolve("a clone with blanks"));
        Files.createDirectories(home.resolve("src/main"));
        Files.createDirectories(home.resolve("scenarios/closed-forms"));
        Files.createDirectories(home.resolve("target"));
        Files.copy(Path.of("pom.xml"), home.resolve("pom.xml"));
        Files.copy(Path.of("twinmarch"), home.resolve("twinmarch"));
        for (String scenario : List.of("border-lite.yaml", "coordination.yaml")) {
            Files.copy(Path.of("scenarios", scenario), home.resolve("scenarios").resolve(scenario));
        }
        Files.copy(jar(), home.resolve("target/twinmarch.jar"));
        return home;
    }

    /** Writes a shell script that can be run. */
    static Path script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
        return file;
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
