package org.twinmarch.engine;

/** A party reaches a piece of fence that gives an alarm or may have a breach, and passes the breach or begins to cut. */
final class FenceReached extends BorderEvent {

    private final Breaches breaches;
    private final Party party;

    FenceReached(Clock clock, Breaches breaches, Party party) {
        super(clock, Rank.FENCE_REACHED.priority(party.order));
        this.breaches = breaches;
        this.party = party;
    }

    @Override
    public void actions() {
        breaches.reach(party);
    }
}
