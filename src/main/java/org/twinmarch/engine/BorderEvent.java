package org.twinmarch.engine;

import umontreal.ssj.simevents.Event;

/** The only subclass of SSJ's {@code Event}: adds a rank for ties and a guard on the time. */
abstract sealed class BorderEvent extends Event
        permits BreachOpens,
                FenceReached,
                PartyDetected,
                TellingArrives,
                NuisanceAlarm,
                PursuitEnds,
                CrewAttacked,
                UnitFrees,
                TripDeparts,
                BombLaid,
                BombCleared,
                BombPassed,
                PartyVanishes,
                RetryFallsDue,
                PartyStarts,
                FollowerStarts,
                WaitEnds,
                CoverFails {

    /** Where it stands on the agenda. */
    int place = Agenda.NOWHERE;
    /** How many events were scheduled before it: settles ties of time and priority. */
    long sequence;

    private final Clock clock;

    BorderEvent(Clock clock, double priority) {
        super(clock);
        this.clock = clock;
        setPriority(priority);
    }

    /**
     * Schedules this at an absolute time [h], kept to the last bit; refuses the past, NaN and infinity, which SSJ would
     * take.
     */
    final void at(double hours) {
        if (!(hours >= clock.time() && hours < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "%s cannot happen at %s h: it is now %s h".formatted(this, hours, clock.time()));
        }
        setTime(hours);
        clock.agenda().add(this);
    }

    /** Takes this off the agenda; it may be scheduled again. */
    final void callOff() {
        cancel();
    }
}
