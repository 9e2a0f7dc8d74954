package org.twinmarch.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinmarch.border.Outline;
import org.twinmarch.border.Side;

/** The line on the map, from a GeoJSON file. */
class GeoJsonTest {

    private static final String LINE =
            "{\"type\": \"LineString\", \"coordinates\": [\n[60.8, 29.9, 850],\n[61.8, 28.9]]}";

    private static final Sample SAMPLE =
            Sample.everyKey().with("line: [[60.8, 29.9], [61.8, 28.9], [61.6, 25.2]]", "line: {file: l.geojson}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "{\"type\": \"Feature\", \"properties\": null, \"geometry\": %s}",
                "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"geometry\": %s}]}"
            })
    @DisplayName("is read from a LineString, from a feature and from a collection of one; heights are left out")
    void forms(String around) {
        Reading reading = read(around.formatted(LINE));

        assertTrue(reading instanceof Reading.Checked, reading::toString);
        Reading.Checked checked = (Reading.Checked) reading;
        Outline outline =
                checked.study().policies().get("as-is").reporting().outline().orElseThrow();
        assertEquals(List.of(new Outline.Vertex(60.8, 29.9), new Outline.Vertex(61.8, 28.9)), outline.line());
        assertEquals(Side.B, outline.left());
        assertEquals(List.of(new Outline.Place("The ford", 556)), outline.places());
        assertFalse(checked.file().effective("as-is").contains("geojson"));
    }

    @Test
    @DisplayName("is not what runs depend on: a sweep goes on with another map")
    void played() {
        Reading.Checked checked = (Reading.Checked) read(LINE);

        assertFalse(checked.file().played("as-is").contains("map:"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            28.9 | 98.9 | dir/l.geojson:3:8: "98.9" is out of range
            60.8 | 260.8 | dir/l.geojson:2:2: "260.8" is out of range
            60.8 | "60.8" | dir/l.geojson:2:2: "60.8" in quotes is a text, not a number
            61.8, 28.9 | 61.8 | dir/l.geojson:3:1: "line"
            61.8, 28.9 | 60.8, 29.9 | dir/s.yaml:16:9: all vertices of the line are the same place
            LineString | Polygon | dir/l.geojson:1:1: a line cannot be read from a Polygon
            LineString | FeatureCollection | dir/l.geojson:1:1: this collection does not hold one feature
            LineString | Feature | dir/l.geojson:1:1: this feature has no geometry
            coordinates | points | dir/l.geojson:1:1: this LineString has no list of coordinates
            "type" | "kind" | dir/l.geojson:1:1: this is no GeoJSON: it has no type
            ]} | ] | dir/l.geojson:3:1
            """)
    @DisplayName("is refused with its place and a mend")
    void faults(String old, String slip, String expected) {
        assertTrue(LINE.contains(old));
        List<Problem> problems = problems(LINE.replace(old, slip));

        String reports = problems.stream().map(Problem::report).collect(Collectors.joining());
        assertTrue(reports.contains(expected), reports);
    }

    @Test
    @DisplayName("may be hostile: too deep, too long, no text, another file type")
    void hostile() {
        String deep = "{\"type\": \"LineString\", \"coordinates\": " + "[".repeat(3000) + "]".repeat(3000) + "}";
        String many = "{\"type\": \"LineString\", \"coordinates\": ["
                + IntStream.range(0, 80_000).mapToObj(i -> "[1, 2]").collect(Collectors.joining(",")) + "]}";
        for (String text : List.of(deep, many, "", "GIF89a", "- 1", "{\"type\": {}}", "[" + "&a [*a]" + "]")) {
            List<Problem> problems = problems(text);
            assertFalse(problems.isEmpty(), () -> "accepted: " + text.substring(0, Math.min(60, text.length())));
            assertTrue(problems.size() < 50, () -> problems.size() + " problems");
        }
    }

    private static List<Problem> problems(String text) {
        return read(text) instanceof Reading.Broken broken ? broken.problems() : List.of();
    }

    private static Reading read(String text) {
        return ScenarioFile.read("dir/s.yaml", SAMPLE.text(), name -> text.getBytes(StandardCharsets.UTF_8));
    }
}
