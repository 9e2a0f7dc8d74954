package org.twinmarch.engine;

/** What is measured of a piece of fence on a part of the line, or in a month, within [0, horizon). */
public enum FenceAmount {
    /** Km that stood in the mean over the time. */
    MEAN_KM,
    /** Km that stood at the end of the time: of the month, or at the horizon. */
    END_KM,
    /** Hours for which cuts were open, summed over the cuts. */
    BREACH_HOURS
}
