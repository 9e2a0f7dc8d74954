package org.twinmarch.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers replications that hang together until all of a block are there. Confined to one thread. */
final class Blocks {

    private final int size;
    private final Consumer<List<List<Outcome>>> audience;
    private final List<List<Outcome>> gathered = new ArrayList<>();

    /**
     * Nothing heard yet.
     *
     * @param size     replications of a block, 1 or more
     * @param audience hears each block that is whole: for each of its replications the outcomes of all policies in order
     */
    Blocks(int size, Consumer<List<List<Outcome>>> audience) {
        this.size = size;
        this.audience = audience;
    }

    /** Adds one replication: the outcomes of all policies in order. */
    void add(List<Outcome> replication) {
        gathered.add(List.copyOf(replication));
        if (gathered.size() == size) {
            audience.accept(List.copyOf(gathered));
            gathered.clear();
        }
    }
}
