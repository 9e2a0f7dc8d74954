package org.twinmarch.engine;

/** A unit meets the party that it pursues, gives up, or has checked the place of a nuisance alarm. */
final class PursuitEnds extends BorderEvent {

    private final Pursuits pursuits;
    private final Pursuit pursuit;

    PursuitEnds(Clock clock, Pursuits pursuits, Pursuit pursuit) {
        super(clock, Rank.PURSUIT_ENDS.priority(pursuit.unit.order));
        this.pursuits = pursuits;
        this.pursuit = pursuit;
    }

    @Override
    public void actions() {
        pursuits.end(pursuit);
    }
}
