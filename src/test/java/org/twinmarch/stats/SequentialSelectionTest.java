package org.twinmarch.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinmarch.stats.SequentialSelection.Elimination;
import org.twinmarch.stats.SequentialSelection.Goal;

@DisplayName("the fully sequential procedure selects the best")
class SequentialSelectionTest {

    private static final int STUDIES = 600;
    private static final double PROBABILITY = 0.9;
    private static final double LEAST_DIFFERENCE = 1;
    private static final int FIRST_STAGE = 12;

    /**
     * The least favourable case: all others are worse by exactly the least difference. The best has the smallest spread of its
     * own, the last the largest; what they share is the same random number.
     *
     * @param shared weight of what all share
     */
    private record Slippage(double shared) {

        static final int SYSTEMS = 5;
        static final int BEST = 2;

        double[] next(Random random, Better better) {
            double common = shared * random.nextGaussian();
            double[] terms = new double[2 * SYSTEMS];
            for (int system = 0; system < SYSTEMS; system++) {
                double spread = system == BEST ? 1 : system == SYSTEMS - 1 ? 8 : 0.5;
                double mean = 100 + better.lead(system == BEST ? LEAST_DIFFERENCE : 0, 0);
                terms[2 * system] = mean + common + spread * random.nextGaussian();
                terms[2 * system + 1] = 1;
            }
            return terms;
        }
    }

    private static SequentialSelection played(Slippage world, Better better, long seed) {
        Random random = new Random(seed);
        SequentialSelection selection =
                new SequentialSelection(Slippage.SYSTEMS, new Goal(LEAST_DIFFERENCE, PROBABILITY, FIRST_STAGE), better);
        while (!selection.isDecided()) {
            selection.add(world.next(random, better));
        }
        return selection;
    }

    @ParameterizedTest(name = "weight of what is shared: {0}")
    @ValueSource(doubles = {0, 3})
    @DisplayName("as often as stated where all others are worse by just the least difference")
    void slippage(double shared) {
        Slippage world = new Slippage(shared);
        long right = count(study -> played(world, Better.HIGHER, study).leader().orElseThrow() == Slippage.BEST);
        long afterFirstStage = count(study -> leaderOfFirstStage(world, study) == Slippage.BEST);
        long pooled = count(study -> new Pooled(world, study).selected() == Slippage.BEST);

        assertFalse(isTooFew(right), right + " of " + STUDIES);
        assertTrue(isTooFew(afterFirstStage), "whoever stops after the first stage: " + afterFirstStage);
        assertTrue(isTooFew(pooled), "whoever takes all variances for the same: " + pooled);
    }

    @Test
    @DisplayName("the lowest as well as the highest")
    void lowest() {
        long right = count(
                study -> played(new Slippage(1), Better.LOWER, study).leader().orElseThrow() == Slippage.BEST);

        assertFalse(isTooFew(right), right + " of " + STUDIES);
    }

    @Test
    @DisplayName("common random numbers make it cheaper and no less sure")
    void commonRandomNumbers() {
        long joint = IntStream.range(0, 40)
                .mapToLong(study -> runs(played(new Slippage(3), Better.HIGHER, study)))
                .sum();
        long apart = IntStream.range(0, 40)
                .mapToLong(study -> runs(independent(study)))
                .sum();

        assertTrue(joint < apart, joint + " runs against " + apart);
    }

    /** The same variances without anything shared. */
    private static SequentialSelection independent(long seed) {
        Random random = new Random(seed);
        SequentialSelection selection = new SequentialSelection(
                Slippage.SYSTEMS, new Goal(LEAST_DIFFERENCE, PROBABILITY, FIRST_STAGE), Better.HIGHER);
        while (!selection.isDecided()) {
            double[] terms = new Slippage(0).next(random, Better.HIGHER);
            for (int system = 0; system < Slippage.SYSTEMS; system++) {
                terms[2 * system] += 3 * random.nextGaussian();
            }
            selection.add(terms);
        }
        return selection;
    }

    private static long runs(SequentialSelection selection) {
        return IntStream.range(0, Slippage.SYSTEMS).mapToLong(selection::count).sum();
    }

    @Test
    @DisplayName("of ratios whose denominators differ and whose numerators come in clusters")
    void ratios() {
        double[] truth = {0.30, 0.35, 0.30};
        long right = count(study -> {
            Random random = new Random(study);
            SequentialSelection selection = new SequentialSelection(3, new Goal(0.05, PROBABILITY, 20), Better.HIGHER);
            while (!selection.isDecided()) {
                boolean clear = random.nextBoolean();
                double[] terms = new double[6];
                for (int system = 0; system < 3; system++) {
                    // Clear weather brings three times the parties, and 15 points more of them are seen.
                    int parties = (clear ? 60 : 20) + random.nextInt(10);
                    double seen = truth[system] + (clear ? 0.05 : -0.10);
                    terms[2 * system] = random.doubles(parties)
                            .filter(uniform -> uniform < seen)
                            .count();
                    terms[2 * system + 1] = parties;
                }
                selection.add(terms);
            }
            return selection.leader().orElseThrow() == 1;
        });

        assertFalse(isTooFew(right), right + " of " + STUDIES);
    }

    @Test
    @DisplayName("what never varies is decided after the first stage; equal ones go to the first")
    void constant() {
        SequentialSelection selection = new SequentialSelection(3, new Goal(1, 0.9, 4), Better.HIGHER);
        for (int replication = 0; replication < 4; replication++) {
            assertFalse(selection.isDecided());
            selection.add(5, 1, 7, 1, 7, 1);
        }

        assertTrue(selection.isDecided());
        assertEquals(Optional.of(1), selection.leader());
        assertEquals(List.of(new Elimination(0, 4, 1)), selection.eliminations());
        assertEquals(List.of(1, 2), selection.left());
    }

    @Test
    @DisplayName("the first stage waits for a ratio that has no value yet, and there is no leader before")
    void undefined() {
        SequentialSelection selection = new SequentialSelection(2, new Goal(1, 0.9, 2), Better.HIGHER);
        assertEquals(Optional.empty(), selection.leader());
        for (int replication = 0; replication < 5; replication++) {
            selection.add(1, 1, 0, 0);
            assertFalse(selection.isDecided());
        }
        selection.add(1, 1, 3, 1);

        assertTrue(selection.isDecided());
        assertEquals(Optional.of(1), selection.leader());
    }

    @Test
    @DisplayName("a probability that choosing blindly would reach is refused")
    void goals() {
        assertThrows(IllegalArgumentException.class, () -> new Goal(0, 0.9, 10));
        assertThrows(IllegalArgumentException.class, () -> new Goal(Double.NaN, 0.9, 10));
        assertThrows(IllegalArgumentException.class, () -> new Goal(1, 1, 10));
        assertThrows(IllegalArgumentException.class, () -> new Goal(1, 0.9, 1));
        assertThrows(
                IllegalArgumentException.class, () -> new SequentialSelection(4, new Goal(1, 0.25, 10), Better.HIGHER));
    }

    private interface Outcome {

        boolean isRight(long study);
    }

    private static long count(Outcome outcome) {
        return IntStream.range(0, STUDIES)
                .filter(study -> outcome.isRight(20260106L + study))
                .count();
    }

    /** Whether so few right selections rule out the stated probability, at 99.9 %. */
    private static boolean isTooFew(long right) {
        return right < new BinomialDistribution(null, STUDIES, PROBABILITY).inverseCumulativeProbability(0.0005);
    }

    private static int leaderOfFirstStage(Slippage world, long seed) {
        Random random = new Random(seed);
        double[] sums = new double[Slippage.SYSTEMS];
        for (int replication = 0; replication < FIRST_STAGE; replication++) {
            double[] terms = world.next(random, Better.HIGHER);
            Arrays.setAll(sums, system -> sums[system] + terms[2 * system]);
        }
        return top(sums);
    }

    private static int top(double[] sums) {
        return IntStream.range(0, sums.length)
                .reduce((one, other) -> sums[other] > sums[one] ? other : one)
                .orElseThrow();
    }

    /** The same procedure with one variance for all differences, as if all systems varied alike. */
    private static final class Pooled {

        private final double[] sums = new double[Slippage.SYSTEMS];
        private final Random random;
        private final Slippage world;
        private final double boundary;

        Pooled(Slippage world, long seed) {
            this.world = world;
            this.random = new Random(seed);
            JointRatios first = new JointRatios(Slippage.SYSTEMS);
            for (int replication = 0; replication < FIRST_STAGE; replication++) {
                first.add(next());
            }
            double[] variances = IntStream.range(0, Slippage.SYSTEMS)
                    .boxed()
                    .flatMapToDouble(one -> IntStream.range(0, one)
                            .mapToDouble(other -> FIRST_STAGE * first.varianceOfDifference(one, other)))
                    .sorted()
                    .toArray();
            double freedom = FIRST_STAGE - 1.0;
            double risk = 2 * (1 - PROBABILITY) / (Slippage.SYSTEMS - 1);
            // The median of the variances: a typical one.
            boundary = freedom * (Math.pow(risk, -2 / freedom) - 1) * variances[variances.length / 2];
        }

        private double[] next() {
            double[] terms = world.next(random, Better.HIGHER);
            Arrays.setAll(sums, system -> sums[system] + terms[2 * system]);
            return terms;
        }

        int selected() {
            // With one boundary for all, the one that leads when it is crossed by all has given up the others.
            for (int count = FIRST_STAGE; count < boundary; count++) {
                next();
            }
            return top(sums);
        }
    }
}
