package org.twinmarch.cooperation;

import org.twinmarch.quantity.Check;

/** How the timetable of one plan hangs together with that of the plan it is paired with. */
public sealed interface Timetables {

    /** Each plan keeps its own. */
    record Independent() implements Timetables {}

    /**
     * The follower's phase is that of the leader and a lag: half a lap is mirrored, anything else staggered. Each keeps its
     * own duty.
     *
     * @param lag share of a lap that the follower is ahead, in [0, 1)
     */
    record Lagged(double lag) implements Timetables {

        /** Checks the lag. */
        public Lagged {
            Check.within("lag", lag, 0, Math.nextDown(1.0));
        }
    }

    /** The follower drives with the leader, in the same phase and on the same duty. */
    record Convoy() implements Timetables {}

    /** The follower is on duty whenever the leader is not, and keeps its own phase. */
    record Complementary() implements Timetables {}
}
