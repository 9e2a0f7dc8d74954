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
import org.twinmarch.intrusion.Construction;
import org.twinmarch.intrusion.Demand;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Gate;
import org.twinmarch.intrusion.Rate;
import org.twinmarch.patrol.Duty;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.patrol.Phase;
import org.twinmarch.scenario.Command;
import org.twinmarch.scenario.Reporting;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;
import org.twinmarch.stats.Distribution;

/** A line of 40 km between zones of one depth, with pieces of fence on it; nobody watches it unless somebody is posted. */
public record FencedLine(
        double depthKm,
        Calendar calendar,
        List<Fence> fences,
        Optional<Construction> construction,
        List<Gate> gates,
        List<Flow> flows,
        List<Watch> watches,
        Command command) {

    /** The whole line. */
    public static final Span LINE = new Span(0, 40);
    /** Speed of the patrol that goes back and forth [km/h]. */
    public static final double SHUTTLE_KMH = 20;

    /** Pieces of fence for so long after a warm-up [h], on a line without depth. */
    public static FencedLine of(double warmUpHours, double horizonHours, Fence... fences) {
        Calendar calendar = new Calendar(LocalDateTime.of(2020, 5, 8, 0, 0), warmUpHours, horizonHours);
        return new FencedLine(
                0, calendar, List.of(fences), Optional.empty(), List.of(), List.of(), List.of(), Command.APART);
    }

    /** Between zones of a depth [km]. */
    public FencedLine between(double zonesKm) {
        return new FencedLine(zonesKm, calendar, fences, construction, gates, flows, watches, command);
    }

    /** With flows. */
    public FencedLine with(Flow... others) {
        return new FencedLine(depthKm, calendar, fences, construction, gates, List.of(others), watches, command);
    }

    /** Under construction. */
    public FencedLine with(Construction building) {
        return new FencedLine(depthKm, calendar, fences, Optional.of(building), gates, flows, watches, command);
    }

    /** With gates. */
    public FencedLine with(Gate... others) {
        return new FencedLine(depthKm, calendar, fences, construction, List.of(others), flows, watches, command);
    }

    /** With patrols. */
    public FencedLine with(Watch... others) {
        return new FencedLine(depthKm, calendar, fences, construction, gates, flows, List.of(others), command);
    }

    /** Under another command. */
    public FencedLine with(Command other) {
        return new FencedLine(depthKm, calendar, fences, construction, gates, flows, watches, other);
    }

    /** What is played. */
    public Stage stage() {
        return Stage.of(new Scenario(
                new Border(LINE.lengthKm(), new Border.Zone("A", depthKm), new Border.Zone("B", depthKm), List.of()),
                calendar,
                Light.ALWAYS_DAY,
                Optional.empty(),
                fences,
                construction,
                gates,
                flows,
                watches,
                command,
                List.of(),
                Reporting.USUAL));
    }

    /** Single persons who walk at 4 km/h, stay on the line for a time, and go on if they are detected. */
    public static Flow flow(String name, Rate rate, Demand demand, double stayHours) {
        return new Flow(
                name,
                Direction.A_TO_B,
                rate,
                demand,
                Distribution.constant(1),
                Distribution.constant(4),
                Distribution.constant(stayHours),
                1,
                1,
                1,
                Flow.OnDetection.REPORT,
                Flow.Handling.NONE);
    }

    /** A piece that is fenced in part, and planned to be, and cut in a time. */
    public static Fence piece(String name, Span span, double coverage, double planned, double delayHours) {
        return new Fence(
                name,
                span,
                Side.B,
                coverage,
                planned,
                Distribution.constant(delayHours),
                0,
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** A piece on the whole line where cuts stay open until they are repaired, with a delay and an alarm. */
    public static Fence cuttable(double coverage, Distribution delay, double alarm, Fence.Breach breach) {
        return new Fence(
                "fence", LINE, Side.B, coverage, coverage, delay, alarm, Optional.of(breach), Optional.empty(), 0);
    }

    /** The same piece elsewhere. */
    public static Fence on(Span span, Fence piece) {
        return new Fence(
                piece.name(),
                span,
                piece.owner(),
                piece.coverage(),
                piece.planned(),
                piece.delay(),
                piece.alarm(),
                piece.breach(),
                piece.nuisance(),
                piece.perKm());
    }

    /** One patrol that goes back and forth on the whole line, and sees whoever is on the line where it passes. */
    public static Watch shuttle() {
        PatrolPlan plan = new PatrolPlan(
                "shuttle",
                Side.A,
                1,
                LINE,
                PatrolPlan.Sharing.WHOLE,
                0,
                SHUTTLE_KMH,
                PatrolPlan.Ground.ROAD,
                new Motion.Shuttle(0),
                new Phase.Drawn(),
                PatrolPlan.Spacing.EVEN,
                new Duty.Always(),
                PatrolPlan.AfterDetection.CONTINUE);
        return new Watch(plan, new Sensor(new DetectionLaw.DefiniteRange(0, 1), Reach.Along.LINE));
    }
}
