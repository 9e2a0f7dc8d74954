package org.twinmarch.engine;

import org.twinmarch.border.Span;
import org.twinmarch.intrusion.Fence;

/** How the fence of one run grows: all of it is settled when the run begins. */
public interface Growth {

    /** How much of a piece of fence stands within a span of the line at a moment [km]. */
    double fencedKm(Fence fence, Span within, double atHours);

    /** The mean over a time, from one moment to a later one, of how much of a piece stands within a span [km]. */
    double meanFencedKm(Fence fence, Span within, double fromHours, double toHours);
}
