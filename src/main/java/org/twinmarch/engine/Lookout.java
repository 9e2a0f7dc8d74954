package org.twinmarch.engine;

import java.util.List;
import org.twinmarch.border.Recurrence;
import org.twinmarch.detection.DetectionLaw;
import org.twinmarch.detection.Light;
import org.twinmarch.detection.Reach;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.patrol.Response;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;

/** A patrol plan prepared for playing: what its units can see of each flow in each light, and when they are on duty. */
final class Lookout {

    private final Watch watch;
    private final Source source;
    private final Recurrence roster;
    private final Sight[][] sights;
    private final boolean inThePlane;
    /** The depths that count where the distance along the line does [km]. */
    private final double bandFromKm;

    private final double bandToKm;
    private final double depthKm;
    private final boolean occupied;

    Lookout(Watch watch, Source source, Scenario scenario) {
        this.watch = watch;
        this.source = source;
        this.roster = watch.plan().duty().roster(scenario.calendar());
        this.inThePlane = watch.sensor().reach() instanceof Reach.Disc;
        Reach.Along band = watch.sensor().reach() instanceof Reach.Along along ? along : Reach.Along.LINE;
        this.bandFromKm = band.fromKm();
        this.bandToKm = band.toKm();
        this.depthKm = watch.plan().side().sign() * watch.plan().offsetKm();
        this.occupied = watch.plan().response().isPresent()
                || scenario.bombs().stream()
                        .anyMatch(bombs -> bombs.side() == watch.plan().side()
                                && bombs.losses().unitLost() > 0)
                || scenario.flows().stream()
                        .anyMatch(flow -> flow.onDetection() == Flow.OnDetection.END
                                && flow.handling().takesTime());
        this.sights = scenario.flows().stream()
                .map(flow -> byLight(flow, scenario.light().periods()))
                .toArray(Sight[][]::new);
    }

    private Sight[] byLight(Flow flow, List<Light.Period> periods) {
        DetectionLaw law = watch.sensor().law().scaledRange(flow.rangeFactor());
        Sight[] byLight = new Sight[periods.size() + 1];
        byLight[periods.size()] = new Sight(law);
        for (int i = 0; i < periods.size(); i++) {
            byLight[i] = new Sight(law.scaledRange(periods.get(i).rangeFactor()));
        }
        return byLight;
    }

    Watch watch() {
        return watch;
    }

    Source source() {
        return source;
    }

    Recurrence roster() {
        return roster;
    }

    /** Whether its units answer calls. */
    boolean answersCalls() {
        return watch.plan().response().filter(Response::answersAlarms).isPresent();
    }

    /** Whether its units stand. */
    boolean stands() {
        return watch.plan().motion() instanceof Motion.Stand;
    }

    /** Whether a detection or a call ever makes a unit busy. */
    boolean isOccupied() {
        return occupied;
    }

    /** Whether the units are there from the beginning to the end, and not for a trip only. */
    boolean isPermanent() {
        return !(watch.plan().motion() instanceof Motion.RandomDepartures);
    }

    /** Whether a unit goes back to its timetable after a detection; a random departure has none. */
    boolean rejoins() {
        return isPermanent() && watch.plan().afterDetection() == PatrolPlan.AfterDetection.REJOIN;
    }

    /** Whether the distance in the plane counts, not that along the line. */
    boolean seesInThePlane() {
        return inThePlane;
    }

    /** Signed depth of the units' road [km]. */
    double depthKm() {
        return depthKm;
    }

    /** What a unit can see of a flow in a period of light. */
    Sight sight(int flow, int light) {
        return sights[flow][light];
    }

    /** Farthest distance at which anything can be seen [km]. */
    double farthestKm() {
        double farthest = 0;
        for (Sight[] byLight : sights) {
            for (Sight sight : byLight) {
                farthest = Math.max(farthest, sight.rangeKm);
            }
        }
        return farthest;
    }

    /** From when on a party is at a depth that counts [h]; infinite if it never is. */
    double seesFromHours(Party party) {
        return inThePlane ? party.crossing().startHours() : party.crossing().entersBandHours(bandFromKm, bandToKm);
    }

    /** Until when a party is at a depth that counts [h]. */
    double seesUntilHours(Party party) {
        return inThePlane ? party.crossing().endHours() : party.crossing().leavesBandHours(bandFromKm, bandToKm);
    }
}
