package org.twinmarch.experiment.verify;

import org.twinmarch.engine.Party;
import org.twinmarch.experiment.verify.Observable.Sample;

/** The parties that pass the line without a stop, because somebody else's cut is open, out of those that start on it. */
final class Passers implements Witness {

    private long started;
    private long passed;

    @Override
    public void started(Party party) {
        if (party.counts()) {
            boolean stops =
                    party.crossing().leavesLineHours() > party.crossing().atLineHours();
            started++;
            passed += stops ? 0 : 1;
        }
    }

    @Override
    public Sample sample() {
        return new Sample(passed, started);
    }
}
