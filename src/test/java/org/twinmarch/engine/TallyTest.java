package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.border.Side;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.scenario.Scenario;

@DisplayName("a tally of 100 hours")
class TallyTest {

    private static final double HORIZON_HOURS = 100;
    private static final double NEVER_BEFORE_HOURS = -1e-9;

    private final Scenario scenario = Outcomes.scenario("""
            format: 1
            name: tally
            warm-up: 10 h
            horizon: 100 h
            border: {length: 10 km}
            flows:
              crossers: {direction: a-to-b, rate: 1 per h, speed: 4 km/h, on-detection: pursue}
            fence:
              wire: {from: 0 km, to: 5 km, owner: b, coverage: 50 %, delay: 20 min, alarm: 50 %, repair: 2 h}
            patrols:
              riders: {side: b, from: 0 km, to: 10 km, speed: 20 km/h, motion: shuttle, response: {reach: 5 km},
                detection: {law: {definite-range: {range: 1 km, probability: 1}}}}
            """);
    private final Stage stage = Stage.of(scenario);
    private final Tally tally = new Tally(stage);
    private final Fence wire = scenario.fences().get(0);
    private final Source alarm = stage.source(wire);

    @Test
    @DisplayName("has the alarms raised in it by what came of them, and not those before or after")
    void alarms() {
        tally.alarmed(alarm, false, NEVER_BEFORE_HOURS, Answer.ALL_BUSY);
        tally.alarmed(alarm, false, 0, Answer.UNIT_SENT);
        tally.alarmed(alarm, true, 1, Answer.ALL_BUSY);
        tally.alarmed(alarm, true, 2, Answer.NONE_WOULD_WIN);
        tally.alarmed(alarm, true, Math.nextDown(HORIZON_HOURS), Answer.NONE_WOULD_WIN);
        tally.alarmed(alarm, true, HORIZON_HOURS, Answer.NONE_WOULD_WIN);

        assertEquals(4, tally.count(SideCount.ALARMS, Side.B));
        assertEquals(3, tally.count(SideCount.NUISANCE_ALARMS, Side.B));
        assertEquals(1, tally.count(SideCount.ALARMS_ALL_BUSY, Side.B));
        assertEquals(2, tally.count(SideCount.ALARMS_NONE_WOULD_WIN, Side.B));
        assertEquals(0, tally.count(SideCount.ALARMS, Side.A));
    }

    @Test
    @DisplayName("has attacks by kind and by the side that was hit, and who they were attributed to")
    void attacks() {
        tally.attacked(new Attack(Attack.Kind.AMBUSH, Side.A, Optional.of(Side.A), 3, 10, 0));
        tally.attacked(new Attack(Attack.Kind.ROADSIDE_BOMB, Side.A, Optional.of(Side.B), 4, 10, 1));
        tally.attacked(new Attack(Attack.Kind.ON_CREW, Side.B, Optional.empty(), 5, 10, 2));
        tally.attacked(new Attack(Attack.Kind.ON_CREW, Side.B, Optional.of(Side.A), 6, 10, HORIZON_HOURS));

        assertEquals(1, tally.count(SideCount.AMBUSHES, Side.A));
        assertEquals(1, tally.count(SideCount.BOMBS_EXPLODED, Side.A));
        assertEquals(1, tally.count(SideCount.ATTACKS_ON_CREWS, Side.B));
        assertEquals(7, tally.count(SideCount.CASUALTIES, Side.A));
        assertEquals(5, tally.count(SideCount.CASUALTIES, Side.B));
        assertEquals(1, tally.count(SideCount.ATTACKS_ATTRIBUTED_ACROSS, Side.A));
        assertEquals(0, tally.count(SideCount.ATTACKS_ATTRIBUTED_ACROSS, Side.B));
    }

    @Test
    @DisplayName("has the hours of open cuts that lie within it, overlapping ones added up")
    void breaches() {
        tally.breached(wire, 1, -5, 1);
        tally.breached(wire, 2, 10, 12);
        tally.breached(wire, 3, 11, 12);
        tally.breached(wire, 4, HORIZON_HOURS - 1, HORIZON_HOURS + 7);
        tally.breached(wire, 4, HORIZON_HOURS + 1, HORIZON_HOURS + 7);

        assertEquals(1 + 2 + 1 + 1, tally.breachHours(alarm.index()), 1e-12);
    }

    @Test
    @DisplayName("has the deterred from its beginning on, and all that were left pending at its end")
    void kept() {
        tally.deterred(0, NEVER_BEFORE_HOURS);
        tally.deterred(0, 0);
        tally.pending(0, HORIZON_HOURS);

        assertEquals(1, tally.count(PartyCount.DETERRED, 0));
        assertEquals(1, tally.count(PartyCount.PENDING, 0));
    }
}
