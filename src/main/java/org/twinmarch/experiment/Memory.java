package org.twinmarch.experiment;

import java.util.Optional;

/** Knows runs that were played before. Asked from several threads at once. */
@FunctionalInterface
interface Memory {

    /**
     * The outcome of a run that was played before.
     *
     * @param policy      position of the policy, from 0
     * @param replication number of the replication, from 1
     */
    Optional<Outcome> recall(int policy, long replication);
}
