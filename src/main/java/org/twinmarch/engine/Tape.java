package org.twinmarch.engine;

import org.twinmarch.border.Side;
import org.twinmarch.intrusion.Fence;

/**
 * Hears what happens in a run, as it happens. Statistics, traces and animations are all tapes. A run calls its tape from
 * one thread, in the order of time.
 */
public interface Tape {

    /** A run begins: how its fence is going to grow. */
    default void growing(Growth growth) {}

    /** A party starts, at {@link Party#startHours()}. It may be in the warm-up: see {@link Party#counts()}. */
    default void started(Party party) {}

    /** Whether it wants to hear {@link #foreseen}, which takes time. Asked once, when the run begins. */
    default boolean foresees() {
        return false;
    }

    /**
     * The summed hazard that a party, which has just started, will take on its whole way if nobody stops it and no unit's
     * movements change [1]; infinite if it is certain to be detected.
     */
    default void foreseen(Party party, double hazard) {}

    /** A party of a flow is deterred and does not try, at a moment [h]. */
    default void deterred(int flow, double atHours) {}

    /** A party of a flow would start at a moment [h] that is not before the horizon, and does not: a retry or a long wait. */
    default void pending(int flow, double atHours) {}

    /** A party is detected; {@link Party#isDetected()} still tells whether it had been detected before. */
    default void detected(Party party, Source source, double atHours) {}

    /**
     * A party's way ends before it has vanished. Parties that vanish are not reported: they have got away if they were
     * detected, and entered undetected if not.
     */
    default void ended(Party party, PartyOutcome outcome, double atHours) {}

    /**
     * A unit meets a party that it pursues; what comes of it is reported next, by {@link #ended}.
     *
     * @param calledHours when it was called, or saw the party [h]
     */
    default void intercepted(Party party, Unit unit, double calledHours, double atHours) {}

    /** Members of a party are killed or injured in a fight with a unit. */
    default void harmed(Party party, long members, double atHours) {}

    /** An alarm is raised by a fence, or by a plan whose units do not pursue; {@link #alarmed} tells how it is settled. */
    default void raised(Call call) {}

    /**
     * An alarm is settled: a unit has set out, or the alarm is lost.
     *
     * @param source      what raised it: a fence, or a plan whose units do not pursue
     * @param isNuisance  whether there was no party
     * @param raisedHours when it was raised [h]
     */
    default void alarmed(Source source, boolean isNuisance, double raisedHours, Answer answer) {}

    /** What one side knows of a party is on its way to the other, by a source that stands for it. */
    default void sent(Party party, Source source, double atHours, double arrivesHours) {}

    /** What one side knew of a party has reached the other; {@code answered} if a unit set out. */
    default void told(Party party, Source source, double atHours, boolean answered) {}

    /** A unit takes up its patrol: at the beginning of the run, on its departure, or when it is free again. */
    default void underWay(Unit unit, double atHours) {}

    /** A unit sets out on a call or its own sighting; it may stand for a while before it drives. */
    default void setsOut(Unit unit, Call call, double atHours) {}

    /** A unit has pursued on a drive up to a moment [h]: that of its end, or of a change of the drive. */
    default void pursued(Unit unit, Drive drive, double untilHours) {}

    /**
     * A unit that is busy will go back to its patrol; {@link #occupied} follows and tells when it takes it up.
     *
     * @param leavesHours until when it stays where it is [h]
     * @param onRoadHours when it is back on its road [h]
     */
    default void goesBack(Unit unit, double leavesHours, double onRoadHours) {}

    /** A unit is busy, and sees nothing, from one moment to another [h]. Told once, as soon as its end is known. */
    default void occupied(Unit unit, double fromHours, double toHours) {}

    /** A unit is out of action, after being busy, from one moment until it is replaced [h]. */
    default void outOfAction(Unit unit, double fromHours, double toHours) {}

    /** Forces of one side are attacked. */
    default void attacked(Attack attack) {}

    /** A roadside bomb is laid on the roads of a side. */
    default void bombLaid(Side side, double placeKm, double atHours) {}

    /** A roadside bomb is found and removed. */
    default void bombCleared(Side side, double placeKm, double atHours) {}

    /** A unit passes a live bomb; it explodes only if {@link #attacked} follows. */
    default void bombPassed(Unit unit, double atHours) {}

    /** A cut in a fence is open from one moment until it is repaired [h]. */
    default void breached(Fence fence, double placeKm, double fromHours, double toHours) {}

    /** A run is over; costs, gates and idleness are told now. */
    default void closed(Ledger ledger) {}
}
