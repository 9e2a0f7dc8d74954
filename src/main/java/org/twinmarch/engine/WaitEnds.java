package org.twinmarch.engine;

/** A party that observes the patrols sets out: one has just passed, or its patience is at an end. */
final class WaitEnds extends BorderEvent {

    private final Observers observers;
    private final Observer observer;

    WaitEnds(Clock clock, Observers observers, Observer observer) {
        super(clock, Rank.WAIT_ENDS.priority(observer.start.attempt().order()));
        this.observers = observers;
        this.observer = observer;
    }

    @Override
    public void actions() {
        observers.setOut(observer);
    }
}
