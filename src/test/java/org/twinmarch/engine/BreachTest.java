package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinmarch.border.Direction;
import org.twinmarch.border.Side;
import org.twinmarch.detection.DetectionLaw;
import org.twinmarch.detection.Reach;
import org.twinmarch.detection.Sensor;
import org.twinmarch.intrusion.Crossing;
import org.twinmarch.intrusion.Demand;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Rate;
import org.twinmarch.patrol.Duty;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.patrol.Phase;
import org.twinmarch.patrol.Response;
import org.twinmarch.scenario.Watch;
import org.twinmarch.stats.Distribution;

@DisplayName("a fence where cuts stay open")
class BreachTest {

    private static final long SEED = 29;
    private static final double HORIZON_HOURS = 600;
    private static final double DELAY_HOURS = 1.25;
    private static final double STAY_HOURS = 0.25;
    private static final double SKILL = 0.6;
    private static final double REACH_KM = 1.5;
    private static final double ROUNDING = 1e-9;

    /** Parties of either direction walk at different speeds, so that they do not come to the line in the order of start. */
    private static Flow flow(Direction direction, Flow.OnDetection then) {
        return new Flow(
                "from " + direction.from(),
                direction,
                Rate.constant(1.5),
                new Demand.Uniform(),
                Distribution.constant(1),
                new Distribution.Uniform(2, 8),
                Distribution.constant(STAY_HOURS),
                1,
                1,
                direction == Direction.A_TO_B ? 1 : SKILL,
                then,
                Flow.Handling.NONE);
    }

    private static FencedLine line(double alarm, Fence.Breach breach, Flow.OnDetection then) {
        return FencedLine.of(
                        20, HORIZON_HOURS, FencedLine.cuttable(1, Distribution.constant(DELAY_HOURS), alarm, breach))
                .with(flow(Direction.A_TO_B, then), flow(Direction.B_TO_A, then))
                .between(6);
    }

    private static double delayHours(Party party) {
        return party.flow() == 0 ? DELAY_HOURS : DELAY_HOURS * SKILL;
    }

    /**
     * Follows the parties in the order in which they come to the line: each has passed if, and only if, a breach was open
     * there and then within reach; all others that were not stopped before have made the breaches that the log tells of.
     *
     * @return how many passed a breach
     */
    private static int follow(CutLog log, double reachKm, double stayHours) {
        List<CutLog.Breach> left = new ArrayList<>(log.breaches);
        int passed = 0;
        for (Party party : log.byLine()) {
            Crossing way = party.crossing();
            double onLineHours = way.leavesLineHours() - way.atLineHours() - stayHours;
            if (reachKm > 0
                    && log.breaches.stream()
                            .anyMatch(breach -> breach.serves(party.placeKm(), way.atLineHours(), reachKm))) {
                assertEquals(0, onLineHours, ROUNDING);
                assertFalse(log.alarmed.contains(party));
                passed++;
            } else {
                assertEquals(delayHours(party), onLineHours, ROUNDING);
                double openedHours = way.atLineHours() + delayHours(party);
                boolean opens = !(log.stoppedHours(party) < openedHours);
                assertEquals(
                        opens,
                        left.removeIf(breach -> breach.placeKm() == party.placeKm()
                                && Math.abs(breach.fromHours() - openedHours) < ROUNDING));
            }
        }
        assertEquals(List.of(), left);
        return passed;
    }

    @ParameterizedTest(name = "up to {0} km")
    @ValueSource(doubles = {0, 0.4, 1.5, 40})
    @DisplayName("serves whoever comes to the line within reach before the repair, and nobody else")
    void reach(double reachKm) {
        Fence.Breach breach = new Fence.Breach(new Distribution.Exponential(4), reachKm);
        Stage stage = line(0, breach, Flow.OnDetection.REPORT).stage();

        CutLog log = CutLog.of(stage, SEED, 1);
        int passed = follow(log, reachKm, STAY_HOURS);

        assertEquals(reachKm > 0, passed > 100);
        assertEquals(reachKm > 0, log.diverted().size() > 20);
        assertTrue(log.breaches.size() > 50);
        assertEquals(log.started.size(), passed + log.breaches.size());
    }

    @Test
    @DisplayName("raises the alarm when it is cut, and not when a breach is passed")
    void alarm() {
        Fence.Breach breach = new Fence.Breach(Distribution.constant(3), REACH_KM);
        CutLog log = CutLog.of(line(1, breach, Flow.OnDetection.REPORT).stage(), SEED, 1);

        int passed = follow(log, REACH_KM, STAY_HOURS);

        assertTrue(passed > 100);
        assertEquals(log.started.size() - passed, log.alarmed.size());
    }

    @Test
    @DisplayName("is not breached by parties that an alarm stops before they are through")
    void stopped() {
        Fence.Breach breach = new Fence.Breach(Distribution.constant(3), REACH_KM);
        CutLog log = CutLog.of(line(0.5, breach, Flow.OnDetection.END).stage(), SEED, 1);

        int passed = follow(log, REACH_KM, STAY_HOURS);

        assertEquals(log.alarmed, log.stoppedHours.keySet());
        assertEquals(log.started.size(), passed + log.breaches.size() + log.alarmed.size());
        assertTrue(passed > 100 && log.alarmed.size() > 100);
        assertTrue(log.diverted().stream().anyMatch(party -> !log.stoppedHours.containsKey(party)));
    }

    @Test
    @DisplayName("is breached by a party that cuts in no time, unless its alarm stops it")
    void atOnce() {
        Fence.Breach breach = new Fence.Breach(Distribution.constant(3), 0);
        Fence fence = FencedLine.cuttable(1, Distribution.constant(0), 0.5, breach);
        FencedLine line = FencedLine.of(0, HORIZON_HOURS, fence).with(flow(Direction.A_TO_B, Flow.OnDetection.END));

        CutLog log = CutLog.of(line.stage(), SEED, 1);

        assertTrue(log.alarmed.size() > 200 && log.breaches.size() > 200);
        assertEquals(log.started.size(), log.alarmed.size() + log.breaches.size());
    }

    /** It reaches everybody on the line. */
    private static final DetectionLaw.Gaussian BELL = new DetectionLaw.Gaussian(60, 0.5, 12);

    private static final double POST_KM = 20;
    private static final double POST_DEPTH_KM = 2;

    private static Watch post(DetectionLaw law, Reach reach) {
        return new Watch(plan("post", POST_DEPTH_KM, 1, Optional.empty()), new Sensor(law, reach));
    }

    private static PatrolPlan plan(String name, double offsetKm, int units, Optional<Response> response) {
        return new PatrolPlan(
                name,
                Side.A,
                units,
                FencedLine.LINE,
                PatrolPlan.Sharing.WHOLE,
                offsetKm,
                10,
                PatrolPlan.Ground.ROAD,
                new Motion.Stand(new Motion.Places.Given(Collections.nCopies(units, POST_KM))),
                new Phase.Drawn(),
                PatrolPlan.Spacing.EVEN,
                new Duty.Always(),
                PatrolPlan.AfterDetection.CONTINUE,
                response,
                0);
    }

    @Test
    @DisplayName("leaves each party detected when it has used up its budget on the way that it really went")
    void hazard() {
        Fence.Breach breach = new Fence.Breach(Distribution.constant(6), REACH_KM);
        CutLog log = CutLog.of(
                line(0, breach, Flow.OnDetection.END)
                        .with(post(BELL, new Reach.Disc()))
                        .stage(),
                SEED,
                1);

        for (Party party : log.started) {
            double untilHours =
                    Math.min(log.stoppedHours(party), party.crossing().endHours());
            double taken = taken(party, untilHours);
            if (log.stoppedHours.containsKey(party)) {
                assertEquals(log.firstBudgets.get(party), taken, 1e-6);
            } else {
                assertTrue(taken < log.firstBudgets.get(party) + 1e-6);
            }
        }
        List<Party> diverted = log.diverted();
        assertTrue(diverted.stream().filter(log.stoppedHours::containsKey).count() > 20);
        assertTrue(diverted.stream()
                        .filter(party -> !log.stoppedHours.containsKey(party))
                        .count()
                > 20);
    }

    /** The hazard on a party's way up to a moment, by Simpson's rule on each straight piece. */
    private static double taken(Party party, double untilHours) {
        Crossing way = party.crossing();
        DoubleUnaryOperator hazard =
                hours -> BELL.hazard(Math.hypot(party.placeKm() - POST_KM, way.depthKm(hours) + POST_DEPTH_KM));
        double[] turns = {way.startHours(), way.atLineHours(), way.leavesLineHours(), way.endHours()};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += simpson(hazard, Math.min(turns[i], untilHours), Math.min(turns[i + 1], untilHours));
        }
        return sum;
    }

    private static double simpson(DoubleUnaryOperator hazard, double from, double to) {
        int steps = 400;
        double width = (to - from) / steps;
        double sum = hazard.applyAsDouble(from) + hazard.applyAsDouble(to);
        for (int i = 1; i < steps; i++) {
            sum += (i % 2 == 1 ? 4 : 2) * hazard.applyAsDouble(from + i * width);
        }
        return sum * width / 3;
    }

    @Test
    @DisplayName("keeps a look that falls on the instant at the line, and takes none twice")
    void looksAtTheLine() {
        Fence.Breach breach = new Fence.Breach(Distribution.constant(6), 40);
        Reach.Along onTheLine = Reach.Along.LINE;
        double probability = 0.3;
        CutLog log = CutLog.of(
                line(0, breach, Flow.OnDetection.END)
                        .with(post(new DetectionLaw.DefiniteRange(50, probability), onTheLine))
                        .stage(),
                SEED,
                1);

        for (Party party : log.started) {
            boolean isSeen = log.firstBudgets.get(party) <= -Math.log1p(-probability);
            assertEquals(isSeen, log.stoppedHours.containsKey(party));
            assertEquals(isSeen ? party.crossing().atLineHours() : Double.POSITIVE_INFINITY, log.stoppedHours(party));
        }
        assertTrue(log.diverted().stream().anyMatch(log.stoppedHours::containsKey));
        assertTrue(log.diverted().stream().anyMatch(party -> !log.stoppedHours.containsKey(party)));
    }

    @Test
    @DisplayName("lets a unit that frees look round at those who passed a breach though an alarm had awaited them")
    void freed() {
        double handlingHours = 0.4;
        Flow ending = flow(Direction.A_TO_B, Flow.OnDetection.END);
        Flow handled = new Flow(
                ending.name(),
                ending.direction(),
                Rate.constant(6),
                ending.demand(),
                ending.groupSize(),
                ending.speed(),
                ending.stay(),
                1,
                1,
                1,
                Flow.OnDetection.END,
                new Flow.Handling(Distribution.constant(handlingHours), 0));
        Fence.Breach breach = new Fence.Breach(Distribution.constant(6), REACH_KM);
        CutLog log = CutLog.of(
                line(0.9, breach, Flow.OnDetection.END)
                        .with(handled)
                        .with(post(new DetectionLaw.DefiniteRange(50, 1), new Reach.Along(1, 2)))
                        .stage(),
                SEED,
                1);

        List<Party> coming = new ArrayList<>(log.started);
        coming.removeAll(log.alarmed);
        List<Party> diverted = log.diverted();
        int found = 0;
        double freeHours = Double.NEGATIVE_INFINITY;
        for (Optional<Party> next = next(coming, freeHours); next.isPresent(); next = next(coming, freeHours)) {
            Party party = next.get();
            double seenHours = Math.max(freeHours, party.crossing().entersBandHours(1, 2));
            assertEquals(seenHours, log.stoppedHours(party), ROUNDING);
            found += seenHours == freeHours && diverted.contains(party) ? 1 : 0;
            coming.remove(party);
            freeHours = seenHours + handlingHours;
        }
        assertTrue(found > 10);
        assertTrue(coming.stream().noneMatch(log.stoppedHours::containsKey));
    }

    /** Whom a post that watches a band in zone B sees next: of those there the first that started, else the next to come. */
    private static Optional<Party> next(List<Party> coming, double freeHours) {
        return coming.stream()
                .filter(party -> party.crossing().leavesBandHours(1, 2) >= freeHours)
                .min(Comparator.comparingDouble((Party party) ->
                                Math.max(freeHours, party.crossing().entersBandHours(1, 2)))
                        .thenComparing(party -> party.order));
    }

    @Test
    @DisplayName(
            "loses a pursuer the time that a party would have cut: it aims anew, and gives up if it comes too late")
    void pursuers() {
        double pursuerKmh = 12;
        Fence.Breach breach = new Fence.Breach(Distribution.constant(6), REACH_KM);
        Response response = new Response(
                pursuerKmh,
                Distribution.constant(0),
                Distribution.constant(0),
                Double.POSITIVE_INFINITY,
                true,
                Response.Pursuit.IF_WINNABLE);
        Watch fort = new Watch(plan("fort", 0, 40, Optional.of(response)), Sensor.BLIND);
        Stage stage = line(0, breach, Flow.OnDetection.REPORT)
                .with(flow(Direction.A_TO_B, Flow.OnDetection.PURSUE), flow(Direction.B_TO_A, Flow.OnDetection.REPORT))
                .with(post(new DetectionLaw.DefiniteRange(50, 1), new Reach.Along(-6, -5.9)), fort)
                .stage();
        int met = 0;
        int missed = 0;
        for (int replication = 1; replication <= 8; replication++) {
            CutLog log = CutLog.of(stage, SEED, replication);
            follow(log, REACH_KM, STAY_HOURS);
            for (Party party : pursued(log.started)) {
                assertEquals(metHours(party, pursuerKmh), log.stoppedHours(party), ROUNDING);
            }
            for (Party party : pursued(log.diverted())) {
                met += log.stoppedHours.containsKey(party) ? 1 : 0;
                boolean wasAwaited = arrivesHours(party, pursuerKmh)
                        <= log.firstWays.get(party).leavesLineHours();
                missed += wasAwaited && !log.stoppedHours.containsKey(party) ? 1 : 0;
            }
        }
        assertTrue(met > 10 && missed > 10);
    }

    private static List<Party> pursued(List<Party> parties) {
        return parties.stream().filter(Party::isPursued).toList();
    }

    private static double arrivesHours(Party party, double pursuerKmh) {
        return party.startHours() + Math.abs(party.placeKm() - POST_KM) / pursuerKmh;
    }

    /** When one who sets out at the party's start meets it, on his own side or on the line [h]; never if he comes too late. */
    private static double metHours(Party party, double pursuerKmh) {
        Crossing way = party.crossing();
        double arrivesHours = arrivesHours(party, pursuerKmh);
        double aheadHours = Math.max(0, way.atLineHours() - arrivesHours);
        return arrivesHours <= way.leavesLineHours()
                ? arrivesHours + aheadHours * way.speedKmh() / (way.speedKmh() + pursuerKmh)
                : Double.POSITIVE_INFINITY;
    }
}
