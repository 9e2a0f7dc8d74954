package org.twinmarch.engine;

import java.util.List;
import java.util.function.Consumer;
import org.twinmarch.border.Side;
import org.twinmarch.intrusion.Fence;

/**
 * Several tapes that hear the same run, one after the other.
 *
 * @param tapes the tapes, in the order in which they hear
 */
public record Tapes(List<Tape> tapes) implements Tape {

    /** Copies the list. */
    public Tapes {
        tapes = List.copyOf(tapes);
    }

    /** Several tapes as one. */
    public static Tape of(Tape... tapes) {
        return new Tapes(List.of(tapes));
    }

    @Override
    public void started(Party party) {
        each(tape -> tape.started(party));
    }

    @Override
    public void deterred(int flow, double atHours) {
        each(tape -> tape.deterred(flow, atHours));
    }

    @Override
    public void pending(int flow, double atHours) {
        each(tape -> tape.pending(flow, atHours));
    }

    @Override
    public void detected(Party party, Source source, double atHours) {
        each(tape -> tape.detected(party, source, atHours));
    }

    @Override
    public void ended(Party party, PartyOutcome outcome, double atHours) {
        each(tape -> tape.ended(party, outcome, atHours));
    }

    @Override
    public void intercepted(Party party, Unit unit, double calledHours, double atHours) {
        each(tape -> tape.intercepted(party, unit, calledHours, atHours));
    }

    @Override
    public void alarmed(Source source, boolean isNuisance, double raisedHours, Answer answer) {
        each(tape -> tape.alarmed(source, isNuisance, raisedHours, answer));
    }

    @Override
    public void told(Party party, Source source, double atHours, boolean answered) {
        each(tape -> tape.told(party, source, atHours, answered));
    }

    @Override
    public void occupied(Unit unit, double fromHours, double toHours) {
        each(tape -> tape.occupied(unit, fromHours, toHours));
    }

    @Override
    public void outOfAction(Unit unit, double fromHours, double toHours) {
        each(tape -> tape.outOfAction(unit, fromHours, toHours));
    }

    @Override
    public void attacked(Attack attack) {
        each(tape -> tape.attacked(attack));
    }

    @Override
    public void bombLaid(Side side, double atHours) {
        each(tape -> tape.bombLaid(side, atHours));
    }

    @Override
    public void bombCleared(Side side, double atHours) {
        each(tape -> tape.bombCleared(side, atHours));
    }

    @Override
    public void bombPassed(Unit unit, double atHours) {
        each(tape -> tape.bombPassed(unit, atHours));
    }

    @Override
    public void breached(Fence fence, double placeKm, double fromHours, double toHours) {
        each(tape -> tape.breached(fence, placeKm, fromHours, toHours));
    }

    @Override
    public void closed(Ledger ledger) {
        each(tape -> tape.closed(ledger));
    }

    private void each(Consumer<Tape> told) {
        tapes.forEach(told);
    }
}
