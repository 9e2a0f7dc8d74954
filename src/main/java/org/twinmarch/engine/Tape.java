package org.twinmarch.engine;

/**
 * Hears what happens in a run, as it happens. Statistics, traces and animations are all tapes. A run calls its tape from
 * one thread, in the order of time.
 */
public interface Tape {

    /** A party starts, at {@link Party#startHours()}. It may be in the warm-up: see {@link Party#counts()}. */
    default void started(Party party) {}

    /** A party is detected; {@link Party#isDetected()} still tells whether it had been detected before. */
    default void detected(Party party, Source source, double atHours) {}

    /** A unit is busy, and sees nothing, from one moment to another (known when it begins) [h]. */
    default void occupied(Unit unit, double fromHours, double toHours) {}
}
