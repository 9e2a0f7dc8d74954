package org.twinmarch.experiment.exact;

import java.util.List;
import java.util.OptionalDouble;
import org.twinmarch.detection.DetectionLaw;
import org.twinmarch.detection.Reach;
import org.twinmarch.detection.Sensor;
import org.twinmarch.patrol.Duty;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.patrol.PatrolPlan.Sharing;
import org.twinmarch.patrol.Phase;
import org.twinmarch.scenario.Watch;

/** What several forms ask of a plan and its sensor. */
final class Traits {

    private Traits() {}

    /** Probability that a unit detects which passes a party on the line and sees nothing else. */
    static OptionalDouble passing(Sensor sensor) {
        return sensor.reach().equals(Reach.Along.LINE)
                        && sensor.law() instanceof DetectionLaw.DefiniteRange law
                        && law.rangeKm() == 0
                ? OptionalDouble.of(law.probability())
                : OptionalDouble.empty();
    }

    /** Range of a sensor that sees for certain what is on the line so near along it [km]. */
    static OptionalDouble certainAlong(Sensor sensor) {
        return sensor.reach().equals(Reach.Along.LINE) ? certain(sensor) : OptionalDouble.empty();
    }

    /** Range of a sensor that sees for certain what is so near in the plane [km]. */
    static OptionalDouble certainAround(Sensor sensor) {
        return sensor.reach() instanceof Reach.Disc ? certain(sensor) : OptionalDouble.empty();
    }

    private static OptionalDouble certain(Sensor sensor) {
        return sensor.law() instanceof DetectionLaw.DefiniteRange law && law.probability() == 1
                ? OptionalDouble.of(law.rangeKm())
                : OptionalDouble.empty();
    }

    /** Whether a plan is on duty at all hours, and where it is at time 0 is drawn. */
    static boolean isAlwaysOut(PatrolPlan plan) {
        return plan.duty() instanceof Duty.Always && plan.phase() instanceof Phase.Drawn;
    }

    /** Whether each unit works the whole sector; one unit does in any case. */
    static boolean isWhole(PatrolPlan plan) {
        return plan.sharing() == Sharing.WHOLE || plan.units() == 1;
    }

    /** Whether there is one plan, and it is always out. */
    static boolean isOnePlan(List<Watch> watches) {
        return watches.size() == 1 && isAlwaysOut(watches.get(0).plan());
    }
}
