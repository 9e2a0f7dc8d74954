package org.twinmarch.engine;

import org.twinmarch.border.Side;
import org.twinmarch.intrusion.Fence;

/**
 * Two tapes that hear the same run, one after the other.
 *
 * @param first  hears first
 * @param second hears second
 */
public record Tapes(Tape first, Tape second) implements Tape {

    @Override
    public void growing(Growth growth) {
        first.growing(growth);
        second.growing(growth);
    }

    @Override
    public void started(Party party) {
        first.started(party);
        second.started(party);
    }

    @Override
    public boolean foresees() {
        return first.foresees() || second.foresees();
    }

    @Override
    public void foreseen(Party party, double hazard) {
        first.foreseen(party, hazard);
        second.foreseen(party, hazard);
    }

    @Override
    public void deterred(int flow, double atHours) {
        first.deterred(flow, atHours);
        second.deterred(flow, atHours);
    }

    @Override
    public void pending(int flow, double atHours) {
        first.pending(flow, atHours);
        second.pending(flow, atHours);
    }

    @Override
    public void detected(Party party, Source source, double atHours) {
        first.detected(party, source, atHours);
        second.detected(party, source, atHours);
    }

    @Override
    public void ended(Party party, PartyOutcome outcome, double atHours) {
        first.ended(party, outcome, atHours);
        second.ended(party, outcome, atHours);
    }

    @Override
    public void intercepted(Party party, Unit unit, double calledHours, double atHours) {
        first.intercepted(party, unit, calledHours, atHours);
        second.intercepted(party, unit, calledHours, atHours);
    }

    @Override
    public void harmed(Party party, long members, double atHours) {
        first.harmed(party, members, atHours);
        second.harmed(party, members, atHours);
    }

    @Override
    public void raised(Call call) {
        first.raised(call);
        second.raised(call);
    }

    @Override
    public void alarmed(Source source, boolean isNuisance, double raisedHours, Answer answer) {
        first.alarmed(source, isNuisance, raisedHours, answer);
        second.alarmed(source, isNuisance, raisedHours, answer);
    }

    @Override
    public void sent(Party party, Source source, double atHours, double arrivesHours) {
        first.sent(party, source, atHours, arrivesHours);
        second.sent(party, source, atHours, arrivesHours);
    }

    @Override
    public void told(Party party, Source source, double atHours, boolean answered) {
        first.told(party, source, atHours, answered);
        second.told(party, source, atHours, answered);
    }

    @Override
    public void underWay(Unit unit, double atHours) {
        first.underWay(unit, atHours);
        second.underWay(unit, atHours);
    }

    @Override
    public void setsOut(Unit unit, Call call, double atHours) {
        first.setsOut(unit, call, atHours);
        second.setsOut(unit, call, atHours);
    }

    @Override
    public void pursued(Unit unit, Drive drive, double untilHours) {
        first.pursued(unit, drive, untilHours);
        second.pursued(unit, drive, untilHours);
    }

    @Override
    public void goesBack(Unit unit, double leavesHours, double onRoadHours) {
        first.goesBack(unit, leavesHours, onRoadHours);
        second.goesBack(unit, leavesHours, onRoadHours);
    }

    @Override
    public void occupied(Unit unit, double fromHours, double toHours) {
        first.occupied(unit, fromHours, toHours);
        second.occupied(unit, fromHours, toHours);
    }

    @Override
    public void outOfAction(Unit unit, double fromHours, double toHours) {
        first.outOfAction(unit, fromHours, toHours);
        second.outOfAction(unit, fromHours, toHours);
    }

    @Override
    public void attacked(Attack attack) {
        first.attacked(attack);
        second.attacked(attack);
    }

    @Override
    public void bombLaid(Side side, double placeKm, double atHours) {
        first.bombLaid(side, placeKm, atHours);
        second.bombLaid(side, placeKm, atHours);
    }

    @Override
    public void bombCleared(Side side, double placeKm, double atHours) {
        first.bombCleared(side, placeKm, atHours);
        second.bombCleared(side, placeKm, atHours);
    }

    @Override
    public void bombPassed(Unit unit, double atHours) {
        first.bombPassed(unit, atHours);
        second.bombPassed(unit, atHours);
    }

    @Override
    public void breached(Fence fence, double placeKm, double fromHours, double toHours) {
        first.breached(fence, placeKm, fromHours, toHours);
        second.breached(fence, placeKm, fromHours, toHours);
    }

    @Override
    public void closed(Ledger ledger) {
        first.closed(ledger);
        second.closed(ledger);
    }
}
