package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.border.Side;
import org.twinmarch.engine.Ledger;
import org.twinmarch.engine.PartyCount;
import org.twinmarch.engine.SideCount;
import org.twinmarch.experiment.Outcome.SourceCount;
import org.twinmarch.experiment.Outcome.SourceHours;
import org.twinmarch.scenario.Study;

/** Made-up counts of two replications, and by pencil what the measures make of them. */
@DisplayName("the measures of pursuit, co-operation, tactics and attacks")
class MeasuresTest {

    private static final int RAIDERS = 1;
    private static final int RIDERS = 0;
    private static final int WALL = 1;
    private static final int HAND_OFF_A = 2;
    private static final int TIP_B = 5;

    private final Study study = SmallWorld.study("""
            format: 1
            name: small
            border: {length: 10 km, sides: {a: {depth: 5 km}, b: {depth: 5 km}}}
            horizon: 10 h
            currency: Rs
            fence:
              wall: {from: 0 km, to: 5 km, owner: a, coverage: 50 %, planned: 100 %, delay: 30 min, alarm: 20 %,
                repair: 2 h, cost-per-km: 7}
            construction: {progress: 1 km per day, order: uniform}
            gates:
              road: {at: 5 km, trade: 500 per day, inspection: 10 %}
            flows:
              traders: {direction: b-to-a, rate: 5 per h, speed: 4 km/h, on-detection: report}
              raiders: {direction: a-to-b, rate: 5 per h, speed: 4 km/h, on-detection: pursue, apprehension: 50 %,
                armed: 10 %, fight: {probability: 50 %, unit-lost: 10 %, replacement: 1 h},
                tactics: {adaptive: {beta: 1, first-risk: 1, forgetting: 0, deterrence: 50 %},
                  retry: {probability: 50 %, delay: 1 h}}}
            patrols:
              riders: {side: a, units: 4, from: 0 km, to: 10 km, speed: 5 km/h, motion: shuttle, response: {},
                duty: {hours: ["00:00-05:00"]}, cost-per-hour: 3,
                detection: {law: {definite-range: {range: 100 m, probability: 100 %}}}}
            co-operation:
              grade: liaison
              grades: {liaison: {messages: 50 %, tips: 10 %, delay: 1 h}}
              trust: {attribution-error: 20 %, talks: 1 day}
            bombs:
              road: {side: a, from: 0 km, to: 10 km, rate: 1 per day, clearance: 1 per day, trigger: 50 %}
            idleness: {places: 4}
            policies: {base: {}, plain: {flows: {raiders: null}}}
            """);
    private final Cast cast = SmallWorld.cast(study, "base");
    private final Summary summary = new Summary(new Design(List.of("base"), 2, 1, 0.95), List.of(cast));
    private Findings findings;

    @BeforeEach
    void twoReplications() {
        summary.add(List.of(outcome(1)));
        summary.add(List.of(outcome(2)));
        findings = summary.findings(Findings.Topic.of(study));
    }

    /** Everything {@code times} the basic numbers, so that ratios of totals are those of one replication. */
    private Outcome outcome(int times) {
        return new Sketch(cast)
                .parties(0, PartyCount.ATTEMPTED, 50L * times)
                .parties(0, PartyCount.DETECTED, 10L * times)
                .parties(RAIDERS, PartyCount.ATTEMPTED, 100L * times)
                .parties(RAIDERS, PartyCount.DETECTED, 60L * times)
                .parties(RAIDERS, PartyCount.APPREHENDED, 20L * times)
                .parties(RAIDERS, PartyCount.TURNED_BACK, 10L * times)
                .parties(RAIDERS, PartyCount.INTERCEPTED_BY_A, 25L * times)
                .parties(RAIDERS, PartyCount.INTERCEPTED_BY_B, 11L * times)
                .parties(RAIDERS, PartyCount.GAVE_UP, 10L * times)
                .parties(RAIDERS, PartyCount.DETERRED, 8L * times)
                .parties(RAIDERS, PartyCount.PENDING, 2L * times)
                .response(RAIDERS, 18 * times)
                .source(RAIDERS, HAND_OFF_A, new SourceCount(0, 12L * times, 12L * times, 9L * times))
                .source(RAIDERS, TIP_B, new SourceCount(6L * times, 8L * times, 8L * times, 2L * times))
                .side(Side.A, SideCount.ALARMS, 30L * times)
                .side(Side.A, SideCount.NUISANCE_ALARMS, 12L * times)
                .side(Side.A, SideCount.ALARMS_ALL_BUSY, 6L * times)
                .side(Side.A, SideCount.ALARMS_NONE_WOULD_WIN, 3L * times)
                .side(Side.A, SideCount.AMBUSHES, 4L * times)
                .side(Side.B, SideCount.AMBUSHES, times)
                .side(Side.A, SideCount.BOMBS_EXPLODED, 2L * times)
                .side(Side.A, SideCount.BOMBS_PASSED, 5L * times)
                .side(Side.A, SideCount.BOMBS_CLEARED, 6L * times)
                .side(Side.A, SideCount.CASUALTIES, 10L * times)
                .side(Side.B, SideCount.CASUALTIES, 2L * times)
                .side(Side.A, SideCount.ATTACKS_ATTRIBUTED_ACROSS, times)
                .hours(RIDERS, new SourceHours(4, 2, 0))
                .hours(WALL, new SourceHours(0, 0, 15 * times))
                .ledger(new Ledger(
                        List.of(4.0 * times),
                        List.of(new Ledger.GateCount(200L * times, 20L * times)),
                        List.of(new Ledger.Idleness(RIDERS, 1.5 * times, 4 * times))))
                .outcome(0, times);
    }

    @Test
    @DisplayName("interception is to be met, whatever comes of it; the rates differ by what stands below the line")
    void interception() {
        assertEquals(36.0 / 100, value("raiders", "probability-of-interception"), 1e-15);
        assertEquals(25.0 / 100, value("raiders", "probability-of-interception-by-a"), 1e-15);
        assertEquals(36.0 / 150, value("all", "probability-of-interception"), 1e-15);
        assertEquals(18.0 / 36, value("raiders", "response-time"), 1e-15);
        assertEquals(30.0 / 60, value("raiders", "interdiction-effectiveness-rate"), 1e-15);
        assertEquals(30.0 / 100, value("raiders", "true-flow-interdiction-rate"), 1e-15);
    }

    @Test
    @DisplayName("every party has one outcome")
    void outcomes() {
        double attempts = 100 * 1.5;
        assertEquals(
                attempts,
                value("raiders", "apprehensions")
                        + value("raiders", "turn-backs")
                        + value("raiders", "got-aways")
                        + value("raiders", "undetected-entries"),
                1e-12);
        assertEquals(20 * 1.5, value("raiders", "apprehensions"), 1e-12);
        assertEquals(30 * 1.5, value("raiders", "got-aways"), 1e-12);
    }

    @Test
    @DisplayName("messages and tips count when they arrive, and are answered if a unit sets out")
    void tellings() {
        assertEquals(12 * 1.5, value("raiders", "hand-offs"), 1e-12);
        assertEquals(9.0 / 12, value("raiders", "hand-offs-answered"), 1e-15);
        assertEquals(2.0 / 8, value("raiders", "tips-answered"), 1e-15);
        assertEquals(6.0 / 60, value("raiders", "detections-by-source/tip.b"), 1e-15);
    }

    @Test
    @DisplayName("an episode ends with the attempt that gets through, or with the one after which its party gives up")
    void episodes() {
        double episodes = 70 + 10;

        assertEquals(100 / episodes, value("raiders", "attempts-per-episode"), 1e-15);
        assertEquals(70 / episodes, value("raiders", "success-per-episode"), 1e-15);
        assertEquals(8 * 1.5, value("raiders", "deterred"), 1e-12);
        assertEquals(2 * 1.5, value("raiders", "pending"), 1e-12);
    }

    @Test
    @DisplayName("alarms are unanswered because all are busy or because nobody would win")
    void alarms() {
        assertEquals(9.0 / 30, value("all", "alarms-unanswered"), 1e-15);
        assertEquals(6.0 / 30, value("all", "alarms-unanswered/all-busy"), 1e-15);
        assertEquals(3.0 / 30, value("all", "alarms-unanswered/none-would-win"), 1e-15);
        assertEquals(12.0 / 30, value("all", "nuisance-alarms"), 1e-15);
        assertTrue(findings.estimate("base", "all", "alarms-unanswered-by-b").isEmpty(), "b never heard one");
    }

    @Test
    @DisplayName("attacks add up by side and by kind; a bomb explodes or is cleared")
    void attacks() {
        assertEquals(7 * 1.5, value("all", "attacks"), 1e-12);
        assertEquals(6 * 1.5, value("all", "attacks-on-a"), 1e-12);
        assertEquals(5 * 1.5, value("all", "attacks/ambush"), 1e-12);
        assertEquals(2 * 1.5, value("all", "attacks/roadside-bomb"), 1e-12);
        assertEquals(12 * 1.5, value("all", "casualties"), 1e-12);
        assertEquals(1.0 / 7, value("all", "attacks-attributed-across"), 1e-15);
        assertEquals(2.0 / 5, value("all", "explosions-per-exposure"), 1e-15);
        assertEquals(2.0 / 8, value("all", "share-of-bombs-that-explode"), 1e-15);
    }

    @Test
    @DisplayName("hours of units, of cuts and of waiting")
    void hours() {
        assertEquals(2.0 / 40, value("all", "out-of-action/patrols.riders"), 1e-15);
        assertEquals(15 * 1.5 / 10, value("all", "breaches-open/fence.wall"), 1e-15);
        assertEquals(1.5 * 1.5, value("all", "idleness-mean/patrols.riders"), 1e-15);
        assertEquals(4 * 1.5, value("all", "idleness-worst/patrols.riders"), 1e-15);
        assertEquals(0.1, value("all", "gate-inspections/gates.road"), 1e-15);
    }

    @Test
    @DisplayName("the fence costs as it stands at the end, four units cost for the five of ten hours on duty")
    void cost() {
        assertEquals(4 * 1.5 * 7, value("all", "cost/fence.wall"), 1e-12);
        assertEquals(4 * 5 * 3, value("all", "cost/patrols.riders"), 1e-12);
        assertEquals(4 * 1.5 * 7 + 60, value("all", "cost"), 1e-12);
        assertEquals("Rs", findings.topic().currency());
    }

    @Test
    @DisplayName("what cannot occur has no measure")
    void absent() {
        List<String> plain = Measures.of(SmallWorld.cast(study, "plain")).stream()
                .map(Measure::name)
                .toList();

        assertTrue(
                plain.stream().noneMatch(name -> name.matches(".*(interception|apprehension|deterred|hand-offs).*")));
        assertTrue(plain.contains("exposure-to-bombs"));
    }

    private double value(String flow, String measure) {
        return findings.estimate("base", flow, measure).orElseThrow().value();
    }
}
