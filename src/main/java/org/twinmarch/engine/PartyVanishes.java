package org.twinmarch.engine;

/** A party that chose its place reaches the line, or vanishes from there. */
final class PartyVanishes extends BorderEvent {

    private final Adversaries adversaries;
    private final Party party;

    PartyVanishes(Clock clock, Adversaries adversaries, Party party) {
        super(clock, Rank.PARTY_VANISHES.priority(party.order));
        this.adversaries = adversaries;
        this.party = party;
    }

    @Override
    public void actions() {
        adversaries.vanish(this, party);
    }
}
