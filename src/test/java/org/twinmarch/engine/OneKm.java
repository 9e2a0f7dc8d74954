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
import org.twinmarch.detection.Weather;
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

/** The smallest border: one km of line without depth, seen as a whole by each post, and one flow that stays there. */
record OneKm(Flow flow, List<Watch> watches, List<Fence> fences, Optional<Weather> weather, double horizonHours) {

    static final Span LINE = new Span(0, 1);

    private static final double RANGE_KM = 5;

    /** So many parties an hour that stay for a time; they end at their first detection and keep nobody. */
    static OneKm with(double perHour, double stayHours, Watch... watches) {
        Flow flow = flow(perHour, stayHours, 1, Flow.OnDetection.END, Flow.Handling.NONE);
        return new OneKm(flow, List.of(watches), List.of(), Optional.empty(), 400);
    }

    private static Flow flow(
            double perHour, double stayHours, double signature, Flow.OnDetection then, Flow.Handling handling) {
        return new Flow(
                "crossers",
                Direction.A_TO_B,
                Rate.constant(perHour),
                new Demand.Uniform(),
                Distribution.constant(1),
                Distribution.constant(4),
                Distribution.constant(stayHours),
                signature,
                1,
                1,
                then,
                handling);
    }

    private double perHour() {
        return flow.rate().perHour();
    }

    OneKm goingOn() {
        Flow changed =
                flow(perHour(), flow.stay().mean(), flow.signature(), Flow.OnDetection.REPORT, Flow.Handling.NONE);
        return new OneKm(changed, watches, fences, weather, horizonHours);
    }

    OneKm signature(double signature) {
        Flow changed = flow(perHour(), flow.stay().mean(), signature, flow.onDetection(), flow.handling());
        return new OneKm(changed, watches, fences, weather, horizonHours);
    }

    OneKm handling(double hours) {
        Flow.Handling handling = new Flow.Handling(Distribution.constant(hours), 0);
        Flow changed = flow(perHour(), flow.stay().mean(), flow.signature(), flow.onDetection(), handling);
        return new OneKm(changed, watches, fences, weather, horizonHours);
    }

    OneKm lasting(double hours) {
        return new OneKm(flow, watches, fences, weather, hours);
    }

    /** With a fence that takes no time to cut, and an alarm. */
    OneKm alarm(double probability) {
        Fence fence = new Fence("fence", LINE, Side.B, 1, Distribution.constant(0), probability);
        return new OneKm(flow, watches, List.of(fence), weather, horizonHours);
    }

    OneKm weather(Weather changing) {
        return new OneKm(flow, watches, fences, Optional.of(changing), horizonHours);
    }

    Scenario scenario() {
        return new Scenario(
                new Border(1, new Border.Zone("A", 0), new Border.Zone("B", 0), List.of()),
                new Calendar(LocalDateTime.of(2020, 5, 8, 0, 0), 0, horizonHours),
                Light.ALWAYS_DAY,
                weather,
                fences,
                List.of(flow),
                watches);
    }

    /** A post that sees the whole line at a rate. */
    static Watch viewing(String name, Side side, double perHour) {
        return post(name, side, LINE, new Duty.Always(), new DetectionLaw.ConstantRate(RANGE_KM, perHour));
    }

    /** A post that looks once at everybody, with a sector of its own. */
    static Watch looking(String name, Side side, Span own, double probability) {
        return post(name, side, own, new Duty.Always(), new DetectionLaw.DefiniteRange(RANGE_KM, probability));
    }

    /** A post that looks once at everybody in each of its shifts. */
    static Watch looking(String name, Duty duty, double probability) {
        return post(name, Side.A, LINE, duty, new DetectionLaw.DefiniteRange(RANGE_KM, probability));
    }

    private static Watch post(String name, Side side, Span own, Duty duty, DetectionLaw law) {
        PatrolPlan plan = new PatrolPlan(
                name,
                side,
                1,
                own,
                PatrolPlan.Sharing.WHOLE,
                0,
                10,
                PatrolPlan.Ground.ROAD,
                new Motion.Stand(new Motion.Places.Drawn()),
                new Phase.Drawn(),
                PatrolPlan.Spacing.EVEN,
                duty,
                PatrolPlan.AfterDetection.CONTINUE);
        return new Watch(plan, new Sensor(law, new Reach.Disc()));
    }
}
