package org.twinmarch.engine;

/** What happens first among events at the same instant: the order of the constants. */
enum Rank {
    BREACH_OPENS,
    FENCE_REACHED,
    PARTY_DETECTED,
    TELLING_ARRIVES,
    NUISANCE_ALARM,
    PURSUIT_ENDS,
    CREW_ATTACKED,
    UNIT_FREES,
    TRIP_DEPARTS,
    BOMB_LAID,
    BOMB_CLEARED,
    BOMB_PASSED,
    PARTY_VANISHES,
    RETRY_FALLS_DUE,
    PARTY_STARTS,
    FOLLOWER_STARTS,
    WAIT_ENDS,
    COVER_FAILS;

    /** More than any running number within a rank. */
    private static final double ROOM = 1L << 44;

    /** A priority that sorts by rank first and by a running number within it. */
    double priority(long number) {
        return ordinal() * ROOM + number;
    }
}
