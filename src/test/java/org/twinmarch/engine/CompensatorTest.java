package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.SignedRatio;

/**
 * Over random scenarios that use every part of the model at once: alarms, repeated detections, jumps that exceed the budget,
 * turn-backs, messages, tips, retries, busy units.
 */
@DisplayName("the compensator of the detections by sensors")
class CompensatorTest {

    private static final int SCENARIOS = 1000;
    private static final double CONFIDENCE = 0.999;

    /** What every run gives, summed over its flows. */
    private static final List<Sum> SUMS = played();

    /**
     * One run.
     *
     * @param sighted parties that a sensor detected
     * @param hazard  their compensator
     * @param whole   hazard of their whole way, with whole jumps, where it is finite
     */
    private record Sum(long sighted, double hazard, double whole) {

        double surplus() {
            return sighted - hazard;
        }
    }

    /** The hazard that is foreseen, where it is finite, and else 0. */
    private static final class Whole implements Tape {

        private double hazard;

        @Override
        public boolean foresees() {
            return true;
        }

        @Override
        public void foreseen(Party party, double foreseen) {
            hazard += party.counts() && foreseen < Double.POSITIVE_INFINITY ? foreseen : 0;
        }
    }

    private static List<Sum> played() {
        WholeWorlds worlds = new WholeWorlds(41);
        List<Sum> sums = new ArrayList<>();
        for (int i = 1; i <= SCENARIOS; i++) {
            Scenario scenario = worlds.next();
            int flows = scenario.flows().size();
            Compensator compensator = new Compensator(flows);
            Whole whole = new Whole();
            Stage.of(scenario).play(11, i, new Tapes(compensator, whole));
            long sighted = 0;
            double hazard = 0;
            for (int flow = 0; flow < flows; flow++) {
                sighted += compensator.sighted(flow);
                hazard += compensator.hazard(flow);
            }
            sums.add(new Sum(sighted, hazard, whole.hazard));
        }
        return sums;
    }

    private interface Number {

        double of(Sum sum);
    }

    private Estimate mean(Number number) {
        SignedRatio mean = new SignedRatio();
        SUMS.forEach(sum -> mean.add(number.of(sum), 1));
        return mean.estimate(CONFIDENCE).orElseThrow();
    }

    @Test
    @DisplayName("has the mean of their count; the hazard of the whole way has not")
    void mean() {
        assertTrue(mean(Sum::surplus).covers(0), "mean " + mean(Sum::surplus));
        assertFalse(mean(sum -> sum.sighted - sum.whole).covers(0));
        assertTrue(SUMS.stream().mapToLong(Sum::sighted).sum() > SCENARIOS, "there must be detections to judge");
    }

    @Test
    @DisplayName(
            "differs from the count with a variance that is the mean count, as for a Poisson process that is stopped")
    void variance() {
        assertTrue(mean(sum -> sum.surplus() * sum.surplus() - sum.sighted).covers(0));
        assertFalse(
                mean(sum -> sum.surplus() * sum.surplus() - sum.sighted / 2.0).covers(0));
    }

    @Test
    @DisplayName("changes nothing that is played")
    void passive() {
        WholeWorlds worlds = new WholeWorlds(5);
        for (int i = 0; i < 50; i++) {
            Scenario scenario = worlds.next();
            Stage stage = Stage.of(scenario);
            Tally alone = new Tally(stage);
            Tally beside = new Tally(stage);
            int flows = scenario.flows().size();
            stage.play(3, 1, alone);
            stage.play(3, 1, new Tapes(beside, new Tapes(new Compensator(flows), new Foresight(flows))));
            for (int flow = 0; flow < flows; flow++) {
                for (PartyCount count : PartyCount.values()) {
                    assertEquals(alone.count(count, flow), beside.count(count, flow));
                }
                assertEquals(alone.delayHours(flow), beside.delayHours(flow));
            }
        }
    }
}
