package org.twinmarch.engine;

/** What happens first among events at the same instant: the order of the constants. */
enum Rank {
    FENCE_ALARM,
    PARTY_DETECTED,
    TELLING_ARRIVES,
    NUISANCE_ALARM,
    PURSUIT_ENDS,
    UNIT_FREES,
    TRIP_DEPARTS,
    PARTY_STARTS;

    /** More than any running number within a rank. */
    private static final double ROOM = 1L << 44;

    /** A priority that sorts by rank first and by a running number within it. */
    double priority(long number) {
        return ordinal() * ROOM + number;
    }
}
