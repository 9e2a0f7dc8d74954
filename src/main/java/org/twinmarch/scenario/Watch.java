package org.twinmarch.scenario;

import org.twinmarch.detection.Sensor;
import org.twinmarch.patrol.PatrolPlan;

/**
 * A patrol plan together with what its units can see.
 *
 * @param plan   what they do
 * @param sensor what they can see
 */
public record Watch(PatrolPlan plan, Sensor sensor) {}
