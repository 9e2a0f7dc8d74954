package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.Scale;
import org.twinmarch.theory.RepeatAttempts;

@DisplayName("a party that was stopped tries again")
class RetryTest {

    private static final int REPLICATIONS = 20;

    /** A post that sees every party once, at its start, with a probability; what it sees turns back. */
    private static Scenario scenario(double probability, String retry, String horizon) {
        return Outcomes.scenario("""
                format: 1
                name: retry
                horizon: %s
                border: {length: 1 km}
                flows:
                  crossers: {direction: a-to-b, rate: 4 per h, speed: 4 km/h, tactics: {retry: %s}}
                  others: {direction: b-to-a, rate: 1 per h, speed: 4 km/h, on-detection: report}
                patrols:
                  post:
                    side: b
                    motion: {stand: {at: [0.5 km]}}
                    detection: {law: {definite-range: {range: 1 km, probability: %s}}}
                """.formatted(horizon, retry, probability));
    }

    @ParameterizedTest
    @CsvSource({"0.4, 0.8", "0.5, 0.6"})
    @DisplayName("C12: success (1-p)/(1-qp), apprehensions p/(1-qp) and attempts 1/(1-qp) an episode, recaptures qp")
    void repeatAttempts(double p, double q) {
        String retry = "{probability: %s, delay: 0 h}".formatted(q);
        List<Outcomes> runs = Outcomes.runs(scenario(p, retry, "400 h"), 0, REPLICATIONS);
        RepeatAttempts theory = new RepeatAttempts(p, q);

        Estimate success = Outcomes.ratio(runs, Scale.SHARE, RetryTest::passed, RetryTest::episodes);
        Estimate apprehensions = Outcomes.ratio(runs, Scale.COUNT, run -> run.stopped.size(), RetryTest::episodes);
        Estimate attempts = Outcomes.ratio(runs, Scale.COUNT, run -> run.started.size(), RetryTest::episodes);
        Estimate recaptures = Outcomes.ratio(runs, Scale.SHARE, RetryTest::recaptured, run -> run.stopped.size());

        assertTrue(success.covers(theory.success()), success::toString);
        assertTrue(apprehensions.covers(theory.apprehensions()), apprehensions::toString);
        assertTrue(attempts.covers(theory.attempts()), attempts::toString);
        assertTrue(recaptures.covers(theory.recaptures()), recaptures::toString);
        assertFalse(success.covers(1 - p), "as if nobody tried again");
        assertFalse(attempts.covers(1 / (1 - p)), "as if everybody did");
        assertFalse(recaptures.covers(p), "as if everybody did");
    }

    private static long episodes(Outcomes run) {
        return run.started.stream().filter(party -> party.attempt() == 0).count();
    }

    private static long passed(Outcomes run) {
        return run.started.size() - run.stopped.size();
    }

    private static long recaptured(Outcomes run) {
        return run.stopped.stream().filter(party -> party.attempt() > 0).count();
    }

    @Test
    @DisplayName("after its delay, with other numbers but under the number of its first attempt")
    void later() {
        Outcomes run = Outcomes.of(scenario(1, "{probability: 50 %, delay: 90 min}", "400 h"), 0, 1);
        List<Party> again =
                run.started.stream().filter(party -> party.attempt() > 0).toList();
        assertTrue(again.size() > 100);
        for (Party party : again) {
            Party before = run.started.stream()
                    .filter(other -> other.number() == party.number() && other.attempt() == party.attempt() - 1)
                    .findFirst()
                    .orElseThrow();
            assertEquals(before.startHours() + 1.5, party.startHours(), 1e-9);
            assertTrue(before.placeKm() != party.placeKm());
        }
        assertEquals(
                run.started.size(),
                run.started.stream().map(Party::placeKm).distinct().count(),
                "no two attempts share their numbers");
    }

    @Test
    @DisplayName("after an apprehension and after a turn-back, not when it got away")
    void pursued() {
        Scenario scenario = Outcomes.scenario("""
                format: 1
                name: pursued
                horizon: 2000 h
                border: {length: 10 km, sides: {a: {depth: 5 km}, b: {depth: 5 km}}}
                flows:
                  crossers:
                    direction: a-to-b
                    rate: 0.2 per h
                    speed: 4 km/h
                    on-detection: pursue
                    apprehension: 40 %
                    turn-back: 50 %
                    tactics: {retry: {probability: 99 %, delay: 1 h}}
                patrols:
                  post:
                    side: a
                    motion: {stand: {at: [5 km]}}
                    detection: {law: {definite-range: {range: 10 km, probability: 1}}}
                    response: {speed: 100 km/h}
                """);
        Ends ends = new Ends();
        Stage.of(scenario).play(1, 1, ends);
        for (PartyOutcome outcome :
                List.of(PartyOutcome.APPREHENDED, PartyOutcome.TURNED_BACK, PartyOutcome.GOT_AWAY)) {
            assertTrue(ends.ended.getOrDefault(outcome, 0) > 50, outcome + " of " + ends.ended);
            int again = ends.again.getOrDefault(outcome, 0);
            assertEquals(outcome.isStopped() ? 0.99 : 0, (double) again / ends.ended.get(outcome), 0.05);
        }
    }

    /** How each party ended, and after which end another attempt followed. */
    private static final class Ends implements Tape {

        private final Map<PartyOutcome, Integer> ended = new EnumMap<>(PartyOutcome.class);
        private final Map<PartyOutcome, Integer> again = new EnumMap<>(PartyOutcome.class);
        private final Map<Long, PartyOutcome> last = new HashMap<>();

        @Override
        public void started(Party party) {
            if (party.attempt() > 0) {
                again.merge(last.get(party.number()), 1, Integer::sum);
            }
        }

        @Override
        public void ended(Party party, PartyOutcome outcome, double atHours) {
            ended.merge(outcome, 1, Integer::sum);
            last.put(party.number(), outcome);
        }
    }

    @Test
    @DisplayName("not at or after the horizon: then it is pending")
    void pending() {
        Outcomes run = Outcomes.of(scenario(1, "{probability: 99 %, delay: 390 h}", "400 h"), 0, 1);
        long due = run.stopped.stream().filter(Party::triesAgain).count();
        long tried = run.started.stream().filter(party -> party.attempt() > 0).count();
        assertTrue(tried > 0);
        assertEquals(due - tried, run.pending);
    }

    @Test
    @DisplayName("and shifts nobody else's numbers: first attempts and other flows are what they were")
    void commonNumbers() {
        Scenario again = scenario(0.5, "{probability: 90 %, delay: {exponential: 5 h}}", "400 h");
        Scenario once = scenario(0.5, "{probability: 0 %, delay: 5 h}", "400 h");
        for (int flow = 0; flow < 2; flow++) {
            assertEquals(firsts(Outcomes.of(once, flow, 1)), firsts(Outcomes.of(again, flow, 1)));
        }
    }

    private static List<List<Object>> firsts(Outcomes run) {
        return run.started.stream()
                .filter(party -> party.attempt() == 0)
                .map(party -> List.<Object>of(
                        party.number(), party.startHours(), party.placeKm(), run.detected.contains(party)))
                .collect(Collectors.toList());
    }
}
