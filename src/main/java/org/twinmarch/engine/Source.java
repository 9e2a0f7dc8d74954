package org.twinmarch.engine;

import org.twinmarch.border.Side;

/**
 * Who can detect: a patrol plan or a fence.
 *
 * @param index its place in {@link Stage#sources()}
 * @param name  its key in the scenario
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
        FENCE
    }
}
