package org.twinmarch.engine;

import java.util.OptionalDouble;
import org.twinmarch.scenario.Scenario;

/** What keeps units from their patrol: handling, pursuits, losses; and how they take it up again. */
final class Occupations {

    private final Run run;
    /** Whether anybody but the units themselves heeds when they leave their patrol and take it up again. */
    private final boolean heeded;

    Occupations(Run run, Scenario scenario) {
        this.run = run;
        this.heeded = !scenario.bombs().isEmpty()
                || scenario.reporting().idlenessPlaces() > 0
                || scenario.flows().stream()
                        .anyMatch(flow -> flow.tactics().observing().isPresent());
    }

    /** The unit stays where it detected a party that ended there. */
    void handle(Unit unit, Party party) {
        double handlingHours = party.traffic.handlingHours(party);
        if (handlingHours > 0) {
            double handledHours = run.nowHours() + handlingHours;
            double freeHours = unit.lookout.rejoins() ? unit.rejoinHours(run.nowHours(), handledHours) : handledHours;
            occupy(unit, party.order);
            run.tape().goesBack(unit, handledHours, handledHours);
            free(unit, freeHours);
        }
    }

    /** A unit turns busy. It has looked at no party that started later than the last one it saw. */
    void occupy(Unit unit, long lastSeenOrder) {
        unit.busyFromHours = run.nowHours();
        unit.busyWithOrder = lastSeenOrder;
        unit.busy = true;
        halted(unit);
        run.detections().reckonThoseInSight(unit.beat);
    }

    private void halted(Unit unit) {
        if (heeded) {
            run.bombs().halted(unit);
            run.visits().halted(unit, run.nowHours());
            run.adversaries().stirred(unit);
        }
    }

    private void underWay(Unit unit) {
        run.tape().underWay(unit, run.nowHours());
        if (heeded) {
            run.bombs().underWay(unit);
            run.visits().underWay(unit, run.nowHours());
            run.adversaries().stirred(unit);
        }
    }

    /** A busy unit will be at a place of its road [km] at a moment [h]: from there it takes up its patrol, or goes home. */
    void takeUp(Unit unit, double km, double onRoadHours) {
        Lookout lookout = unit.lookout;
        if (lookout.stands()) {
            free(unit, onRoadHours + driveHours(unit, km, unit.placeKm(run.nowHours())));
        } else if (lookout.rejoins()) {
            free(unit, unit.rejoinHoursFrom(km, onRoadHours));
        } else {
            double nearestKm = unit.nearestKm(km);
            unit.resumesKm = OptionalDouble.of(nearestKm);
            free(unit, onRoadHours + driveHours(unit, km, nearestKm));
        }
    }

    private double driveHours(Unit unit, double fromKm, double toKm) {
        return run.scenario().border().road().betweenKm(fromKm, toKm)
                / unit.response().orElseThrow().speedKmh();
    }

    /** A unit is out of action at a place of its road [km] until it is replaced [h], where it would be then. */
    void lose(Unit unit, double km, double replacedHours) {
        if (!unit.busy) {
            occupy(unit, -1);
        }
        run.tape().occupied(unit, unit.busyFromHours, run.nowHours());
        run.tape().outOfAction(unit, run.nowHours(), replacedHours);
        unit.resumesKm = OptionalDouble.of(unit.nearestKm(km));
        unit.frees.at(replacedHours);
    }

    private void free(Unit unit, double freeHours) {
        run.tape().occupied(unit, unit.busyFromHours, freeHours);
        unit.frees.at(freeHours);
    }

    /** A unit takes up its patrol: it looks round, and the parties in its reach are reckoned anew. */
    void free(Unit unit) {
        run.detections().settleAll(unit.beat);
        unit.busy = false;
        if (!unit.lookout.rejoins()) {
            unit.resume(run.nowHours());
        }
        unit.resumesKm = OptionalDouble.empty();
        underWay(unit);
        run.detections().lookRound(unit);
        if (!unit.busy) {
            run.pursuits().freed(unit);
        }
    }

    /** A patrol sets out on a random departure, and the next departure is scheduled. */
    void depart(Departures departures) {
        if (run.nowHours() > run.lastEndHours()) {
            return;
        }
        run.detections().settleAll(departures.beat());
        departures.dropArrived(run.nowHours());
        Unit unit = departures.next(run);
        departures.beat().add(unit);
        underWay(unit);
        new TripDeparts(run, departures).at(departures.nextHours());
        run.detections().lookRound(unit);
    }
}
