package org.twinmarch.engine;

import java.util.EnumMap;
import java.util.Map;
import org.twinmarch.border.Border;
import org.twinmarch.border.Direction;
import org.twinmarch.border.Side;
import org.twinmarch.detection.Reach;
import org.twinmarch.detection.Sensor;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.RoadsideBombs;
import org.twinmarch.patrol.Detention;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.scenario.Command;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;

/** The same scenario with the sides exchanged; chainage, names and order stay. */
final class Mirror {

    private Mirror() {}

    static Scenario of(Scenario scenario) {
        Border border = scenario.border();
        return new Scenario(
                new Border(border.lengthKm(), border.zone(Side.B), border.zone(Side.A), border.stretches()),
                scenario.calendar(),
                scenario.light(),
                scenario.weather(),
                scenario.fences().stream().map(Mirror::of).toList(),
                scenario.construction(),
                scenario.gates(),
                scenario.flows().stream().map(Mirror::of).toList(),
                scenario.watches().stream().map(Mirror::of).toList(),
                of(scenario.command()),
                scenario.bombs().stream().map(Mirror::of).toList(),
                scenario.reporting());
    }

    private static Command of(Command command) {
        Map<Side, Detention> detention = new EnumMap<>(Side.class);
        command.detention().forEach((side, places) -> detention.put(side.across(), places));
        return new Command(command.cooperation(), detention, command.lostCalls());
    }

    private static RoadsideBombs of(RoadsideBombs bombs) {
        return new RoadsideBombs(
                bombs.name(),
                bombs.side().across(),
                bombs.span(),
                bombs.perHour(),
                bombs.clearancePerHour(),
                bombs.trigger(),
                bombs.fromAcross(),
                bombs.losses());
    }

    private static Fence of(Fence fence) {
        return new Fence(
                fence.name(),
                fence.span(),
                fence.owner().across(),
                fence.coverage(),
                fence.planned(),
                fence.delay(),
                fence.alarm(),
                fence.breach(),
                fence.nuisance(),
                fence.perKm());
    }

    private static Flow of(Flow flow) {
        return new Flow(
                flow.name(),
                flow.direction() == Direction.A_TO_B ? Direction.B_TO_A : Direction.A_TO_B,
                flow.rate(),
                flow.demand(),
                flow.groupSize(),
                flow.speed(),
                flow.stay(),
                flow.signature(),
                flow.rangeFactor(),
                flow.breachSkill(),
                flow.onDetection(),
                flow.handling(),
                flow.interception(),
                flow.tactics());
    }

    private static Watch of(Watch watch) {
        Reach reach = watch.sensor().reach() instanceof Reach.Along band
                ? new Reach.Along(-band.toKm(), -band.fromKm())
                : watch.sensor().reach();
        return new Watch(of(watch.plan()), new Sensor(watch.sensor().law(), reach), watch.nuisance());
    }

    private static PatrolPlan of(PatrolPlan plan) {
        return new PatrolPlan(
                plan.name(),
                plan.side().across(),
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
                plan.afterDetection(),
                plan.response(),
                plan.perHour());
    }
}
