package org.twinmarch.experiment;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.twinmarch.border.Side;
import org.twinmarch.engine.Party;
import org.twinmarch.engine.Source;
import org.twinmarch.engine.Unit;

/**
 * One thing that happened in a run: a row of the event log.
 *
 * @param atHours when [h]
 * @param kind    what
 * @param placeKm where [km]
 * @param flow    the flow that it concerns, by order of declaration
 * @param party   the party, if it is known which
 * @param actor   who did it, or to whom it was done
 * @param more    what else there is to say
 */
public record Happening(
        double atHours,
        Kind kind,
        OptionalDouble placeKm,
        OptionalInt flow,
        Optional<Party> party,
        Actor actor,
        More more) {

    /** What can happen. The second moment, where there is one, stands in brackets. */
    public enum Kind {
        /** A party starts. */
        STARTED,
        /** A party is deterred. */
        DETERRED,
        /** A party would start after the horizon, and does not. */
        PENDING,
        /** A party is detected, or a side is told of it. */
        DETECTED,
        /** A message or a tip leaves (it arrives). */
        SENT,
        /** A message or a tip has arrived, and a unit sets out. */
        TOLD_ANSWERED,
        /** A message or a tip has arrived, and nobody sets out. */
        TOLD_UNANSWERED,
        /** A fence, or a plan that does not pursue, raises an alarm about a party. */
        ALARM,
        /** The same without a party. */
        NUISANCE_ALARM,
        /** Nobody answers the alarm that was raised then: no unit within reach was free. */
        ALARM_ALL_BUSY,
        /** Nobody answers the alarm that was raised then: nobody would have stopped the party. */
        ALARM_NONE_WOULD_WIN,
        /** A unit sets out (it was called). */
        SETS_OUT,
        /** A unit meets a party (it was called). */
        INTERCEPTED,
        /** A party is apprehended. */
        APPREHENDED,
        /** A party turns back. */
        TURNED_BACK,
        /** A party that was met escapes; nobody stops it any more. */
        BROKE_AWAY,
        /** A party vanishes beyond the far zone, having been detected. */
        GOT_AWAY,
        /** A party vanishes beyond the far zone, and nobody has detected it. */
        UNDETECTED,
        /** A unit turns busy (it is free). */
        BUSY,
        /** A unit is out of action (it is replaced). */
        OUT_OF_ACTION,
        /** A cut in a fence opens (it is repaired). */
        BREACH,
        /** A party that is intercepted fights. */
        AMBUSH,
        /** A roadside bomb explodes. */
        ROADSIDE_BOMB,
        /** A crew that builds the fence is attacked. */
        ON_CREW,
        /** A roadside bomb is laid. */
        BOMB_LAID,
        /** A roadside bomb is cleared. */
        BOMB_CLEARED,
        /** A unit passes a live bomb. */
        BOMB_PASSED,
        /** A period of light begins; the note names it. */
        LIGHT,
        /** Dust is in the air from now on (it settles). */
        DUST,
        /** Work on a piece of fence begins, stops, goes on or is finished; the place is that of the front. */
        FENCE;

        /** What it is called in tables: {@code nuisance-alarm}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Whose forces it concerns: those that detect, are busy, are hit, are told.
     *
     * @param side   the side
     * @param source the plan, the fence, or what stands for a message
     * @param unit   the unit of the plan, by number from 0
     */
    public record Actor(Optional<Side> side, Optional<Source> source, OptionalInt unit) {

        static final Actor NOBODY = new Actor(Optional.empty(), Optional.empty(), OptionalInt.empty());

        static Actor of(Side side) {
            return new Actor(Optional.of(side), Optional.empty(), OptionalInt.empty());
        }

        static Actor of(Source source) {
            return new Actor(Optional.of(source.side()), Optional.of(source), OptionalInt.empty());
        }

        static Actor of(Unit unit) {
            return new Actor(
                    Optional.of(unit.source().side()), Optional.of(unit.source()), OptionalInt.of(unit.number()));
        }
    }

    /**
     * What else there is to say.
     *
     * @param otherHours a second moment; {@link Kind} says which [h]
     * @param casualties killed and injured in an attack
     * @param note       the light, the piece of fence, or the side that an attack is attributed to
     */
    public record More(OptionalDouble otherHours, OptionalLong casualties, String note) {

        static final More NOTHING = new More(OptionalDouble.empty(), OptionalLong.empty(), "");

        static More at(double hours) {
            return new More(OptionalDouble.of(hours), OptionalLong.empty(), "");
        }

        static More note(String note) {
            return new More(OptionalDouble.empty(), OptionalLong.empty(), note);
        }
    }

    /** A thing of a kind at a moment, of which nothing else is known yet. */
    static Happening of(Kind kind, double atHours) {
        return new Happening(
                atHours,
                kind,
                OptionalDouble.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Actor.NOBODY,
                More.NOTHING);
    }

    /** The same to a party, at its place. */
    Happening to(Party other) {
        return new Happening(
                atHours,
                kind,
                OptionalDouble.of(other.placeKm()),
                OptionalInt.of(other.flow()),
                Optional.of(other),
                actor,
                more);
    }

    /** The same to some party of a flow. */
    Happening of(int index) {
        return new Happening(atHours, kind, placeKm, OptionalInt.of(index), party, actor, more);
    }

    /** The same at a place [km]. */
    Happening at(double km) {
        return new Happening(atHours, kind, OptionalDouble.of(km), flow, party, actor, more);
    }

    /** The same by somebody. */
    Happening by(Actor other) {
        return new Happening(atHours, kind, placeKm, flow, party, other, more);
    }

    /** The same, and more. */
    Happening and(More other) {
        return new Happening(atHours, kind, placeKm, flow, party, actor, other);
    }
}
