package org.twinmarch.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinmarch.border.Side;
import org.twinmarch.scenario.Scenario;

class EffectiveTest {

    @Test
    @DisplayName("the effective text of a policy reads back to the same scenario and the same text")
    void sample() {
        readsBack(Sample.everyKey().sound());
    }

    @ParameterizedTest
    @MethodSource
    @DisplayName("so does that of every scenario that comes with the program")
    void shipped(Path file) {
        Reading reading = ScenarioFile.read(file);
        assertTrue(reading instanceof Reading.Checked, reading::toString);
        readsBack((Reading.Checked) reading);
    }

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
            List<Path> scenarios = files.filter(file -> file.toString().endsWith(".yaml") && !StudyFile.isStudy(file))
                    .sorted()
                    .toList();
            assertTrue(scenarios.size() > 2, scenarios::toString);
            return scenarios.stream();
        }
    }

    /** The effective text of each policy must read back to the same scenario and the same text. */
    static void readsBack(Reading.Checked original) {
        original.study().policies().forEach((policy, scenario) -> {
            String text = original.file().effective(policy);
            Reading reading = ScenarioFile.read(policy, text, Tables.none());
            assertTrue(reading instanceof Reading.Checked, reading::toString);
            Reading.Checked again = (Reading.Checked) reading;
            assertEquals(text, again.file().effective("base"));
            assertSame(scenario, again.study().policies().get("base"));
            assertEquals(original.study().seed(), again.study().seed());
        });
    }

    private static void assertSame(Scenario one, Scenario other) {
        for (Side side : Side.values()) {
            assertEquals(one.border().zone(side), other.border().zone(side));
        }
        assertEquals(one.border().lengthKm(), other.border().lengthKm());
        assertEquals(one.border().stretches(), other.border().stretches());
        assertEquals(one.calendar(), other.calendar());
        assertEquals(one.light(), other.light());
        assertEquals(one.weather(), other.weather());
        assertEquals(one.fences(), other.fences());
        assertEquals(one.flows(), other.flows());
        assertEquals(one.watches(), other.watches());
        assertEquals(one.construction(), other.construction());
        assertEquals(one.gates(), other.gates());
        assertEquals(one.command(), other.command());
        assertEquals(one.bombs(), other.bombs());
    }

    @Test
    @DisplayName("aliases and merge keys are unfolded, a key beside a merge key wins")
    void merges() {
        Sample sample = Sample.everyKey()
                .with("  posts: {side: b", "  more: {<<: *trip, speed: 31 km/h}\n  posts: {side: b")
                .with("  trips:\n", "  trips: &trip\n");

        String text = sample.sound().file().effective("as-is");
        assertTrue(text.contains("speed: 31 km/h"), text);
        assertTrue(!text.contains("<<") && !text.contains("*") && !text.contains("&"), text);
    }

    @Test
    @DisplayName("texts that look like something else are quoted, so that they stay texts")
    void quoting() {
        Sample sample = Sample.everyKey().with("name: West", "name: 'null'").with("name: East", "name: \"12\"");
        readsBack(sample.sound());
    }

    @Test
    @DisplayName("the differences of two policies are told by path")
    void differences() {
        ScenarioFile file = Sample.everyKey().sound().file();

        assertEquals(
                List.of("fence: {wall: {stretch: north, owner: a, coverage: 60 %, "
                        + "delay: {exponential: 15 min}, alarm: 0.3, planned: 100 %, "
                        + "repair: {erlang: {stages: 2, mean: 3 days}}, breach-reach: 1 km, "
                        + "nuisance: {rate: 1 per day, check: 20 min}, cost-per-km: 24.2}, "
                        + "ditch: {from: 200 km, to: 300 km, owner: b, coverage: 1}} -> nothing"),
                file.diff("as-is", "no-fence").stream()
                        .map(Difference::toString)
                        .toList());
        assertEquals(
                List.of(
                        "patrols.train.motion.timetable.way-points: [{at: 0 h, km: 10 km}, {at: 3 h, km: 60 km}]"
                                + " -> [{at: 1 h, km: 0 km}, {at: 4 h, km: 50 km}]",
                        "patrols.train.phase: {staggered: {plan: mirror, by: 0.25}} -> drawn"),
                file.diff("as-is", "one-train").stream()
                        .map(Difference::toString)
                        .toList());
        assertEquals(List.of(), file.diff("as-is", "as-is"));
    }

    @Test
    @DisplayName("an unknown policy is a mistake of the caller")
    void unknownPolicy() {
        ScenarioFile file = Sample.everyKey().sound().file();
        String message = assertThrows(IllegalArgumentException.class, () -> file.effective("as-si"))
                .getMessage();
        assertTrue(message.contains("as-is"), message);
    }
}
