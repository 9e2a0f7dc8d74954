package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.border.Side;
import org.twinmarch.border.Span;
import org.twinmarch.detection.Weather;
import org.twinmarch.stats.Headway;

@DisplayName("detections are drawn so that")
class SamplingTest {

    /** 99.9 % of a normal law lie within so many standard deviations. */
    private static final double Z = 3.2905;

    private static final long SEED = 23;

    private static Tally play(OneKm place) {
        Stage stage = Stage.of(place.scenario());
        Tally tally = new Tally(stage);
        stage.play(SEED, 1, tally);
        return tally;
    }

    /** Whether a share of independent trials is one that the theory gives, within the interval of these trials. */
    private static boolean fits(double theory, long hits, long trials) {
        double share = (double) hits / trials;
        return Math.abs(share - theory) <= Z * Math.sqrt(share * (1 - share) / trials);
    }

    @Test
    @DisplayName("under overlapping views P = 1 - exp(-sum of the hazards), with credit in proportion to the hazards")
    void views() {
        Tally tally = play(OneKm.with(100, 1.2, OneKm.viewing("a", Side.A, 0.5), OneKm.viewing("b", Side.B, 0.2)));

        assertTrue(fits(-Math.expm1(-0.7 * 1.2), tally.detected(0), tally.attempted(0)));
        assertTrue(fits(0.5 / 0.7, tally.detectedFirst(0, 0), tally.detected(0)));
        assertFalse(fits(-Math.expm1(-0.5 * 1.2), tally.detected(0), tally.attempted(0)));
        assertFalse(fits(0.5, tally.detectedFirst(0, 0), tally.detected(0)));
    }

    @Test
    @DisplayName("a factor m turns the p of a look into 1 - (1 - p)^m, not into m p")
    void factor() {
        Tally tally = play(
                OneKm.with(100, 0, OneKm.looking("a", Side.A, OneKm.LINE, 0.6)).signature(0.5));

        assertTrue(fits(1 - Math.sqrt(0.4), tally.detected(0), tally.attempted(0)));
        assertFalse(fits(0.3, tally.detected(0), tally.attempted(0)));
    }

    @Test
    @DisplayName("with m = 0 a certain look never detects, with any other m always")
    void certain() {
        OneKm place = OneKm.with(10, 0, OneKm.looking("a", Side.A, OneKm.LINE, 1));

        assertEquals(0, play(place.signature(0)).detected(0));
        Tally tally = play(place.signature(1e-6));
        assertEquals(tally.attempted(0), tally.detected(0));
    }

    @Test
    @DisplayName("a party that goes on under a steady hazard is detected a Poisson number of times")
    void poisson() {
        OneKm place = OneKm.with(50, 1.5, OneKm.viewing("a", Side.A, 0.8), OneKm.viewing("b", Side.B, 0.4));
        Diary diary = Diary.of(Stage.of(place.goingOn().scenario()), SEED, 1);
        Map<Party, Long> counts =
                diary.detections.stream().collect(Collectors.groupingBy(Diary.Detection::party, Collectors.counting()));

        assertTrue(isPoisson(1.2 * 1.5, diary.started, party -> counts.getOrDefault(party, 0L)));
        assertFalse(isPoisson(0.8 * 1.5, diary.started, party -> counts.getOrDefault(party, 0L)));
    }

    /** Chi-square at 0.1 % over the counts 0 to 5 and all larger ones. */
    private static boolean isPoisson(double mean, List<Party> parties, Function<Party, Long> count) {
        PoissonDistribution law = new PoissonDistribution(mean);
        int most = 6;
        double chiSquare = 0;
        for (int k = 0; k <= most; k++) {
            int number = k;
            double expected =
                    parties.size() * (k < most ? law.probability(k) : 1 - law.cumulativeProbability(most - 1));
            long found = parties.stream()
                    .filter(party -> Math.min(count.apply(party), most) == number)
                    .count();
            chiSquare += (found - expected) * (found - expected) / expected;
        }
        return chiSquare < new ChiSquaredDistribution(most).inverseCumulativeProbability(0.999);
    }

    @Test
    @DisplayName(
            "looks of one instant each count: a party that goes on is seen p + q times in the mean, once by each at p = q = 1")
    void looksAtOnce() {
        Tally sure = play(OneKm.with(
                        10, 0.5, OneKm.looking("a", Side.A, OneKm.LINE, 1), OneKm.looking("b", Side.B, OneKm.LINE, 1))
                .goingOn());
        assertEquals(sure.attempted(0), sure.detections(0, 0));
        assertEquals(sure.attempted(0), sure.detections(0, 1));

        Tally likely = play(OneKm.with(
                        100,
                        0.5,
                        OneKm.looking("a", Side.A, OneKm.LINE, 0.5),
                        OneKm.looking("b", Side.B, OneKm.LINE, 0.3))
                .goingOn());
        assertTrue(fits(0.5, likely.detections(0, 0), likely.attempted(0)));
        assertTrue(fits(0.3, likely.detections(0, 1), likely.attempted(0)));
        assertTrue(fits(1 - 0.5 * 0.7, likely.detected(0), likely.attempted(0)));
    }

    @Test
    @DisplayName(
            "of two certain looks at one instant the own sector's gets the credit, else that of the plan declared first")
    void ownSector() {
        Span far = new Span(0.9, 1);
        Span near = new Span(0, 0.9);
        Tally tally = play(OneKm.with(100, 0, OneKm.looking("a", Side.A, far, 1), OneKm.looking("b", Side.B, near, 1)));
        assertTrue(fits(0.9, tally.detectedFirst(0, 1), tally.attempted(0)));
        assertEquals(tally.attempted(0), tally.detected(0));

        Tally shared =
                play(OneKm.with(100, 0, OneKm.looking("a", Side.A, near, 1), OneKm.looking("b", Side.B, near, 1)));
        assertEquals(shared.attempted(0), shared.detectedFirst(0, 0));
    }

    @Test
    @DisplayName(
            "an alarm is a detection but takes nothing from the budget: what units see is the same to the last bit")
    void alarm() {
        OneKm place = OneKm.with(20, 1, OneKm.viewing("a", Side.A, 0.7)).goingOn();
        Diary silent = Diary.of(Stage.of(place.alarm(0).scenario()), SEED, 1);
        Diary loud = Diary.of(Stage.of(place.alarm(1).scenario()), SEED, 1);

        assertEquals(
                silent.lines(),
                loud.lines().stream().filter(line -> !line.contains("by fence")).toList());
        assertEquals(loud.started.size(), loud.detections.size() - silent.detections.size());
    }

    @Test
    @DisplayName("an alarm ends the way of a party that leaves on detection, with probability alarm")
    void alarmEnds() {
        Tally tally = play(OneKm.with(100, 1, OneKm.viewing("a", Side.A, 0.7)).alarm(0.4));

        assertTrue(fits(0.4, tally.detectedFirst(0, 1), tally.attempted(0)));
        assertTrue(fits(0.6 * -Math.expm1(-0.7), tally.detectedFirst(0, 0), tally.attempted(0)));
    }

    @Test
    @DisplayName("weather is in equilibrium from the start: clear for its share of the replications, then and later")
    void weather() {
        OneKm place = OneKm.with(1, 0, OneKm.looking("a", Side.A, OneKm.LINE, 0.5))
                .weather(new Weather(new Headway.Erlang(3, 6), new Headway.Uniform(1, 3), 0));
        Stage stage = Stage.of(place.scenario());
        long replications = 5000;
        for (double atHours : new double[] {0, 3, 50}) {
            long clear = LongStream.rangeClosed(1, replications)
                    .filter(replication -> isSeen(stage, replication, atHours))
                    .count();
            assertTrue(fits(6.0 / 8, clear, replications), atHours + " h: " + clear);
            assertFalse(fits(0.5, clear, replications));
        }
    }

    private static boolean isSeen(Stage stage, long replication, double atHours) {
        return !stage.expose(SEED, replication, new Probe(0, 0.5, atHours, false))
                .isEmpty();
    }
}
