package org.twinmarch.engine;

import org.twinmarch.intrusion.Tactics;

/**
 * A party of a flow with tactics that has not set out yet.
 *
 * @param traffic its flow
 * @param draw    its numbers
 * @param order   how many attempts of flows with tactics there were before: settles ties
 */
record Attempt(Traffic traffic, Draw draw, long order) {

    Tactics tactics() {
        return traffic.flow().tactics();
    }

    /** A number of its second block. */
    double number(int place) {
        return draw.conduct[place];
    }
}
