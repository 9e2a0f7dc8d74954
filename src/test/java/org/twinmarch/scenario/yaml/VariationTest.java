package org.twinmarch.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
                file, new Variation(policies, assigned("--set", settings), assigned("--factor", factors)));
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
        List<String> names = sound(List.of("fence"), List.of(), List.of("flows.north.stay=1 h,1h,{exponential: 1 h}"))
                .policies();

        assertEquals(List.of("fence.stay-1-h", "fence.stay-1h", "fence.stay-exponential-1-h"), names);
        assertEquals(64, PointName.of("x".repeat(80), Map.of()).length());
        assertEquals(64, PointName.numbered("x".repeat(64), 12).length());
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
