package org.twinmarch.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.border.Border;
import org.twinmarch.border.Calendar;
import org.twinmarch.border.DailyWindow;
import org.twinmarch.border.Direction;
import org.twinmarch.border.Side;
import org.twinmarch.border.Span;
import org.twinmarch.border.Stretch;
import org.twinmarch.border.Terrain;
import org.twinmarch.detection.DetectionLaw;
import org.twinmarch.detection.Light;
import org.twinmarch.detection.Reach;
import org.twinmarch.detection.Sensor;
import org.twinmarch.detection.Weather;
import org.twinmarch.intrusion.Demand;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Rate;
import org.twinmarch.patrol.Duty;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.patrol.PatrolPlan.AfterDetection;
import org.twinmarch.patrol.PatrolPlan.Ground;
import org.twinmarch.patrol.PatrolPlan.Sharing;
import org.twinmarch.patrol.PatrolPlan.Spacing;
import org.twinmarch.patrol.Phase;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.Watch;
import org.twinmarch.stats.Distribution;
import org.twinmarch.stats.Headway;

/** Every key arrives where it belongs, in the model's units. */
class ReadingTest {

    private static final Span NORTH = new Span(0, 151);
    private static final Span SOUTH = new Span(600, 959);
    private static final DetectionLaw GLIMPSE = new DetectionLaw.DefiniteRange(3, 0.8);

    private final Study study = Sample.everyKey().sound().study();
    private final Scenario scenario = study.policies().get("as-is");

    @Test
    @DisplayName("the study")
    void study() {
        assertEquals("every-key", study.name());
        assertEquals("Does every key arrive where it belongs?", study.question());
        assertEquals(20200508, study.seed());
        assertEquals(50, study.replications());
        assertEquals(new Calendar(LocalDateTime.of(2020, 5, 8, 6, 0), 168, 8736), scenario.calendar());
    }

    @Test
    @DisplayName("the border")
    void border() {
        assertEquals(959, scenario.border().lengthKm());
        assertEquals(new Border.Zone("West", 10), scenario.border().zone(Side.A));
        assertEquals(new Border.Zone("East", 12), scenario.border().zone(Side.B));
        assertEquals(
                List.of(
                        new Stretch("north", NORTH, new Terrain(0.8, 0.5, 1.2)),
                        new Stretch("south", SOUTH, Terrain.OPEN)),
                scenario.border().stretches());
    }

    @Test
    @DisplayName("light and weather")
    void sky() {
        assertEquals(new Light(List.of(new Light.Period("night", new DailyWindow(18, 6), 0.5, 0.3))), scenario.light());
        assertEquals(
                Optional.of(new Weather(new Headway.Poisson(120), new Headway.Erlang(2, 8), 0.3)), scenario.weather());
    }

    @Test
    @DisplayName("the flows")
    void flows() {
        List<Double> hours = new ArrayList<>(Collections.nCopies(24, 1.0));
        List.of(20, 21, 22, 23, 0, 1, 2, 3).forEach(hour -> hours.set(hour, 3.0));
        List<Double> months = List.of(0.5, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 2.0);
        Flow militants = new Flow(
                "militants",
                Direction.A_TO_B,
                new Rate(0.3 / 24, hours, months),
                new Demand.HotSpots(0.2, List.of(new Demand.HotSpot("ford", 556, 20, 3))),
                new Distribution.Uniform(3, 12),
                new Distribution.Triangular(2, 4, 5),
                Distribution.constant(20 / 60.0),
                0.7,
                0.5,
                0.5,
                Flow.OnDetection.END,
                new Flow.Handling(new Distribution.Lognormal(1.5, 0.5), 0.1));
        Flow traders = new Flow(
                "traders",
                Direction.B_TO_A,
                Rate.constant(12),
                new Demand.Pieces(List.of(new Demand.Piece(NORTH, 2), new Demand.Piece(SOUTH, 0.5))),
                new Distribution.Gamma(4, 1),
                Distribution.constant(4),
                new Distribution.Empirical(List.of(10 / 60.0, 20 / 60.0, 20 / 60.0)),
                1,
                1,
                1,
                Flow.OnDetection.REPORT,
                Flow.Handling.NONE);

        assertEquals(List.of(militants, traders), scenario.flows().subList(0, 2));
    }

    @Test
    @DisplayName("a plan with every key")
    void vehicles() {
        assertEquals(
                new PatrolPlan(
                        "vehicles",
                        Side.A,
                        10,
                        NORTH,
                        Sharing.PARTS,
                        0.5,
                        20,
                        Ground.OFF_ROAD,
                        new Motion.Shuttle(10 / 60.0),
                        new Phase.Given(0.25),
                        Spacing.EVEN,
                        new Duty.Shifts(List.of(new DailyWindow(6, 18), new DailyWindow(20, 22))),
                        AfterDetection.CONTINUE),
                plan("vehicles"));
        assertEquals(new Sensor(GLIMPSE, new Reach.Disc()), watch("vehicles").sensor());
    }

    @Test
    @DisplayName("a plan with defaults")
    void alone() {
        assertEquals(
                new PatrolPlan(
                        "alone",
                        Side.A,
                        3,
                        SOUTH,
                        Sharing.WHOLE,
                        0,
                        9,
                        Ground.ROAD,
                        new Motion.Circuit(0),
                        new Phase.Drawn(),
                        Spacing.INDEPENDENT,
                        new Duty.Always(),
                        AfterDetection.REJOIN),
                plan("alone"));
    }

    @Test
    @DisplayName("motions, and the sectors that follow from them")
    void motions() {
        assertEquals(new Motion.Circuit(1), plan("mirror").motion());
        assertEquals(
                new Motion.Timetable(12, List.of(new Motion.WayPoint(0, 10), new Motion.WayPoint(3, 60))),
                plan("train").motion());
        assertEquals(new Span(10, 60), plan("train").sector());
        assertEquals(
                new Motion.RandomDepartures(new Headway.Uniform(2, 6)),
                plan("trips").motion());
        assertEquals(
                new Motion.Stand(new Motion.Places.Given(List.of(10.0, 20.0))),
                plan("towers").motion());
        assertEquals(new Span(9.5, 20.5), plan("towers").sector());
        assertEquals(2, plan("towers").units());
        assertEquals(new Motion.Stand(new Motion.Places.Drawn()), plan("posts").motion());
        assertEquals(
                new Motion.Stand(new Motion.Places.DrawnDensity(0.4)),
                plan("ambushes").motion());
    }

    @Test
    @DisplayName("phases, duty, speeds in other units, what follows a detection")
    void timing() {
        assertEquals(new Phase.Agreed("vehicles", 0.5), plan("mirror").phase());
        assertEquals(new Phase.Agreed("mirror", 0.25), plan("train").phase());
        assertEquals(new Phase.Agreed("mirror", 0), plan("convoy").phase());
        assertEquals(new Duty.Cycle(8, 16, 2), plan("mirror").duty());
        assertEquals(36, plan("convoy").speedKmh());
        assertEquals(AfterDetection.CONTINUE, plan("trips").afterDetection());
    }

    @Test
    @DisplayName("sensors")
    void sensors() {
        assertEquals(
                new Sensor(new DetectionLaw.ConstantRate(3, 2), Reach.Along.LINE),
                watch("mirror").sensor());
        assertEquals(
                new Sensor(new DetectionLaw.InverseCube(10, 4, 0.1), new Reach.Along(-1, 2)),
                watch("train").sensor());
        assertEquals(
                new Sensor(new DetectionLaw.Gaussian(5, 6, 1), new Reach.Disc()),
                watch("trips").sensor());
    }

    @Test
    @DisplayName("what is left out has its default")
    void defaults() {
        String text = """
                format: 1
                name: least
                horizon: 1 day
                border: {length: 10 km}
                flows:
                  any: {direction: b-to-a, rate: 1 per h, speed: 1 m/s}
                """;
        Study least = ((Reading.Checked) ScenarioFile.read("least.yaml", text, Tables.none())).study();
        Scenario base = least.policies().get("base");

        assertEquals(1, least.seed());
        assertEquals(100, least.replications());
        assertEquals("", least.question());
        assertEquals(new Calendar(LocalDateTime.of(2020, 1, 1, 0, 0), 0, 24), base.calendar());
        assertEquals(new Border.Zone("B", 0), base.border().zone(Side.B));
        assertEquals(Light.ALWAYS_DAY, base.light());
        assertEquals(Optional.empty(), base.weather());
        assertEquals(List.of(), base.fences());
        assertEquals(List.of(), base.watches());
        assertEquals(new Demand.Uniform(), base.flows().get(0).demand());
        assertEquals(Distribution.constant(3.6), base.flows().get(0).speed());
    }

    private Watch watch(String name) {
        return scenario.watches().stream()
                .filter(watch -> watch.plan().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private PatrolPlan plan(String name) {
        return watch(name).plan();
    }
}
