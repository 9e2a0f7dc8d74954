package org.twinmarch.experiment.verify;

import java.util.List;
import org.twinmarch.border.Calendar;
import org.twinmarch.border.DailyWindow;
import org.twinmarch.border.Span;
import org.twinmarch.detection.DetectionLaw;
import org.twinmarch.intrusion.Demand;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.patrol.Duty;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.patrol.Phase;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.stats.Headway;
import org.twinmarch.theory.FenceDelay;

/**
 * A small scenario as a closed form sees it: the first flow, the first patrol plan and the first piece of fence. The numbers
 * of a formula are read off what is simulated, so that the two cannot drift apart.
 *
 * @param scenario what is simulated
 */
record Setting(Scenario scenario) {

    /** Length over which the parties cross [km]. */
    double lengthKm() {
        if (flow().demand() instanceof Demand.Pieces pieces) {
            return pieces.pieces().stream()
                    .map(Demand.Piece::span)
                    .mapToDouble(Span::lengthKm)
                    .sum();
        }
        return scenario.border().lengthKm();
    }

    /** Middle of the places where the parties cross, from the beginning of the patrol's beat [km]. */
    double middleKm() {
        Span first = ((Demand.Pieces) flow().demand()).pieces().get(0).span();
        return (first.fromKm() + first.toKm()) / 2 - plan().sector().fromKm();
    }

    /** Length of the patrol's own beat [km]. */
    double beatKm() {
        return plan().sector().lengthKm();
    }

    /** Speed of the patrol [km/h]. */
    double speedKmh() {
        return plan().speedKmh();
    }

    /** Time between two passes of a circuit at one place [h]. */
    double lapHours() {
        return beatKm() / speedKmh() + ((Motion.Circuit) plan().motion()).returnHours();
    }

    /** Law of the time between two departures [h]. */
    Headway headway() {
        return ((Motion.RandomDepartures) plan().motion()).headway();
    }

    /** Mean time between two turns at random [h]. */
    double meanTurnHours() {
        return ((Motion.RandomReversals) plan().motion()).headway().law().mean();
    }

    /** Departures of patrols [1/h]. */
    double passesPerHour() {
        return 1 / headway().law().mean();
    }

    /** Mean time that a party stays on the line, the fence apart [h]. */
    double dwellHours() {
        return flow().stay().mean();
    }

    /** Mean speed of a party [km/h]. */
    double partySpeedKmh() {
        return flow().speed().mean();
    }

    /** Probability that one look of a definite range law detects. */
    double probability() {
        return ((DetectionLaw.DefiniteRange) law()).probability();
    }

    /** Range of the law [km]. */
    double radiusKm() {
        return law().rangeKm();
    }

    /** The law, if it is continuous. */
    DetectionLaw.Continuous continuousLaw() {
        return (DetectionLaw.Continuous) law();
    }

    /** Parties [1/h]. */
    double partiesPerHour() {
        return flow().rate().perHour();
    }

    /** Units of the plan. */
    int units() {
        return plan().units();
    }

    /** Offered load: parties times mean handling time [1]. */
    double load() {
        return partiesPerHour() * flow().handling().base().mean();
    }

    /** Hours of duty in a cycle [h]. */
    double onHours() {
        if (plan().duty() instanceof Duty.Cycle cycle) {
            return cycle.onHours();
        }
        List<DailyWindow> windows = ((Duty.Shifts) plan().duty()).windows();
        return windows.stream().mapToDouble(DailyWindow::lengthHours).sum();
    }

    /** Hours of rest in a cycle [h]. */
    double offHours() {
        return plan().duty() instanceof Duty.Cycle cycle ? cycle.offHours() : Calendar.DAY_HOURS - onHours();
    }

    /** Distance between neighbouring posts [km]. */
    double spacingKm() {
        List<Double> places = ((Motion.Places.Given) places()).km();
        return places.get(1) - places.get(0);
    }

    /** Mean number of scattered posts [1/km]. */
    double postsPerKm() {
        return ((Motion.Places.DrawnDensity) places()).perKm();
    }

    /** Share of a lap between the two patrols, on the timetables that the sides have agreed on. */
    double lag() {
        return ((Phase.Agreed) scenario.agreedWatches().get(1).plan().phase()).lag();
    }

    /** Share of the places that are fenced; where the fence grows evenly, on average. */
    double fencedShare() {
        double coverage = fence().coverage();
        return scenario.construction()
                .map(construction -> FenceDelay.meanShare(
                        coverage, construction.kmPerHour() / fence().span().lengthKm(), horizonHours()))
                .orElse(coverage);
    }

    /** Mean time to cut the fence [h]. */
    double fenceDelayHours() {
        return fence().delay().mean();
    }

    /** Time counted [h]. */
    double horizonHours() {
        return scenario.calendar().horizonHours();
    }

    /** The first piece of fence. */
    Fence fence() {
        return scenario.fences().get(0);
    }

    /** The first flow. */
    Flow flow() {
        return scenario.flows().get(0);
    }

    /** The first patrol plan. */
    PatrolPlan plan() {
        return scenario.watches().get(0).plan();
    }

    private DetectionLaw law() {
        return scenario.watches().get(0).sensor().law();
    }

    private Motion.Places places() {
        return ((Motion.Stand) plan().motion()).places();
    }
}
