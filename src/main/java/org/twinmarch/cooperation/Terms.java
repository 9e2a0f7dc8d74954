package org.twinmarch.cooperation;

import org.twinmarch.quantity.Check;
import org.twinmarch.stats.Distribution;

/**
 * What a grade of co-operation sets.
 *
 * @param message        probability that the side that detects a party first tells the other one, in [0, 1]
 * @param delay          time that a message or a tip takes [h]
 * @param pursuitDepthKm how far beyond the line a side may pursue [km], 0 or more
 * @param tips           probability that the side where a party starts tells the other one of it at its start, in [0, 1]
 * @param timetables     how the timetables of paired plans hang together
 */
public record Terms(double message, Distribution delay, double pursuitDepthKm, double tips, Timetables timetables) {

    /** Nothing is told, nobody crosses the line, every plan keeps its own timetable. */
    public static final Terms NOTHING = new Terms(0, Distribution.constant(0), 0, 0, new Timetables.Independent());

    /** Checks the numbers. */
    public Terms {
        Check.share("message", message);
        Check.notNegative("pursuitDepthKm", pursuitDepthKm);
        Check.share("tips", tips);
    }

    /** Whether anything is ever told. */
    public boolean tells() {
        return message > 0 || tips > 0;
    }
}
