package org.twinmarch.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinmarch.border.Side;
import org.twinmarch.engine.Ledger;
import org.twinmarch.engine.PatrolRoad;
import org.twinmarch.engine.Stage;
import org.twinmarch.engine.Tape;
import org.twinmarch.patrol.Duty;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.scenario.Watch;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.Headway;
import org.twinmarch.stats.RatioEstimator;
import org.twinmarch.stats.Scale;
import org.twinmarch.stats.Stream;
import org.twinmarch.stats.Streams;
import org.twinmarch.theory.Idleness;

/** C25: how long places go without a visit. */
class IdlenessTest {

    private static final long SEED = 25;
    private static final double LENGTH_KM = PatrolRoad.ROAD.lengthKm();
    private static final double SPEED_KMH = PatrolRoad.SPEED_KMH;
    private static final double LAP_HOURS = 2 * LENGTH_KM / SPEED_KMH;

    /** The idleness of the only plan in a run. */
    private static Ledger.Idleness idleness(Stage stage, long replication) {
        List<Ledger> ledgers = new ArrayList<>();
        stage.play(SEED, replication, new Tape() {
            @Override
            public void closed(Ledger ledger) {
                ledgers.add(ledger);
            }
        });
        return ledgers.get(0).idleness().get(0);
    }

    private static Stage stage(double horizonHours, int places, int units, Motion motion) {
        Watch watch = PatrolRoad.patrol("patrol", Side.A, motion, units, new Duty.Always());
        return PatrolRoad.of(0, horizonHours, watch).idleAt(places).stage();
    }

    private static Estimate meanHours(Stage stage, int replications) {
        RatioEstimator estimator = new RatioEstimator();
        for (int replication = 1; replication <= replications; replication++) {
            estimator.add(idleness(stage, replication).meanHours(), 1);
        }
        return estimator.estimate(Scale.AMOUNT, 0.999).orElseThrow();
    }

    private static double[] placesKm(long replication, int places) {
        Stream stream = Streams.open(SEED, "idleness / places", replication);
        return IntStream.range(0, places)
                .mapToDouble(part -> (part + stream.next()) * LENGTH_KM / places)
                .toArray();
    }

    @Test
    @DisplayName(
            "C25: at the drawn places the mean and the worst gap of one patrol back and forth are exact in every run")
    void exact() {
        Stage stage = stage(10 * LAP_HOURS, 16, 1, new Motion.Shuttle(0));
        for (int replication = 1; replication <= 50; replication++) {
            double[] placesKm = placesKm(replication, 16);
            double mean = DoubleStream.of(placesKm)
                    .map(km -> Idleness.meanHoursAt(LENGTH_KM, SPEED_KMH, km))
                    .average()
                    .orElseThrow();
            double farthestKm = DoubleStream.of(placesKm)
                    .map(km -> Math.max(km, LENGTH_KM - km))
                    .max()
                    .orElseThrow();
            assertEquals(mean, idleness(stage, replication).meanHours(), 1e-9);
            assertEquals(
                    2 * farthestKm / SPEED_KMH, idleness(stage, replication).worstHours(), 1e-9);
        }
    }

    @Test
    @DisplayName("C25: with many places the worst gap comes near that at the ends, from below")
    void worst() {
        double worstHours = idleness(stage(10 * LAP_HOURS, 500, 1, new Motion.Shuttle(0)), 1)
                .worstHours();
        double theory = Idleness.worstHours(LENGTH_KM, SPEED_KMH, 1);
        assertTrue(worstHours < theory && worstHours > theory * (1 - 1.0 / 500));
    }

    @ParameterizedTest(name = "{0} units")
    @ValueSource(ints = {1, 2, 3})
    @DisplayName("C25: the mean over all places, of evenly spaced patrols, from the first lap on")
    void evenlySpaced(int units) {
        Estimate mean = meanHours(stage(LAP_HOURS, 4, units, new Motion.Shuttle(0)), 2000);

        assertTrue(mean.covers(Idleness.meanHours(LENGTH_KM, SPEED_KMH, units)), mean::toString);
        double evenGaps = LAP_HOURS / units / 4;
        assertFalse(mean.covers(evenGaps), "the gaps at a place are not equal");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"poisson, 4, 0.5", "erlang, 3, 2", "uniform, 2.1666666666666667, 2"})
    @DisplayName("patrols that depart at random: half the mean square of the headway over its mean, in the first hour")
    void firstHour(String law, double theory, double mistake) {
        Headway headway =
                switch (law) {
                    case "poisson" -> new Headway.Poisson(4);
                    case "erlang" -> new Headway.Erlang(2, 4);
                    default -> new Headway.Uniform(2, 6);
                };
        Estimate mean = meanHours(stage(1, 4, 1, new Motion.RandomDepartures(headway)), 20_000);

        assertTrue(mean.covers(theory), mean::toString);
        assertFalse(mean.covers(mistake), "half the headway, or a clock that starts at time 0");
    }

    @Test
    @DisplayName("units with a part of the sector each leave as long gaps as one on such a part")
    void parts() {
        PatrolPlan whole = PatrolRoad.patrol(Side.A, new Motion.Shuttle(0)).plan();
        PatrolPlan parts = new PatrolPlan(
                whole.name(),
                whole.side(),
                4,
                whole.sector(),
                PatrolPlan.Sharing.PARTS,
                0,
                SPEED_KMH,
                whole.ground(),
                whole.motion(),
                whole.phase(),
                PatrolPlan.Spacing.INDEPENDENT,
                whole.duty(),
                whole.afterDetection());
        Watch watch = PatrolRoad.patrol(Side.A, new Motion.Shuttle(0)).with(parts);
        Stage stage = PatrolRoad.of(0, LAP_HOURS, watch).idleAt(12).stage();
        double worst = idleness(PatrolRoad.of(0, LAP_HOURS, watch).idleAt(500).stage(), 1)
                .worstHours();
        double theory = Idleness.worstHours(LENGTH_KM / 4, SPEED_KMH, 1);

        assertTrue(meanHours(stage, 500).covers(Idleness.meanHours(LENGTH_KM / 4, SPEED_KMH, 1)));
        assertTrue(worst < theory && worst > theory * 0.99);
    }
}
