package org.twinmarch.experiment;

import java.util.List;
import java.util.stream.IntStream;
import org.twinmarch.quantity.Check;
import org.twinmarch.scenario.Study;

/**
 * What is to be played: every replication of every policy, all under the same random numbers.
 *
 * @param policies     names of the policies, at least one; the others are compared with the first
 * @param replications number of replications, 1 or more
 * @param seed         master seed, 0 or more
 * @param confidence   of all intervals, in (0, 1)
 */
public record Design(List<String> policies, int replications, long seed, double confidence) {

    /** Checks the numbers and copies the list. */
    public Design {
        Check.atLeast("number of policies", policies.size(), 1);
        Check.atLeast("replications", replications, 1);
        Check.notNegative("seed", seed);
        Check.positive("confidence", confidence);
        Check.positive("1 - confidence", 1 - confidence);
        policies = List.copyOf(policies);
    }

    /** All policies of a study, as its file says, with 95 % intervals. */
    public static Design of(Study study) {
        return new Design(List.copyOf(study.policies().keySet()), study.replications(), study.seed(), 0.95);
    }

    /** The same with another number of replications. */
    public Design playing(int count) {
        return new Design(policies, count, seed, confidence);
    }

    /** The same with other policies, such as the points of a sweep. */
    public Design at(List<String> points) {
        return new Design(points, replications, seed, confidence);
    }

    /** Number of runs: replications times policies. */
    public long runs() {
        return (long) replications * policies.size();
    }

    /** Positions of the policies. */
    IntStream positions() {
        return IntStream.range(0, policies.size());
    }
}
