package org.twinmarch.engine;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.twinmarch.border.Border;
import org.twinmarch.border.Calendar;
import org.twinmarch.border.Side;
import org.twinmarch.border.Span;
import org.twinmarch.detection.DetectionLaw;
import org.twinmarch.detection.Light;
import org.twinmarch.detection.Reach;
import org.twinmarch.detection.Sensor;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Losses;
import org.twinmarch.intrusion.RoadsideBombs;
import org.twinmarch.patrol.Duty;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.patrol.Phase;
import org.twinmarch.scenario.Command;
import org.twinmarch.scenario.Reporting;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;

/** 40 km of road along a line without depth, which patrols drive at 20 km/h. */
public record PatrolRoad(
        Calendar calendar,
        List<Flow> flows,
        List<Watch> watches,
        List<RoadsideBombs> bombs,
        Command command,
        Reporting reporting) {

    /** The whole road. */
    public static final Span ROAD = new Span(0, 40);
    /** At this speed [km/h]. */
    public static final double SPEED_KMH = 20;

    /** Patrols that nothing happens to, for so long after a warm-up [h]. */
    public static PatrolRoad of(double warmUpHours, double horizonHours, Watch... watches) {
        Calendar calendar = new Calendar(LocalDateTime.of(2020, 5, 8, 0, 0), warmUpHours, horizonHours);
        return new PatrolRoad(calendar, List.of(), List.of(watches), List.of(), Command.APART, Reporting.USUAL);
    }

    /** With roadside bombs. */
    public PatrolRoad with(RoadsideBombs... others) {
        return new PatrolRoad(calendar, flows, watches, List.of(others), command, reporting);
    }

    /** With a flow. */
    public PatrolRoad with(Flow flow) {
        return new PatrolRoad(calendar, List.of(flow), watches, bombs, command, reporting);
    }

    /** Under another command. */
    public PatrolRoad with(Command other) {
        return new PatrolRoad(calendar, flows, watches, bombs, other, reporting);
    }

    /** With so many places at which idleness is measured. */
    public PatrolRoad idleAt(int places) {
        return new PatrolRoad(calendar, flows, watches, bombs, command, new Reporting("money", places));
    }

    /** What is played. */
    public Stage stage() {
        return Stage.of(new Scenario(
                new Border(ROAD.lengthKm(), new Border.Zone("A", 0), new Border.Zone("B", 0), List.of()),
                calendar,
                Light.ALWAYS_DAY,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                flows,
                watches,
                command,
                bombs,
                reporting));
    }

    /** Bombs anywhere on the road of a side, whose explosion costs nothing. */
    public static RoadsideBombs bombs(Side side, double perHour, double clearancePerHour, double trigger) {
        return bombs(side, new double[] {perHour, clearancePerHour, trigger}, 0, Losses.NONE);
    }

    /** Bombs anywhere on the road of a side, by rates of laying and clearance [1/h] and probability of trigger. */
    public static RoadsideBombs bombs(Side side, double[] law, double fromAcross, Losses losses) {
        return new RoadsideBombs("bombs " + side, side, ROAD, law[0], law[1], law[2], fromAcross, losses);
    }

    /** A plan of one side with one unit that sees whatever crosses within 1 km and rejoins its timetable. */
    public static Watch patrol(Side side, Motion motion) {
        return patrol("patrol " + side, side, motion, 1, new Duty.Always());
    }

    /** A plan with some units; random departures go on from where they are, others rejoin their timetable. */
    public static Watch patrol(String name, Side side, Motion motion, int units, Duty duty) {
        PatrolPlan plan = new PatrolPlan(
                name,
                side,
                units,
                ROAD,
                PatrolPlan.Sharing.WHOLE,
                0,
                SPEED_KMH,
                PatrolPlan.Ground.ROAD,
                motion,
                new Phase.Drawn(),
                PatrolPlan.Spacing.EVEN,
                duty,
                motion instanceof Motion.RandomDepartures
                        ? PatrolPlan.AfterDetection.CONTINUE
                        : PatrolPlan.AfterDetection.REJOIN);
        return new Watch(plan, new Sensor(new DetectionLaw.DefiniteRange(1, 1), Reach.Along.LINE));
    }
}
