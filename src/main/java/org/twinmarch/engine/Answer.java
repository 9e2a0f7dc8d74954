package org.twinmarch.engine;

/** What came of an alarm. */
public enum Answer {
    /** A unit set out. */
    UNIT_SENT,
    /** No unit within reach was free and on duty. */
    ALL_BUSY,
    /** Some were free, but none would have stopped the party. */
    NONE_WOULD_WIN
}
