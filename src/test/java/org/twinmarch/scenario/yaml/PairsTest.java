package org.twinmarch.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinmarch.patrol.Phase;
import org.twinmarch.scenario.Scenario;

/** Paired plans must be able to keep the timetables of the grade that is agreed on, policy by policy. */
class PairsTest {

    private static final Sample PAIR = new Sample("""
            format: 1
            name: pair
            horizon: 10 days
            border: {length: 100 km}
            flows:
              smugglers: {direction: a-to-b, rate: 1 per h, speed: 4 km/h}
            patrols:
              one: &one
                side: a
                from: 0 km
                to: 100 km
                speed: 20 km/h
                motion: shuttle
                detection: {law: {definite-range: {range: 1 km, probability: 1}}}
              two: {<<: *one, side: b}
            co-operation:
              grade: none
              grades:
                liaison: {timetables: mirrored}
                joint-patrol: {timetables: convoy}
              pairs: {two: one}
            policies:
              apart: {}
              mirrored: {co-operation: {grade: liaison}}
              joint: {co-operation: {grade: joint-patrol}}
            """);

    @Test
    @DisplayName("a policy that only changes the grade changes the timetables")
    void grades() {
        var policies = PAIR.sound().study().policies();

        assertEquals(new Phase.Drawn(), phase(policies.get("apart")));
        assertEquals(new Phase.Agreed("one", 0.5), phase(policies.get("mirrored")));
        assertEquals(new Phase.Agreed("one", 0), phase(policies.get("joint")));
    }

    private static Phase phase(Scenario scenario) {
        return scenario.agreedWatches().get(1).plan().phase();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            speed: 30 km/h
            motion: circuit
            ground: off-road
            to: 90 km
            """)
    @DisplayName("a convoy needs the same sector, motion, speed and ground; other timetables do not")
    void convoy(String different) {
        Sample unlike = PAIR.with("{<<: *one, side: b}", "{<<: *one, side: b, " + different + "}");

        unlike.with("two: one", "two: ‸one").mustTell("cannot drive as a convoy (under policy joint)", "same sector");
        unlike.with("grade: joint-patrol", "grade: none").sound();
    }

    @Test
    @DisplayName("nobody can be on duty when the other is not if the other always is")
    void complementary() {
        Sample opposite = PAIR.with("timetables: convoy", "timetables: complementary");

        opposite.with("two: one", "two: ‸one").mustTell("\"one\" is always on duty", "give \"one\" a \"duty\"");
        opposite.with("    motion:", "    duty: {hours: [00:00-24:00]}\n    motion:")
                .with("two: one", "two: ‸one")
                .mustTell("\"one\" is always on duty", "give \"one\" a \"duty\"");
        opposite.with("    motion:", "    duty: {cycle: {on: 8 h, off: 1 h}}\n    motion:")
                .sound();
    }

    @Test
    @DisplayName("a pair may not lead its leader's phase back to the follower")
    void circle() {
        PAIR.with("{<<: *one, side: b}", "{<<: *one, side: b, phase: drawn}")
                .with("    motion:", "    phase: {convoy: two}\n    motion:")
                .with("two: one", "two: ‸one")
                .mustTell("in a circle: two, one, two (under policy mirrored, joint)", "let \"one\" draw its phase");
    }

    @Test
    @DisplayName("the grade agreed on must set something, pairs need timetables, and timetables need pairs")
    void halves() {
        PAIR.with("grade: none", "grade: ‸hotline").mustTell("grade \"hotline\" sets (under policy apart)", "add it");
        PAIR.with("  pairs:", "  ‸pairs:")
                .with("timetables: mirrored", "messages: 0")
                .with("timetables: convoy", "messages: 0")
                .mustTell("no grade sets \"timetables\"", "remove");
        PAIR.with("{timetables: mirrored}", "{timetables: independent}")
                .with("{timetables: convoy}", "{‸timetables: convoy}")
                .with("  pairs: {two: one}\n", "")
                .mustTell("no plans are paired", "remove");
    }

    @Test
    @DisplayName("a policy that takes away one of a pair is told so")
    void widowed() {
        List<Problem> problems = PAIR.with("  apart: {}", "  apart: {}\n  alone: {patrols: {one: null}}")
                .problems();

        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).wrong().contains("no plan \"one\" (under policy alone)"), problems::toString);
    }
}
