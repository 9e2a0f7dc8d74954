package org.twinmarch.engine;

import java.util.Optional;
import org.twinmarch.border.Road;

/**
 * A unit under way: it stands until it sets out, drives the road to the chainage of the call, and then along the party's
 * path. Where it is at any moment follows from that.
 */
final class Pursuit {

    final Unit unit;
    final Call call;
    /** Depth of the unit's road [km]. */
    final double roadDepthKm;

    Race.Runner runner;
    /** When it is at the chainage of the call [h]. */
    double arrivesHours;
    /** Depth of the point of the path for which it makes [km]. */
    double goalKm;
    /** Whether it will stop the party. */
    boolean wins;
    /** The event of its end, while it is on the agenda. */
    Optional<PursuitEnds> end = Optional.empty();

    Pursuit(Unit unit, Call call, Race.Runner runner, double arrivesHours) {
        this.unit = unit;
        this.call = call;
        this.runner = runner;
        this.arrivesHours = arrivesHours;
        this.roadDepthKm = runner.depthKm();
        this.goalKm = roadDepthKm;
    }

    /** Its way as things stand. */
    Drive drive() {
        return new Drive(
                new Drive.Point(runner.setsOutHours(), runner.fromKm(), runner.depthKm()),
                new Drive.Point(arrivesHours, call.placeKm(), goalKm),
                runner.speedKmh());
    }

    /** Signed depth at a moment of the pursuit [km]. */
    double depthKm(double atHours) {
        return drive().depthKm(atHours);
    }

    /** Chainage at a moment of the pursuit [km]. */
    double placeKm(Road road, double atHours) {
        double drivenKm = Math.max(0, runner.speedKmh() * (atHours - runner.setsOutHours()));
        return road.afterKm(runner.fromKm(), call.placeKm(), drivenKm);
    }

    /** Time that the way from the path back to the road takes at a moment of the pursuit [h]. */
    double backToRoadHours(double atHours) {
        return Math.abs(depthKm(atHours) - roadDepthKm) / runner.speedKmh();
    }
}
