package org.twinmarch.engine;

/** A crew that builds the fence is attacked. */
final class CrewAttacked extends BorderEvent {

    private final Crews crews;
    private final Raid raid;

    CrewAttacked(Clock clock, Crews crews, Raid raid) {
        super(clock, Rank.CREW_ATTACKED.priority(0));
        this.crews = crews;
        this.raid = raid;
    }

    @Override
    public void actions() {
        crews.suffer(raid);
    }
}
