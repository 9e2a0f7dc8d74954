package org.twinmarch.engine;

/** A party that was stopped tries again. */
final class RetryFallsDue extends BorderEvent {

    private final Adversaries adversaries;
    private final Attempt attempt;

    RetryFallsDue(Clock clock, Adversaries adversaries, Attempt attempt) {
        super(clock, Rank.RETRY_FALLS_DUE.priority(attempt.order()));
        this.adversaries = adversaries;
        this.attempt = attempt;
    }

    @Override
    public void actions() {
        adversaries.begin(attempt);
    }
}
