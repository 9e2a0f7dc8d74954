package org.twinmarch.engine;

import org.twinmarch.border.Side;
import org.twinmarch.intrusion.Tactics;

/** A party that waits at the start edge, at most until its patience is at an end. */
final class Observer {

    final Start start;
    final double untilHours;
    final WaitEnds waitEnds;

    Observer(Clock clock, Observers observers, Start start, double untilHours) {
        this.start = start;
        this.untilHours = untilHours;
        this.waitEnds = new WaitEnds(clock, observers, this);
    }

    Traffic traffic() {
        return start.attempt().traffic();
    }

    /** The side on which it waits. */
    Side side() {
        return traffic().flow().direction().from();
    }

    /** Whether it would rather start in the longer of the next two gaps. */
    boolean choosesGap() {
        return start.attempt()
                .tactics()
                .observing()
                .filter(Tactics.Observing::longerGap)
                .isPresent();
    }
}
