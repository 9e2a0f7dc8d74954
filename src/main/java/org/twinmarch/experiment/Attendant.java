package org.twinmarch.experiment;

/** Attends to runs while they are played: hears of each in order, on the thread that asked for them. */
public interface Attendant {

    /** One who ends the work when a run fails. */
    Attendant STRICT = new Attendant() {};

    /** A run is over, well or not. */
    default void passed() {}

    /**
     * A run has failed. Whoever returns from this goes on: the replication of that run is then left out under all policies, so
     * that pairs stay pairs.
     *
     * @throws IllegalStateException to end the work
     */
    default void failed(RunFailure failure) {
        throw new IllegalStateException(failure.sentence(), failure.cause());
    }
}
