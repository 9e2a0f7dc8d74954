package org.twinmarch.detection;

import org.twinmarch.quantity.Check;
import org.twinmarch.stats.Headway;

/**
 * Weather that alternates between clear and dust, started in equilibrium.
 *
 * @param clear        how long clear weather lasts
 * @param dust         how long dust lasts
 * @param hazardFactor multiplies the hazard in dust, 0 or more (1 in clear weather)
 */
public record Weather(Headway clear, Headway dust, double hazardFactor) {

    /** Checks the factor. */
    public Weather {
        Check.notNegative("hazardFactor", hazardFactor);
    }

    /** Share of the time that is clear, in (0, 1). */
    public double clearShare() {
        return clear.law().mean() / (clear.law().mean() + dust.law().mean());
    }
}
