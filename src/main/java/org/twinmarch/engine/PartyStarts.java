package org.twinmarch.engine;

/** The next party of a flow starts, and the one after is scheduled. */
final class PartyStarts extends BorderEvent {

    private final Run run;
    private final Traffic traffic;

    PartyStarts(Run run, Traffic traffic) {
        super(run.clock(), Rank.PARTY_STARTS.priority(traffic.index()));
        this.run = run;
        this.traffic = traffic;
    }

    @Override
    public void actions() {
        run.start(traffic);
        atNextStart();
    }

    /** Puts the next start on the agenda, unless none is left before the horizon. */
    void atNextStart() {
        double startHours = traffic.nextStartHours();
        if (startHours < Double.POSITIVE_INFINITY) {
            at(startHours);
        }
    }
}
