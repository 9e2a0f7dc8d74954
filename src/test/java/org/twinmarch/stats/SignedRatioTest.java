package org.twinmarch.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the ratio of two means of either sign")
class SignedRatioTest {

    private final Random random = new Random(20260110);

    @Test
    @DisplayName("with 1 below the line is the mean with Student's interval")
    void student() {
        SignedRatio ratio = new SignedRatio();
        for (double number : new double[] {-2, 1, 4}) {
            ratio.add(number, 1);
        }

        Estimate mean = ratio.estimate(0.95).orElseThrow();

        // t(2, 0.975) = 4.302653, standard error 3 / sqrt(3).
        assertEquals(1, mean.value(), 1e-15);
        assertEquals(1 - 4.302653 * Math.sqrt(3), mean.lower(), 1e-5);
        assertEquals(1 + 4.302653 * Math.sqrt(3), mean.upper(), 1e-5);
    }

    @Test
    @DisplayName("with a constant above the line has the interval that the one below the line implies")
    void constantAbove() {
        SignedRatio ratio = new SignedRatio();
        for (double number : new double[] {-9, -10, -11}) {
            ratio.add(60, number);
        }

        Estimate found = ratio.estimate(0.95).orElseThrow();

        double half = 4.302653 / Math.sqrt(3);
        assertEquals(-6, found.value(), 1e-15);
        assertEquals(60 / (-10 + half), found.lower(), 1e-5);
        assertEquals(60 / (-10 - half), found.upper(), 1e-5);
    }

    @Test
    @DisplayName("is undefined where what stands below the line may be 0, and after one replication")
    void undefined() {
        SignedRatio ratio = new SignedRatio();
        ratio.add(1, 1);
        assertEquals(Optional.empty(), ratio.estimate(0.95));
        ratio.add(1, -0.5);
        assertEquals(Optional.empty(), ratio.estimate(0.95));
    }

    @Test
    @DisplayName("is covered as often as promised, though both sides are noisy and hang together")
    void coverage() {
        int studies = 4000;
        int covered = 0;
        for (int study = 0; study < studies; study++) {
            covered += estimate(8, -2).covers(-0.25) ? 1 : 0;
        }

        BinomialDistribution law = new BinomialDistribution(null, studies, 0.9);
        assertTrue(
                covered >= law.inverseCumulativeProbability(0.0005)
                        && covered <= law.inverseCumulativeProbability(0.9995),
                covered + " of " + studies);
    }

    private Estimate estimate(double below, double above) {
        SignedRatio ratio = new SignedRatio();
        for (int replication = 0; replication < 12; replication++) {
            double shared = random.nextGaussian();
            ratio.add(above + shared + random.nextGaussian(), below + 3 * shared + random.nextGaussian());
        }
        return ratio.estimate(0.9).orElseThrow();
    }
}
