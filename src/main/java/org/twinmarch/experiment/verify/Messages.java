package org.twinmarch.experiment.verify;

import org.twinmarch.engine.Party;
import org.twinmarch.engine.Source;
import org.twinmarch.experiment.verify.Observable.Sample;

/** How many parties of the first flow the other side hears of, out of those that one side detects. */
final class Messages implements Witness {

    private long detected;
    private long told;

    @Override
    public void detected(Party party, Source source, double atHours) {
        detected += party.counts() && party.flow() == 0 && !party.isDetected() ? 1 : 0;
    }

    @Override
    public void told(Party party, Source source, double atHours, boolean isAnswered) {
        told += party.counts() && party.flow() == 0 ? 1 : 0;
    }

    @Override
    public Sample sample() {
        return new Sample(told, detected);
    }
}
