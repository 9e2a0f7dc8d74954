package org.twinmarch.engine;

import java.util.Optional;
import java.util.OptionalDouble;
import org.twinmarch.border.Recurrence;
import org.twinmarch.border.Span;
import org.twinmarch.patrol.Duty;
import org.twinmarch.patrol.Passages;
import org.twinmarch.patrol.Response;
import org.twinmarch.patrol.Track;

/**
 * A unit of a patrol plan in one run. Where it is follows from its track and the moment at which its lap 0 begins; it has
 * no events of its own while it merely moves. Its state is whether it is busy.
 */
public final class Unit {

    final Beat beat;
    final Lookout lookout;
    final int number;
    final int order;
    final Track track;
    /** What is added to the track's places [km]. */
    final double shiftKm;

    final Span own;
    final UnitFrees frees;
    /** From when on it is there at all [h]: a single trip begins with its departure. */
    final double fromHours;

    /** When its lap 0 begins [h]. */
    double originHours;

    boolean busy;
    /** Since when it is busy, if it is [h]. */
    double busyFromHours;
    /** The party that made it busy; parties that started later had no look from it at that instant. */
    long busyWithOrder;

    /** Where it takes up its patrol when it frees, if that is not where it became busy [km]. */
    OptionalDouble resumesKm = OptionalDouble.empty();

    private final Recurrence.Dial roster;

    /**
     * A track laid somewhere.
     *
     * @param track   the track
     * @param shiftKm what is added to its places [km]
     */
    record Course(Track track, double shiftKm) {}

    Unit(Run run, Beat beat, int number, int order, Course course, Span own, double originHours) {
        this.beat = beat;
        this.lookout = beat.lookout();
        this.number = number;
        this.order = order;
        this.track = course.track();
        this.shiftKm = course.shiftKm();
        this.own = own;
        this.originHours = originHours;
        this.fromHours = track.periodHours() == Double.POSITIVE_INFINITY ? originHours : Double.NEGATIVE_INFINITY;
        this.roster = lookout.roster().dial();
        this.frees = new UnitFrees(run, this);
    }

    /** Its plan's place in {@link Stage#sources()}. */
    public Source source() {
        return lookout.source();
    }

    /** Its number within its plan, from 0. */
    public int number() {
        return number;
    }

    /** Whether it is on duty at a moment. */
    public boolean isOnDuty(double atHours) {
        return roster.stateAt(atHours) == Duty.ON;
    }

    /** Next change of its duty after a moment [h]; infinite if there is none. */
    double nextDutyHours(double atHours) {
        return roster.nextChangeHours(atHours);
    }

    /** Where it is on its track at a moment [km]; busy units stay where they became busy. */
    public double placeKm(double atHours) {
        return shiftKm + track.positionKm(originHours, busy ? Math.min(atHours, busyFromHours) : atHours);
    }

    /** When it can be back on its timetable if it leaves its present place at a moment [h]. */
    double rejoinHours(double nowHours, double leavesHours) {
        return track.rejoinHours(originHours, placeKm(nowHours) - shiftKm, leavesHours);
    }

    /** Goes on from where it stood; rounding must not put it back to the leg before, perhaps at the far end. */
    void resume(double nowHours) {
        if (resumesKm.isPresent()) {
            resumeAt(resumesKm.getAsDouble(), nowHours);
            return;
        }
        double lap = track.lapAt(originHours, busyFromHours);
        int leg = track.legAt(originHours, lap, busyFromHours);
        originHours += nowHours - busyFromHours;
        while (track.legStartHours(originHours, lap, leg) > nowHours) {
            originHours -= Math.ulp(Math.max(1, Math.max(Math.abs(originHours), Math.abs(nowHours))));
        }
    }

    /** When it can be back on its timetable if it leaves a place of its road at a moment [h]. */
    double rejoinHoursFrom(double km, double leavesHours) {
        return track.rejoinHours(originHours, km - shiftKm, leavesHours);
    }

    /** The place of its patrol nearest to a place [km]. */
    double nearestKm(double km) {
        return shiftKm + track.nearestKm(km - shiftKm);
    }

    /** Goes on from a place in the direction that it had when it became busy. */
    private void resumeAt(double km, double nowHours) {
        int leg = track.legAt(originHours, track.lapAt(originHours, busyFromHours), busyFromHours);
        originHours = track.originThrough(leg, km - shiftKm, nowHours);
    }

    /** Whether it is there, on duty and not busy. */
    boolean isFree(double nowHours) {
        if (busy || nowHours < fromHours || !isOnDuty(nowHours)) {
            return false;
        }
        int leg = track.legAt(originHours, track.lapAt(originHours, nowHours), nowHours);
        return !track.isAway(leg);
    }

    /** How it pursues and answers calls, if it does. */
    Optional<Response> response() {
        return lookout.watch().plan().response();
    }

    /** On the start line of a race. */
    Race.Runner runner(double nowHours, double setsOutHours, double pursuitKm) {
        double speedKmh = response().orElseThrow().speedKmh();
        return new Race.Runner(
                source().side(), placeKm(nowHours), lookout.depthKm(), speedKmh, setsOutHours, pursuitKm);
    }

    /** Its passages of a place of the line [km]. */
    Passages passages(double km) {
        return Passages.of(track, km - shiftKm);
    }

    /** The first passage on duty after a moment and before another [h], as things stand; infinite if there is none. */
    double passesHours(Passages passages, double afterHours, double untilHours) {
        double atHours = passages.nextHours(originHours, afterHours);
        while (atHours < untilHours && !isOnDuty(atHours)) {
            atHours = passages.nextHours(originHours, atHours);
        }
        return atHours < untilHours ? atHours : Double.POSITIVE_INFINITY;
    }

    /** The last passage on duty up to a moment and not before another [h]; minus infinity if there is none. */
    double passedHours(Passages passages, double untilHours, double sinceHours) {
        double atHours = passages.lastHours(originHours, untilHours);
        while (atHours >= sinceHours && !isOnDuty(atHours)) {
            atHours = passages.lastHours(originHours, Math.nextDown(atHours));
        }
        return atHours >= sinceHours ? atHours : Double.NEGATIVE_INFINITY;
    }

    /** Until when it can see, as things stand [h]. */
    double untilHours() {
        return busy ? busyFromHours : Double.POSITIVE_INFINITY;
    }

    /** Whether a look at a party comes too late, because the unit turned busy with an earlier party at that instant. */
    boolean isTaken(Party party, double atHours) {
        return busy && atHours == busyFromHours && party.order > busyWithOrder;
    }
}
