package org.twinmarch.intrusion;

import org.twinmarch.border.Side;
import org.twinmarch.border.Span;
import org.twinmarch.quantity.Check;

/**
 * Bombs laid on the patrol roads of one side: a Poisson process, each bomb anywhere on a piece of the line, there until a
 * passing unit triggers it or clearance finds it after an exponential time.
 *
 * @param name              key in the scenario
 * @param side              whose roads
 * @param span              where
 * @param perHour           bombs laid [1/h], above 0
 * @param clearancePerHour  rate at which a bomb is found [1/h], above 0
 * @param trigger           probability that one passage of a unit triggers it, in [0, 1]
 * @param fromAcross        share of the bombs laid by groups from the other side, in [0, 1]
 * @param losses            what an explosion costs the unit
 */
public record RoadsideBombs(
        String name,
        Side side,
        Span span,
        double perHour,
        double clearancePerHour,
        double trigger,
        double fromAcross,
        Losses losses) {

    /** Checks the numbers. */
    public RoadsideBombs {
        Check.positive("perHour", perHour);
        Check.positive("clearancePerHour", clearancePerHour);
        Check.share("trigger", trigger);
        Check.share("fromAcross", fromAcross);
    }
}
