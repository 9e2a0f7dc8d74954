package org.twinmarch.scenario;

import java.util.Optional;
import org.twinmarch.detection.Sensor;
import org.twinmarch.intrusion.Nuisance;
import org.twinmarch.patrol.PatrolPlan;

/**
 * A patrol plan together with what its units can see.
 *
 * @param plan     what they do
 * @param sensor   what they can see
 * @param nuisance alarms of each unit without a party; only units that pursue nobody themselves give alarms
 */
public record Watch(PatrolPlan plan, Sensor sensor, Optional<Nuisance> nuisance) {

    /** A plan and a sensor without nuisance alarms. */
    public Watch(PatrolPlan plan, Sensor sensor) {
        this(plan, sensor, Optional.empty());
    }

    /** The same with another plan. */
    public Watch with(PatrolPlan other) {
        return new Watch(other, sensor, nuisance);
    }
}
