package org.twinmarch.engine;

import java.util.Optional;
import org.twinmarch.stats.Stream;

/** Who sees whom: reckons when each party is detected as things stand, and anew when things change. */
final class Detections {

    private final Run run;
    private final Stage stage;
    private final Beats beats;
    private final Reckoning reckoning;

    Detections(Run run, Stage stage, Beats beats, Reckoning reckoning) {
        this.run = run;
        this.stage = stage;
        this.beats = beats;
        this.reckoning = reckoning;
    }

    /**
     * A party raises the alarm of the fence, which does not touch the budget. None is raised on a party that the side
     * already pursues.
     */
    void alarm(Party party) {
        Source fence = stage.source(party.alarm.orElseThrow());
        if (!party.isPursuedBy(fence.side())) {
            spot(party, fence);
            if (!party.goesOn()) {
                run.end(party, PartyOutcome.TURNED_BACK);
            } else if (party.isPursued()) {
                run.pursuits().raise(Call.about(party, fence, run.nowHours(), party.reaction()));
            }
        }
    }

    /** A side detects a party by its own means; the first to do so may tell the other. */
    private void spot(Party party, Source source) {
        note(party, source);
        if (party.isPursued() && !party.spotted) {
            party.spotted = true;
            run.tellings().detected(party, source.side());
        }
    }

    /** A detection is noted. */
    void note(Party party, Source source) {
        run.tape().detected(party, source, run.nowHours());
        party.detections++;
    }

    /** Puts a party on the lists of the beats that can see it and may change. */
    void register(Party party) {
        if (!party.stopped) {
            for (Beat beat : beats.around(party.placeKm)) {
                if (beat.changes() && beat.reaches(party.placeKm)) {
                    beat.register(party, run.nowHours());
                }
            }
        }
    }

    /** Reckons a party anew and puts its detection on the agenda. */
    void reckon(Party party) {
        party.detection.ifPresent(PartyDetected::callOff);
        party.detection = Optional.empty();
        reckoning.reckon(party);
        if (party.detectedHours <= run.nowHours()) {
            detect(party);
        } else if (party.detectedHours < Double.POSITIVE_INFINITY) {
            PartyDetected detection = new PartyDetected(run.clock(), this, party);
            detection.at(party.detectedHours);
            party.detection = Optional.of(detection);
        }
    }

    /** The unit that used up a party's budget sees it now. */
    void detect(Party party) {
        party.detection = Optional.empty();
        Unit unit = party.detector;
        party.sighted = true;
        spot(party, unit.source());
        if (!party.goesOn()) {
            run.end(party, PartyOutcome.TURNED_BACK);
            run.occupations().handle(unit, party);
            return;
        }
        renewBudget(party);
        if (party.isPursued()) {
            run.pursuits().sighted(party, unit);
        }
        if (!party.stopped) {
            reckon(party);
        }
    }

    /** Draws a new budget for the next detection, which another look of this very instant may make. */
    private void renewBudget(Party party) {
        Stream later = party.later();
        party.renewBudget(later.nextExponential());
        party.credit = later.next();
        party.spentHours = run.nowHours();
        party.spentBy = Optional.of(party.detector);
    }

    /** A party's way is about to end otherwise than was known: what it has taken is final now. */
    void close(Party party) {
        if (party.isPursued() && !party.sighted) {
            reckoning.settle(party, run.nowHours());
            party.foreseeNothing();
        }
    }

    /** Takes from every party on a beat the hazard up to now. */
    void settleAll(Beat beat) {
        beat.dropGone(run.nowHours());
        for (int i = 0; i < beat.parties(); i++) {
            reckoning.settle(beat.party(i), run.nowHours());
        }
    }

    /**
     * A unit that has just come looks at the parties within its range, one by one in the order of their start, until one
     * makes it busy.
     */
    void lookRound(Unit unit) {
        Beat beat = unit.beat;
        for (int i = 0; i < beat.parties() && !unit.busy; i++) {
            if (beat.isHere(i, run.nowHours())) {
                Party party = beat.party(i);
                double jump = reckoning.lookOf(unit, party, run.nowHours());
                if (party.isUsedUpBy(jump)) {
                    party.detection.ifPresent(PartyDetected::callOff);
                    party.detector = unit;
                    detect(party);
                } else {
                    party.take(jump);
                }
            }
        }
        if (!unit.busy) {
            reckonAll(beat);
        }
    }

    /** A unit turned busy: who has nobody's hazard before him cannot lose any. */
    void reckonThoseInSight(Beat beat) {
        for (int i = 0; i < beat.parties(); i++) {
            if (beat.isHere(i, run.nowHours()) && beat.party(i).firstHazardHours < Double.POSITIVE_INFINITY) {
                reckon(beat.party(i));
            }
        }
    }

    private void reckonAll(Beat beat) {
        for (int i = 0; i < beat.parties(); i++) {
            if (beat.isHere(i, run.nowHours())) {
                reckon(beat.party(i));
            }
        }
    }
}
