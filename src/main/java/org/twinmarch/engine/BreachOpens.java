package org.twinmarch.engine;

/** A party has cut through the fence. */
final class BreachOpens extends BorderEvent {

    private final Breaches breaches;
    private final Party party;

    BreachOpens(Clock clock, Breaches breaches, Party party) {
        super(clock, Rank.BREACH_OPENS.priority(party.order));
        this.breaches = breaches;
        this.party = party;
    }

    @Override
    public void actions() {
        breaches.open(party);
    }
}
