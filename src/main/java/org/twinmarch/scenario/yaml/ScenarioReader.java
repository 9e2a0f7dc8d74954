package org.twinmarch.scenario.yaml;

import java.util.List;
import java.util.Optional;
import org.twinmarch.border.Calendar;
import org.twinmarch.scenario.Command;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;

/** Reads what is simulated under one policy. */
final class ScenarioReader {

    private ScenarioReader() {}

    /** The scenario of an effective tree; empty if a fault was met. */
    static Optional<Scenario> scenario(Cursor root) {
        Optional<Scenario> scenario =
                root.findings().whole(root.key(), Optional.empty(), () -> Optional.of(parts(root)));
        if (root.findings().isEmpty()) {
            // Judged only where all parts are sound by themselves: else one fault would seem many.
            scenario.ifPresent(sound -> Overload.check(root, sound));
            scenario.ifPresent(sound -> refuseUselessForts(root, sound));
        }
        return scenario;
    }

    /** Units that see nothing and pursue nobody are there for nothing, but cost: they cannot be left out unasked. */
    private static void refuseUselessForts(Cursor root, Scenario scenario) {
        Abilities abilities = new Abilities(scenario);
        scenario.watches().stream()
                .filter(watch -> !abilities.isUseful(watch))
                .map(watch -> root.at("patrols").at(watch.plan().name()).at("motion"))
                .filter(motion -> motion.has("response"))
                .forEach(
                        motion -> motion.findings()
                                .add(
                                        motion.key(),
                                        "these units wait for calls that never come",
                                        "let flows be pursued (\"on-detection\") and something see or tell of them, or remove the plan (a policy: with null)"));
    }

    private static Scenario parts(Cursor root) {
        Ground ground = new Ground(root);
        Calendar calendar = CalendarReader.calendar(root);
        List<Watch> watches = new PlanReader(ground).watches(root);
        Command command = CommandReader.command(root);
        PairedPlans.check(root, watches, command.cooperation(), calendar);
        return new Scenario(
                ground.border(),
                calendar,
                SkyReader.light(root),
                SkyReader.weather(root),
                new FenceReader(ground, root.has("construction")).fences(root),
                ConstructionReader.construction(root),
                new GateReader(ground, root.at("flows")).gates(root),
                new FlowReader(ground).flows(root),
                watches,
                command,
                new BombReader(ground).bombs(root),
                ReportingReader.reporting(root, ground));
    }
}
