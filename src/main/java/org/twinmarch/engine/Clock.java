package org.twinmarch.engine;

import umontreal.ssj.simevents.Simulator;

/** The simulator of one run: SSJ's, started at the beginning of the warm-up and with the agenda as its event list. */
final class Clock extends Simulator {

    private final Agenda agenda;

    Clock(double fromHours, Agenda agenda) {
        super(agenda);
        this.agenda = agenda;
        this.currentTime = fromHours;
    }

    Agenda agenda() {
        return agenda;
    }

    /** Lets the events happen until none is left. SSJ refuses to start on an empty list; a run without parties may. */
    void run() {
        if (!agenda.isEmpty()) {
            start();
        }
    }
}
