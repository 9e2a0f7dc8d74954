package org.twinmarch.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinmarch.scenario.yaml.Ranged.Spread;

@DisplayName("tagged assumptions as factors")
class AssumptionsTest {

    private static final String SCENARIO = """
            format: 1
            name: assumed
            replications: 4
            border: {length: 10 km}
            horizon: 48 h
            flows:
              north: &people {direction: a-to-b, rate: 2 per h, speed: 4 km/h, stay: 1 h, group-size: {uniform: [3, 12]}}
              south: {<<: *people, direction: b-to-a, rate: 3 per h}
            fence:
              wire: {from: 0 km, to: 5 km, owner: b, coverage: 50 %, delay: {exponential: 30 min}, alarm: 20 %}
            patrols:
              walker:
                side: a
                from: 0 km
                to: 10 km
                units: 2
                speed: 5 km/h
                motion: shuttle
                detection: {reach: along, law: {definite-range: {range: 100 m, probability: 100 %}}}
            policies:
              as-is: {}
              no-fence: {fence: {wire: {coverage: 0 %}}}
            provenance:
              border.length: {fact: as measured, range: [8 km, 12 km]}
              horizon: {assumption: two days, range: [24 h, 72 h]}
              flows.north: {assumption: counts, range: [1 per h, 20 per h]}
              flows.north.speed: &walk {assumption: on foot, range: [1 km/h, 6 km/h]}
              flows.south.speed: *walk
              flows.north.group-size: {assumption: hearsay, range: [3, 20]}
              flows.north.stay: {assumption: a guess}
              fence.wire: {assumption: plans, range: [5 %, 90 %]}
              fence.wire.delay: {assumption: trials, range: [15 min, 1 h]}
              fence.wire.coverage: {assumption: maps, range: [10 %, 90 %]}
              patrols.walker.units: {assumption: hearsay, range: [1, 12]}
              patrols.walker.speed: {assumption: hearsay, range: [6 km, 9 km]}
              patrols: {assumption: no source, range: [0 km, 20 km]}
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("assumed.yaml"), SCENARIO);
    }

    private Reading.Checked read(Variation variation) {
        return (Reading.Checked) ScenarioFile.read(file, variation);
    }

    private Assumptions assumptions() {
        return read(Variation.NONE).file().assumptions();
    }

    @Test
    @DisplayName("a range is that of the value it can apply to, and equal values with one reason move together")
    void usable() {
        assertEquals(
                List.of(
                        new Assumption(List.of("flows.north.rate"), "2 per h", "1 per h", "20 per h", Spread.LOG),
                        new Assumption(
                                List.of("flows.north.speed", "flows.south.speed"),
                                "4 km/h",
                                "1 km/h",
                                "6 km/h",
                                Spread.LINEAR),
                        new Assumption(List.of("fence.wire.alarm"), "20 %", "5 %", "90 %", Spread.LOG),
                        new Assumption(
                                List.of("fence.wire.delay.exponential"), "30 min", "0.25 h", "1 h", Spread.LINEAR),
                        new Assumption(List.of("fence.wire.coverage"), "50 %", "10 %", "90 %", Spread.LINEAR),
                        new Assumption(List.of("patrols.walker.units"), "2", "1", "12", Spread.WHOLE)),
                assumptions().usable());
    }

    @Test
    @DisplayName("those that cannot be varied are listed, with the reason")
    void others() {
        assertEquals(
                List.of(
                        "horizon: policies are compared over the same time",
                        "flows.north.group-size: no single value in it is in its range, 3 to 20",
                        "flows.north.stay: it has no range",
                        "patrols.walker.speed: its value, 5 km/h, is not in its range, 6 km to 9 km",
                        "patrols: its range could be that of 3 different values; tag the one that is meant"),
                assumptions().others().stream()
                        .map(other -> other.path() + ": " + other.reason())
                        .toList());
    }

    @Test
    @DisplayName("they are varied under the policies: what a policy says itself stays")
    void underPolicies() {
        List<Assumption> assumptions = assumptions().usable();
        List<double[]> rows = List.of(new double[] {0, 0, 0, 0, 0, 0}, new double[] {1, 1, 1, 1, 1, 1});

        Reading.Checked varied = read(Variation.assumed(List.of(), assumptions, rows));

        assertEquals(
                List.of("as-is.point-1", "as-is.point-2", "no-fence.point-1", "no-fence.point-2"),
                varied.file().policies());
        List<Double> coverages = varied.study().policies().values().stream()
                .map(scenario -> scenario.fences().get(0).coverage())
                .toList();
        assertEquals(List.of(0.1, 0.9, 0.0, 0.0), coverages);
        for (String policy : List.of("as-is.point-2", "no-fence.point-2")) {
            String text = varied.file().effective(policy);
            assertTrue(text.contains("speed: 6 km/h") && text.contains("units: 12"), text);
            assertEquals(2, text.split("speed: 6 km/h", -1).length - 1, "both flows move together");
        }
    }

    @Test
    @DisplayName("a range that leads to no scenario is told once, with its path")
    void beyond() throws IOException {
        Files.writeString(file, SCENARIO.replace("range: [5 %, 90 %]", "range: [5 %, 190 %]"));
        List<Assumption> assumptions = assumptions().usable();
        double[] ends = {1, 1, 1, 1, 1, 1};

        Reading.Broken broken = (Reading.Broken)
                ScenarioFile.read(file, Variation.assumed(List.of(), assumptions, List.of(ends, ends)));

        assertEquals(1, broken.problems().size(), broken::toString);
        assertTrue(broken.problems().get(0).report().contains("fence.wire.alarm: [5 %, 190 %]"), broken::toString);
    }
}
