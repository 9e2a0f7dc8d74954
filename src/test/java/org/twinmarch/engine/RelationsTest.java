package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinmarch.border.Side;
import org.twinmarch.cooperation.Cooperation;
import org.twinmarch.cooperation.Grade;
import org.twinmarch.cooperation.Terms;
import org.twinmarch.cooperation.Timetables;
import org.twinmarch.cooperation.Trust;
import org.twinmarch.stats.Distribution;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.RatioEstimator;
import org.twinmarch.stats.Scale;
import org.twinmarch.stats.Stream;
import org.twinmarch.stats.Streams;
import org.twinmarch.theory.FallsOfTrust;

@DisplayName("the grade of co-operation in force")
class RelationsTest {

    private static final Distribution UP_TO_10_HOURS = new Distribution.Uniform(0, 10);

    private static Terms telling(double message) {
        return new Terms(message, Distribution.constant(1), 0, 0, new Timetables.Independent());
    }

    private static Relations agreed(Grade grade, Optional<Trust> trust) {
        Map<Grade, Terms> terms = Map.of(Grade.HOTLINE, telling(0.3), Grade.LIAISON, telling(0.9));
        return new Relations(new Cooperation(grade, terms, List.of(), trust));
    }

    private static Relations trusting(double error) {
        return agreed(Grade.LIAISON, Optional.of(new Trust(error, UP_TO_10_HOURS)));
    }

    private static Relations.Rumour rumour(double error, double talks) {
        return new Relations.Rumour(error, talks);
    }

    @Test
    @DisplayName("falls by one with each attack from across, and each fall ends with its own talks")
    void falls() {
        Relations relations = trusting(0);
        assertEquals(Optional.of(Side.B), relations.attribute(Side.B, Side.A, 0, rumour(0.5, 0.8)));
        assertEquals(0.3, relations.terms(0).message());
        relations.attribute(Side.A, Side.B, 2, rumour(0.5, 0.3));
        assertEquals(0, relations.terms(2).message());
        relations.attribute(Side.B, Side.A, 3, rumour(0.5, 0.9));
        assertEquals(3, relations.fallen(4));
        assertEquals(0, relations.terms(4).message(), "there is nothing below no co-operation");
        assertEquals(2, relations.fallen(5), "the talks about the second attack are over first");
        assertEquals(1, relations.fallen(8));
        assertEquals(0.3, relations.terms(11.9).message());
        assertEquals(0.9, relations.terms(12).message());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    @DisplayName("stays where it is after an attack from the side that was hit")
    void fromWithin(Side side) {
        Relations relations = trusting(0);
        assertEquals(Optional.of(side), relations.attribute(side, side, 0, rumour(0.5, 0.9)));
        assertEquals(0, relations.fallen(0));
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    @DisplayName("with an error of 1 falls after attacks from within, and not after those from across")
    void wrong(Side side) {
        Relations relations = trusting(1);
        assertEquals(Optional.of(side), relations.attribute(side.across(), side, 0, rumour(0.999, 0.9)));
        assertEquals(0, relations.fallen(0));
        assertEquals(Optional.of(side.across()), relations.attribute(side, side, 0, rumour(0.999, 0.9)));
        assertEquals(1, relations.fallen(0));
    }

    @Test
    @DisplayName("never falls where trust is off, and nobody is blamed")
    void off() {
        Relations relations = agreed(Grade.LIAISON, Optional.empty());
        assertEquals(Optional.empty(), relations.attribute(Side.B, Side.A, 0, rumour(0.5, 0.9)));
        assertEquals(0.9, relations.terms(1).message());
    }

    @Test
    @DisplayName("has fallen by a Poisson number of grades if attacks are a Poisson process, whatever the law of talks")
    void falling() {
        Trust trust = new Trust(0.2, UP_TO_10_HOURS);
        double attacksPerHour = 0.4;
        RatioEstimator restored = new RatioEstimator();
        RatioEstimator twice = new RatioEstimator();
        for (int replication = 1; replication <= 20_000; replication++) {
            Relations relations = agreed(Grade.JOINT_PATROL, Optional.of(trust));
            Stream stream = Streams.open(8, "attacks", replication);
            double atHours = stream.nextExponential() / attacksPerHour;
            while (atHours < 11) {
                Side from = stream.next() < 0.6 ? Side.B : Side.A;
                relations.attribute(from, Side.A, atHours, rumour(stream.next(), stream.next()));
                atHours += stream.nextExponential() / attacksPerHour;
            }
            restored.add(relations.fallen(11) == 0 ? 1 : 0, 1);
            twice.add(relations.fallen(11) == 2 ? 1 : 0, 1);
        }
        double perHour = attacksPerHour * FallsOfTrust.attributedAcross(0.6, 0.2);
        assertHolds(restored, FallsOfTrust.inForce(perHour, 5, 0), FallsOfTrust.inForce(attacksPerHour, 5, 0));
        assertHolds(twice, FallsOfTrust.inForce(perHour, 5, 2), FallsOfTrust.inForce(perHour, 10, 2));
    }

    private static void assertHolds(RatioEstimator seen, double theory, double mistake) {
        Estimate estimate = seen.estimate(Scale.SHARE, 0.999).orElseThrow();
        assertTrue(estimate.covers(theory), () -> estimate + " without " + theory);
        assertFalse(estimate.covers(mistake), () -> estimate + " with " + mistake);
    }
}
