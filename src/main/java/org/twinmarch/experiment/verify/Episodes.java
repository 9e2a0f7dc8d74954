package org.twinmarch.experiment.verify;

import org.twinmarch.engine.Party;
import org.twinmarch.engine.PartyOutcome;
import org.twinmarch.experiment.verify.Observable.Sample;
import org.twinmarch.stats.Scale;

/**
 * What befalls a party in all its attempts together. Each attempt counts by itself where it starts: after a warm-up that
 * outlasts any episode, as many attempts of earlier episodes fall into the counted time as attempts of its own episodes fall
 * behind it.
 */
final class Episodes implements Witness {

    /** What is reported of the episodes. */
    @FunctionalInterface
    private interface Report {

        Sample of(Episodes seen);
    }

    private final Report report;
    private long begun;
    private long attempts;
    private long stopped;
    private long stoppedAgain;

    private Episodes(Report report) {
        this.report = report;
    }

    /** Attempts in an episode. */
    static Observable attempts() {
        return amount(seen -> new Sample(seen.attempts, seen.begun));
    }

    /** Apprehensions, or turns back, in an episode. */
    static Observable stops() {
        return amount(seen -> new Sample(seen.stopped, seen.begun));
    }

    /** Passages in an episode, 1 at most. */
    static Observable passages() {
        return amount(seen -> new Sample(seen.attempts - seen.stopped, seen.begun));
    }

    /** Share of the apprehensions that follow an earlier one of the same episode. */
    static Observable recaptures() {
        return Observable.witnessed(
                Scale.SHARE, setting -> new Episodes(seen -> new Sample(seen.stoppedAgain, seen.stopped)));
    }

    private static Observable amount(Report report) {
        return Observable.witnessed(Scale.AMOUNT, setting -> new Episodes(report));
    }

    @Override
    public void started(Party party) {
        if (party.counts()) {
            attempts++;
            begun += party.attempt() == 0 ? 1 : 0;
        }
    }

    @Override
    public void ended(Party party, PartyOutcome outcome, double atHours) {
        if (party.counts() && outcome.isStopped()) {
            stopped++;
            stoppedAgain += party.attempt() > 0 ? 1 : 0;
        }
    }

    @Override
    public Sample sample() {
        return report.of(this);
    }
}
