package org.twinmarch.patrol;

import org.twinmarch.quantity.Check;

/** Where in its lap a plan is at time 0. A phase is a share of a lap, in [0, 1). */
public sealed interface Phase {

    /** Drawn uniformly for each replication. */
    record Drawn() implements Phase {}

    /**
     * The same in every replication.
     *
     * @param share share of a lap done at time 0, in [0, 1)
     */
    record Given(double share) implements Phase {

        /** Checks the share. */
        public Given {
            Check.within("share", share, 0, Math.nextDown(1.0));
        }
    }

    /**
     * Agreed with another plan: that plan's phase and a lag. Mirrored is a lag of half a lap, a convoy a lag of 0.
     *
     * @param plan the other plan's key in the scenario
     * @param lag  share of a lap ahead of it, in [0, 1)
     */
    record Agreed(String plan, double lag) implements Phase {

        /** Checks the lag. */
        public Agreed {
            Check.within("lag", lag, 0, Math.nextDown(1.0));
        }
    }
}
