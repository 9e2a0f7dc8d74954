package org.twinmarch.validation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinmarch.border.Side;
import org.twinmarch.engine.Attack;
import org.twinmarch.engine.PatrolRoad;
import org.twinmarch.engine.Stage;
import org.twinmarch.engine.Tape;
import org.twinmarch.patrol.Motion;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.Headway;
import org.twinmarch.stats.RatioEstimator;
import org.twinmarch.stats.Scale;
import org.twinmarch.theory.BackAndForth;
import org.twinmarch.theory.RoadsideBomb;

/**
 * C19: how likely a passage triggers a roadside bomb before clearance finds it. Counting begins when the number of bombs on
 * the road has settled: as many explode in the counted time of bombs laid before it as will explode after it of bombs laid
 * in it, so that explosions over bombs laid has no bias.
 */
class RoadsideBombsTest {

    private static final long SEED = 19;
    private static final int REPLICATIONS = 60;
    private static final double CONFIDENCE = 0.999;
    private static final double WARM_UP_HOURS = 300;
    private static final double HORIZON_HOURS = 2000;
    private static final double LAID_PER_HOUR = 1;
    /** From one end of the road to the other. */
    private static final double WAY_HOURS = PatrolRoad.ROAD.lengthKm() / PatrolRoad.SPEED_KMH;

    /** Bombs laid and exploded in the counted time of one run. */
    private static final class Count implements Tape {

        private long laid;
        private long exploded;

        @Override
        public void bombLaid(Side side, double placeKm, double atHours) {
            laid += atHours >= 0 ? 1 : 0;
        }

        @Override
        public void attacked(Attack attack) {
            exploded += attack.atHours() >= 0 ? 1 : 0;
        }
    }

    private static Estimate exploded(Motion motion, double clearancePerHour, double trigger) {
        Stage stage = PatrolRoad.of(WARM_UP_HOURS, HORIZON_HOURS, PatrolRoad.patrol(Side.B, motion))
                .with(PatrolRoad.bombs(Side.B, LAID_PER_HOUR, clearancePerHour, trigger))
                .stage();
        RatioEstimator estimator = new RatioEstimator();
        for (int replication = 1; replication <= REPLICATIONS; replication++) {
            Count count = new Count();
            stage.play(SEED, replication, count);
            estimator.add(count.exploded, count.laid);
        }
        return estimator.estimate(Scale.SHARE, CONFIDENCE).orElseThrow();
    }

    @ParameterizedTest(name = "every {0} h, trigger {2}, cleared {1} times an hour")
    @CsvSource({"8, 0.2, 1, 0.498815", "24, 0.1, 1, 0.378868", "8, 0.2, 0.5, 0.277412"})
    @DisplayName("C19a: a patrol on a timetable of equal headways")
    void regular(double headwayHours, double clearancePerHour, double trigger, double reference) {
        Estimate exploded = exploded(new Motion.Circuit(headwayHours - WAY_HOURS), clearancePerHour, trigger);
        double theory = RoadsideBomb.regularPasses(headwayHours, trigger, clearancePerHour);

        assertTrue(Math.abs(theory - reference) < 5e-7, () -> "theory " + theory);
        assertTrue(exploded.covers(theory), exploded::toString);
        double memoryless = RoadsideBomb.poissonPasses(1 / headwayHours, trigger, clearancePerHour);
        assertFalse(exploded.covers(memoryless), "it must tell equal headways from random ones");
    }

    @ParameterizedTest(name = "one in {0} h, trigger {1}, cleared {2} times an hour")
    @CsvSource({"24, 1, 0.1, 0.294118", "8, 0.5, 0.2, 0.238095"})
    @DisplayName("C19b: patrols that depart at random")
    void random(double meanHours, double trigger, double clearancePerHour, double reference) {
        Motion motion = new Motion.RandomDepartures(new Headway.Poisson(meanHours));
        Estimate exploded = exploded(motion, clearancePerHour, trigger);
        double theory = RoadsideBomb.poissonPasses(1 / meanHours, trigger, clearancePerHour);

        assertTrue(Math.abs(theory - reference) < 5e-7, () -> "theory " + theory);
        assertTrue(exploded.covers(theory), exploded::toString);
        double regular = RoadsideBomb.regularPasses(meanHours, trigger, clearancePerHour);
        assertFalse(exploded.covers(regular), "it must tell random headways from equal ones");
    }

    @Test
    @DisplayName("back and forth: to the patrol a bomb is a party that stays for an exponential time")
    void backAndForth() {
        Estimate exploded = exploded(new Motion.Shuttle(0), 0.5, 1);

        assertTrue(exploded.covers(BackAndForth.exponentialDwell(40, 20, 2)), exploded::toString);
        double evenPasses = RoadsideBomb.regularPasses(WAY_HOURS, 1, 0.5);
        assertFalse(exploded.covers(evenPasses), "the passages of a place are not evenly spaced");
    }
}
