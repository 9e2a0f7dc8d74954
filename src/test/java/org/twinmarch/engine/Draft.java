package org.twinmarch.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.twinmarch.border.Border;
import org.twinmarch.border.Calendar;
import org.twinmarch.detection.Light;
import org.twinmarch.detection.Weather;
import org.twinmarch.intrusion.Construction;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Gate;
import org.twinmarch.intrusion.Interception;
import org.twinmarch.intrusion.Nuisance;
import org.twinmarch.intrusion.RoadsideBombs;
import org.twinmarch.intrusion.Tactics;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.scenario.Command;
import org.twinmarch.scenario.Reporting;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;

/** A scenario that is still being changed. */
final class Draft {

    Border border;
    Light light;
    Optional<Weather> weather;
    List<Fence> fences;
    Optional<Construction> construction;
    List<Gate> gates;
    List<Flow> flows;
    List<Watch> watches;
    Command command;
    List<RoadsideBombs> bombs;
    Reporting reporting;
    private final Calendar calendar;

    Draft(Scenario scenario) {
        border = scenario.border();
        calendar = scenario.calendar();
        light = scenario.light();
        weather = scenario.weather();
        fences = scenario.fences();
        construction = scenario.construction();
        gates = scenario.gates();
        flows = scenario.flows();
        watches = scenario.watches();
        command = scenario.command();
        bombs = scenario.bombs();
        reporting = scenario.reporting();
    }

    Scenario scenario() {
        return new Scenario(
                border,
                calendar,
                light,
                weather,
                fences,
                construction,
                gates,
                flows,
                watches,
                command,
                bombs,
                reporting);
    }

    void fences(UnaryOperator<Fence> change) {
        fences = fences.stream().map(change).toList();
    }

    void flows(UnaryOperator<Flow> change) {
        flows = flows.stream().map(change).toList();
    }

    void tactics(UnaryOperator<Tactics> change) {
        flows(flow -> flow.with(change.apply(flow.tactics())));
    }

    void plans(UnaryOperator<PatrolPlan> change) {
        watches = watches.stream()
                .map(watch -> watch.with(change.apply(watch.plan())))
                .toList();
    }

    static Fence fence(Fence fence, Optional<Fence.Breach> breach, Optional<Nuisance> nuisance) {
        return new Fence(
                fence.name(),
                fence.span(),
                fence.owner(),
                fence.coverage(),
                fence.planned(),
                fence.delay(),
                fence.alarm(),
                breach,
                nuisance,
                fence.perKm());
    }

    static Flow flow(Flow flow, Flow.OnDetection onDetection, Interception interception) {
        return new Flow(
                flow.name(),
                flow.direction(),
                flow.rate(),
                flow.demand(),
                flow.groupSize(),
                flow.speed(),
                flow.stay(),
                flow.signature(),
                flow.rangeFactor(),
                flow.breachSkill(),
                onDetection,
                flow.handling(),
                interception,
                flow.tactics());
    }

    static Construction inPeace(Construction construction) {
        return new Construction(
                construction.kmPerHour(),
                construction.startHours(),
                construction.budgetKm(),
                construction.order(),
                Optional.empty());
    }
}
