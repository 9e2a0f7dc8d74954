package org.twinmarch.engine;

/** What is counted of the forces of a side, in [0, horizon). */
public enum SideCount {
    /** Alarms that were raised, nuisance included. */
    ALARMS,
    /** Alarms without a party. */
    NUISANCE_ALARMS,
    /** Alarms on which nobody set out because no unit within reach was free and on duty. */
    ALARMS_ALL_BUSY,
    /** Alarms on which nobody set out although some could have, because none would have stopped the party. */
    ALARMS_NONE_WOULD_WIN,
    /** Fights with parties that were intercepted. */
    AMBUSHES,
    /** Roadside bombs that exploded. */
    BOMBS_EXPLODED,
    /** Attacks on crews that build the fence. */
    ATTACKS_ON_CREWS,
    /** Killed and injured in all attacks. */
    CASUALTIES,
    /** Attacks that were attributed to the other side. */
    ATTACKS_ATTRIBUTED_ACROSS,
    /** Roadside bombs that were laid. */
    BOMBS_LAID,
    /** Roadside bombs that were found and removed. */
    BOMBS_CLEARED,
    /** Passages of units over live bombs. */
    BOMBS_PASSED
}
