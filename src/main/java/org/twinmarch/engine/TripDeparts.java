package org.twinmarch.engine;

/** A patrol of a plan with random departures sets out. */
final class TripDeparts extends BorderEvent {

    private final Run run;
    private final Departures departures;

    TripDeparts(Run run, Departures departures) {
        super(run.clock(), Rank.TRIP_DEPARTS.priority(departures.order()));
        this.run = run;
        this.departures = departures;
    }

    @Override
    public void actions() {
        run.occupations().depart(departures);
    }
}
