package org.twinmarch.engine;

import java.util.Optional;
import org.twinmarch.border.Recurrence;

/** Finds out when those who watch the patrols of the start side set out, as things stand. */
final class Vigil {

    /** By then rounding no longer puts a unit that has left back into its range. */
    private static final double LONGEST_STEP_HOURS = 1e-9;

    private final Recurrence light;
    private final Stage stage;
    private final Beats beats;
    private final Reckoning reckoning;

    Vigil(Stage stage, Beats beats, Reckoning reckoning) {
        this.light = stage.light();
        this.stage = stage;
        this.beats = beats;
        this.reckoning = reckoning;
    }

    /** A unit leaves its range of the place where a party waits. */
    private record Leaving(Unit unit, double atHours) {}

    /** When a party that waits will set out [h]. */
    double startHours(Observer observer, double nowHours) {
        return nextLeaving(observer, nowHours, observer.untilHours)
                .map(first -> observer.choosesGap() ? ofLongerGap(observer, first) : first)
                .map(leaving -> justAfter(observer, leaving))
                .orElse(observer.untilHours);
    }

    /** Of the next two gaps between stays of units, the longer one; the first if the second comes too late. */
    private Leaving ofLongerGap(Observer observer, Leaving first) {
        double nextHours = nextEntryHours(observer, first.atHours, observer.untilHours);
        double gapHours = nextHours - first.atHours;
        Optional<Leaving> second = nextHours < observer.untilHours
                ? nextLeaving(observer, nextHours, observer.untilHours)
                : Optional.empty();
        return second.filter(leaving -> isLonger(observer, leaving.atHours, gapHours))
                .orElse(first);
    }

    private boolean isLonger(Observer observer, double fromHours, double gapHours) {
        return nextEntryHours(observer, fromHours, fromHours + gapHours) - fromHours > gapHours;
    }

    /** The next end of a stay after a moment and not after another; of two at one instant the one declared first. */
    private Optional<Leaving> nextLeaving(Observer observer, double afterHours, double untilHours) {
        Optional<Leaving> next = Optional.empty();
        double nextHours = Math.nextUp(untilHours);
        for (Beat beat : beats.around(observer.start.placeKm())) {
            for (int i = 0; i < beat.units() && beat.lookout().source().side() == observer.side(); i++) {
                Stays stays = new Stays(beat.unit(i), vantage(observer), light, afterHours);
                if (stays.next(nextHours) && stays.leavesHours() < nextHours) {
                    nextHours = stays.leavesHours();
                    next = Optional.of(new Leaving(beat.unit(i), nextHours));
                }
            }
        }
        return next;
    }

    /** The next beginning of a stay after a moment, if it is not after another [h]; infinite if there is none. */
    private double nextEntryHours(Observer observer, double afterHours, double untilHours) {
        double nextHours = Double.POSITIVE_INFINITY;
        for (Beat beat : beats.around(observer.start.placeKm())) {
            for (int i = 0; i < beat.units() && beat.lookout().source().side() == observer.side(); i++) {
                Stays stays = new Stays(beat.unit(i), vantage(observer), light, afterHours);
                boolean comes = stays.next(untilHours);
                while (comes && stays.entersHours() <= afterHours) {
                    comes = stays.next(untilHours);
                }
                nextHours = comes ? Math.min(nextHours, stays.entersHours()) : nextHours;
            }
        }
        return nextHours;
    }

    private Stays.Vantage vantage(Observer observer) {
        double depthKm = stage.scenario().border().zone(observer.side()).depthKm();
        return new Stays.Vantage(
                observer.start.placeKm(),
                observer.side().sign() * depthKm,
                observer.traffic().index());
    }

    /** The first moment after a unit has left at which rounding does not put the party into its range again [h]. */
    private double justAfter(Observer observer, Leaving leaving) {
        double atHours = Math.nextUp(leaving.atHours);
        double stepHours = Math.ulp(atHours);
        while (isSeen(observer, leaving.unit, atHours) && stepHours < LONGEST_STEP_HOURS) {
            atHours += stepHours;
            stepHours *= 2;
        }
        return atHours;
    }

    private boolean isSeen(Observer observer, Unit unit, double atHours) {
        if (!unit.lookout.seesInThePlane()) {
            return false;
        }
        Start start = observer.start;
        Party party = observer.traffic().party(start.attempt().draw(), start.placeKm(), atHours, 0);
        return reckoning.lookOf(unit, party, atHours) > 0;
    }
}
