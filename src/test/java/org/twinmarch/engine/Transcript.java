package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.List;
import org.twinmarch.border.Side;
import org.twinmarch.intrusion.Fence;

/** Everything that a run tells, with the sides exchanged or not. */
final class Transcript implements Tape {

    private final boolean exchanged;
    final List<List<Object>> lines = new ArrayList<>();
    int attributed;

    Transcript(boolean exchanged) {
        this.exchanged = exchanged;
    }

    private Side side(Side side) {
        return exchanged ? side.across() : side;
    }

    private List<Object> source(Source source) {
        boolean isTold = source.kind() == Source.Kind.HAND_OFF || source.kind() == Source.Kind.TIP;
        return List.of(source.kind(), isTold ? "" : source.name(), side(source.side()));
    }

    @Override
    public void started(Party party) {
        lines.add(List.of("started", party.flow(), party.number(), party.placeKm(), party.startHours()));
    }

    @Override
    public void deterred(int flow, double atHours) {
        lines.add(List.of("deterred", flow, atHours));
    }

    @Override
    public void detected(Party party, Source source, double atHours) {
        lines.add(List.of("detected", party.order, source(source), atHours));
    }

    @Override
    public void ended(Party party, PartyOutcome outcome, double atHours) {
        lines.add(List.of("ended", party.order, outcome, atHours));
    }

    @Override
    public void harmed(Party party, long members, double atHours) {
        lines.add(List.of("harmed", party.order, members, atHours));
    }

    @Override
    public void intercepted(Party party, Unit unit, double calledHours, double atHours) {
        lines.add(List.of("intercepted", party.order, source(unit.source()), unit.number(), calledHours, atHours));
    }

    @Override
    public void alarmed(Source source, boolean isNuisance, double raisedHours, Answer answer) {
        lines.add(List.of("alarm", source(source), isNuisance, raisedHours, answer));
    }

    @Override
    public void told(Party party, Source source, double atHours, boolean answered) {
        lines.add(List.of("told", party.order, source(source), atHours, answered));
    }

    @Override
    public void occupied(Unit unit, double fromHours, double toHours) {
        lines.add(List.of("occupied", source(unit.source()), unit.number(), fromHours, toHours));
    }

    @Override
    public void outOfAction(Unit unit, double fromHours, double toHours) {
        lines.add(List.of("out", source(unit.source()), unit.number(), fromHours, toHours));
    }

    @Override
    public void attacked(Attack attack) {
        attributed += attack.attributedTo().isPresent() ? 1 : 0;
        lines.add(List.of(
                attack.kind(),
                side(attack.hit()),
                attack.attributedTo().map(this::side),
                attack.casualties(),
                attack.atHours()));
    }

    @Override
    public void bombPassed(Unit unit, double atHours) {
        lines.add(List.of("passed", source(unit.source()), unit.number(), atHours));
    }

    @Override
    public void breached(Fence fence, double placeKm, double fromHours, double toHours) {
        lines.add(List.of("breached", fence.name(), placeKm, fromHours, toHours));
    }

    @Override
    public void closed(Ledger ledger) {
        lines.add(List.of(ledger));
    }
}
