package org.twinmarch.patrol;

import org.twinmarch.quantity.Check;
import org.twinmarch.stats.Distribution;

/**
 * Where one side keeps apprehended parties. A party takes one place; while none is free, the unit that holds the party
 * waits. Places are given in the order of apprehension.
 *
 * @param places number of places, 1 or more
 * @param stay   time that a party takes a place [h]
 */
public record Detention(int places, Distribution stay) {

    /** Checks the number of places. */
    public Detention {
        Check.atLeast("places", places, 1);
    }
}
