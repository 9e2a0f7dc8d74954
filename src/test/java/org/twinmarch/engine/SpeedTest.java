package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.LongSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Speed as ratios, measured in turns in one sitting. A claim fails when the whole interval contradicts it in three sittings; the
 * text is printed so that a reader of the build sees the ratio itself.
 */
@Tag("slow")
@DisplayName("speed")
class SpeedTest {

    private static final double HORIZON_HOURS = 720;

    @Test
    @DisplayName("a crossing costs at most 3 times what it costs in the same model written by hand")
    void nearTheLimit() {
        ByHand limit = new ByHand(HORIZON_HOURS, false);
        SpeedRatio ratio = measured(3, engine(4, HORIZON_HOURS, 40), () -> {
            long arrived = 0;
            for (int replication = 1; replication <= 80; replication++) {
                limit.play(1, replication);
                arrived += limit.arrived();
            }
            return arrived;
        });
        System.out.println("border-lite, time of a crossing, engine over hand-written limit: " + ratio);
        assertTrue(ratio.lower() <= 3, ratio::toString);
    }

    @Test
    @DisplayName("a crossing among 4,000 patrols costs at most twice what it costs among 4, at equal density")
    void flatInTheNumberOfPatrols() {
        SpeedRatio ratio = measured(2, engine(4000, HORIZON_HOURS / 10, 1), engine(4, HORIZON_HOURS, 50));
        System.out.println("border-lite, time of a crossing, 4,000 patrols over 4: " + ratio);
        assertTrue(ratio.lower() <= 2, ratio::toString);
    }

    /** Other load on the machine hurts the larger model more: a sitting that contradicts the claim is held again, twice. */
    private static SpeedRatio measured(double claim, LongSupplier work, LongSupplier limit) {
        SpeedRatio ratio = SpeedRatio.of(work, limit);
        for (int again = 0; again < 2 && ratio.lower() > claim; again++) {
            ratio = SpeedRatio.of(work, limit);
        }
        return ratio;
    }

    private static LongSupplier engine(int patrols, double horizonHours, int replications) {
        Stage stage = Stage.of(Lite.of(patrols, horizonHours));
        return () -> {
            long attempted = 0;
            for (int replication = 1; replication <= replications; replication++) {
                Tally tally = new Tally(stage);
                stage.play(1, replication, tally);
                attempted += tally.attempted(0);
            }
            return attempted;
        };
    }
}
