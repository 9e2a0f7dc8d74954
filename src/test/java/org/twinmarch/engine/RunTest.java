package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.detection.Reach;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.scenario.Scenario;

@DisplayName("a replication of any scenario")
class RunTest {

    private static final long SEED = 3;

    /** A scenario and what happened in its replication 1. */
    private record Played(Scenario scenario, Diary diary) {}

    private static List<Played> plays;

    @BeforeAll
    static void play() {
        Worlds worlds = new Worlds(101);
        plays = Stream.generate(worlds::next)
                .limit(300)
                .map(scenario -> new Played(scenario, Diary.of(Stage.of(scenario), SEED, 1)))
                .toList();
        assertTrue(
                plays.stream().mapToInt(play -> play.diary().occupations.size()).sum() > 500);
    }

    @Test
    @DisplayName("lets only units on duty and within range detect, and only while the party is on its way")
    void detections() {
        for (Played play : plays) {
            Sky sky =
                    new Sky(play.scenario(), SEED, 1, play.scenario().calendar().horizonHours() + 100);
            for (Diary.Detection detection : play.diary().detections) {
                Party party = detection.party();
                assertTrue(detection.atHours() >= party.startHours());
                assertTrue(detection.atHours() <= party.crossing().endHours());
                detection.unit().ifPresent(unit -> {
                    assertTrue(unit.isOnDuty(detection.atHours()));
                    assertTrue(
                            distanceKm(detection, play.scenario()) <= rangeKm(detection, play.scenario(), sky) + 1e-9);
                });
            }
        }
    }

    private static double distanceKm(Diary.Detection detection, Scenario scenario) {
        var watch = scenario.watches().get(detection.source().index());
        double alongKm = detection.unitKm() - detection.party().placeKm();
        double roadKm = watch.plan().side().sign() * watch.plan().offsetKm();
        double acrossKm = roadKm - detection.party().crossing().depthKm(detection.atHours());
        return watch.sensor().reach() instanceof Reach.Along ? Math.abs(alongKm) : Math.hypot(alongKm, acrossKm);
    }

    private static double rangeKm(Diary.Detection detection, Scenario scenario, Sky sky) {
        return scenario.watches().get(detection.source().index()).sensor().law().rangeKm()
                * scenario.flows().get(detection.party().flow()).rangeFactor()
                * sky.rangeFactor(detection.atHours());
    }

    @Test
    @DisplayName("never lets a unit be busy twice at a time, nor detect while it is busy")
    void busy() {
        for (Played play : plays) {
            Map<Unit, Double> busyUntilHours = new HashMap<>();
            play.diary().occupations.stream()
                    .sorted(Comparator.comparingDouble(Diary.Occupation::fromHours))
                    .forEach(occupation -> {
                        double untilHours = busyUntilHours.getOrDefault(occupation.unit(), Double.NEGATIVE_INFINITY);
                        assertTrue(occupation.fromHours() >= untilHours);
                        busyUntilHours.put(occupation.unit(), occupation.toHours());
                    });
            for (Diary.Detection detection : play.diary().detections) {
                assertFalse(play.diary().occupations.stream()
                        .anyMatch(occupation -> detection.unit().isPresent()
                                && detection.unit().get() == occupation.unit()
                                && detection.atHours() > occupation.fromHours()
                                && detection.atHours() < occupation.toHours()));
            }
        }
    }

    @Test
    @DisplayName("keeps a unit busy for the handling time of the party, and longer only to catch up with its timetable")
    void handling() {
        for (Played play : plays) {
            for (Diary.Occupation occupation : play.diary().occupations) {
                Flow.Handling handling =
                        play.scenario().flows().get(occupation.party().flow()).handling();
                PatrolPlan plan = play.scenario()
                        .watches()
                        .get(occupation.unit().source().index())
                        .plan();
                double leastHours = handling.base().quantile(occupation.party().handlingUniform)
                        + handling.perMemberHours() * occupation.party().groupSize();
                double hours = occupation.toHours() - occupation.fromHours();
                assertTrue(hours >= leastHours - 1e-9);
                if (plan.afterDetection() == PatrolPlan.AfterDetection.CONTINUE) {
                    assertEquals(leastHours, hours, 1e-9);
                }
            }
        }
    }

    @Test
    @DisplayName("detects a party that leaves on detection at most once, and nobody else after it has left")
    void once() {
        for (Played play : plays) {
            Set<Party> seen = new HashSet<>();
            for (Diary.Detection detection : play.diary().detections) {
                boolean isNew = seen.add(detection.party());
                assertTrue(isNew || detection.party().goesOn());
            }
        }
    }

    @Test
    @DisplayName("comes out the same to the last bit when played again, and different under another seed")
    void again() {
        boolean differs = false;
        for (Played play : plays) {
            Stage stage = Stage.of(play.scenario());
            assertEquals(play.diary().lines(), Diary.of(stage, SEED, 1).lines());
            differs |= !play.diary().lines().equals(Diary.of(stage, SEED + 1, 1).lines());
        }
        assertTrue(differs);
    }

    @Test
    @DisplayName("has the same parties at the same times and places under every policy")
    void policies() {
        for (int i = 1; i < plays.size(); i++) {
            Scenario scenario = plays.get(i).scenario();
            Scenario other = plays.get(i - 1).scenario();
            Scenario changed = new Scenario(
                    scenario.border(),
                    scenario.calendar(),
                    other.light(),
                    other.weather(),
                    List.of(),
                    scenario.flows(),
                    i % 2 == 0 ? other.watches() : List.of());
            assertEquals(parties(plays.get(i).diary()), parties(Diary.of(Stage.of(changed), SEED, 1)));
        }
    }

    private static List<String> parties(Diary diary) {
        return diary.started.stream()
                .map(party -> party.flow() + "/" + party.number() + " of " + party.groupSize() + " at "
                        + party.startHours() + " and " + party.placeKm())
                .toList();
    }

    @Test
    @DisplayName("comes out the same to the last bit with the sides exchanged")
    void mirror() {
        for (Played play : plays) {
            Diary mirrored = Diary.of(Stage.of(Mirror.of(play.scenario())), SEED, 1);
            assertEquals(play.diary().lines(), mirrored.lines());
        }
    }

    @Test
    @DisplayName("is counted by the tally as by hand: parties of the counted time once, busy time within it")
    void tally() {
        for (Played play : plays) {
            Stage stage = Stage.of(play.scenario());
            Tally tally = new Tally(stage);
            stage.play(SEED, 1, tally);
            for (int flow = 0; flow < play.scenario().flows().size(); flow++) {
                assertCounts(play.diary(), tally, flow, stage.sources().size());
            }
            for (Source source : stage.sources()) {
                double horizonHours = play.scenario().calendar().horizonHours();
                double busyHours = play.diary().occupations.stream()
                        .filter(occupation -> occupation.unit().source().equals(source))
                        .mapToDouble(o -> Math.max(0, Math.min(o.toHours(), horizonHours) - Math.max(o.fromHours(), 0)))
                        .sum();
                assertEquals(busyHours, tally.busyHours(source.index()), 1e-9);
            }
        }
    }

    private static void assertCounts(Diary diary, Tally tally, int flow, int sources) {
        long[] first = new long[sources];
        long[] all = new long[sources];
        double delayHours = 0;
        Set<Party> seen = new HashSet<>();
        for (Diary.Detection detection : diary.detections) {
            Party party = detection.party();
            if (party.flow() == flow && party.startHours() >= 0) {
                all[detection.source().index()]++;
                if (seen.add(party)) {
                    first[detection.source().index()]++;
                    delayHours += detection.atHours() - party.startHours();
                }
            }
        }
        long attempted = diary.started.stream()
                .filter(party -> party.flow() == flow && party.startHours() >= 0)
                .count();
        assertEquals(attempted, tally.attempted(flow));
        assertEquals(seen.size(), tally.detected(flow));
        assertEquals(delayHours, tally.delayHours(flow), 1e-9);
        for (int source = 0; source < sources; source++) {
            assertEquals(first[source], tally.detectedFirst(flow, source));
            assertEquals(all[source], tally.detections(flow, source));
        }
    }
}
