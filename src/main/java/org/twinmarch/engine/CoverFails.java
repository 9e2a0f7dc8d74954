package org.twinmarch.engine;

/** The patience of a party that waits for a host is at an end. */
final class CoverFails extends BorderEvent {

    private final Followers followers;
    private final Attempt attempt;

    CoverFails(Clock clock, Followers followers, Attempt attempt) {
        super(clock, Rank.COVER_FAILS.priority(attempt.order()));
        this.followers = followers;
        this.attempt = attempt;
    }

    @Override
    public void actions() {
        followers.giveUp(attempt);
    }
}
