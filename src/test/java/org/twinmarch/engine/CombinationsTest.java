package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
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

    private static final int COMBINATIONS = 300;
    private static final int REPLICATIONS = 2;

    @Test
    @DisplayName("any combination of features works, or is refused with place, reason and mend")
    void combinations() {
        Random random = new Random(20260507);
        int played = 0;
        for (int i = 0; i < COMBINATIONS; i++) {
            YamlTree some = someOf(EveryKey.scenario(), random);
            Reading reading = EveryKey.read(some);
            if (reading instanceof Reading.Checked checked) {
                checked.study().policies().values().forEach(CombinationsTest::play);
                played++;
            } else {
                assertTold(((Reading.Broken) reading).problems());
            }
        }
        assertTrue(played > COMBINATIONS / 4, "combinations must be worth the name, but only " + played + " work");
        assertTrue(played < COMBINATIONS, "and some must be refused");
    }

    /** Leaves out some keys; the fewer keys, the more combinations work. */
    private static YamlTree someOf(YamlTree all, Random random) {
        double share = 0.1 * random.nextDouble();
        YamlTree some = all;
        for (String path : all.paths()) {
            if (some.has(path) && random.nextDouble() < share) {
                some = some.without(path);
            }
        }
        return some;
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
            stage.play(11, replication, Tapes.of(ward, tally));
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
