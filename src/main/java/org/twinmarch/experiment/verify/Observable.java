package org.twinmarch.experiment.verify;

import org.twinmarch.engine.Stage;
import org.twinmarch.engine.Tally;
import org.twinmarch.stats.Scale;
import org.twinmarch.theory.BackAndForth;
import org.twinmarch.theory.Counts;

/** What a closed form gives, and how one replication bears on it. */
enum Observable {
    /** Parties detected, out of those that started. */
    PROBABILITY_OF_DETECTION(Scale.SHARE) {
        @Override
        Sample play(Stage stage, long seed, long replication) {
            Tally tally = tally(stage, seed, replication);
            return new Sample(tally.detected(0), tally.attempted(0));
        }
    },

    /** Time from start to detection, over the parties detected [h]. */
    MEAN_DELAY(Scale.AMOUNT) {
        @Override
        Sample play(Stage stage, long seed, long replication) {
            Tally tally = tally(stage, seed, replication);
            return new Sample(tally.delayHours(0), tally.detected(0));
        }
    },

    /** Parties detected in one run. */
    MEAN_COUNT(Scale.AMOUNT) {
        @Override
        Sample play(Stage stage, long seed, long replication) {
            return new Sample(tally(stage, seed, replication).detected(0), 1);
        }
    },

    /** Squared distance of the parties detected in one run from their theoretical mean, over that mean. */
    DISPERSION(Scale.AMOUNT) {
        @Override
        Sample play(Stage stage, long seed, long replication) {
            double mean = meanDetected(new Setting(stage.scenario()));
            double offMean = tally(stage, seed, replication).detected(0) - mean;
            return new Sample(offMean * offMean, mean);
        }
    },

    /** Watchers whose first pass is followed by a second within the dwell of a party, out of all watchers. */
    NEXT_PASS_WITHIN_DWELL(Scale.SHARE) {
        @Override
        Sample play(Stage stage, long seed, long replication) {
            Gaps gaps = new Gaps(new Setting(stage.scenario()).dwellHours());
            stage.play(seed, replication, gaps);
            return gaps.sample();
        }
    };

    private final Scale scale;

    Observable(Scale scale) {
        this.scale = scale;
    }

    /** Plays one replication. */
    abstract Sample play(Stage stage, long seed, long replication);

    /** Which values it can take. */
    Scale scale() {
        return scale;
    }

    /** What one replication adds to the total above and below the line of the ratio. */
    record Sample(double numerator, double denominator) {}

    /** C11 for the only flow of a setting. */
    static double meanDetected(Setting setting) {
        double detection = BackAndForth.detection(
                setting.lengthKm(), setting.speedKmh(), setting.dwellHours(), setting.probability());
        return Counts.meanDetected(setting.partiesPerHour(), setting.horizonHours(), detection);
    }

    private static Tally tally(Stage stage, long seed, long replication) {
        Tally tally = new Tally(stage);
        stage.play(seed, replication, tally);
        return tally;
    }
}
