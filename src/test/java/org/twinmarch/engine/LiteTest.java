package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.RatioEstimator;
import org.twinmarch.stats.Scale;
import org.twinmarch.theory.BackAndForth;

@DisplayName("border-lite")
class LiteTest {

    private static final long SEED = 1;
    private static final int REPLICATIONS = 1000;
    private static final double HORIZON_HOURS = 720;

    /** Published for this model by ten other implementations; four digits, and a 95 % half-width of 0.0001 of its own. */
    private static final double REFERENCE = 0.3496;

    private static final double REFERENCE_HALF_WIDTH_95 = 0.0001 + 0.00005;
    /** The 99.9 % half-width over the 95 % one, for a normal law. */
    private static final double WIDER = 3.290527 / 1.959964;

    @Test
    @DisplayName("agrees with the reference and, in every replication, with the same model written by hand")
    void agrees() {
        Stage stage = Stage.of(Lite.of(4, HORIZON_HOURS));
        ByHand byHand = new ByHand(HORIZON_HOURS, true);
        RatioEstimator estimator = new RatioEstimator();
        for (int replication = 1; replication <= REPLICATIONS; replication++) {
            Tally tally = new Tally(stage);
            stage.play(SEED, replication, tally);
            byHand.play(SEED, replication);
            assertEquals(byHand.arrived(), tally.attempted(0), "arrived in replication " + replication);
            assertEquals(byHand.detected(), tally.detected(0), "detected in replication " + replication);
            estimator.add(tally.detected(0), tally.attempted(0));
        }
        Estimate narrow = estimator.estimate(Scale.SHARE, 0.95).orElseThrow();
        assertTrue(narrow.halfWidth() < 0.0006, narrow::toString);
        Estimate wide = estimator.estimate(Scale.SHARE, 0.999).orElseThrow();
        double combined = Math.hypot(wide.halfWidth(), REFERENCE_HALF_WIDTH_95 * WIDER);
        assertTrue(Math.abs(wide.value() - REFERENCE) <= combined, wide::toString);
        assertTrue(
                neverBusy() - wide.value() > combined,
                "the test must be able to tell that patrols are busy after a sighting");
    }

    /** A lower bound of the probability if patrols were never busy: every stay cut to 20 minutes, own sector only. */
    private static double neverBusy() {
        double seen = BackAndForth.withinRadius(25, 20, 20.0 / 60, 1);
        return 0.4 * (0.3 + 0.7 * seen) + 0.6 * seen;
    }
}
