package org.twinmarch.scenario.yaml;

import java.util.List;
import java.util.Optional;
import org.twinmarch.border.Calendar;
import org.twinmarch.detection.Light;
import org.twinmarch.detection.Weather;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;

/** Reads what is simulated under one policy. */
final class ScenarioReader {

    private ScenarioReader() {}

    /** The scenario of an effective tree; empty if a fault was met. */
    static Optional<Scenario> scenario(Cursor root) {
        return root.findings().whole(root.key(), Optional.empty(), () -> {
            Ground ground = new Ground(root);
            Calendar calendar = CalendarReader.calendar(root);
            Light light = SkyReader.light(root);
            Optional<Weather> weather = SkyReader.weather(root);
            List<Fence> fences = new FenceReader(ground).fences(root);
            List<Flow> flows = new FlowReader(ground).flows(root);
            List<Watch> watches = new PlanReader(ground).watches(root);
            return Optional.of(new Scenario(ground.border(), calendar, light, weather, fences, flows, watches));
        });
    }
}
