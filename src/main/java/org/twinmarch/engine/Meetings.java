package org.twinmarch.engine;

import java.util.Optional;
import java.util.OptionalDouble;
import org.twinmarch.border.Side;
import org.twinmarch.intrusion.Interception;
import org.twinmarch.intrusion.Losses;

/** What comes of it when a unit meets a party: a fight, an apprehension, a turn-back, or neither. */
final class Meetings {

    private final Run run;
    private final Relations relations;
    private final Custody custody;

    Meetings(Run run, Relations relations, Custody custody) {
        this.run = run;
        this.relations = relations;
        this.custody = custody;
    }

    /**
     * What a meeting leaves to the unit.
     *
     * @param readyHours    when it can go back [h]
     * @param replacedHours when it is replaced [h], if it is out of action
     */
    record Aftermath(double readyHours, OptionalDouble replacedHours) {}

    /** Plays a meeting. */
    Aftermath meet(Pursuit pursuit, Party party) {
        double nowHours = run.nowHours();
        Interception law = party.traffic.flow().interception();
        run.tape().intercepted(party, pursuit.unit, pursuit.call.raisedHours(), nowHours);
        boolean fights = party.draws(Conduct.ARMED, law.armedShare())
                && party.draws(Conduct.FIGHTS, law.fight().probability());
        PartyOutcome outcome =
                fights && party.draws(Conduct.ESCAPES, law.fight().escape())
                        ? PartyOutcome.GOT_AWAY
                        : unopposed(party, law);
        boolean isLost = fights && isLost(party, pursuit.unit, law.fight().losses());
        run.end(party, outcome);
        if (isLost) {
            double replacement = law.fight().losses().replacement().quantile(party.number(Conduct.REPLACEMENT));
            return new Aftermath(nowHours, OptionalDouble.of(nowHours + replacement));
        }
        return new Aftermath(
                outcome == PartyOutcome.APPREHENDED ? handedOverHours(party, pursuit.unit) : nowHours,
                OptionalDouble.empty());
    }

    private static PartyOutcome unopposed(Party party, Interception law) {
        if (party.draws(Conduct.APPREHENDED, law.apprehension())) {
            return PartyOutcome.APPREHENDED;
        }
        return party.draws(Conduct.TURNS_BACK, law.turnBack()) ? PartyOutcome.TURNED_BACK : PartyOutcome.GOT_AWAY;
    }

    private double handedOverHours(Party party, Unit unit) {
        double handledHours = run.nowHours() + party.traffic.handlingHours(party);
        return custody.admit(unit.source().side(), handledHours, party.number(Conduct.DETENTION));
    }

    /** The fight is reported; whether the unit is out of action. */
    private boolean isLost(Party party, Unit unit, Losses losses) {
        Side from = party.traffic.flow().direction().from();
        Side hit = unit.source().side();
        Relations.Rumour rumour = new Relations.Rumour(party.number(Conduct.ATTRIBUTION), party.number(Conduct.TALKS));
        Optional<Side> attributed = relations.attribute(from, hit, run.nowHours(), rumour);
        long casualties = Math.round(losses.casualties().quantile(party.number(Conduct.CASUALTIES)));
        run.tape().attacked(new Attack(Attack.Kind.AMBUSH, hit, attributed, casualties, party.placeKm, run.nowHours()));
        return party.draws(Conduct.UNIT_LOST, losses.unitLost());
    }
}
