package org.twinmarch.detection;

/**
 * What one unit can see.
 *
 * @param law   how likely it is to detect, by distance
 * @param reach which distance counts
 */
public record Sensor(DetectionLaw law, Reach reach) {

    /** Sees nothing: a unit that only waits for calls. */
    public static final Sensor BLIND = new Sensor(new DetectionLaw.DefiniteRange(0, 0), new Reach.Disc());
}
