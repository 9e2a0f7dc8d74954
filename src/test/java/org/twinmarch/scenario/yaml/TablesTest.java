package org.twinmarch.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinmarch.intrusion.Demand;
import org.twinmarch.patrol.Motion;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.stats.Distribution;

/** Tables in CSV files do what the same values in the scenario would do. */
class TablesTest {

    private static final String HOT_SPOTS =
            "name,centre,spread,weight\nford,556 km,20 km,3\n\"old, road\",12 km,500 m,20 %\n";
    private static final String TIMETABLE = "at,km\r\n0 h,10 km\r\n3 h,60 km\r\n";
    private static final String VALUES = "value\n10 min\n20 min\n";

    private static final Sample SAMPLE = Sample.everyKey()
            .with("      hot-spots:\n        ford: {centre: 556 km, spread: 20 km, weight: 3}\n", "      file: h.csv\n")
            .with("way-points: [{at: 0 h, km: 10 km}, {at: 3 h, km: 60 km}]", "file: t.csv")
            .with("{empirical: [10 min, 20 min, 20 min]}", "{empirical: {file: v.csv}}")
            .with(
                    "  one-train:\n    patrols: {train: {phase: drawn, motion: {timetable: {way-points: [{at: 1 h, km: 0 km}, {at: 4 h, km: 50 km}]}}}}\n",
                    "");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("values of a table arrive, and the effective scenario holds them")
    void values() throws IOException {
        Files.writeString(folder.resolve("h.csv"), HOT_SPOTS.replace("\"old, road\"", "old-road"));
        Files.writeString(folder.resolve("t.csv"), TIMETABLE);
        Files.writeString(folder.resolve("v.csv"), VALUES);
        Path file = Files.writeString(folder.resolve("s.yaml"), SAMPLE.text());

        Reading reading = ScenarioFile.read(file);
        assertTrue(reading instanceof Reading.Checked, reading::toString);
        Scenario scenario = ((Reading.Checked) reading).study().policies().get("as-is");

        assertEquals(
                new Demand.HotSpots(
                        0.2,
                        List.of(new Demand.HotSpot("ford", 556, 20, 3), new Demand.HotSpot("old-road", 12, 0.5, 0.2))),
                scenario.flows().get(0).demand());
        assertEquals(
                new Motion.Timetable(12, List.of(new Motion.WayPoint(0, 10), new Motion.WayPoint(3, 60))),
                scenario.watches().get(2).plan().motion());
        assertEquals(
                new Distribution.Empirical(List.of(10 / 60.0, 20 / 60.0)),
                scenario.flows().get(1).stay());
        assertTrue(!((Reading.Checked) reading).file().effective("as-is").contains(".csv"));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            h.csv | 556 km,20 km  | 956000 km,20 km | dir/h.csv:2:6: 956000 km is off the line
            h.csv | 20 km,3       | 20,3            | dir/h.csv:2:13: "20" has no unit
            h.csv | 20 km,3       | 20 km,-3        | dir/h.csv:2:19: "-3" is out of range
            h.csv | ,3            | ''              | dir/h.csv:2:1: the row has 3 cells, but the heading has 4
            h.csv | spread        | width           | dir/h.csv:1:1: the table must have the heading name,centre,spread,weight
            h.csv | 12 km,        | ' 12,'          | dir/h.csv:3:13: "12" has no unit
            h.csv | ford          | f/rd            | dir/h.csv:2:1: "f/rd" cannot be a name
            t.csv | 3 h           | 0 h             | dir/t.csv:3:1: the times of a timetable must rise
            v.csv | 10 min        | ten             | dir/v.csv:2:1: "ten" is not a duration
            """)
    void faults(String table, String old, String slip, String expected) {
        List<Problem> problems = problems(table, old, slip);

        assertTrue(
                problems.stream().anyMatch(problem -> problem.report().startsWith(expected)),
                String.join("", problems.stream().map(Problem::report).toList()));
    }

    @Test
    @DisplayName("a bad row does not hide what is wrong in others, nor does its absence make faults of its own")
    void rows() {
        String ragged = "name,centre,spread,weight\nford,556 km,20 km\nroad,12,500 m,3\n"
                + "hill,30 km,1 km,1,1\npass,1 km,1 km,2\n";
        List<Problem> problems = read(SAMPLE, Map.of("h.csv", ragged, "t.csv", TIMETABLE, "v.csv", VALUES));

        assertEquals(
                List.of("dir/h.csv:2:1", "dir/h.csv:3:6", "dir/h.csv:4:1"),
                problems.stream().map(problem -> problem.place().toString()).toList());
        List<Problem> fewRows =
                read(SAMPLE, Map.of("h.csv", HOT_SPOTS, "t.csv", "at,km\n0 h,1 km\n1 h\n", "v.csv", VALUES));
        assertEquals(
                List.of("dir/h.csv:3:1", "dir/t.csv:3:1"),
                fewRows.stream().map(problem -> problem.place().toString()).toList());
    }

    @Test
    @DisplayName("a table may lie anywhere; its path begins at the folder of the scenario")
    void elsewhere() throws IOException {
        Files.createDirectories(folder.resolve("study"));
        Files.writeString(folder.resolve("v.csv"), VALUES);
        Path file = Files.writeString(
                folder.resolve("study/s.yaml"),
                Sample.everyKey()
                        .with("{empirical: [10 min, 20 min, 20 min]}", "{empirical: {file: ../v.csv}}")
                        .text());

        assertTrue(ScenarioFile.read(file) instanceof Reading.Checked);
    }

    @Test
    @DisplayName("a table that is not there is told where it is named, once")
    void missing() {
        List<Problem> problems = SAMPLE.problems();

        assertEquals(3, problems.size(), problems::toString);
        problems.forEach(problem -> assertTrue(problem.wrong().contains("cannot be read"), problem.report()));
    }

    @Test
    @DisplayName("a name that stands twice, and a table beside the list it replaces")
    void twice() {
        assertTrue(problems("h.csv", "\"old, road\"", "ford").stream()
                .anyMatch(problem -> problem.wrong().contains("stands twice")));
        List<Problem> both = read(
                SAMPLE.with("file: t.csv", "file: t.csv\n        way-points: []"),
                Map.of("h.csv", HOT_SPOTS, "t.csv", TIMETABLE, "v.csv", VALUES));
        assertTrue(both.stream().anyMatch(problem -> problem.wrong().contains("the same thing twice")), both::toString);
    }

    private static List<Problem> problems(String table, String old, String slip) {
        Map<String, String> tables = new HashMap<>(Map.of(
                "h.csv", HOT_SPOTS.replace("\"old, road\"", "\"old-road\""), "t.csv", TIMETABLE, "v.csv", VALUES));
        String known = old.startsWith("\"") ? "\"old-road\"" : old;
        assertTrue(tables.get(table).contains(known));
        tables.compute(table, (name, text) -> text.replace(known, slip));
        return read(SAMPLE, tables);
    }

    private static List<Problem> read(Sample sample, Map<String, String> tables) {
        Reading reading = ScenarioFile.read(
                "dir/s.yaml", sample.text(), name -> tables.get(name).getBytes(StandardCharsets.UTF_8));
        return reading instanceof Reading.Broken broken ? broken.problems() : List.of();
    }
}
