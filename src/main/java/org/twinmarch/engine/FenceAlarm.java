package org.twinmarch.engine;

/** A party begins to cut the fence and raises its alarm. */
final class FenceAlarm extends BorderEvent {

    private final Run run;
    private final Party party;

    FenceAlarm(Run run, Party party) {
        super(run.clock(), Rank.FENCE_ALARM.priority(party.order));
        this.run = run;
        this.party = party;
    }

    @Override
    public void actions() {
        run.alarm(party);
    }
}
