package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.twinmarch.border.Side;
import org.twinmarch.cooperation.Cooperation;
import org.twinmarch.cooperation.Grade;
import org.twinmarch.scenario.Scenario;

/** Listens to a run and holds what must be true of every one: who may do what, when and where. */
final class Ward implements Tape {

    private static final double ROUNDING_HOURS = 1e-9;

    private final Scenario scenario;
    /** What became of each party that has started; nothing yet for those under way. */
    private final Map<Party, PartyOutcome> outcomes = new IdentityHashMap<>();

    private final Map<Unit, Double> busyUntilHours = new HashMap<>();
    private final Set<Party> detected = new HashSet<>();
    /** Parties that were met, and by whom. */
    private final Map<Party, Side> met = new IdentityHashMap<>();

    int intercepted;
    int told;

    Ward(Scenario scenario) {
        this.scenario = scenario;
    }

    @Override
    public void started(Party party) {
        assertFalse(outcomes.containsKey(party), "a party starts once");
        assertTrue(party.startHours() < scenario.calendar().horizonHours(), "none starts after the horizon");
        assertTrue(party.budget() >= 0, "a budget is never negative");
        outcomes.put(party, PartyOutcome.UNDETECTED);
    }

    @Override
    public void detected(Party party, Source source, double atHours) {
        assertTrue(outcomes.containsKey(party), "who is detected has started");
        assertFalse(outcomes.get(party).isStopped(), "nobody is detected after the end");
        assertTrue(atHours >= party.startHours() && atHours <= party.crossing().endHours(), "detected on its way");
        assertTrue(party.budget() >= 0, "a budget is never negative");
        assertEquals(detected.contains(party), party.isDetected(), "the tape is told before the party knows");
        detected.add(party);
        boolean byUnit = source.kind() == Source.Kind.PATROL || source.kind() == Source.Kind.POST;
        if (byUnit) {
            assertTrue(party.detector.isOnDuty(atHours), "nobody is detected by a unit off duty");
            assertFalse(party.detector.busy && party.detector.busyFromHours < atHours, "nor by a busy one");
        }
        outcomes.put(party, PartyOutcome.GOT_AWAY);
    }

    @Override
    public void intercepted(Party party, Unit unit, double calledHours, double atHours) {
        intercepted++;
        assertTrue(detected.contains(party), "who is intercepted was detected");
        assertTrue(unit.busy, "the unit is under way");
        assertTrue(calledHours <= atHours, "first the call, then the meeting");
        double depthKm = party.crossing().depthKm(atHours);
        double acrossKm = -unit.source().side().sign() * depthKm;
        assertTrue(acrossKm <= deepestKm() + 1e-6, "nobody is stopped outside the jurisdiction: " + acrossKm);
        assertFalse(met.containsKey(party), "a party is met once");
        met.put(party, unit.source().side());
        assertTrue(atHours <= party.crossing().endHours() + ROUNDING_HOURS, "nor after it has vanished");
    }

    @Override
    public void harmed(Party party, long members, double atHours) {
        assertTrue(members >= 0 && members <= party.groupSize(), "no more are harmed than there are");
    }

    /** What the grade agreed on allows; without trust it never falls to another. */
    private double deepestKm() {
        Cooperation cooperation = scenario.command().cooperation();
        return Arrays.stream(Grade.values())
                .filter(grade -> grade == cooperation.grade()
                        || cooperation.trust().isPresent() && grade.compareTo(cooperation.grade()) < 0)
                .mapToDouble(grade -> cooperation.terms(grade).pursuitDepthKm())
                .max()
                .orElseThrow();
    }

    @Override
    public void ended(Party party, PartyOutcome outcome, double atHours) {
        assertFalse(outcomes.get(party).isStopped(), "a party ends once");
        assertTrue(detected.contains(party), "who is stopped was detected");
        assertTrue(outcome != PartyOutcome.UNDETECTED, "who is stopped was not undetected");
        outcomes.put(party, outcome);
    }

    @Override
    public void occupied(Unit unit, double fromHours, double toHours) {
        holdOn(unit, fromHours, toHours);
    }

    @Override
    public void outOfAction(Unit unit, double fromHours, double toHours) {
        holdOn(unit, fromHours, toHours);
    }

    /** A unit is in one place: what occupies it comes one after the other. */
    private void holdOn(Unit unit, double fromHours, double toHours) {
        assertTrue(fromHours <= toHours && toHours < Double.POSITIVE_INFINITY, "an occupation has an end");
        assertTrue(busyUntilHours.getOrDefault(unit, fromHours) <= fromHours, "a unit does one thing at a time");
        busyUntilHours.put(unit, toHours);
    }

    @Override
    public void told(Party party, Source source, double atHours, boolean answered) {
        told++;
        assertEquals(source.side() == Side.A ? "a" : "b", source.name(), "the message is for its side");
    }

    /** Parties that count, by outcome. */
    long count(int flow, PartyOutcome outcome) {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getKey().flow() == flow && entry.getKey().counts())
                .filter(entry -> entry.getValue() == outcome)
                .count();
    }

    /** All parties that count. */
    long count(int flow) {
        return outcomes.keySet().stream()
                .filter(party -> party.flow() == flow && party.counts())
                .count();
    }

    /** Parties of a flow that count and that a unit of a side met. */
    long met(int flow, Side by) {
        return met.entrySet().stream()
                .filter(entry -> entry.getKey().flow() == flow && entry.getKey().counts())
                .filter(entry -> entry.getValue() == by)
                .count();
    }

    int detectedParties() {
        return detected.size();
    }
}
