package org.twinmarch.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinmarch.border.Span;
import org.twinmarch.engine.FencedLine;
import org.twinmarch.engine.Party;
import org.twinmarch.engine.Stage;
import org.twinmarch.engine.Tally;
import org.twinmarch.engine.Tape;
import org.twinmarch.intrusion.Construction;
import org.twinmarch.intrusion.Demand;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Rate;
import org.twinmarch.stats.Distribution;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.RatioEstimator;
import org.twinmarch.stats.Scale;
import org.twinmarch.theory.Breaches;
import org.twinmarch.theory.FenceDelay;

/** C17 with a fence that grows, and C18: breaches that are cut and repaired. */
class FenceInTimeTest {

    private static final long SEED = 18;
    private static final double CONFIDENCE = 0.999;
    private static final double DAY_HOURS = 24;

    private static Flow flow(double perHour, double stayHours) {
        return FencedLine.flow("crossers", Rate.constant(perHour), new Demand.Uniform(), stayHours);
    }

    @Test
    @DisplayName("C17: a fence that grows evenly from 10 % to 60 % detects as its mean coverage does")
    void growing() {
        double horizonHours = 1000;
        Fence fence = FencedLine.piece("fence", FencedLine.LINE, 0.1, 0.6, 1);
        double kmPerHour = (0.6 - 0.1) * FencedLine.LINE.lengthKm() / horizonHours;
        Stage stage = FencedLine.of(0, horizonHours, fence)
                .with(new Construction(
                        kmPerHour, 0, Double.POSITIVE_INFINITY, Construction.Order.UNIFORM, Optional.empty()))
                .with(flow(2, 0.5))
                .with(FencedLine.shuttle())
                .stage();
        RatioEstimator detected = new RatioEstimator();
        for (int replication = 1; replication <= 60; replication++) {
            Tally tally = played(stage, replication);
            detected.add(tally.detected(0), tally.attempted(0));
        }
        Estimate estimate = detected.estimate(Scale.SHARE, CONFIDENCE).orElseThrow();

        double meanShare = FenceDelay.meanShare(0.1, (0.6 - 0.1) / horizonHours, horizonHours);
        double theory = FenceDelay.detection(meanShare, 1, 40, FencedLine.SHUTTLE_KMH, 0.5);
        assertEquals(0.365625, theory, 5e-7);
        assertTrue(estimate.covers(theory), estimate::toString);
        for (double mistaken : new double[] {0.1, 0.6, 0.3}) {
            assertFalse(estimate.covers(FenceDelay.detection(mistaken, 1, 40, FencedLine.SHUTTLE_KMH, 0.5)));
        }
    }

    private static Tally played(Stage stage, int replication) {
        Tally tally = new Tally(stage);
        stage.play(SEED, replication, tally);
        return tally;
    }

    /** Adds up the time of one run in which no breach is open. */
    private static final class Wholeness implements Tape {

        private final double horizonHours;
        private double closedHours;
        private double openUntilHours;

        Wholeness(double horizonHours) {
            this.horizonHours = horizonHours;
        }

        @Override
        public void breached(Fence fence, double placeKm, double fromHours, double toHours) {
            closedHours += Math.max(0, Math.min(fromHours, horizonHours) - openUntilHours);
            openUntilHours = Math.max(openUntilHours, Math.min(toHours, horizonHours));
        }

        double share() {
            return (closedHours + horizonHours - openUntilHours) / horizonHours;
        }
    }

    private static Stream<Arguments> repairs() {
        return Stream.of(
                Arguments.of(0.02, 25, Distribution.constant(3 * DAY_HOURS), 0.223130),
                Arguments.of(0.02, 25, new Distribution.Exponential(3 * DAY_HOURS), 0.223130),
                Arguments.of(0.01, 10, Distribution.constant(5 * DAY_HOURS), 0.606531),
                Arguments.of(0.01, 10, new Distribution.Exponential(5 * DAY_HOURS), 0.606531));
    }

    @ParameterizedTest(name = "{0} a day on each of {1} km, repaired after {2}")
    @MethodSource("repairs")
    @DisplayName("C18: no breach is open for e^(-beta l R) of the time, and beta l R are open in the mean")
    void noneOpen(double perKmDay, double lengthKm, Distribution repair, double reference) {
        double coverage = 0.5;
        double horizonHours = 500 * DAY_HOURS;
        Flow flow = flow(perKmDay / DAY_HOURS * FencedLine.LINE.lengthKm() / coverage, 0);
        Fence whole = FencedLine.cuttable(coverage, Distribution.constant(1), 0, new Fence.Breach(repair, 0));
        Stage stage = FencedLine.of(60 * DAY_HOURS, horizonHours, FencedLine.on(new Span(5, 5 + lengthKm), whole))
                .with(flow)
                .stage();
        RatioEstimator none = new RatioEstimator();
        RatioEstimator open = new RatioEstimator();
        for (int replication = 1; replication <= 40; replication++) {
            Wholeness wholeness = new Wholeness(horizonHours);
            stage.play(SEED, replication, wholeness);
            none.add(wholeness.share(), 1);
            open.add(played(stage, replication).breachHours(0), horizonHours);
        }
        Estimate share = none.estimate(Scale.FRACTION, CONFIDENCE).orElseThrow();
        Estimate mean = open.estimate(Scale.AMOUNT, CONFIDENCE).orElseThrow();

        double theory = Breaches.noneOpen(perKmDay / DAY_HOURS, lengthKm, repair.mean());
        double meanOpen = Breaches.meanOpen(perKmDay / DAY_HOURS, lengthKm, repair.mean());
        assertEquals(reference, theory, 5e-7);
        assertTrue(share.covers(theory), share::toString);
        assertTrue(mean.covers(meanOpen), mean::toString);
        assertFalse(share.covers(1 / (1 + meanOpen)), "it must tell many breaches at a time from one");
    }

    @ParameterizedTest(name = "{0} an hour, cut in {1} h, repaired after {2} h")
    @CsvSource({"1, 0.5, 2", "0.2, 1, 1", "0.1, 0.5, 10"})
    @DisplayName("C18: a breach that serves the whole fence lets as many parties pass as it should")
    void passThrough(double perHour, double cutHours, double repairHours) {
        Fence.Breach breach = new Fence.Breach(Distribution.constant(repairHours), FencedLine.LINE.lengthKm());
        Stage stage = FencedLine.of(100, 10_000, FencedLine.cuttable(1, Distribution.constant(cutHours), 0, breach))
                .with(flow(perHour, 0))
                .stage();
        RatioEstimator passed = new RatioEstimator();
        for (int replication = 1; replication <= 60; replication++) {
            Passers passers = new Passers();
            stage.play(SEED, replication, passers);
            passed.add(passers.passed, passers.started);
        }
        Estimate estimate = passed.estimate(Scale.SHARE, CONFIDENCE).orElseThrow();

        assertTrue(estimate.covers(Breaches.passThrough(perHour, cutHours, repairHours)), estimate::toString);
        double cutInNoTime = Breaches.passThrough(perHour, 0, repairHours);
        assertFalse(estimate.covers(cutInNoTime), "it must see that others come while the fence is cut");
    }

    /** Counts the parties of one run, and those of them that pass the line without a stop. */
    private static final class Passers implements Tape {

        private long started;
        private long passed;

        @Override
        public void started(Party party) {
            started += party.counts() ? 1 : 0;
            boolean stops =
                    party.crossing().leavesLineHours() > party.crossing().atLineHours();
            passed += party.counts() && !stops ? 1 : 0;
        }
    }
}
