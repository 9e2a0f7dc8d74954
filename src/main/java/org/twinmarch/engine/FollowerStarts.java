package org.twinmarch.engine;

/** A party that has found cover sets out behind its host. */
final class FollowerStarts extends BorderEvent {

    private final Adversaries adversaries;
    private final Start start;

    FollowerStarts(Clock clock, Adversaries adversaries, Start start) {
        super(clock, Rank.FOLLOWER_STARTS.priority(start.attempt().order()));
        this.adversaries = adversaries;
        this.start = start;
    }

    @Override
    public void actions() {
        adversaries.setOut(start);
    }
}
