package org.twinmarch.engine;

/** A party has used up its budget: a unit sees it. */
final class PartyDetected extends BorderEvent {

    private final Detections detections;
    private final Party party;

    PartyDetected(Clock clock, Detections detections, Party party) {
        super(clock, Rank.PARTY_DETECTED.priority(party.order));
        this.detections = detections;
        this.party = party;
    }

    @Override
    public void actions() {
        detections.detect(party);
    }
}
