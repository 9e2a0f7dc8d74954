package org.twinmarch.engine;

import org.twinmarch.border.Side;
import org.twinmarch.cooperation.Terms;

/** What one side tells the other of parties: messages that hand over a running intrusion, and tips before it is seen. */
final class Tellings {

    private final Run run;
    private final Stage stage;
    private final Relations relations;
    private final Pursuits pursuits;

    Tellings(Run run, Stage stage, Relations relations, Pursuits pursuits) {
        this.run = run;
        this.stage = stage;
        this.relations = relations;
        this.pursuits = pursuits;
    }

    /** A party starts: the side where it does may have heard of it. */
    void started(Party party) {
        Terms terms = relations.terms(run.nowHours());
        if (party.draws(Conduct.TIP, terms.tips())) {
            double delayHours = terms.delay().quantile(party.number(Conduct.TIP_DELAY));
            send(party, stage.tip(party.traffic.flow().direction().to()), delayHours);
        }
    }

    /** A side has detected a party by its own means, before the other did. */
    void detected(Party party, Side by) {
        Terms terms = relations.terms(run.nowHours());
        if (party.draws(Conduct.MESSAGE, terms.message())) {
            double delayHours = terms.delay().quantile(party.number(Conduct.MESSAGE_DELAY));
            send(party, stage.handOff(by.across()), delayHours);
        }
    }

    private void send(Party party, Source source, double delayHours) {
        double nowHours = run.nowHours();
        run.tape().sent(party, source, nowHours, nowHours + delayHours);
        new TellingArrives(run.clock(), this, party, source).at(nowHours + delayHours);
    }

    /** What was told arrives: it counts as a detection by the side that hears it, and it is tried once. */
    void arrive(Party party, Source source) {
        if (party.isGone(run.nowHours())) {
            return;
        }
        run.detections().note(party, source);
        boolean answered = !party.isPursuedBy(source.side())
                && pursuits.ask(Call.about(party, source, run.nowHours(), party.reaction())) == Answer.UNIT_SENT;
        run.tape().told(party, source, run.nowHours(), answered);
    }
}
