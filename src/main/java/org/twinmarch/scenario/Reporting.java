package org.twinmarch.scenario;

import org.twinmarch.quantity.Check;

/**
 * What is measured beyond the usual.
 *
 * @param currency       what costs are counted in, as people read it
 * @param idlenessPlaces number of places at which the time between visits is measured, anew in each replication; 0 for none
 */
public record Reporting(String currency, int idlenessPlaces) {

    /** Nothing beyond the usual. */
    public static final Reporting USUAL = new Reporting("money", 0);

    /** Checks the number. */
    public Reporting {
        Check.atLeast("idlenessPlaces", idlenessPlaces, 0);
    }
}
