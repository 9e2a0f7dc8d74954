package org.twinmarch.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.border.Outline;
import org.twinmarch.border.Side;
import org.twinmarch.border.Span;
import org.twinmarch.cooperation.Cooperation;
import org.twinmarch.cooperation.Grade;
import org.twinmarch.cooperation.Pairing;
import org.twinmarch.cooperation.Terms;
import org.twinmarch.cooperation.Timetables;
import org.twinmarch.cooperation.Trust;
import org.twinmarch.detection.Sensor;
import org.twinmarch.intrusion.Nuisance;
import org.twinmarch.patrol.Detention;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.Response;
import org.twinmarch.scenario.Command;
import org.twinmarch.scenario.Reporting;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;
import org.twinmarch.stats.Distribution;

/** Every key about the two forces and how they are led arrives where it belongs. */
class ForcesReadingTest {

    private static final Distribution AT_ONCE = Distribution.constant(0);

    private final Scenario scenario =
            Sample.everyKey().sound().study().policies().get("as-is");

    @Test
    @DisplayName("units on patrol that pursue")
    void riders() {
        assertEquals(
                Optional.of(new Response(
                        20,
                        Distribution.constant(10 / 60.0),
                        Distribution.constant(2 / 60.0),
                        60,
                        true,
                        Response.Pursuit.ALWAYS)),
                watch("riders").plan().response());
        assertEquals(0.01, watch("riders").plan().perHour());
        assertEquals(
                Optional.of(new Response(
                        30, AT_ONCE, AT_ONCE, Double.POSITIVE_INFINITY, true, Response.Pursuit.IF_WINNABLE)),
                watch("mates").plan().response());
        assertEquals(Optional.empty(), watch("vehicles").plan().response());
        assertEquals(0, watch("vehicles").plan().perHour());
    }

    @Test
    @DisplayName("forts, which see only if they say what")
    void forts() {
        assertEquals(
                new Motion.Stand(new Motion.Places.Given(List.of(610.0, 700.0))),
                watch("forts").plan().motion());
        assertEquals(new Span(609.5, 700.5), watch("forts").plan().sector());
        assertEquals(40, watch("forts").plan().response().orElseThrow().speedKmh());
        assertEquals(Sensor.BLIND, watch("forts").sensor());
        assertEquals(
                new Motion.Stand(new Motion.Places.Drawn()),
                watch("reserve").plan().motion());
        assertEquals(watch("vehicles").sensor(), watch("reserve").sensor());
        assertEquals(
                new Motion.Stand(new Motion.Places.DrawnDensity(0.1)),
                watch("camps").plan().motion());
    }

    @Test
    @DisplayName("posts that pursue only whom they see, and sensors")
    void posts() {
        assertEquals(
                Optional.of(new Response(
                        5, AT_ONCE, AT_ONCE, Double.POSITIVE_INFINITY, false, Response.Pursuit.IF_WINNABLE)),
                watch("hunters").plan().response());
        assertEquals(
                Optional.of(new Nuisance(0.05, new Distribution.Uniform(10 / 60.0, 0.5))),
                watch("sensors").nuisance());
        assertEquals(Optional.empty(), watch("hunters").nuisance());
    }

    @Test
    @DisplayName("co-operation, detention and lost calls")
    void command() {
        Terms hotline = new Terms(0.5, new Distribution.Lognormal(6, 1), 0, 0, new Timetables.Independent());
        Terms liaison = new Terms(0.7, Distribution.constant(1), 2, 0.05, new Timetables.Lagged(0.5));
        Terms agreed = new Terms(0.8, AT_ONCE, 0, 0, new Timetables.Lagged(0.25));
        Terms joint = new Terms(0, AT_ONCE, 10, 0, new Timetables.Convoy());

        assertEquals(
                new Command(
                        new Cooperation(
                                Grade.AGREED_TIMETABLES,
                                Map.of(
                                        Grade.HOTLINE, hotline,
                                        Grade.LIAISON, liaison,
                                        Grade.AGREED_TIMETABLES, agreed,
                                        Grade.JOINT_PATROL, joint),
                                List.of(new Pairing("mates", "riders")),
                                Optional.of(new Trust(0.2, new Distribution.Exponential(720)))),
                        Map.of(
                                Side.A, new Detention(10, Distribution.constant(48)),
                                Side.B, new Detention(3, new Distribution.Exponential(24))),
                        Command.LostCalls.KEPT_OPEN),
                scenario.command());
    }

    @Test
    @DisplayName("complementary timetables")
    void complementary() {
        Scenario other = Sample.everyKey()
                .with("timetables: {staggered: 0.25}", "timetables: complementary")
                .with(
                        "  riders: &riders\n    side: a\n",
                        "  riders: &riders\n    side: a\n    duty: {hours: [06:00-18:00]}\n")
                .sound()
                .study()
                .policies()
                .get("as-is");

        assertEquals(
                new Timetables.Complementary(), other.command().cooperation().timetables());
    }

    @Test
    @DisplayName("what is measured beyond the usual")
    void reporting() {
        Outline outline = new Outline(
                List.of(new Outline.Vertex(60.8, 29.9), new Outline.Vertex(61.8, 28.9), new Outline.Vertex(61.6, 25.2)),
                Side.B,
                List.of(new Outline.Place("The ford", 556)));
        assertEquals(new Reporting("Rs million", 16, Optional.of(outline)), scenario.reporting());
    }

    @Test
    @DisplayName("a file without any of these keys describes two sides that watch and do nothing else")
    void none() {
        Scenario least = ((Reading.Checked)
                        ScenarioFile.read("least.yaml", SchemaText.template("least"), Tables.none()))
                .study()
                .policies()
                .values()
                .iterator()
                .next();

        assertEquals(Command.APART, least.command());
        assertEquals(Reporting.USUAL, least.reporting());
        assertEquals(List.of(), least.gates());
        assertEquals(List.of(), least.bombs());
        assertEquals(Optional.empty(), least.construction());
    }

    private Watch watch(String name) {
        return scenario.watches().stream()
                .filter(watch -> watch.plan().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
