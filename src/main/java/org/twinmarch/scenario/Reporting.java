package org.twinmarch.scenario;

import java.util.Optional;
import org.twinmarch.border.Outline;
import org.twinmarch.quantity.Check;

/**
 * What is measured and drawn beyond the usual.
 *
 * @param currency       what costs are counted in, as people read it
 * @param idlenessPlaces number of places at which the time between visits is measured, anew in each replication; 0 for none
 * @param outline        how the line runs on a map, if that is known
 */
public record Reporting(String currency, int idlenessPlaces, Optional<Outline> outline) {

    /** Nothing beyond the usual. */
    public static final Reporting USUAL = new Reporting("money", 0);

    /** Checks the number. */
    public Reporting {
        Check.atLeast("idlenessPlaces", idlenessPlaces, 0);
    }

    /** Without a map. */
    public Reporting(String currency, int idlenessPlaces) {
        this(currency, idlenessPlaces, Optional.empty());
    }
}
