package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.border.Side;
import org.twinmarch.border.Span;
import org.twinmarch.cooperation.Cooperation;
import org.twinmarch.cooperation.Grade;
import org.twinmarch.cooperation.Trust;
import org.twinmarch.intrusion.Construction;
import org.twinmarch.intrusion.Demand;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Rate;
import org.twinmarch.scenario.Command;
import org.twinmarch.stats.Distribution;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.Numbers;
import org.twinmarch.stats.RatioEstimator;
import org.twinmarch.stats.Scale;

@DisplayName("a fence under construction")
class WorksTest {

    private static final long SEED = 17;
    private static final double START_HOURS = 3;
    private static final double KM_PER_HOUR = 2;
    private static final double HORIZON_HOURS = 60;
    private static final double ROUNDING = 1e-12;
    private static final double ALL_KM = Double.POSITIVE_INFINITY;

    /** 10 km to build on the first 10 km of the line, and 10 km on the last 20. */
    private static final Fence NEAR = FencedLine.piece("near", new Span(0, 10), 0, 1, 0);

    private static final Fence FAR = FencedLine.piece("far", new Span(20, 40), 0.2, 0.7, 0);

    private static Construction construction(Construction.Order order) {
        return new Construction(KM_PER_HOUR, START_HOURS, ALL_KM, order, Optional.empty());
    }

    private static Construction attacked(Construction.Order order, Construction.Attacks attacks) {
        return new Construction(KM_PER_HOUR / 10, START_HOURS, ALL_KM, order, Optional.of(attacks));
    }

    private static FencedLine line(Construction construction, Flow... flows) {
        return FencedLine.of(0, HORIZON_HOURS, FAR, NEAR).with(construction).with(flows);
    }

    private static Works works(Construction.Order order, Flow... flows) {
        return Works.of(line(construction(order), flows).stage(), new Numbers.Plain(SEED, 1));
    }

    private static Flow flow(double perHour, Demand demand) {
        return FencedLine.flow("flow " + perHour, Rate.constant(perHour), demand, 0);
    }

    @Test
    @DisplayName("end to end: the front goes from km 0 on, and a piece is as planned behind it and as it was ahead")
    void endToEnd() {
        Works works = works(Construction.Order.END_TO_END);

        double halfNearHours = START_HOURS + 2.5;
        assertEquals(1, works.coverage(NEAR, 4.99, halfNearHours));
        assertEquals(0, works.coverage(NEAR, 5.01, halfNearHours));
        assertEquals(0.2, works.coverage(FAR, 20, halfNearHours));
        double halfFarHours = START_HOURS + 7.5;
        assertEquals(1, works.coverage(NEAR, 9.99, halfFarHours));
        assertEquals(0.7, works.coverage(FAR, 29.99, halfFarHours));
        assertEquals(0.2, works.coverage(FAR, 30.01, halfFarHours));
        assertEquals(0.7, works.coverage(FAR, 40, START_HOURS + 10));
        assertEquals(5 + 20 * 0.2, works.fencedKm(NEAR, halfNearHours) + works.fencedKm(FAR, halfNearHours), ROUNDING);
        assertEquals(
                10 + 5 + 20 * 0.2, works.fencedKm(NEAR, halfFarHours) + works.fencedKm(FAR, halfFarHours), ROUNDING);
    }

    @Test
    @DisplayName("uniform: each piece has got the same share of what it lacks, everywhere")
    void uniform() {
        Works works = works(Construction.Order.UNIFORM);

        for (double km : new double[] {20, 31, 40}) {
            assertEquals(0.2 + 0.75 * 0.5, works.coverage(FAR, km, START_HOURS + 7.5), ROUNDING);
        }
        assertEquals(0.75, works.coverage(NEAR, 1, START_HOURS + 7.5), ROUNDING);
        assertEquals(7.5, works.fencedKm(NEAR, START_HOURS + 7.5), ROUNDING);
        assertEquals(0.7, works.coverage(FAR, 31, START_HOURS + 11));
    }

    @Test
    @DisplayName("hot-spots first: most parties per km of all flows together, not most parties")
    void hotSpotsFirst() {
        Demand near = new Demand.Pieces(List.of(new Demand.Piece(NEAR.span(), 1)));
        Demand far = new Demand.Pieces(List.of(new Demand.Piece(FAR.span(), 1)));

        Works farther = works(Construction.Order.HOT_SPOTS_FIRST, flow(1, near), flow(3, far));
        assertEquals(0.7, farther.coverage(FAR, 29.99, START_HOURS + 2.5));
        assertEquals(0, farther.coverage(NEAR, 0, START_HOURS + 2.5));
        Works nearer = works(Construction.Order.HOT_SPOTS_FIRST, flow(2, near), flow(3, far));
        assertEquals(0.2, nearer.coverage(FAR, 20, START_HOURS + 2.5));
        assertEquals(1, nearer.coverage(NEAR, 4.99, START_HOURS + 2.5));
    }

    @Test
    @DisplayName("ends when its budget is built: greedily at the hot-spot, or as an equal part of every piece")
    void budget() {
        Demand far = new Demand.Pieces(List.of(new Demand.Piece(FAR.span(), 1)));
        double longAfterHours = START_HOURS + 50;

        Works greedy = limited(Construction.Order.HOT_SPOTS_FIRST, flow(3, far));
        assertEquals(0.7, greedy.coverage(FAR, 29.99, longAfterHours));
        assertEquals(0.2, greedy.coverage(FAR, 30.01, longAfterHours));
        assertEquals(0, greedy.coverage(NEAR, 0, longAfterHours));
        assertEquals(5, greedy.builtKm(longAfterHours), ROUNDING);
        Works even = limited(Construction.Order.UNIFORM);
        assertEquals(0.25, even.coverage(NEAR, 9, longAfterHours), ROUNDING);
        assertEquals(0.2 + 0.25 * 0.5, even.coverage(FAR, 39, longAfterHours), ROUNDING);
    }

    /** Works that can pay for 5 of the 20 km that are planned. */
    private static Works limited(Construction.Order order, Flow... flows) {
        Construction limited = new Construction(KM_PER_HOUR, START_HOURS, 5, order, Optional.empty());
        return Works.of(line(limited, flows).stage(), new Numbers.Plain(SEED, 1));
    }

    @Test
    @DisplayName("stands as at first in the warm-up and until the start, and as planned from the end on")
    void ends() {
        for (Construction.Order order : Construction.Order.values()) {
            Works works = works(order);
            for (double hours : new double[] {-20, 0, START_HOURS}) {
                assertEquals(0, works.coverage(NEAR, 0, hours));
                assertEquals(0.2, works.coverage(FAR, 39, hours), ROUNDING);
            }
            assertEquals(1, works.coverage(NEAR, 10, START_HOURS + 10));
            assertEquals(0.7, works.coverage(FAR, 39, START_HOURS + 10));
        }
    }

    @Test
    @DisplayName("is met by a party as it stands when the party reaches the line, not when it starts")
    void atTheLine() {
        double walkHours = 1.5;
        Flow flow = flow(20, new Demand.Pieces(List.of(new Demand.Piece(NEAR.span(), 1))));
        Fence delaying = FencedLine.piece("near", NEAR.span(), 0, 1, 1);
        Stage stage = FencedLine.of(0, HORIZON_HOURS, delaying)
                .with(construction(Construction.Order.END_TO_END))
                .with(flow)
                .between(4 * walkHours)
                .stage();
        Diary diary = Diary.of(stage, SEED, 1);

        assertTrue(diary.started.size() > 1000);
        for (Party party : diary.started) {
            double frontKm = KM_PER_HOUR * (party.startHours() + walkHours - START_HOURS);
            boolean met = party.crossing().leavesLineHours() > party.crossing().atLineHours();
            assertEquals(party.placeKm() < frontKm, met);
        }
    }

    /** Hears of attacks and of the end. */
    private static final class Ear implements Tape {

        private final List<Attack> attacks = new ArrayList<>();
        private Optional<Ledger> ledger = Optional.empty();

        static Ear of(Stage stage, long replication) {
            Ear ear = new Ear();
            stage.play(SEED, replication, ear);
            return ear;
        }

        @Override
        public void attacked(Attack attack) {
            attacks.add(attack);
        }

        @Override
        public void closed(Ledger closing) {
            ledger = Optional.of(closing);
        }

        double fenceKm() {
            return ledger.orElseThrow().fenceKm().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
        }
    }

    @Test
    @DisplayName("grows while the crews work: each attack delays it by just its pause")
    void pauses() {
        double pauseHours = 1.25;
        Construction.Attacks attacks =
                new Construction.Attacks(0.2, Distribution.constant(pauseHours), Distribution.constant(0), 0);
        int told = 0;
        for (Construction.Order order : Construction.Order.values()) {
            Stage stage = line(attacked(order, attacks)).stage();
            for (int replication = 1; replication <= 20; replication++) {
                Ear ear = Ear.of(stage, replication);
                double pausedHours = ear.attacks.stream()
                        .mapToDouble(attack -> Math.min(pauseHours, HORIZON_HOURS - attack.atHours()))
                        .sum();
                double builtKm = KM_PER_HOUR / 10 * (HORIZON_HOURS - START_HOURS - pausedHours);
                assertEquals(20 * 0.2 + builtKm, ear.fenceKm(), 1e-9);
                told += ear.attacks.size();
            }
        }
        assertTrue(told > 300);
    }

    @Test
    @DisplayName(
            "has its crews attacked once for so many hours of work, none after the last km, on the side of the front")
    void attacks() {
        double perHour = 0.2;
        double fromAcross = 0.3;
        Construction.Attacks law = new Construction.Attacks(
                perHour, Distribution.constant(0.5), new Distribution.Uniform(0, 4), fromAcross);
        Stage stage = line(new Construction(1, START_HOURS, ALL_KM, Construction.Order.END_TO_END, Optional.of(law)))
                .stage();
        double workHours = 20;
        RatioEstimator number = new RatioEstimator();
        RatioEstimator casualties = new RatioEstimator();
        for (int replication = 1; replication <= 400; replication++) {
            Ear ear = Ear.of(stage, replication);
            number.add(ear.attacks.size(), 1);
            casualties.add(ear.attacks.stream().mapToLong(Attack::casualties).sum(), ear.attacks.size());
            assertTrue(ear.attacks.stream()
                    .allMatch(attack -> attack.hit() == Side.B && attack.kind() == Attack.Kind.ON_CREW));
            assertEquals(20 + 20 * 0.2, ear.fenceKm(), 1e-9);
        }
        assertTrue(fits(perHour * workHours, number));
        assertFalse(fits(perHour * (HORIZON_HOURS - START_HOURS), number), "it must tell work from time");
        assertTrue(fits(2, casualties));
    }

    @Test
    @DisplayName("has its crews attacked from across in the given share of the attacks, and from the side itself else")
    void fromAcross() {
        double fromAcross = 0.3;
        Construction.Attacks law =
                new Construction.Attacks(0.5, Distribution.constant(0), Distribution.constant(0), fromAcross);
        Trust flawless = new Trust(0, Distribution.constant(1));
        Cooperation cooperation = new Cooperation(Grade.NONE, Map.of(), List.of(), Optional.of(flawless));
        Stage stage = line(attacked(Construction.Order.UNIFORM, law))
                .with(Command.APART.with(cooperation))
                .stage();
        RatioEstimator across = new RatioEstimator();
        for (int replication = 1; replication <= 100; replication++) {
            List<Attack> attacks = Ear.of(stage, replication).attacks;
            across.add(
                    attacks.stream()
                            .filter(attack -> attack.attributedTo().equals(Optional.of(Side.A)))
                            .count(),
                    attacks.size());
        }
        assertTrue(fits(fromAcross, across));
        assertFalse(fits(1 - fromAcross, across));
    }

    private static boolean fits(double theory, RatioEstimator seen) {
        Estimate estimate = seen.estimate(Scale.AMOUNT, 0.999).orElseThrow();
        return estimate.covers(theory);
    }

    @Test
    @DisplayName("has attacked the owner of the piece under the front, from the first km built to the last")
    void underTheFront() {
        Fence other = new Fence(
                "near", NEAR.span(), Side.A, 0, 1, Distribution.constant(0), 0, Optional.empty(), Optional.empty(), 0);
        List<Section> sections = List.of(new Section(other, 0), new Section(FAR, 10));
        Raid.Blow blow = new Raid.Blow(0.5, 0.5, new Relations.Rumour(0.5, 0.5));

        Works front = new Works(construction(Construction.Order.END_TO_END), sections, List.of());
        assertEquals(other, front.attacked(new Raid(4.9, 10, 11, blow)));
        assertEquals(FAR, front.attacked(new Raid(5.1, 10, 11, blow)));
        Works abreast = new Works(construction(Construction.Order.UNIFORM), sections, List.of());
        assertEquals(other, abreast.attacked(new Raid(9.9, 20, 21, blow)));
    }
}
