package org.twinmarch.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("a scenario that is varied")
class VariationTest {

    private static final String TEXT = """
            format: 1
            name: varied
            border: {length: 10 km}
            horizon: 48 h
            flows:
              north: {direction: a-to-b, rate: 2 per h, speed: 4 km/h, stay: 1 h}
            fence:
              wire: {from: 0 km, to: 5 km, owner: b, coverage: 100 %, delay: 30 min, alarm: 20 %}
            patrols:
              v1.2:
                side: a
                from: 0 km
                to: 10 km
                speed: 5 km/h
                motion: shuttle
                detection: {reach: along, law: {definite-range: {range: 100 m, probability: 100 %}}}
              v1: {side: b, from: 0 km, to: 10 km, speed: 5 km/h, motion: shuttle,
                detection: {reach: along, law: {definite-range: {range: 100 m, probability: 100 %}}}}
            policies:
              fence: {}
              slow: {patrols: {v1: {speed: 1 km/h}}}
            """;

    @TempDir
    private Path folder;

    private Reading read(List<String> policies, List<String> settings, List<String> factors) throws IOException {
        Path file = Files.writeString(folder.resolve("varied.yaml"), TEXT);
        return ScenarioFile.read(
                file, Variation.crossed(policies, assigned("--set", settings), assigned("--factor", factors)));
    }

    private static List<Assignment> assigned(String option, List<String> texts) {
        return texts.stream()
                .map(text -> Assignment.parse(option, text).orElseThrow())
                .toList();
    }

    private ScenarioFile sound(List<String> policies, List<String> settings, List<String> factors) throws IOException {
        return ((Reading.Checked) read(policies, settings, factors)).file();
    }

    @Test
    @DisplayName("has a point for each policy and each combination of levels, the last factor fastest")
    void points() throws IOException {
        List<DesignPoint> points = sound(
                        List.of(), List.of(), List.of("fence.wire.coverage=0 %,50 %", "patrols.v1.units=1,2"))
                .points();

        assertEquals(
                List.of(
                        "fence.coverage-0.units-1",
                        "fence.coverage-0.units-2",
                        "fence.coverage-50.units-1",
                        "fence.coverage-50.units-2",
                        "slow.coverage-0.units-1",
                        "slow.coverage-0.units-2",
                        "slow.coverage-50.units-1",
                        "slow.coverage-50.units-2"),
                points.stream().map(DesignPoint::name).toList());
        assertEquals(
                Map.of("fence.wire.coverage", "50 %", "patrols.v1.units", "1"),
                points.get(2).levels());
        assertEquals("slow", points.get(7).policy());
    }

    @Test
    @DisplayName("is what one would have written by hand")
    void byHand() throws IOException {
        String varied = sound(
                        List.of("fence"),
                        List.of("flows.north.stay={exponential: 2 h}", "patrols.v1.2.speed=7 km/h"),
                        List.of("fence.wire.coverage=25 %"))
                .effective("fence.coverage-25");
        String written = TEXT.replace("stay: 1 h", "stay: {exponential: 2 h}")
                .replaceFirst("speed: 5 km/h", "speed: 7 km/h")
                .replace("coverage: 100 %", "coverage: 25 %");
        Reading byHand = ScenarioFile.read("written.yaml", written, Tables.none());

        assertEquals(((Reading.Checked) byHand).file().effective("fence"), varied);
    }

    @Test
    @DisplayName("without variation is the file itself, each policy a point")
    void plain() throws IOException {
        ScenarioFile plain = sound(List.of(), List.of(), List.of());

        assertEquals(List.of("fence", "slow"), plain.policies());
        assertEquals(
                List.of(new DesignPoint("fence", "fence", Map.of()), new DesignPoint("slow", "slow", Map.of())),
                plain.points());
    }

    @Test
    @DisplayName("may leave other policies out, and what only those would heed")
    void somePolicies() throws IOException {
        assertEquals(
                List.of("slow.units-1", "slow.units-2"),
                sound(List.of("slow"), List.of(), List.of("patrols.v1.units=1,2"))
                        .policies());
    }

    @Test
    @DisplayName("has names of its own for levels that are written alike in short, and for long ones")
    void names() throws IOException {
        List<String> names = sound(List.of("fence"), List.of(), List.of("flows.north.stay=1 h,1min,{exponential: 1 h}"))
                .policies();

        assertEquals(List.of("fence.stay-1-h", "fence.stay-1min", "fence.stay-exponential-1-h"), names);
        assertEquals(64, PointName.of("x".repeat(80), Map.of()).length());
        assertEquals(64, PointName.numbered("x".repeat(64), 12).length());
        assertEquals("base.point-007", PointName.of("base", 7, 128));
        assertEquals(64, PointName.of("x".repeat(64), 7, 128).length());
        assertTrue(Names.isName(PointName.of("base", Map.of("a.b", "%"))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            --factor | fence.wir.coverage=0 %    | there is no "wir" to look for "coverage" in  | did you mean "wire"?
            --factor | fence.wire.coverag=0 %    | unknown key "coverag"                        | did you mean "coverage"?
            --factor | fence.wire.coverage=150 % | "150 %" is out of range | 0 % to 100 %
            --factor | horizon.x=1 h             | "horizon.x" cannot be varied: policies are compared over the same time | leave it out
            --factor | border.length=1 km        | "border.length" cannot be varied: points are compared on the same line | leave it out
            --factor | flows.north.rate.x=1      | "rate" has no keys below it                  | end the path there
            --factor | fence.wire.coverage=5 %, 5 % | 5 % is listed twice                         | list each level once
            --factor | fence.wire.coverage=5 %, 6 %, 0.05 | 0.05 is the same as 5 %               | list each level once
            --factor | fence.wire.delay=10min, 600s | 600s is the same as 10min                   | list each level once
            --factor | fence.wire.coverage=[1    | this is not YAML                             | check
            --set    | seed=5                    | "seed" cannot be varied: it belongs to the file | leave it out
            --set    | patrols.v2.units=5        | there is no "v2" to look for "units" in      | use one of: v1.2, v1
            --set    | patrols.v1.units=many     | "many" is not                                | write
            """)
    @DisplayName("refuses what makes no sense, at its place on the command line")
    void refused(String option, String argument, String wrong, String mend) throws IOException {
        Reading reading = option.equals("--set")
                ? read(List.of(), List.of(argument), List.of())
                : read(List.of(), List.of(), List.of(argument));

        List<Problem> problems = ((Reading.Broken) reading).problems();
        Problem problem = problems.get(0);
        assertEquals(option, problem.place().file(), problems::toString);
        assertTrue(problem.wrong().contains(wrong), problem::toString);
        assertTrue(problem.mend().contains(mend), problem::toString);
    }

    @Test
    @DisplayName("takes a map and, after it, a part of that map, which both have an effect")
    void mapBeforeItsPart() throws IOException {
        String wire = "fence.wire={from: 0 km, to: 6 km, owner: b, coverage: 100 %, delay: 30 min, alarm: 20 %}";
        String coverage = "fence.wire.coverage=0 %,50 %";

        assertEquals(
                2,
                sound(List.of("fence"), List.of(), List.of(wire, coverage))
                        .points()
                        .size());
        assertTrue(read(List.of("fence"), List.of(), List.of(coverage, wire)) instanceof Reading.Broken);
        assertTrue(read(List.of("fence"), List.of(), List.of(coverage, coverage)) instanceof Reading.Broken);
    }

    private Reading sampled(List<Ranged> factors, double[]... rows) throws IOException {
        Path file = Files.writeString(folder.resolve("varied.yaml"), TEXT);
        return ScenarioFile.read(file, Variation.sampled(List.of("fence"), List.of(), factors, List.of(rows)));
    }

    private static Ranged between(String path, String least, String most, Ranged.Spread spread) {
        return Ranged.between("--range", path, least, most, spread);
    }

    private static List<String> levels(Reading reading, String path) {
        assertTrue(reading instanceof Reading.Checked, reading::toString);
        return ((Reading.Checked) reading)
                .file().points().stream().map(point -> point.levels().get(path)).toList();
    }

    @Test
    @DisplayName("may have its points listed one by one; what a point does not name stays")
    void listed() throws IOException {
        Path file = Files.writeString(folder.resolve("varied.yaml"), TEXT);
        List<List<Assignment>> points = List.of(
                List.of(),
                assigned("--point", List.of("fence.wire.coverage=50 %")),
                assigned("--point", List.of("fence.wire.coverage=0 %", "patrols.v1.units=3")));
        Reading reading = ScenarioFile.read(file, Variation.listed(List.of("slow"), List.of(), points));

        assertEquals(
                List.of("slow", "slow.coverage-50", "slow.coverage-0.units-3"),
                ((Reading.Checked) reading).file().policies());
        assertEquals(
                List.of(
                        Map.of(),
                        Map.of("fence.wire.coverage", "50 %"),
                        Map.of("fence.wire.coverage", "0 %", "patrols.v1.units", "3")),
                ((Reading.Checked) reading)
                        .file().points().stream().map(DesignPoint::levels).toList());
        assertEquals(
                sound(List.of("slow"), List.of(), List.of()).effective("slow"),
                ((Reading.Checked) reading).file().effective("slow"));
    }

    @Test
    @DisplayName("of ranges lies where the coordinates say, in the unit of the ends")
    void ranges() throws IOException {
        String stay = "flows.north.stay";
        String units = "patrols.v1.units";
        List<Ranged> factors = List.of(
                between("fence.wire.coverage", "0 %", "50 %", Ranged.Spread.LINEAR),
                between(stay, "0.1 h", "10 h", Ranged.Spread.LOG),
                between(units, "1", "4", Ranged.Spread.WHOLE),
                Ranged.among("--range", "patrols.v1.motion", List.of("shuttle", "circuit")));
        Reading reading = sampled(
                factors,
                new double[] {0, 0, 0, 0},
                new double[] {1, 1, 1, 1},
                new double[] {0.5, 0.5, 0.5, 0.5},
                new double[] {1 / 3.0, 1 / 3.0, 0.2499, 0.4999});

        // Half way in the logarithm from 0.1 to 10 is 1, a third of the way 10^(2/3 - 1).
        assertEquals(List.of("0 %", "50 %", "25 %", "16.66667 %"), levels(reading, "fence.wire.coverage"));
        assertEquals(List.of("0.1 h", "10 h", "1 h", "0.4641589 h"), levels(reading, stay));
        assertEquals(List.of("1", "4", "3", "1"), levels(reading, units));
        assertEquals(List.of("shuttle", "circuit", "circuit", "shuttle"), levels(reading, "patrols.v1.motion"));
        assertEquals(
                List.of("fence.point-1", "fence.point-2", "fence.point-3", "fence.point-4"),
                ((Reading.Checked) reading).file().policies());
    }

    @ParameterizedTest(name = "{1}, {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            fence.wire.coverage | 0 %   | 150 % | LINEAR | is out of range                      | 0 % to 100 %
            fence.wire.coverage | 50 %  | 10 %  | LINEAR | the range is empty                   | the lower one first
            fence.wire.coverage | 0 %   | half  | LINEAR | this is not a number with its unit   | give choices
            flows.north.stay    | 1 h   | 3 min | LINEAR | the two ends have different units    | in one unit
            flows.north.stay    | 0 h   | 3 h   | LOG    | a logarithmic scale has no 0 on it   | above 0
            patrols.v1.units    | 1     | 2.5   | WHOLE  | must be whole                        | [1, 8]
            patrols.v1.units    | 1     | 3     | LINEAR | is out of range                      | whole number
            patrols.v1.units    | 1     | 3, 4  | LINEAR | a range has two ends, but here are 3 | in one unit
            horizon             | 1 h   | 9 h   | LINEAR | cannot be varied                     | leave it out
            """)
    @DisplayName("refuses a range that makes no sense, once")
    void refusedRanges(String path, String least, String most, Ranged.Spread spread, String wrong, String mend)
            throws IOException {
        Reading reading = sampled(
                List.of(between(path, least, most, spread)), new double[] {0.7}, new double[] {0.8}, new double[] {0.9
                });

        List<Problem> problems = ((Reading.Broken) reading).problems();
        assertEquals(1, problems.size(), problems::toString);
        assertEquals("--range", problems.get(0).place().file());
        assertTrue(problems.get(0).wrong().contains(wrong), problems::toString);
        assertTrue(problems.get(0).mend().contains(mend), problems::toString);
    }

    @Test
    @DisplayName("takes a coordinate in [0, 1] for each factor and nothing else")
    void cube() {
        List<Ranged> one = List.of(between("fence.wire.coverage", "0 %", "50 %", Ranged.Spread.LINEAR));

        assertThrows(IllegalArgumentException.class, () -> sampled(one, new double[] {0.1, 0.2}));
        assertThrows(IllegalArgumentException.class, () -> sampled(one, new double[] {1.1}));
        assertThrows(IllegalArgumentException.class, () -> sampled(one, new double[] {Double.NaN}));
    }

    @Test
    @DisplayName("is refused where nothing would heed what is varied")
    void unheeded() throws IOException {
        Reading reading = read(List.of(), List.of("flows.north.breach-skill=2"), List.of("fence.wire.delay=0 h"));

        List<Problem> problems = ((Reading.Broken) reading).problems();
        assertTrue(problems.get(0).wrong().contains("would be ignored"), problems::toString);
        assertEquals("--set", problems.get(0).place().file());
    }

    @Test
    @DisplayName("is asked for as PATH=VALUE")
    void form() {
        assertTrue(Stream.of("x", "=x", "x=", "")
                .allMatch(text -> Assignment.parse("--set", text).isEmpty()));
        assertEquals(
                new Assignment("--set", "a.b", "c=d"),
                Assignment.parse("--set", " a.b = c=d ").orElseThrow());
        assertEquals(
                3,
                Arrays.asList(new Assignment("--set", "a", "b").toString().split(","))
                        .size());
    }
}
