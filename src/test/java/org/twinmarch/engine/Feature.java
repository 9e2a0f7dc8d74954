package org.twinmarch.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.twinmarch.border.Border;
import org.twinmarch.border.Side;
import org.twinmarch.cooperation.Cooperation;
import org.twinmarch.detection.Light;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Interception;
import org.twinmarch.intrusion.Tactics;
import org.twinmarch.patrol.Duty;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.scenario.Command;
import org.twinmarch.scenario.Reporting;
import org.twinmarch.scenario.Watch;

/**
 * A part of the model that a random scenario has or lacks. All else stays as it is without it, so that a scenario that fails can be
 * cut down to the few parts that matter.
 */
enum Feature {
    MANY_FLOWS(draft -> draft.flows = draft.flows.subList(0, 1)),
    MANY_PLANS(Feature::onePlan),
    DUTY(draft -> draft.plans(Feature::alwaysOn)),
    STRETCHES(draft -> draft.border =
            new Border(draft.border.lengthKm(), draft.border.zone(Side.A), draft.border.zone(Side.B), List.of())),
    LIGHT(draft -> draft.light = Light.ALWAYS_DAY),
    WEATHER(draft -> draft.weather = Optional.empty()),
    FENCE(Feature::noFence),
    CONSTRUCTION(Feature::standsStill),
    CREW_ATTACKS(draft -> draft.construction = draft.construction.map(Draft::inPeace)),
    BREACHES(draft -> draft.fences(fence -> Draft.fence(fence, Optional.empty(), fence.nuisance()))),
    NUISANCE(Feature::noNuisance),
    GATES(draft -> draft.gates = List.of()),
    PURSUIT(draft -> draft.flows(Feature::notPursued)),
    FIGHTS(draft -> draft.flows(Feature::peaceful)),
    OBSERVING(draft -> draft.tactics(t -> new Tactics(Optional.empty(), t.adaptive(), t.cover(), t.retry()))),
    ADAPTIVE(draft -> draft.tactics(t -> new Tactics(t.observing(), Optional.empty(), t.cover(), t.retry()))),
    COVER(draft -> draft.tactics(t -> new Tactics(t.observing(), t.adaptive(), Optional.empty(), t.retry()))),
    RETRY(draft -> draft.tactics(t -> new Tactics(t.observing(), t.adaptive(), t.cover(), Optional.empty()))),
    RESPONSE(draft -> draft.plans(Feature::onlyWatching)),
    CO_OPERATION(draft -> draft.command = draft.command.with(Cooperation.NONE)),
    TRUST(Feature::noTrust),
    DETENTION(draft -> draft.command = new Command(draft.command.cooperation(), Map.of(), draft.command.lostCalls())),
    CALLS_KEPT_OPEN(draft -> draft.command =
            new Command(draft.command.cooperation(), draft.command.detention(), Command.LostCalls.LOST)),
    BOMBS(draft -> draft.bombs = List.of()),
    IDLENESS(draft -> draft.reporting = Reporting.USUAL);

    private final Consumer<Draft> removal;

    Feature(Consumer<Draft> removal) {
        this.removal = removal;
    }

    /** Takes it out of a scenario. */
    void removeFrom(Draft draft) {
        removal.accept(draft);
    }

    private static void onePlan(Draft draft) {
        Cooperation cooperation = draft.command.cooperation();
        draft.watches = draft.watches.subList(0, 1);
        draft.command = draft.command.with(
                new Cooperation(cooperation.grade(), cooperation.terms(), List.of(), cooperation.trust()));
    }

    private static void noTrust(Draft draft) {
        Cooperation cooperation = draft.command.cooperation();
        draft.command = draft.command.with(
                new Cooperation(cooperation.grade(), cooperation.terms(), cooperation.pairs(), Optional.empty()));
    }

    private static void noFence(Draft draft) {
        draft.fences = List.of();
        draft.construction = Optional.empty();
    }

    private static void standsStill(Draft draft) {
        draft.fences(fence -> new Fence(
                fence.name(),
                fence.span(),
                fence.owner(),
                fence.coverage(),
                fence.coverage(),
                fence.delay(),
                fence.alarm(),
                fence.breach(),
                fence.nuisance(),
                fence.perKm()));
        draft.construction = Optional.empty();
    }

    private static void noNuisance(Draft draft) {
        draft.fences(fence -> Draft.fence(fence, fence.breach(), Optional.empty()));
        draft.watches = draft.watches.stream()
                .map(watch -> new Watch(watch.plan(), watch.sensor()))
                .toList();
    }

    private static PatrolPlan alwaysOn(PatrolPlan plan) {
        return plan.timed(plan.phase(), new Duty.Always());
    }

    private static PatrolPlan onlyWatching(PatrolPlan plan) {
        return new PatrolPlan(
                plan.name(),
                plan.side(),
                plan.units(),
                plan.sector(),
                plan.sharing(),
                plan.offsetKm(),
                plan.speedKmh(),
                plan.ground(),
                plan.motion(),
                plan.phase(),
                plan.spacing(),
                plan.duty(),
                plan.afterDetection());
    }

    private static Flow notPursued(Flow flow) {
        return flow.onDetection() == Flow.OnDetection.PURSUE
                ? Draft.flow(flow, Flow.OnDetection.END, Interception.CERTAIN)
                : flow;
    }

    private static Flow peaceful(Flow flow) {
        Interception meeting = flow.interception();
        return Draft.flow(
                flow,
                flow.onDetection(),
                new Interception(meeting.apprehension(), meeting.turnBack(), 0, Interception.Fight.NEVER));
    }
}
