package org.twinmarch.cooperation;

/** How closely two sides work together, from not at all upwards. What a grade sets is data: see {@link Terms}. */
public enum Grade {
    /** Neither side tells the other anything. */
    NONE,
    /** A telephone between headquarters. */
    HOTLINE,
    /** Liaison officers with each other's forces. */
    LIAISON,
    /** Patrols drive timetables that both sides have agreed on. */
    AGREED_TIMETABLES,
    /** Both sides patrol together. */
    JOINT_PATROL;

    /** The grade so many steps below this one, {@link #NONE} at the least. */
    public Grade lowered(int steps) {
        return values()[Math.max(0, ordinal() - steps)];
    }
}
