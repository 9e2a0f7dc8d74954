package org.twinmarch.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.twinmarch.border.Side;
import org.twinmarch.engine.Answer;
import org.twinmarch.engine.Attack;
import org.twinmarch.engine.Call;
import org.twinmarch.engine.Ledger;
import org.twinmarch.engine.Party;
import org.twinmarch.engine.PartyOutcome;
import org.twinmarch.engine.Source;
import org.twinmarch.engine.Tape;
import org.twinmarch.engine.Unit;
import org.twinmarch.experiment.Happening.Actor;
import org.twinmarch.experiment.Happening.Kind;
import org.twinmarch.experiment.Happening.More;
import org.twinmarch.intrusion.Fence;

/** A tape that writes down everything that happens in a run, and the way of every party. */
final class Chronicle implements Tape {

    private final List<Happening> happenings = new ArrayList<>();
    private final Map<Party, Way> ways = new LinkedHashMap<>();

    /** What happened, in order of time; of two things at one instant the one that was told first. */
    List<Happening> happenings() {
        return happenings.stream()
                .sorted(Comparator.comparingDouble(Happening::atHours))
                .toList();
    }

    /** The ways of all parties, in the order in which they started. */
    List<Way> ways() {
        return List.copyOf(ways.values());
    }

    private void note(Happening happening) {
        happenings.add(happening);
    }

    @Override
    public void started(Party party) {
        note(Happening.of(Kind.STARTED, party.startHours()).to(party));
        ways.put(party, Way.unseen(party));
    }

    @Override
    public void deterred(int flow, double atHours) {
        note(Happening.of(Kind.DETERRED, atHours).of(flow));
    }

    @Override
    public void pending(int flow, double atHours) {
        note(Happening.of(Kind.PENDING, atHours).of(flow));
    }

    @Override
    public void detected(Party party, Source source, double atHours) {
        note(Happening.of(Kind.DETECTED, atHours).to(party).by(Actor.of(source)));
        ways.computeIfPresent(party, (same, way) -> way.detected(atHours));
    }

    @Override
    public void ended(Party party, PartyOutcome outcome, double atHours) {
        note(Happening.of(ending(outcome), atHours).to(party));
        ways.computeIfPresent(party, (same, way) -> way.ended(outcome, atHours));
    }

    private static Kind ending(PartyOutcome outcome) {
        return switch (outcome) {
            case APPREHENDED -> Kind.APPREHENDED;
            case TURNED_BACK -> Kind.TURNED_BACK;
            case GOT_AWAY -> Kind.BROKE_AWAY;
            case UNDETECTED -> Kind.UNDETECTED;
        };
    }

    @Override
    public void intercepted(Party party, Unit unit, double calledHours, double atHours) {
        note(Happening.of(Kind.INTERCEPTED, atHours)
                .to(party)
                .by(Actor.of(unit))
                .and(More.at(calledHours)));
    }

    @Override
    public void raised(Call call) {
        Kind kind = call.isNuisance() ? Kind.NUISANCE_ALARM : Kind.ALARM;
        Happening alarm = Happening.of(kind, call.raisedHours());
        note(call.party().map(alarm::to).orElse(alarm).at(call.placeKm()).by(Actor.of(call.source())));
    }

    @Override
    public void alarmed(Source source, boolean isNuisance, double raisedHours, Answer answer) {
        if (answer != Answer.UNIT_SENT) {
            Kind kind = answer == Answer.ALL_BUSY ? Kind.ALARM_ALL_BUSY : Kind.ALARM_NONE_WOULD_WIN;
            note(Happening.of(kind, raisedHours).by(Actor.of(source)));
        }
    }

    @Override
    public void sent(Party party, Source source, double atHours, double arrivesHours) {
        note(Happening.of(Kind.SENT, atHours).to(party).by(Actor.of(source)).and(More.at(arrivesHours)));
    }

    @Override
    public void told(Party party, Source source, double atHours, boolean answered) {
        Kind kind = answered ? Kind.TOLD_ANSWERED : Kind.TOLD_UNANSWERED;
        note(Happening.of(kind, atHours).to(party).by(Actor.of(source)));
    }

    @Override
    public void setsOut(Unit unit, Call call, double atHours) {
        Happening going = Happening.of(Kind.SETS_OUT, atHours);
        note(call.party()
                .map(going::to)
                .orElse(going)
                .at(call.placeKm())
                .by(Actor.of(unit))
                .and(More.at(call.raisedHours())));
    }

    @Override
    public void occupied(Unit unit, double fromHours, double toHours) {
        note(Happening.of(Kind.BUSY, fromHours)
                .at(unit.placeKm(fromHours))
                .by(Actor.of(unit))
                .and(More.at(toHours)));
    }

    @Override
    public void outOfAction(Unit unit, double fromHours, double toHours) {
        note(Happening.of(Kind.OUT_OF_ACTION, fromHours).by(Actor.of(unit)).and(More.at(toHours)));
    }

    @Override
    public void attacked(Attack attack) {
        String attributed = attack.attributedTo().map(Side::name).orElse("");
        note(Happening.of(Kind.valueOf(attack.kind().name()), attack.atHours())
                .at(attack.placeKm())
                .by(Actor.of(attack.hit()))
                .and(new More(OptionalDouble.empty(), OptionalLong.of(attack.casualties()), attributed)));
    }

    @Override
    public void bombLaid(Side side, double placeKm, double atHours) {
        note(Happening.of(Kind.BOMB_LAID, atHours).at(placeKm).by(Actor.of(side)));
    }

    @Override
    public void bombCleared(Side side, double placeKm, double atHours) {
        note(Happening.of(Kind.BOMB_CLEARED, atHours).at(placeKm).by(Actor.of(side)));
    }

    @Override
    public void bombPassed(Unit unit, double atHours) {
        note(Happening.of(Kind.BOMB_PASSED, atHours).at(unit.placeKm(atHours)).by(Actor.of(unit)));
    }

    @Override
    public void breached(Fence fence, double placeKm, double fromHours, double toHours) {
        note(Happening.of(Kind.BREACH, fromHours)
                .at(placeKm)
                .by(Actor.of(fence.owner()))
                .and(new More(OptionalDouble.of(toHours), OptionalLong.empty(), fence.name())));
    }

    /** Who has not ended on the way has vanished. */
    @Override
    public void closed(Ledger ledger) {
        ways.replaceAll((party, way) -> way.closed());
        for (Way way : ways.values()) {
            if (way.vanished()) {
                Kind kind = way.outcome() == PartyOutcome.GOT_AWAY ? Kind.GOT_AWAY : Kind.UNDETECTED;
                note(Happening.of(kind, way.endHours()).to(way.party()));
            }
        }
    }
}
