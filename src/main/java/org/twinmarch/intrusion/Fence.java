package org.twinmarch.intrusion;

import org.twinmarch.border.Side;
import org.twinmarch.border.Span;
import org.twinmarch.quantity.Check;
import org.twinmarch.stats.Distribution;

/**
 * A piece of fence on the line, at depth 0. A party meets it with probability {@code coverage}, and then cuts it before
 * it goes on.
 *
 * @param name     its key in the scenario
 * @param span     where it stands
 * @param owner    the side that owns it and gets its alarm
 * @param coverage share of the span's length that is fenced, in [0, 1]
 * @param delay    time to cut it [h]
 * @param alarm    probability of an alarm when cutting starts, in [0, 1]
 */
public record Fence(String name, Span span, Side owner, double coverage, Distribution delay, double alarm) {

    /** Checks the shares. */
    public Fence {
        Check.share("coverage", coverage);
        Check.share("alarm", alarm);
    }
}
