package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.EveryKey;
import org.twinmarch.YamlTree;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.yaml.Problem;
import org.twinmarch.scenario.yaml.Reading;

/** Features in any combination: from the scenario that has them all, some are taken at random. */
class CombinationsTest {

    private static final int COMBINATIONS = 200;
    private static final double MOST_LEFT_OUT = 0.15;
    private static final int MOST_READINGS = 20;
    private static final int REPLICATIONS = 2;
    private static final Set<String> NEEDED = Set.of(
            "format",
            "name",
            "horizon",
            "border",
            "border/length",
            "flows",
            "flows/militants",
            "flows/militants/direction",
            "flows/militants/rate",
            "flows/militants/speed",
            "flows/militants/speed/uniform");

    @Test
    @DisplayName(
            "any combination works, or is refused with reason and mend; whoever follows what is told gets one that works")
    void combinations() {
        Random random = new Random(20260507);
        Set<Integer> readings = new TreeSet<>();
        for (int i = 0; i < COMBINATIONS; i++) {
            YamlTree some = someOf(EveryKey.scenario(), random);
            int needed = 1;
            while (EveryKey.read(some) instanceof Reading.Broken broken) {
                assertTrue(needed++ <= MOST_READINGS, () -> broken.problems().toString());
                some = mended(some, broken.problems());
            }
            EveryKey.sound(some).study().policies().values().forEach(CombinationsTest::play);
            readings.add(needed);
        }
        assertTrue(readings.contains(1) && readings.size() > 2, "some work at once, some do not: " + readings);
    }

    /** Leaves out each key with one and the same probability, but not the few that every file needs. */
    private static YamlTree someOf(YamlTree all, Random random) {
        double share = MOST_LEFT_OUT * random.nextDouble();
        YamlTree some = all;
        for (String path : all.paths()) {
            boolean isLeftOut = random.nextDouble() < share;
            if (isLeftOut && some.has(path) && !NEEDED.contains(path)) {
                some = some.without(path);
            }
        }
        return some;
    }

    /** Takes away what is complained of: a key that is wrong, or the map in which one lacks. */
    private static YamlTree mended(YamlTree scenario, List<Problem> problems) {
        assertTold(problems);
        YamlTree mended = scenario;
        for (Problem problem : problems) {
            String path = scenario.pathAt(problem.place().line());
            mended = mended.has(path) ? mended.without(path) : mended;
        }
        return mended;
    }

    private static void assertTold(List<Problem> problems) {
        assertFalse(problems.isEmpty());
        for (Problem problem : problems) {
            assertTrue(problem.place().line() > 0 && problem.place().column() > 0, problem::report);
            assertFalse(problem.wrong().isBlank() || problem.mend().isBlank(), problem::report);
        }
    }

    private static void play(Scenario scenario) {
        Stage stage = Stage.of(scenario);
        for (int replication = 1; replication <= REPLICATIONS; replication++) {
            Ward ward = new Ward(scenario);
            Tally tally = new Tally(stage);
            stage.play(11, replication, new Tapes(ward, tally));
            IntStream.range(0, scenario.flows().size()).forEach(flow -> assertSums(ward, tally, flow));
        }
    }

    /** Every party ends in exactly one outcome, and no count knows of others. */
    private static void assertSums(Ward ward, Tally tally, int flow) {
        long undetected = ward.count(flow, PartyOutcome.UNDETECTED);
        long stopped = ward.count(flow, PartyOutcome.APPREHENDED) + ward.count(flow, PartyOutcome.TURNED_BACK);

        assertEquals(ward.count(flow), tally.attempted(flow));
        assertEquals(ward.count(flow) - undetected, tally.detected(flow));
        assertEquals(ward.count(flow, PartyOutcome.APPREHENDED), tally.count(PartyCount.APPREHENDED, flow));
        assertEquals(ward.count(flow, PartyOutcome.TURNED_BACK), tally.count(PartyCount.TURNED_BACK, flow));
        assertEquals(ward.count(flow, PartyOutcome.GOT_AWAY), tally.detected(flow) - stopped);
    }
}
