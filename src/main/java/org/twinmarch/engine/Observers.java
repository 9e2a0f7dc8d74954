package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.List;
import org.twinmarch.intrusion.Tactics;

/** The parties that wait at the start edge until a unit of the start side has passed. */
final class Observers {

    private final Run run;
    private final Adversaries adversaries;
    private final Vigil vigil;
    private final List<Observer> waiting = new ArrayList<>();

    Observers(Run run, Adversaries adversaries, Vigil vigil) {
        this.run = run;
        this.adversaries = adversaries;
        this.vigil = vigil;
    }

    /** An attempt waits from now on. */
    void await(Start start, Tactics.Observing law) {
        Observer observer = new Observer(run.clock(), this, start, run.nowHours() + law.patienceHours());
        waiting.add(observer);
        expect(observer);
    }

    /** Puts the end of a wait, as things stand, on the agenda. */
    private void expect(Observer observer) {
        observer.waitEnds.callOff();
        observer.waitEnds.at(vigil.startHours(observer, run.nowHours()));
    }

    /** A party has waited long enough. */
    void setOut(Observer observer) {
        waiting.remove(observer);
        adversaries.setOut(observer.start);
    }

    /** A unit turns busy or takes up its patrol. */
    void stirred(Unit unit) {
        for (Observer observer : waiting) {
            if (unit.source().side() == observer.side() && unit.beat.reaches(observer.start.placeKm())) {
                expect(observer);
            }
        }
    }
}
