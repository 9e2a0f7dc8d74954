package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.List;
import org.twinmarch.border.Calendar;
import org.twinmarch.border.Span;
import org.twinmarch.detection.Sensor;
import org.twinmarch.patrol.Duty;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.patrol.Track;

/**
 * A unit by the plain definition: where it is at each moment, whether it is there, on duty and free. Its busy times are
 * told to it.
 */
record Guard(
        PatrolPlan plan,
        Sensor sensor,
        int source,
        int number,
        int order,
        Track track,
        Span own,
        double originHours,
        double fromHours,
        List<Busy> busy) {

    /** A busy time, and the order of the party that caused it. */
    record Busy(double fromHours, double toHours, long partyOrder) {}

    Guard(Watching.Post post, int order, Track track, Span own, double originHours) {
        this(
                post.watch().plan(),
                post.watch().sensor(),
                post.source(),
                post.number(),
                order,
                track,
                own,
                originHours,
                post.watch().plan().motion() instanceof Motion.RandomDepartures
                        ? originHours
                        : Double.NEGATIVE_INFINITY,
                new ArrayList<>());
    }

    double depthKm() {
        return plan.side().sign() * plan.offsetKm();
    }

    /** Time on the motion clock: it stands still while a unit is busy that then goes on from where it is. */
    private double clockHours(double atHours) {
        if (plan.afterDetection() != PatrolPlan.AfterDetection.CONTINUE) {
            return atHours;
        }
        double goesHours = atHours;
        double stoodHours = 0;
        for (Busy time : busy) {
            if (atHours >= time.toHours()) {
                stoodHours += time.toHours() - time.fromHours();
            } else if (atHours >= time.fromHours() + Witness.ROUNDING_HOURS) {
                // The same number throughout, so that rounding cannot move a unit that stands where a lap ends.
                goesHours = time.fromHours();
            }
        }
        return goesHours - stoodHours;
    }

    double km(double atHours) {
        return track.positionKm(originHours, clockHours(atHours));
    }

    /** Number of the leg it is on, counted through all laps; the same number means a straight piece. */
    double leg(double atHours) {
        double lap = track.lapAt(originHours, clockHours(atHours));
        return lap * track.legs() + track.legAt(originHours, lap, clockHours(atHours));
    }

    /** Whether it can see at all. */
    boolean isUp(double atHours, long partyOrder, Calendar calendar) {
        return atHours >= fromHours && isFree(atHours, partyOrder) && isOnDuty(atHours, calendar) && !isAway(atHours);
    }

    private boolean isAway(double atHours) {
        double clockHours = clockHours(atHours);
        return track.isAway(track.legAt(originHours, track.lapAt(originHours, clockHours), clockHours));
    }

    /** At the instant at which it turns busy it still sees the party that caused it, and those that started before. */
    private boolean isFree(double atHours, long partyOrder) {
        return busy.stream()
                .noneMatch(time -> atHours < time.toHours()
                        && atHours >= time.fromHours() + (partyOrder > time.partyOrder() ? 0 : Witness.ROUNDING_HOURS));
    }

    boolean isOnDuty(double atHours, Calendar calendar) {
        if (plan.duty() instanceof Duty.Shifts shifts) {
            double hour = calendar.hourOfDay(atHours);
            return shifts.windows().stream().anyMatch(window -> window.contains(hour));
        }
        if (plan.duty() instanceof Duty.Cycle cycle) {
            double cycles = (atHours - cycle.startHours()) / (cycle.onHours() + cycle.offHours());
            return (cycles - Math.floor(cycles)) * (cycle.onHours() + cycle.offHours()) < cycle.onHours();
        }
        return true;
    }
}
