package org.twinmarch.engine;

/** A party has used up its budget: a unit sees it. */
final class PartyDetected extends BorderEvent {

    private final Run run;
    private final Party party;

    PartyDetected(Run run, Party party) {
        super(run.clock(), Rank.PARTY_DETECTED.priority(party.order));
        this.run = run;
        this.party = party;
    }

    @Override
    public void actions() {
        run.detect(party);
    }
}
