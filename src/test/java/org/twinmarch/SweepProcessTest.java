package org.twinmarch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps as processes: killed, interrupted, started twice, on a disk that is full. */
@Tag("packaged")
class SweepProcessTest {

    private static final String LITE =
            Path.of("scenarios/border-lite.yaml").toAbsolutePath().toString();
    private static final int KILLS = 20;

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private Program program;

    @AfterEach
    void leaveNothingRunning() {
        started.forEach(Process::destroyForcibly);
    }

    @BeforeEach
    void program() {
        program = Program.in(folder);
    }

    private static List<String> program(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", Program.jar().toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> sweep(String out, int replications) {
        return program("sweep", LITE, "--replications", Integer.toString(replications), "--dpi", "30", "--out", out);
    }

    private long logged(String out) throws IOException {
        Path log = folder.resolve(out).resolve("runs.log");
        return Files.exists(log) ? Files.size(log) : 0;
    }

    /** Starts a sweep and waits until it has written to its log. */
    private Process underWay(String out, int replications) throws Exception {
        long before = logged(out);
        Process process = program.start(sweep(out, replications));
        started.add(process);
        while (process.isAlive() && logged(out) <= Math.max(before, 100)) {
            Thread.sleep(5);
        }
        return process;
    }

    private void assertSameResults(String one, String other) throws IOException {
        for (String file : List.of(
                "manifest.json",
                "replications.csv",
                "summary.csv",
                "differences.csv",
                "breakdown.csv",
                "charts/policy-comparison.svg",
                "charts/policy-comparison.png")) {
            byte[] expected = Files.readAllBytes(folder.resolve(one).resolve(file));
            byte[] found = Files.readAllBytes(folder.resolve(other).resolve(file));
            if (file.equals("manifest.json")) {
                assertEquals(new String(expected).replace(one, other), new String(found));
            } else {
                assertArrayEquals(expected, found, file);
            }
        }
    }

    @Test
    @DisplayName(
            "killed twenty times at random moments and resumed, a sweep gives the same bytes as one that was left alone")
    void killed() throws Exception {
        int replications = 800;
        assertEquals(0, program.run(sweep("alone", replications)).code());
        SplittableRandom random = new SplittableRandom(20);
        int kills = 0;
        for (int life = 0; life < KILLS; life++) {
            Process process = underWay("killed", replications);
            Thread.sleep(random.nextInt(20));
            kills += process.isAlive() ? 1 : 0;
            process.destroyForcibly().waitFor();
        }
        assertEquals(KILLS, kills, "so many found it at work");

        Program.Ended last = program.run(sweep("killed", replications));

        assertEquals(0, last.code(), last.err());
        assertTrue(last.err().contains("runs are in killed already"), last.err());
        assertSameResults("alone", "killed");
    }

    @Test
    @DisplayName("Ctrl-C leaves the results of what was played, ends with 130, and the same command goes on")
    void interrupted() throws Exception {
        Process process = underWay("stopped", 100_000);
        program.run(List.of("kill", "-INT", Long.toString(process.pid())));

        Program.Ended ended = Program.ended(process);

        assertEquals(130, ended.code(), ended.err());
        assertTrue(ended.err().contains("whole replications; their results are in stopped"), ended.err());
        assertTrue(Files.exists(folder.resolve("stopped/summary.csv")), ended.err());
        assertTrue(Files.exists(folder.resolve("stopped/manifest.json")), ended.err());
        assertTrue(Files.exists(folder.resolve("stopped/charts/policy-comparison.svg")), ended.err());
    }

    @Test
    @DisplayName("Ctrl-C leaves the results of a run's whole replications, too, and they can be made again")
    void interruptedRun() throws Exception {
        Process process =
                program.start(program("run", LITE, "--replications", "1000000", "--dpi", "30", "--out", "cut"));
        started.add(process);
        Path table = folder.resolve(".cut.draft-%d/replications.csv".formatted(process.pid()));
        while (process.isAlive() && (!Files.exists(table) || Files.size(table) < 10_000)) {
            Thread.sleep(5);
        }
        program.run(List.of("kill", "-INT", Long.toString(process.pid())));

        Program.Ended ended = Program.ended(process);

        assertEquals(130, ended.code(), ended.err());
        assertTrue(ended.err().contains("whole replications; these are their results"), ended.err());
        assertTrue(Files.exists(folder.resolve("cut/charts/policy-comparison.svg")), ended.err());
        Program.Ended again = program.run(program("rerun", "cut/manifest.json"));
        assertEquals(0, again.code(), again.err());
    }

    @Test
    @DisplayName("a second process on the same sweep is refused, and no lock outlives a killed owner")
    void second() throws Exception {
        Process first = underWay("shared", 100_000);

        Program.Ended second = program.run(sweep("shared", 10));

        assertEquals(1, second.code(), second.err());
        assertTrue(second.err().contains("another twinmarch works on this study"), second.err());
        first.destroyForcibly().waitFor();
        assertEquals(0, program.run(sweep("shared", 2)).code());
    }

    @Test
    @DisplayName("where no more can be written it says so, keeps what is there, and goes on when there is room")
    void full() throws Exception {
        assertEquals(0, program.run(sweep("roomy", 300)).code());
        List<String> inTheShell = List.of("sh", "-c", "ulimit -f 40; exec \"$0\" \"$@\"");
        List<String> command = new ArrayList<>(inTheShell);
        command.addAll(sweep("full", 300));

        Program.Ended ended = program.run(command);

        assertEquals(1, ended.code(), ended.err());
        assertTrue(ended.err().contains("cannot be written"), ended.err());
        long kept = logged("full");
        assertTrue(kept > 1000, "it kept " + kept + " bytes");
        Program.Ended resumed = program.run(sweep("full", 300));
        assertEquals(0, resumed.code(), resumed.err());
        assertTrue(resumed.err().contains("runs are in full already"), resumed.err());
        assertSameResults("roomy", "full");
    }
}
