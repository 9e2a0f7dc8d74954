package org.twinmarch.engine;

/** How the way of a party ends. Every party ends in exactly one of these. */
public enum PartyOutcome {
    /** A unit stopped it and took it. */
    APPREHENDED,
    /** It gave up on being met or, in a flow whose parties end when detected, on being detected. */
    TURNED_BACK,
    /** It was detected but not stopped. */
    GOT_AWAY,
    /** Nobody detected it, and it vanished. */
    UNDETECTED;

    /** Whether it was stopped: such a party may try again. */
    public boolean isStopped() {
        return this == APPREHENDED || this == TURNED_BACK;
    }
}
