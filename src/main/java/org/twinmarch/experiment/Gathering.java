package org.twinmarch.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Puts the runs together that belong together, as they come in order: those of one replication or, with {@link
 * VarianceReduction#block() blocks}, of several. Where a run of them failed, all of them are left out. Confined to one thread.
 */
final class Gathering {

    private final int policies;
    private final int size;
    private final Consumer<List<Outcome>> audience;
    private final List<Outcome> gathered = new ArrayList<>();
    private int passed;
    private int whole;

    /**
     * Nothing heard yet.
     *
     * @param policies runs of a replication, 1 or more
     * @param block    replications that belong together, 1 or more
     * @param audience hears each replication that is to be counted: the outcomes of all policies in order
     */
    Gathering(int policies, int block, Consumer<List<Outcome>> audience) {
        this.policies = policies;
        this.size = policies * block;
        this.audience = audience;
    }

    /** A run is over. */
    void add(Outcome outcome) {
        gathered.add(outcome);
        pass();
    }

    /** A run failed. */
    void miss() {
        pass();
    }

    private void pass() {
        passed++;
        if (passed == size) {
            if (gathered.size() == size) {
                handOn();
            }
            gathered.clear();
            passed = 0;
        }
    }

    private void handOn() {
        for (int from = 0; from < size; from += policies) {
            audience.accept(List.copyOf(gathered.subList(from, from + policies)));
            whole++;
        }
    }

    /** Number of replications that were handed on. */
    int whole() {
        return whole;
    }
}
