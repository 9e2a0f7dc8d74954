package org.twinmarch.engine;

/** What one side knows of a party reaches the other: a message that hands it over, or a tip. */
final class TellingArrives extends BorderEvent {

    private final Tellings tellings;
    private final Party party;
    private final Source source;

    TellingArrives(Clock clock, Tellings tellings, Party party, Source source) {
        super(clock, Rank.TELLING_ARRIVES.priority(party.order));
        this.tellings = tellings;
        this.party = party;
        this.source = source;
    }

    @Override
    public void actions() {
        tellings.arrive(party, source);
    }
}
