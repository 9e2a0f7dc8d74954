package org.twinmarch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinmarch.experiment.Attendant;
import org.twinmarch.experiment.CutShort;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.ResultsFolder;
import org.twinmarch.report.ChartFiles;
import org.twinmarch.scenario.yaml.Reading;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@DisplayName("twinmarch run with further questions")
class FurtherQuestionsTest {

    static final String SCENARIO = """
            format: 1
            name: neighbours
            replications: 20
            border: {length: 20 km, sides: {a: {depth: 5 km}, b: {depth: 5 km}}}
            horizon: 10 days
            flows:
              hosts: {direction: b-to-a, rate: 2 per h, speed: 4 km/h, on-detection: report}
              raiders: {direction: a-to-b, rate: 1 per h, speed: 4 km/h, on-detection: pursue, handling: 1 h,
                tactics: {cover: {probability: 50 %, host: hosts, distance: 1 km, lag: 1 h, patience: 5 h}}}
            patrols:
              riders-a: &riders {side: a, from: 0 km, to: 20 km, offset: 1 km, speed: 20 km/h, motion: shuttle, response: {},
                detection: &glimpse {law: {definite-range: {range: 2 km, probability: 80 %}}}}
              riders-b: {<<: *riders, side: b}
              tower: {side: b, motion: {stand: {at: [10 km]}}, detection: *glimpse}
            co-operation:
              grade: none
              grades: {hotline: {messages: 50 %, delay: 10 min}, liaison: {messages: 100 %, tips: 50 %, delay: 0 h}}
            policies:
              apart: {}
              hotline: {co-operation: {grade: hotline}}
              liaison: {co-operation: {grade: liaison}}
            """;

    @TempDir
    private Path folder;

    private Path scenario;
    private Path results;

    @BeforeEach
    void writeScenario() throws IOException {
        scenario = Files.writeString(folder.resolve("neighbours.yaml"), SCENARIO);
        results = folder.resolve("results");
    }

    @Command(name = "run")
    private static final class Asked {

        @Mixin
        private FurtherQuestions further;

        @Mixin
        private DesignOptions options;
    }

    @Test
    @DisplayName("interrupted while they are played, leaves what the study found, and a command that does not ask them")
    void interrupted() throws Exception {
        Asked asked = new Asked();
        new CommandLine(asked).parseArgs("--cover-premium", "raiders");
        Reading.Checked read = BrokenScenario.read(scenario);
        Design design = Design.of(read.study()).playing(3);
        StudyRun study = new StudyRun(
                scenario, read, design, Optional.empty(), asked.further, asked.options, ChartFiles.all(30));
        AtomicInteger left = new AtomicInteger((int) design.runs());
        Thread worker = Thread.currentThread();
        Attendant interrupting = new Attendant() {
            @Override
            public void passed() {
                if (left.decrementAndGet() == 0) {
                    worker.interrupt(); // after the study's last run
                }
            }
        };

        try (ResultsFolder folder = ResultsFolder.at(results)) {
            CutShort cut = assertThrows(CutShort.class, () -> study.into(folder, 1, interrupting));
            study.writeCut(cut, folder);
            folder.publish();

            assertEquals(design, cut.findings().design());
            assertEquals(List.of("apart", "hotline", "liaison"), cut.findings().policies());
        }
        assertFalse(Files.readString(results.resolve("manifest.json")).contains("--cover-premium"));
        Called again = Called.with("rerun", results.resolve("manifest.json").toString());
        assertEquals(0, again.code(), again::err);
    }

    @Test
    @DisplayName("answers them in the table, in summary.csv and in a chart, and the manifest asks them again")
    void answers() throws IOException {
        Called run = run("--value-of-coordination", "riders-b", "--cover-premium", "raiders");

        assertEquals(0, run.code(), run::err);
        assertTrue(run.out().contains("agreement"), run::out);
        assertTrue(run.out().contains("extra units  of riders-b that would add as much"), run::out);
        assertEquals(
                List.of("hotline,all", "hotline,raiders", "liaison,all", "liaison,raiders"),
                rows("value-of-coordination"));
        assertEquals(List.of("hotline,all", "liaison,all"), rows("equivalent-extra-patrols/patrols.riders-b"));
        assertEquals(List.of("apart,raiders", "hotline,raiders", "liaison,raiders"), rows("cover-premium"));
        assertTrue(Files.exists(results.resolve("charts/value-of-coordination.svg")));
        assertTrue(Files.readString(results.resolve("manifest.json"))
                .contains("--value-of-coordination riders-b --cover-premium raiders"));
    }

    @Test
    @DisplayName("tells what co-operation is worth without counting it in patrols")
    void withoutPlan() throws IOException {
        Called run = run("--value-of-coordination");

        assertEquals(0, run.code(), run::err);
        assertFalse(run.out().contains("extra units"), run::out);
        assertEquals(List.of(), rows("cover-premium"));
    }

    @Test
    @DisplayName("leaves the study itself as it is without them")
    void same() throws IOException {
        assertEquals(0, run().code());
        byte[] without = Files.readAllBytes(results.resolve("replications.csv"));
        results = folder.resolve("again");
        assertEquals(
                0, run("--value-of-coordination", "--cover-premium", "raiders").code());

        assertEquals(
                -1, Files.mismatch(folder.resolve("results/replications.csv"), results.resolve("replications.csv")));
        assertTrue(without.length > 0);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "--value-of-coordination, ryders, 'there is no plan \"ryders\"; there are: riders-a, riders-b, tower'",
        "--value-of-coordination, tower, 'the places of \"tower\" say how many units it has'",
        "--cover-premium, hosts, 'there is no flow \"hosts\" with the tactics cover; there are: raiders'",
    })
    @DisplayName("refuses what the scenario cannot answer with code 2 and the mend, and leaves no folder")
    void usage(String option, String value, String message) {
        Called run = run(option, value);

        assertEquals(2, run.code());
        assertTrue(run.err().contains(message), run::err);
        assertFalse(Files.exists(results));
    }

    private Called run(String... options) {
        return Called.with(Stream.concat(
                        Stream.of("run", scenario.toString(), "--dpi", "30", "--out", results.toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    /** Policy and flow of the rows of a measure in the summary. */
    private List<String> rows(String measure) throws IOException {
        return Files.readAllLines(results.resolve("summary.csv")).stream()
                .map(line -> line.split(","))
                .filter(cells -> cells[2].equals(measure))
                .map(cells -> cells[0] + "," + cells[1])
                .toList();
    }
}
