package org.twinmarch.patrol;

import org.twinmarch.quantity.Check;
import org.twinmarch.stats.Distribution;

/**
 * How the units of a plan pursue parties and answer calls.
 *
 * @param speedKmh      speed on the road (per road km) and along a party's path [km/h], above 0
 * @param reaction      time from a call (an alarm, a message, the sighting of another unit) until a unit sets out [h]
 * @param ownReaction   time from its own sighting until a unit sets out [h]
 * @param reachKm       farthest road distance to the party's place at which a unit is called [km], above 0; may be infinite
 * @param answersAlarms whether it answers calls, and not only its own sightings
 * @param pursuit       when it sets out
 */
public record Response(
        double speedKmh,
        Distribution reaction,
        Distribution ownReaction,
        double reachKm,
        boolean answersAlarms,
        Pursuit pursuit) {

    /** Checks the numbers. */
    public Response {
        Check.positive("speedKmh", speedKmh);
        if (!(reachKm > 0)) {
            throw new IllegalArgumentException("reachKm must be above 0, but is " + reachKm);
        }
    }

    /** When a unit sets out. */
    public enum Pursuit {
        /** Only if it would stop the party within its jurisdiction; else it stays on patrol. */
        IF_WINNABLE,
        /** Always; if it cannot win it is busy until the party has left its jurisdiction or vanished. */
        ALWAYS
    }
}
