package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;

/**
 * Single pursuits whose every moment can be worked out by hand. One party at a time crosses a line of 100 km at km 50, at
 * 10 km/h through zones of 10 km: it starts at 0 h of its own clock, is at the line after 1 h, and has vanished after 2 h.
 */
class PursuitTest {

    /** Parties cross within 1e-6 km of km 50; nobody drives slower than 10 km/h, nor more than four ways. */
    private static final double SPOT_HOURS = 4 * 1e-6 / 10;

    /** A tower of side A sees every party at its start; what else there is differs from test to test. */
    private static final String COMMON = """
            format: 1
            name: pursuit
            horizon: 1000 days
            border: {length: 100 km, sides: {a: {depth: 10 km}, b: {depth: 10 km}}}
            stretches: {spot: {from: 49.999999 km, to: 50.000001 km}}
            flows:
              crossers:
                direction: a-to-b
                rate: 0.2 per day
                speed: 10 km/h
                demand: {weights: {spot: 1}}
                on-detection: pursue
                handling: 90 min
                %s
            patrols:
              tower:
                side: a
                motion: {stand: {at: [50 km]}}
                detection: {reach: {along: {from: -10 km, to: -9 km}}, law: {definite-range: {range: 1 km, probability: 100 %%}}}
            %s
            """;

    /** What a party lived through, in hours since its start, and how long its pursuers were busy. */
    private static final class Story implements Tape {

        private final List<Double> metAfterHours = new ArrayList<>();
        private final List<Double> busyHours = new ArrayList<>();
        private final List<PartyOutcome> outcomes = new ArrayList<>();
        private final List<Answer> answers = new ArrayList<>();
        private int started;

        @Override
        public void started(Party party) {
            started++;
        }

        @Override
        public void intercepted(Party party, Unit unit, double calledHours, double atHours) {
            metAfterHours.add(atHours - party.startHours());
        }

        @Override
        public void ended(Party party, PartyOutcome outcome, double atHours) {
            outcomes.add(outcome);
        }

        @Override
        public void alarmed(Source source, boolean isNuisance, double raisedHours, Answer answer) {
            answers.add(answer);
        }

        @Override
        public void occupied(Unit unit, double fromHours, double toHours) {
            busyHours.add(toHours - fromHours);
        }
    }

    private static Story story(String flow, String more) {
        String text = COMMON.formatted(flow, more.indent(2).stripTrailing());
        Reading reading = ScenarioFile.read("pursuit", text, name -> new byte[0]);
        assertTrue(reading instanceof Reading.Checked, () -> reading.toString());
        Scenario scenario = ((Reading.Checked) reading).study().policies().get("base");
        Story story = new Story();
        Stage.of(scenario).play(3, 1, story);
        assertTrue(story.started > 100, "parties to judge");
        return story;
    }

    private static void assertAll(double expected, List<Double> values) {
        assertTrue(!values.isEmpty());
        values.forEach(value -> assertEquals(expected, value, SPOT_HOURS));
    }

    @Test
    @DisplayName("a fort 20 km along and 2 km off the line: 6 min to react, 30 min of road, then up the path")
    void fort() {
        Story story = story("", """
                fort:
                  side: a
                  offset: 2 km
                  motion: {response: {at: [30 km]}}
                  response: {speed: 40 km/h, reaction: 6 min}
                """);
        // At the chainage after 0.6 h, when the party is at depth -4: 2 km apart, closing at 40 + 10 km/h.
        double metHours = 0.6 + 2.0 / 50;
        assertAll(metHours, story.metAfterHours);
        // 1.5 h of handling, 1.6 km back to the road at depth -2 (met at depth -3.6), 20 km home.
        assertAll(metHours + 1.5 + 1.6 / 40 + 0.5, story.busyHours);
        assertEquals(story.started, story.answers.size());
        assertTrue(story.outcomes.stream().allMatch(PartyOutcome.APPREHENDED::equals));
    }

    @Test
    @DisplayName("who would meet the party only beyond the line stays at home, unless it pursues always")
    void jurisdiction() {
        String fort = """
                fort:
                  side: a
                  motion: {response: {at: [0 km]}}
                  response: {speed: 45 km/h, pursuit: %s}
                """;
        Story home = story("", fort.formatted("if-winnable"));
        assertTrue(home.metAfterHours.isEmpty() && home.busyHours.isEmpty());
        assertTrue(home.answers.stream().allMatch(Answer.NONE_WOULD_WIN::equals));
        Story futile = story("", fort.formatted("always"));
        assertTrue(futile.metAfterHours.isEmpty());
        // The party leaves the zone of side A after 1 h; by then the unit has done 45 km of road, and drives them back.
        assertAll(2, futile.busyHours);
    }

    @Test
    @DisplayName("pursuit beyond the line goes as deep as the grade allows")
    void depth() {
        String fort = """
                fort:
                  side: a
                  motion: {response: {at: [0 km]}}
                  response: {speed: 40 km/h}
                """;
        String grade = "co-operation: {grade: liaison, grades: {liaison: {pursuit-depth: %s}}}";
        // 50 km of road take 1.25 h: the party is then 2.5 km beyond the line, and goes on at 10 km/h before 40.
        double metHours = 1.25 + 2.5 / 30;
        Story deep = story("", fort + "\n");
        assertTrue(deep.metAfterHours.isEmpty());
        assertAll(metHours, story(fort, grade, "3.4 km").metAfterHours);
        assertTrue(story(fort, grade, "3.3 km").metAfterHours.isEmpty());
    }

    private static Story story(String fort, String grade, String depth) {
        String text = COMMON.formatted("", fort.indent(2).stripTrailing()) + grade.formatted(depth) + "\n";
        Reading reading = ScenarioFile.read("pursuit", text, name -> new byte[0]);
        assertTrue(reading instanceof Reading.Checked, () -> reading.toString());
        Story story = new Story();
        Stage.of(((Reading.Checked) reading).study().policies().get("base")).play(3, 1, story);
        return story;
    }

    @Test
    @DisplayName(
            "the nearest free unit is asked first, and there are enough; a handed-over party is met by the other side")
    void handOff() {
        String forts = """
                fort:
                  side: b
                  motion: {response: {at: [40 km, 90 km, 55 km, 55 km, 55 km]}}
                  response: {speed: 50 km/h}
                """;
        String grade = "co-operation: {grade: hotline, grades: {hotline: {messages: 100 %%, delay: %s}}}";
        // Told after 0.5 h, at the chainage 0.1 h later; the party comes into the jurisdiction of B after 1 h.
        assertAll(1, story(forts, grade, "30 min").metAfterHours);
        // Told after 1.2 h: 5 km of road, at 1.3 h the party is 3 km beyond the line, and goes on at 10 km/h before 50.
        assertAll(1.3 + 3.0 / 40, story(forts, grade, "72 min").metAfterHours);
        // Told when it has vanished.
        assertTrue(story(forts, grade, "121 min").metAfterHours.isEmpty());
    }

    @Test
    @DisplayName("what comes of a meeting: apprehended, turned back, got away by the shares given")
    void outcomes() {
        Story story = story("apprehension: 50 %\n    turn-back: 100 %", """
                fort:
                  side: a
                  motion: {response: {at: [50 km]}}
                  response: {speed: 40 km/h}
                """);
        long turnedBack =
                story.outcomes.stream().filter(PartyOutcome.TURNED_BACK::equals).count();
        assertTrue(story.outcomes.stream().allMatch(PartyOutcome::isStopped));
        assertTrue(turnedBack > 20 && turnedBack < story.outcomes.size() - 20, "some of each: " + turnedBack);
        // Out along the path to the meeting at 10 / 50 h, and back; only who is apprehended is handled, for 1.5 h.
        Map<Boolean, List<Double>> byLength =
                story.busyHours.stream().collect(Collectors.partitioningBy(hours -> hours < 1));
        assertAll(0.4, byLength.get(true));
        assertAll(1.9, byLength.get(false));
        assertEquals(turnedBack, byLength.get(true).size());
    }
}
