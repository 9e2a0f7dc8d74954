package org.twinmarch.detection;

/**
 * What one unit can see.
 *
 * @param law   how likely it is to detect, by distance
 * @param reach which distance counts
 */
public record Sensor(DetectionLaw law, Reach reach) {}
