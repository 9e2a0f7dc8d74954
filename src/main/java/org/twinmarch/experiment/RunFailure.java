package org.twinmarch.experiment;

/**
 * A run that failed.
 *
 * @param policy      position of the policy, from 0
 * @param replication number of the replication, from 1
 * @param cause       why
 */
public record RunFailure(int policy, long replication, Throwable cause) {

    /** In words. */
    public String sentence() {
        return "replication %s of policy %s failed: %s".formatted(replication, 1 + policy, cause);
    }
}
