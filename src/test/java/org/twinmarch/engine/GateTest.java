package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.border.Span;
import org.twinmarch.intrusion.Demand;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Gate;
import org.twinmarch.intrusion.Rate;
import org.twinmarch.stats.Distribution;
import org.twinmarch.stats.RatioEstimator;
import org.twinmarch.stats.Scale;
import org.twinmarch.theory.GateTrade;

@DisplayName("a gate")
class GateTest {

    private static final long SEED = 31;
    private static final int REPLICATIONS = 400;
    private static final double HORIZON_HOURS = 240;
    private static final double TRADE_PER_HOUR = 6;
    private static final double EVASION = 0.25;
    private static final double INSPECTION = 0.5;
    private static final double GATE_KM = 3;
    private static final double SPREAD_KM = 2;
    private static final GateTrade TRADE = new GateTrade(TRADE_PER_HOUR, EVASION, INSPECTION);

    private static Gate gate(double inspection) {
        Gate.Evasion evasion = new Gate.Evasion(EVASION, "crossers", SPREAD_KM);
        return new Gate("gate", GATE_KM, TRADE_PER_HOUR, inspection, Optional.of(evasion));
    }

    /** Crossers on the last 10 km, by day only, in groups of 4 on average. */
    private static Flow flow(double perHour) {
        List<Double> byDay =
                IntStream.range(0, 24).mapToObj(hour -> hour < 12 ? 2.0 : 0.0).toList();
        Rate rate = new Rate(perHour, byDay, Collections.nCopies(12, 1.0));
        Demand end = new Demand.Pieces(List.of(new Demand.Piece(new Span(30, 40), 1)));
        Flow single = FencedLine.flow("crossers", rate, end, 0);
        return new Flow(
                single.name(),
                single.direction(),
                rate,
                end,
                new Distribution.Uniform(1, 7),
                single.speed(),
                single.stay(),
                1,
                1,
                1,
                single.onDetection(),
                single.handling());
    }

    private static Stage stage(Flow flow, Gate... gates) {
        return FencedLine.of(0, HORIZON_HOURS).with(flow).with(gates).stage();
    }

    /** Hears of parties and of the end. */
    private static final class Ear implements Tape {

        private final List<Party> parties = new ArrayList<>();
        private Optional<Ledger> ledger = Optional.empty();

        static Ear of(Stage stage, long replication) {
            Ear ear = new Ear();
            stage.play(SEED, replication, ear);
            return ear;
        }

        @Override
        public void started(Party party) {
            parties.add(party);
        }

        @Override
        public void closed(Ledger closing) {
            ledger = Optional.of(closing);
        }

        Ledger.GateCount count() {
            return ledger.orElseThrow().gates().get(0);
        }
    }

    private static boolean fits(double theory, RatioEstimator seen) {
        return seen.estimate(Scale.AMOUNT, 0.999).orElseThrow().covers(theory);
    }

    @Test
    @DisplayName("counts what passes and what of it is inspected: Poisson numbers with the variance of such")
    void counts() {
        Stage stage = stage(flow(0), gate(INSPECTION));
        RatioEstimator passed = new RatioEstimator();
        RatioEstimator inspected = new RatioEstimator();
        RatioEstimator square = new RatioEstimator();
        double inspectedMean = TRADE.inspectedPerHour() * HORIZON_HOURS;
        double passedMean = (TRADE.inspectedPerHour() + TRADE.wavedThroughPerHour()) * HORIZON_HOURS;
        for (int replication = 1; replication <= REPLICATIONS; replication++) {
            Ledger.GateCount count = Ear.of(stage, replication).count();
            passed.add(count.passed(), HORIZON_HOURS);
            inspected.add(count.inspected(), HORIZON_HOURS);
            square.add(Math.pow(count.inspected() - inspectedMean, 2), 1);
        }
        assertTrue(fits(passedMean / HORIZON_HOURS, passed));
        assertTrue(fits(TRADE.inspectedPerHour(), inspected));
        assertTrue(fits(inspectedMean, square));
        assertFalse(fits(inspectedMean * (1 - INSPECTION), square), "it must tell Poisson from binomial numbers");
        assertFalse(fits(TRADE_PER_HOUR, passed), "it must leave out those who evade");
        assertFalse(fits(TRADE_PER_HOUR * INSPECTION, inspected), "it must inspect nobody who evades");
    }

    @Test
    @DisplayName("lets the same number pass whatever the inspection, and inspects all or nobody at its ends")
    void inspection() {
        for (int replication = 1; replication <= 20; replication++) {
            Ledger.GateCount some =
                    Ear.of(stage(flow(0), gate(INSPECTION)), replication).count();
            Ledger.GateCount all = Ear.of(stage(flow(0), gate(1)), replication).count();
            assertEquals(some.passed(), all.passed());
            assertEquals(all.passed(), all.inspected());
            assertEquals(0, Ear.of(stage(flow(0), gate(0)), replication).count().inspected());
        }
    }

    @Test
    @DisplayName("sends those who evade across around it, at the hours of their flow and as large as its groups")
    void evasion() {
        double ownPerHour = 0.4;
        Stage stage = stage(flow(ownPerHour), gate(INSPECTION));
        RatioEstimator evading = new RatioEstimator();
        RatioEstimator own = new RatioEstimator();
        RatioEstimator below = new RatioEstimator();
        for (int replication = 1; replication <= REPLICATIONS; replication++) {
            List<Party> parties = Ear.of(stage, replication).parties;
            assertTrue(parties.stream().allMatch(party -> party.startHours() % 24 < 12));
            long around = parties.stream().filter(party -> party.placeKm() < 20).count();
            evading.add(around, HORIZON_HOURS);
            own.add(parties.size() - around, HORIZON_HOURS);
            below.add(
                    parties.stream().filter(party -> party.placeKm() < GATE_KM).count(), around);
        }
        NormalDistribution law = new NormalDistribution(GATE_KM, SPREAD_KM);
        double off = law.cumulativeProbability(0);
        assertTrue(fits(TRADE.evadingPartiesPerHour(4), evading));
        assertTrue(fits(ownPerHour, own));
        assertTrue(fits((0.5 - off) / (1 - off), below));
        assertFalse(fits(0.5, below), "it must cut the normal law at the end of the line");
    }

    @Test
    @DisplayName("adds to a flow that sends nobody else, and leaves other flows as they are")
    void flows() {
        Gate gate = gate(INSPECTION);
        Flow other = FencedLine.flow("others", Rate.constant(1), new Demand.Uniform(), 0);

        Flow joined = gate.joining(flow(0));
        assertEquals(TRADE.evadingPartiesPerHour(4), joined.rate().perHour(), 1e-12);
        assertTrue(joined.demand().placeKm(0.999999, 40) < 20);
        assertSame(other, gate.joining(other));
    }
}
