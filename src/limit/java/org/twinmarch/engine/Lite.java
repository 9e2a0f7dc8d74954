package org.twinmarch.engine;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.twinmarch.border.Border;
import org.twinmarch.border.Calendar;
import org.twinmarch.border.Direction;
import org.twinmarch.border.Side;
import org.twinmarch.border.Span;
import org.twinmarch.detection.DetectionLaw;
import org.twinmarch.detection.Light;
import org.twinmarch.detection.Reach;
import org.twinmarch.detection.Sensor;
import org.twinmarch.intrusion.Demand;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Rate;
import org.twinmarch.patrol.Duty;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.patrol.Phase;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;
import org.twinmarch.stats.Distribution;

/** The border-lite scenario in code, on a border for any number of patrols: everything grows in proportion. */
public final class Lite {

    private Lite() {}

    /** Border-lite with 25 km of border and 3 crossings an hour for each patrol, fenced over the first 40 %. */
    public static Scenario of(int patrols, double horizonHours) {
        double lengthKm = 25.0 * patrols;
        Flow crossers = new Flow(
                "crossers",
                Direction.A_TO_B,
                Rate.constant(3.0 * patrols),
                new Demand.Uniform(),
                Distribution.constant(1),
                Distribution.constant(4),
                Distribution.constant(20.0 / 60),
                1,
                1,
                1,
                Flow.OnDetection.END,
                new Flow.Handling(new Distribution.Exponential(0.5), 0));
        PatrolPlan plan = new PatrolPlan(
                "patrols",
                Side.A,
                patrols,
                new Span(0, lengthKm),
                PatrolPlan.Sharing.PARTS,
                0,
                20,
                PatrolPlan.Ground.ROAD,
                new Motion.Shuttle(0),
                new Phase.Drawn(),
                PatrolPlan.Spacing.INDEPENDENT,
                new Duty.Always(),
                PatrolPlan.AfterDetection.CONTINUE);
        return new Scenario(
                new Border(lengthKm, new Border.Zone("A", 0), new Border.Zone("B", 0), List.of()),
                new Calendar(LocalDateTime.of(2020, 1, 1, 0, 0), 0, horizonHours),
                Light.ALWAYS_DAY,
                Optional.empty(),
                List.of(new Fence(
                        "fence", new Span(0, 0.4 * lengthKm), Side.A, 1, new Distribution.Exponential(0.25), 0.3)),
                List.of(crossers),
                List.of(new Watch(plan, new Sensor(new DetectionLaw.DefiniteRange(1, 1), Reach.Along.LINE))));
    }
}
