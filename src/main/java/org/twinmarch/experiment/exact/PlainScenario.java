package org.twinmarch.experiment.exact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinmarch.border.Terrain;
import org.twinmarch.cooperation.Cooperation;
import org.twinmarch.detection.Light;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Tactics;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.scenario.Command;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;

/**
 * Tells scenarios in which parties and patrols have no effect on each other but detection. Each part is compared with itself
 * as it would be if all that could disturb were taken out of it; so what is added to a part one day must be considered here
 * before this compiles.
 */
final class PlainScenario {

    private PlainScenario() {}

    /** Whether nothing but patrols can detect, and nothing keeps them from it: no weather, no light, no pursuit, no attacks. */
    static boolean isPlain(Scenario scenario) {
        return scenario.equals(plain(scenario))
                && isOpen(scenario)
                && isSilent(scenario.command())
                && scenario.fences().stream().allMatch(PlainScenario::onlyDelays)
                && scenario.flows().stream().allMatch(PlainScenario::isLetAlone)
                && scenario.watches().stream().allMatch(PlainScenario::onlyWatches);
    }

    /** Costs, warm-up, places for idleness and maps may be anything. */
    private static Scenario plain(Scenario scenario) {
        return new Scenario(
                scenario.border(),
                scenario.calendar(),
                Light.ALWAYS_DAY,
                Optional.empty(),
                scenario.fences(),
                Optional.empty(),
                List.of(),
                scenario.flows(),
                scenario.watches(),
                scenario.command(),
                List.of(),
                scenario.reporting());
    }

    private static boolean isOpen(Scenario scenario) {
        return scenario.border().stretches().stream()
                .allMatch(stretch -> stretch.terrain().equals(Terrain.OPEN));
    }

    /** The sides may agree on timetables, but nobody is ever told of a party. */
    private static boolean isSilent(Command command) {
        Cooperation agreed = command.cooperation();
        Cooperation plain = new Cooperation(agreed.grade(), agreed.terms(), agreed.pairs(), Optional.empty());
        return command.equals(new Command(plain, Map.of(), Command.LostCalls.LOST)) && !agreed.tells();
    }

    /** It gives no alarm, and a cut is closed behind the party. */
    private static boolean onlyDelays(Fence fence) {
        return fence.equals(new Fence(
                fence.name(),
                fence.span(),
                fence.owner(),
                fence.coverage(),
                fence.planned(),
                fence.delay(),
                0,
                Optional.empty(),
                Optional.empty(),
                fence.perKm()));
    }

    /** Its parties are blind, and nobody is occupied by one. */
    private static boolean isLetAlone(Flow flow) {
        return flow.onDetection() != Flow.OnDetection.PURSUE
                && flow.equals(new Flow(
                        flow.name(),
                        flow.direction(),
                        flow.rate(),
                        flow.demand(),
                        flow.groupSize(),
                        flow.speed(),
                        flow.stay(),
                        1,
                        1,
                        flow.breachSkill(),
                        flow.onDetection(),
                        Flow.Handling.NONE,
                        flow.interception(),
                        Tactics.BLIND));
    }

    /** Its units pursue nobody and give no false alarms. What it does after a detection does not matter where that takes no time. */
    private static boolean onlyWatches(Watch watch) {
        PatrolPlan plan = watch.plan();
        PatrolPlan plain = new PatrolPlan(
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
                plan.afterDetection(),
                Optional.empty(),
                plan.perHour());
        return watch.equals(new Watch(plain, watch.sensor(), Optional.empty()));
    }
}
