package org.twinmarch.engine;

import java.util.function.LongSupplier;

/** Border-lite, the engine and the same model by hand in turns in one sitting: prints the ratios of their times. */
public final class SideBySide {

    private static final double HORIZON_HOURS = 720;
    private static final int REPLICATIONS = 50;

    private SideBySide() {}

    /** Measures and prints. */
    public static void main(String[] arguments) {
        Stage stage = Stage.of(Lite.of(4, HORIZON_HOURS));
        LongSupplier engine = () -> {
            long attempted = 0;
            for (int replication = 1; replication <= REPLICATIONS; replication++) {
                Tally tally = new Tally(stage);
                stage.play(1, replication, tally);
                attempted += tally.attempted(0);
            }
            return attempted;
        };
        System.out.println("time of a crossing, engine over the same model by hand");
        System.out.println("  drawing no number that is not needed:      " + SpeedRatio.of(engine, byHand(false)));
        System.out.println("  drawing the numbers that the engine draws: " + SpeedRatio.of(engine, byHand(true)));
    }

    private static LongSupplier byHand(boolean wholeBlocks) {
        ByHand byHand = new ByHand(HORIZON_HOURS, wholeBlocks);
        return () -> {
            long arrived = 0;
            for (int replication = 1; replication <= REPLICATIONS; replication++) {
                byHand.play(1, replication);
                arrived += byHand.arrived();
            }
            return arrived;
        };
    }
}
