package org.twinmarch.experiment;

/** Plays one run. Called from several threads at once. */
@FunctionalInterface
public interface Player {

    /**
     * Plays one replication of one policy. The same arguments give the same outcome, whatever was played before.
     *
     * @param policy      position of the policy, from 0
     * @param replication number of the replication, from 1
     */
    Outcome play(int policy, long replication);
}
