package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.scenario.Study;
import org.twinmarch.stats.Better;
import org.twinmarch.stats.RatioEstimator;
import org.twinmarch.stats.Scale;
import org.twinmarch.stats.SequentialSelection.Goal;

@DisplayName("a contest of policies")
class ContestTest {

    /**
     * One patrol on a circuit of 40 km detects the share of a lap that a party stays, v tau / 40 km with tau = 0.5 h: 0.24, 0.25
     * and 0.28 of the parties. So the best is known, and by how much.
     */
    private final Study study = SmallWorld.study("""
            format: 1
            name: laps
            border: {length: 40 km}
            horizon: 12 h
            flows: {crossers: {direction: b-to-a, rate: 4 per h, speed: 4 km/h, stay: 30 min}}
            patrols:
              force: {side: a, from: 0 km, to: 40 km, speed: 20 km/h, motion: circuit,
                detection: {reach: along, law: {definite-range: {range: 0 km, probability: 1}}}}
            policies:
              slow: {patrols: {force: {speed: 19.2 km/h}}}
              usual: {}
              fast: {patrols: {force: {speed: 22.4 km/h}}}
            """);

    private static final Goal GOAL = new Goal(0.03, 0.9, 15);

    private Contest contest(long seed, Better better) {
        Design design = new Design(List.copyOf(study.policies().keySet()), 1, seed, 0.95);
        return Contest.of(study, design, new Contest.Prize("all", "probability-of-detection", better))
                .orElseThrow();
    }

    @Test
    @DisplayName("is won by the best as often as stated, and not by the one that leads after the first stage")
    void probability() throws InterruptedException {
        int studies = 120;
        int right = 0;
        int afterFew = 0;
        for (int seed = 1; seed <= studies; seed++) {
            Chosen chosen = contest(seed, Better.HIGHER).sequential(GOAL, 100_000, 2);
            assertTrue(chosen.isDecided());
            right += chosen.choice().equals(Optional.of("fast")) ? 1 : 0;
            Chosen few = contest(seed, Better.HIGHER).sequential(new Goal(3, 0.9, 2), 2, 2);
            afterFew += few.choice().equals(Optional.of("fast")) ? 1 : 0;
        }

        int least = new BinomialDistribution(null, studies, GOAL.probability()).inverseCumulativeProbability(0.0005);
        assertTrue(right >= least, right + " of " + studies);
        assertFalse(afterFew >= least, "after two replications: " + afterFew);
    }

    @Test
    @DisplayName("comes out the same on any number of threads, sequentially and under a budget")
    void threads() throws InterruptedException {
        Chosen one = contest(7, Better.LOWER).sequential(GOAL, 5_000, 1);
        assertEquals(one, contest(7, Better.LOWER).sequential(GOAL, 5_000, 3));
        assertEquals(Optional.of("slow"), one.choice());
        Chosen budget = contest(7, Better.HIGHER).underBudget(10, 400, 1);
        assertEquals(budget, contest(7, Better.HIGHER).underBudget(10, 400, 3));
        assertEquals(400, budget.runs());
        assertTrue(budget.probability().orElseThrow() > 0.5);
    }

    @Test
    @DisplayName("counts the replications of a run: the first so many of each policy")
    void replications() throws InterruptedException {
        Chosen chosen = contest(7, Better.HIGHER).sequential(GOAL, 5_000, 2);
        long most = chosen.contenders().stream()
                .mapToLong(Chosen.Contender::replications)
                .max()
                .orElseThrow();
        Design design = new Design(List.copyOf(study.policies().keySet()), (int) most, 7, 0.95);
        List<RatioEstimator> ratios = new ArrayList<>();
        design.policies().forEach(policy -> ratios.add(new RatioEstimator()));

        Experiment.of(study, design).play(1, outcome -> {
            if (outcome.replication()
                    <= chosen.contenders().get(outcome.policy()).replications()) {
                Outcome.FlowCount count = outcome.flows().get(0);
                ratios.get(outcome.policy()).add(count.detected(), count.attempted());
            }
        });

        for (int policy = 0; policy < ratios.size(); policy++) {
            assertEquals(
                    ratios.get(policy).estimate(Scale.SHARE, 0.95),
                    chosen.contenders().get(policy).estimate());
        }
    }

    @Test
    @DisplayName("that is cut off is not decided; one for what nobody has does not begin")
    void edges() throws InterruptedException {
        Chosen cut = contest(7, Better.HIGHER).sequential(new Goal(1e-6, 0.9, 5), 8, 2);
        assertFalse(cut.isDecided());
        assertEquals(24, cut.runs());

        Design design = new Design(List.copyOf(study.policies().keySet()), 1, 7, 0.95);
        Contest.Prize prize = new Contest.Prize("all", "probability-of-interception", Better.HIGHER);
        assertEquals(Optional.empty(), Contest.of(study, design, prize));
        assertTrue(Contest.measures(study, design, "all").contains("time-to-detection"));
    }
}
