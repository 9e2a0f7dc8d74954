package org.twinmarch.engine;

import org.twinmarch.border.Side;

/**
 * How a side can come to know of a party: by a patrol plan, a fence, or the other side.
 *
 * @param index its place in {@link Stage#sources()}
 * @param name  its key in the scenario; the side that is told, in lower case, for what the other side tells
 * @param side  whose it is
 * @param kind  what it is
 */
public record Source(int index, String name, Side side, Kind kind) {

    /** What can detect. */
    public enum Kind {
        /** Units that move. */
        PATROL,
        /** Units that stand: posts, towers, ambushes. */
        POST,
        /** The alarm of a fence. */
        FENCE,
        /** A message of the other side about a party that it has detected. */
        HAND_OFF,
        /** A tip of the other side about a party that nobody has detected. */
        TIP
    }

    /** Whether it stands for what the other side tells, and not for a sensor. */
    public boolean tells() {
        return kind == Kind.HAND_OFF || kind == Kind.TIP;
    }
}
