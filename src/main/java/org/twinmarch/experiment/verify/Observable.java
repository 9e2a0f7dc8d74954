package org.twinmarch.experiment.verify;

import java.util.function.Function;
import org.twinmarch.engine.PartyCount;
import org.twinmarch.engine.Stage;
import org.twinmarch.engine.Tally;
import org.twinmarch.stats.Scale;

/**
 * What a closed form gives, and how one replication bears on it: as a ratio of two totals.
 *
 * @param scale  which values it can take
 * @param player plays one replication
 */
record Observable(Scale scale, Player player) {

    /** Parties detected, out of those that started. */
    static final Observable PROBABILITY_OF_DETECTION =
            share((tally, setting) -> tally.detected(0), (tally, setting) -> tally.attempted(0));

    /** Parties apprehended, out of those that started. */
    static final Observable APPREHENDED =
            share((tally, setting) -> tally.count(PartyCount.APPREHENDED, 0), (tally, setting) -> tally.attempted(0));

    /** Time from start to detection, over the parties detected [h]. */
    static final Observable MEAN_DELAY =
            amount((tally, setting) -> tally.delayHours(0), (tally, setting) -> tally.detected(0));

    /** What one replication adds to the total above and below the line of the ratio. */
    record Sample(double numerator, double denominator) {}

    /** Plays one replication. */
    @FunctionalInterface
    interface Player {

        /** What it adds. */
        Sample play(Stage stage, long seed, long replication);
    }

    /** Something that is counted in one run. */
    @FunctionalInterface
    interface Count {

        /** How much of it there was. */
        double in(Tally tally, Setting setting);
    }

    /** A share of trials. */
    static Observable share(Count part, Count whole) {
        return counted(Scale.SHARE, part, whole);
    }

    /** A part of a whole that is not made of trials, such as time. */
    static Observable fraction(Count part, Count whole) {
        return counted(Scale.FRACTION, part, whole);
    }

    /** An amount of one thing for each of another. */
    static Observable amount(Count part, Count whole) {
        return counted(Scale.AMOUNT, part, whole);
    }

    private static Observable counted(Scale scale, Count part, Count whole) {
        return new Observable(scale, (stage, seed, replication) -> {
            Tally tally = new Tally(stage);
            stage.play(seed, replication, tally);
            Setting setting = new Setting(stage.scenario());
            return new Sample(part.in(tally, setting), whole.in(tally, setting));
        });
    }

    /** What a witness of its own sees. */
    static Observable witnessed(Scale scale, Function<Setting, Witness> witness) {
        return new Observable(scale, (stage, seed, replication) -> {
            Witness present = witness.apply(new Setting(stage.scenario()));
            stage.play(seed, replication, present);
            return present.sample();
        });
    }

    /** Plays one replication. */
    Sample play(Stage stage, long seed, long replication) {
        return player.play(stage, seed, replication);
    }
}
