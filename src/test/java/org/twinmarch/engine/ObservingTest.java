package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinmarch.border.Side;
import org.twinmarch.detection.Reach;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Interception;
import org.twinmarch.intrusion.Tactics;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.stats.Estimate;
import org.twinmarch.theory.BackAndForth;
import org.twinmarch.theory.Passes;
import org.twinmarch.theory.WaitingForAPass;

@DisplayName("a party that observes the patrols")
class ObservingTest {

    private static final int REPLICATIONS = 400;

    /** A patrol of the start side on a line of 10 km at 10 km/h; every party stays on the line for a time. */
    private static Scenario scenario(String motion, double stayHours, String tactics, String detection) {
        return Outcomes.scenario("""
                format: 1
                name: observing
                horizon: 40 h
                border: {length: 10 km}
                flows:
                  crossers: {direction: a-to-b, rate: 1 per h, speed: 4 km/h, stay: %s h%s}
                patrols:
                  patrol: {side: a, from: 0 km, to: 10 km, speed: 10 km/h, motion: %s, detection: %s}
                """.formatted(stayHours, tactics, motion, detection));
    }

    private static final String PASS = "{reach: along, law: {definite-range: {range: 0 km, probability: 1}}}";
    private static final String WAIT = ", tactics: {observing: {patience: 200 h}}";
    private static final String LONGER = ", tactics: {observing: {patience: 200 h, longer-gap: true}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{reach: along, law: {definite-range: {range: 0 km, probability: 1}}}",
                "{reach: along, law: {definite-range: {range: 700 m, probability: 1}}}",
                "{reach: disc, law: {definite-range: {range: 700 m, probability: 1}}}",
                "{reach: disc, law: {constant-rate: {range: 700 m, rate: 100 per h}}}"
            })
    @DisplayName("C21: is never seen by a patrol with a fixed headway above its dwell, whatever the sensor")
    void fixedHeadway(String detection) {
        // One round takes 4 h; at the range of 700 m the patrol is out of sight for 3.86 h of it, or longer.
        Scenario watchful = scenario("{circuit: {return: 3 h}}", 2, WAIT, detection);
        List<Outcomes> runs = Outcomes.runs(watchful, 0, 50);
        assertEquals(0, runs.stream().mapToInt(run -> run.detected.size()).sum());
        assertTrue(runs.stream().mapToInt(run -> run.started.size()).sum() > 1000);
        Scenario blind = scenario("{circuit: {return: 3 h}}", 2, "", detection);
        Estimate detection0 = Outcomes.detection(blind, 0, 50);
        assertTrue(detection0.lower() > 0.3, "who does not wait is seen: " + detection0);
    }

    @Test
    @DisplayName("C21: gains nothing against passes at random, P = 1 - exp(-lambda tau) as before")
    void poisson() {
        Scenario watchful = scenario("{random-departures: {exponential: 4 h}}", 2, WAIT, PASS);
        Estimate detection = Outcomes.detection(watchful, 0, REPLICATIONS);
        assertTrue(detection.covers(Passes.poisson(0.25, 2, 1)), detection::toString);
        assertFalse(detection.covers(Passes.regular(4, 2, 1)), detection::toString);
    }

    @Test
    @DisplayName("gains something against Erlang headways: P = 1 - exp(-z) (1 + z), and not what a blind party gets")
    void erlang() {
        Scenario watchful = scenario("{random-departures: {erlang: {mean: 4 h, stages: 2}}}", 2, WAIT, PASS);
        Estimate detection = Outcomes.detection(watchful, 0, REPLICATIONS);
        assertTrue(detection.covers(WaitingForAPass.erlang(2, 4, 2)), detection::toString);
        assertFalse(detection.covers(Passes.erlang(2, 4, 2)), detection::toString);
    }

    @ParameterizedTest
    @CsvSource({"0.5", "1.5"})
    @DisplayName("C21: that takes the longer gap of a patrol back and forth has P = max(0, a - 1)")
    void longerGap(double stayHours) {
        Estimate detection = Outcomes.detection(scenario("shuttle", stayHours, LONGER, PASS), 0, REPLICATIONS);
        double theory = WaitingForAPass.longerGap(10, 10, stayHours, 1);
        assertTrue(detection.covers(theory), detection::toString);
        assertFalse(detection.covers(BackAndForth.detection(10, 10, stayHours, 1)), detection::toString);
        if (theory == 0) {
            assertEquals(0, detection.value());
        }
    }

    @Test
    @DisplayName("that takes the next gap of a patrol back and forth gains nothing: it is in the shorter one as often")
    void nextGap() {
        Estimate detection = Outcomes.detection(scenario("shuttle", 0.5, WAIT, PASS), 0, REPLICATIONS);
        assertTrue(detection.covers(WaitingForAPass.backAndForth(10, 10, 0.5, 1)), detection::toString);
        assertFalse(detection.covers(WaitingForAPass.longerGap(10, 10, 0.5, 1)), detection::toString);
    }

    @Test
    @DisplayName("starts all the same when its patience is at an end, and not at or after the horizon")
    void patience() {
        Outcomes blind = Outcomes.of(scenario("shuttle", 1, "", PASS), 0, 1);
        Scenario watchful = scenario("shuttle", 1, WAIT.replace("200 h", "7 h"), PASS);
        Scenario noneOnItsSide = new Scenario(
                watchful.border(),
                watchful.calendar(),
                watchful.light(),
                watchful.weather(),
                watchful.fences(),
                watchful.flows(),
                Mirror.of(watchful).watches());
        Outcomes waiting = Outcomes.of(noneOnItsSide, 0, 1);
        assertEquals(blind.started.size(), waiting.started.size() + waiting.pending);
        assertTrue(waiting.pending > 0 && waiting.started.size() > 10);
        for (Party party : waiting.started) {
            assertEquals(blind.started.get((int) party.number()).startHours() + 7, party.startHours());
        }
    }

    @Test
    @DisplayName("does not see a busy unit, and reckons with it again when it is free")
    void busy() {
        // The post sees whoever starts within 1 km and is busy with each for 2 h. Off duty every other hour it leaves.
        Scenario scenario = Outcomes.scenario("""
                format: 1
                name: busy
                horizon: 400 h
                border: {length: 10 km}
                flows:
                  bait: {direction: a-to-b, rate: 0.2 per h, speed: 4 km/h, handling: 90 min}
                  crossers:
                    direction: a-to-b
                    rate: 1 per h
                    speed: 4 km/h
                    on-detection: report
                    tactics: {observing: {patience: 50 h}}
                patrols:
                  post:
                    side: a
                    motion: {stand: {at: [5 km]}}
                    duty: {cycle: {on: 1 h, off: 1 h}}
                    detection: {reach: along, law: {definite-range: {range: 10 km, probability: 1}}}
                """);
        Diary diary = Diary.of(Stage.of(scenario), 1, 1);
        List<Party> crossers =
                diary.started.stream().filter(party -> party.flow() == 1).toList();
        assertTrue(crossers.size() > 100 && diary.occupations.size() > 10);
        for (Party party : crossers) {
            double endOfShift = Math.rint((party.startHours() - 1) / 2) * 2 + 1;
            assertEquals(endOfShift, party.startHours(), 1e-9, "at the end of a shift");
            assertTrue(
                    diary.occupations.stream()
                            .noneMatch(time -> time.fromHours() < party.startHours() - 1e-6
                                    && party.startHours() + 1e-6 < time.toHours()),
                    "of a unit that is free");
        }
    }

    @Test
    @DisplayName("starts at the first instant at which any unit of its side leaves its range, by brute force too")
    void bruteForce() {
        Worlds worlds = new Worlds(77);
        int passes = 0;
        for (int world = 1; world <= 150; world++) {
            Scenario plain = worlds.next();
            Scenario blind = with(plain, Tactics.BLIND);
            Scenario watchful = with(
                    plain,
                    new Tactics(
                            Optional.of(new Tactics.Observing(PATIENCE_HOURS, false)),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
            Map<List<Long>, Party> arrivals = Diary.of(Stage.of(blind), 5, world).started.stream()
                    .collect(Collectors.toMap(ObservingTest::key, Function.identity()));
            Watching watching = new Watching(plain, 5, world, 100);
            Sky sky = new Sky(plain, 5, world, 200);
            for (Party party : Diary.of(Stage.of(watchful), 5, world).started) {
                Edge edge = new Edge(plain, sky, party);
                passes += edge.judge(watching.guards(), arrivals.get(key(party)).startHours());
            }
        }
        assertTrue(passes > 1000, "parties that saw a patrol pass: " + passes);
    }

    private static final double PATIENCE_HOURS = 5;

    private static List<Long> key(Party party) {
        return List.of((long) party.flow(), party.number());
    }

    /** Nobody is stopped, so that no unit is ever busy. */
    private static Scenario with(Scenario plain, Tactics tactics) {
        List<Flow> flows = plain.flows().stream()
                .map(flow -> new Flow(
                        flow.name(),
                        flow.direction(),
                        flow.rate(),
                        flow.demand(),
                        flow.groupSize(),
                        flow.speed(),
                        flow.stay(),
                        flow.signature(),
                        flow.rangeFactor(),
                        flow.breachSkill(),
                        Flow.OnDetection.REPORT,
                        Flow.Handling.NONE,
                        Interception.CERTAIN,
                        tactics))
                .toList();
        return new Scenario(
                plain.border(),
                plain.calendar(),
                plain.light(),
                plain.weather(),
                plain.fences(),
                flows,
                plain.watches());
    }

    /** The place where a party waits, and which units have it in range, moment by moment. */
    private record Edge(Scenario scenario, Sky sky, Party party) {

        private static final double TICK_HOURS = 1.0 / 64;
        private static final double INSTANT_HOURS = 1e-7;

        /** Checks that a party started when a unit left, and none had left before; 1 if it did not wait in vain. */
        int judge(List<Guard> guards, double arrivedHours) {
            double startHours = party.startHours();
            boolean isPatient = Math.abs(startHours - arrivedHours - PATIENCE_HOURS) < 1e-9;
            boolean isPassed = guards.stream()
                    .anyMatch(guard -> isLeft(guard, startHours - INSTANT_HOURS, startHours + INSTANT_HOURS));
            assertTrue(isPatient || isPassed, () -> scenario + " " + party.number() + " at " + startHours);
            for (double hours = arrivedHours; hours + TICK_HOURS < startHours - INSTANT_HOURS; hours += TICK_HOURS) {
                double tick = hours;
                assertTrue(guards.stream().noneMatch(guard -> isLeft(guard, tick, tick + TICK_HOURS)));
            }
            return isPatient ? 0 : 1;
        }

        private boolean isLeft(Guard guard, double fromHours, double toHours) {
            return sees(guard, fromHours) && !sees(guard, toHours);
        }

        private boolean sees(Guard guard, double atHours) {
            Flow flow = scenario.flows().get(party.flow());
            Side side = flow.direction().from();
            double depthKm = side.sign() * scenario.border().zone(side).depthKm();
            double rangeKm = guard.sensor().law().rangeKm() * flow.rangeFactor() * sky.rangeFactor(atHours);
            return guard.plan().side() == side
                    && guard.isUp(atHours, 0, scenario.calendar())
                    && distanceKm(guard, atHours, depthKm) <= rangeKm;
        }

        private double distanceKm(Guard guard, double atHours, double depthKm) {
            double alongKm = Math.abs(guard.km(atHours) - party.placeKm());
            if (guard.sensor().reach() instanceof Reach.Along band) {
                boolean counts = depthKm >= band.fromKm() && depthKm <= band.toKm();
                return counts ? alongKm : Double.POSITIVE_INFINITY;
            }
            return Math.hypot(alongKm, guard.depthKm() - depthKm);
        }
    }
}
