package org.twinmarch.engine;

/**
 * What is counted of the parties of a flow. Only parties that start in [0, horizon) count, and each, with its members, counts once, whatever
 * else happens to it; those inside at the horizon are followed to their end.
 */
public enum PartyCount {
    /** Parties that started. */
    ATTEMPTED,
    /** Parties that were detected at least once. */
    DETECTED,
    /** Parties that a source of side A was the first to detect. */
    DETECTED_FIRST_BY_A,
    /** Parties that a source of side B was the first to detect. */
    DETECTED_FIRST_BY_B,
    /** Parties that were apprehended. */
    APPREHENDED,
    /** Parties that turned back. */
    TURNED_BACK,
    /** Parties that a pursuing unit of side A met. */
    INTERCEPTED_BY_A,
    /** Parties that a pursuing unit of side B met. */
    INTERCEPTED_BY_B,
    /** Parties that were stopped and will not try again. */
    GAVE_UP,
    /** Parties that were deterred in [0, horizon): they did not start. */
    DETERRED,
    /** Parties that would have started after the horizon, and did not. */
    PENDING,
    /** Members of the parties that started. */
    MEMBERS,
    /** Members of the parties that were apprehended. */
    MEMBERS_APPREHENDED,
    /** Members of the parties that turned back. */
    MEMBERS_TURNED_BACK,
    /** Members of parties who were killed or injured in fights with units. */
    MEMBERS_HARMED
}
