package org.twinmarch.engine;

import org.twinmarch.intrusion.Crossing;
import org.twinmarch.intrusion.Fence;

/**
 * The cut that a party is going to make in a piece of fence where cuts stay open.
 *
 * @param fence      the piece
 * @param opensHours when the party would be through [h]
 * @param cutting    its way if it cuts
 * @param through    its way if it finds a breach instead
 */
record Cut(Fence fence, double opensHours, Crossing cutting, Crossing through) {

    /** What becomes of it. */
    Fence.Breach breach() {
        return fence.breach().orElseThrow();
    }
}
