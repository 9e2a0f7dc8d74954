package org.twinmarch.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.border.Direction;
import org.twinmarch.border.Side;
import org.twinmarch.border.Span;
import org.twinmarch.intrusion.Construction;
import org.twinmarch.intrusion.Demand;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Gate;
import org.twinmarch.intrusion.Interception;
import org.twinmarch.intrusion.Losses;
import org.twinmarch.intrusion.Nuisance;
import org.twinmarch.intrusion.Rate;
import org.twinmarch.intrusion.RoadsideBombs;
import org.twinmarch.intrusion.Tactics;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.stats.Distribution;

/** Every key about those who cross, what stands in their way and what they attack arrives where it belongs. */
class AdversariesReadingTest {

    private final Scenario scenario =
            Sample.everyKey().sound().study().policies().get("as-is");

    @Test
    @DisplayName("a flow that is pursued, with all tactics")
    void smugglers() {
        Flow expected = new Flow(
                "smugglers",
                Direction.A_TO_B,
                Rate.constant(2 / 24.0),
                new Demand.Uniform(),
                Distribution.constant(1),
                Distribution.constant(4),
                Distribution.constant(0),
                1,
                1,
                1,
                Flow.OnDetection.PURSUE,
                new Flow.Handling(Distribution.constant(0.5), 0),
                new Interception(
                        0.9,
                        0.5,
                        0.4,
                        new Interception.Fight(
                                0.5,
                                0.6,
                                new Losses(new Distribution.Uniform(0, 6), 0.3, Distribution.constant(48)),
                                Distribution.constant(2))),
                new Tactics(
                        Optional.of(new Tactics.Observing(6, true)),
                        Optional.of(new Tactics.Adaptive(4, 0.3, 0.05, OptionalDouble.of(0.4))),
                        Optional.of(new Tactics.Cover(0.4, "traders", 2, 1, 5)),
                        Optional.of(new Tactics.Retry(0.6, new Distribution.Exponential(48)))));

        assertEquals(expected, scenario.flows().get(2));
    }

    @Test
    @DisplayName("what is left out of pursuit and tactics has its default")
    void defaults() {
        Flow least = flow(
                "on-detection: pursue\n",
                "smugglers: {direction: b-to-a, rate: 1 per day, speed: 1 km/h,"
                        + " on-detection: pursue, armed: 1, fight: {probability: 1}, tactics: {observing: {patience: 0 h},"
                        + " adaptive: {beta: 0, first-risk: 0, forgetting: 0}}}\n");

        assertEquals(
                new Interception(1, 0, 1, new Interception.Fight(1, 0, Losses.NONE, Distribution.constant(0))),
                least.interception());
        assertEquals(
                new Tactics(
                        Optional.of(new Tactics.Observing(0, false)),
                        Optional.of(new Tactics.Adaptive(0, 0, 0, OptionalDouble.empty())),
                        Optional.empty(),
                        Optional.empty()),
                least.tactics());
        assertEquals(Interception.CERTAIN, scenario.flows().get(0).interception());
        assertEquals(Tactics.BLIND, scenario.flows().get(0).tactics());
    }

    private static Flow flow(String known, String flow) {
        String text = Sample.everyKey().text();
        int from = text.indexOf("  smugglers:");
        assertEquals(true, text.indexOf(known, from) > from);
        String changed = text.substring(0, from) + "  " + flow + text.substring(text.indexOf("patrols:\n"));
        return new Sample(changed)
                .sound()
                .study()
                .policies()
                .get("as-is")
                .flows()
                .get(2);
    }

    @Test
    @DisplayName("a fence that grows, with breaches, false alarms and costs")
    void fence() {
        assertEquals(
                List.of(
                        new Fence(
                                "wall",
                                new Span(0, 151),
                                Side.A,
                                0.6,
                                1,
                                new Distribution.Exponential(0.25),
                                0.3,
                                Optional.of(new Fence.Breach(new Distribution.Erlang(2, 72), 1)),
                                Optional.of(new Nuisance(1 / 24.0, Distribution.constant(20 / 60.0))),
                                24.2),
                        new Fence("ditch", new Span(200, 300), Side.B, 1, Distribution.constant(0), 0)),
                scenario.fences());
    }

    @Test
    @DisplayName("construction and the attacks on it")
    void construction() {
        assertEquals(
                Optional.of(new Construction(
                        20 / 730.5,
                        720,
                        50,
                        Construction.Order.HOT_SPOTS_FIRST,
                        Optional.of(new Construction.Attacks(
                                0.02 / 24, Distribution.constant(120), new Distribution.Uniform(0, 4), 0.3)))),
                scenario.construction());
        Construction least = Sample.everyKey()
                .with("  start: 30 days\n  budget: 50 km\n  order: hot-spots-first\n", "  order: uniform\n")
                .with(
                        "  attacks: {rate: 0.02 per day, pause: 5 days, casualties: {uniform: [0, 4]}, from-across: 30 %}\n",
                        "")
                .sound()
                .study()
                .policies()
                .get("as-is")
                .construction()
                .orElseThrow();
        assertEquals(
                new Construction(20 / 730.5, 0, Double.POSITIVE_INFINITY, Construction.Order.UNIFORM, Optional.empty()),
                least);
    }

    @Test
    @DisplayName("gates")
    void gates() {
        assertEquals(
                List.of(new Gate("taftan", 151, 20, 0.1, Optional.of(new Gate.Evasion(0.05, "traders", 10)))),
                scenario.gates());
    }

    @Test
    @DisplayName("roadside bombs")
    void bombs() {
        assertEquals(
                List.of(
                        new RoadsideBombs(
                                "south-road",
                                Side.A,
                                new Span(600, 959),
                                0.02 / 24,
                                0.3 / 24,
                                0.5,
                                0.4,
                                new Losses(new Distribution.Uniform(1, 10), 0.8, Distribution.constant(120))),
                        new RoadsideBombs("pass", Side.B, new Span(610, 620), 1 / 168.0, 1 / 24.0, 1, 0, Losses.NONE)),
                scenario.bombs());
    }
}
