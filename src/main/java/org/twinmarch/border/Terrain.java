package org.twinmarch.border;

import org.twinmarch.quantity.Check;

/**
 * What the ground does to movement and sight.
 *
 * @param speedFactor  multiplies the speed of parties and of patrols off the road, above 0
 * @param visibility   multiplies the hazard of being detected there, 0 or more
 * @param groundFactor road km per km of chainage, 1 or more; divides the speed of patrols on the road
 */
public record Terrain(double speedFactor, double visibility, double groundFactor) {

    /** Open, flat ground: all factors 1. */
    public static final Terrain OPEN = new Terrain(1, 1, 1);

    /** Checks the factors. @throws IllegalArgumentException if one is out of its range */
    public Terrain {
        Check.positive("speedFactor", speedFactor);
        Check.notNegative("visibility", visibility);
        Check.within("groundFactor", groundFactor, 1, Double.MAX_VALUE);
    }
}
