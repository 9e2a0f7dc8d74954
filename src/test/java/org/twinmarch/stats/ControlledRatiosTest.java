package org.twinmarch.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ratios with controls")
class ControlledRatiosTest {

    private static final double CONFIDENCE = 0.999;

    /** Estimates of many small studies of E[y] = 11, with y = 10 + z^2 and z exponential less its mean. */
    private static Estimate manySmallStudies(boolean ownCoefficients) {
        Random random = new Random(20260106);
        RatioEstimator estimates = new RatioEstimator();
        for (int study = 0; study < 5_000; study++) {
            ControlledRatios ratio = new ControlledRatios(1);
            SimpleRegression regression = new SimpleRegression();
            for (int replication = 0; replication < 12; replication++) {
                double zero = -Math.log(1 - random.nextDouble()) - 1;
                double value = 10 + zero * zero;
                ratio.add(new double[] {value, 1}, new double[] {zero});
                regression.addData(zero, value);
            }
            // The intercept is the mean less the slope, fitted to all, times the mean of the control.
            double estimate = ownCoefficients
                    ? regression.getIntercept()
                    : ratio.estimate(0, Scale.AMOUNT, 0.9).orElseThrow().value();
            estimates.add(estimate, 1);
        }
        return estimates.estimate(Scale.AMOUNT, CONFIDENCE).orElseThrow();
    }

    @Test
    @DisplayName("are unbiased in small samples of any law, because no coefficient is fitted to what it corrects")
    void unbiased() {
        assertTrue(manySmallStudies(false).covers(11), "of " + manySmallStudies(false));
    }

    @Test
    @DisplayName("and the test can tell: a coefficient fitted to all replications is biased here")
    void naive() {
        assertFalse(manySmallStudies(true).covers(11), "of " + manySmallStudies(true));
    }

    @Test
    @DisplayName("have intervals that hold the truth as often as they say, of a ratio and of a difference")
    void coverage() {
        int studies = 400;
        int ratios = 0;
        int differences = 0;
        for (int study = 0; study < studies; study++) {
            Random random = new Random(20260107L + study);
            ControlledRatios ratio = new ControlledRatios(2);
            for (int replication = 0; replication < 40; replication++) {
                add(ratio, random);
            }
            ratios += ratio.estimate(0, Scale.SHARE, 0.9).orElseThrow().covers(0.3) ? 1 : 0;
            Difference difference = ratio.difference(1, 0, Scale.SHARE, 0.9).orElseThrow();
            differences += difference.estimate().covers(0.1) ? 1 : 0;
        }

        assertWithinBand(studies, ratios);
        assertWithinBand(studies, differences);
    }

    /** Detections with probabilities 0.3 and 0.4; the controls are detections less probability, of half the parties. */
    private static void add(ControlledRatios ratio, Random random) {
        int attempted = 40 + 2 * random.nextInt(40);
        double[] detected = new double[2];
        double[] zeros = new double[2];
        for (int party = 0; party < attempted; party++) {
            double uniform = random.nextDouble();
            for (int policy = 0; policy < 2; policy++) {
                double probability = 0.3 + 0.1 * policy;
                int seen = uniform < probability ? 1 : 0;
                detected[policy] += seen;
                zeros[policy] += party % 2 == 0 ? seen - probability : 0;
            }
        }
        ratio.add(new double[] {detected[0], attempted, detected[1], attempted}, zeros);
    }

    private static void assertWithinBand(int studies, int covered) {
        BinomialDistribution law = new BinomialDistribution(null, studies, 0.9);
        assertTrue(
                covered >= law.inverseCumulativeProbability(0.0005)
                        && covered <= law.inverseCumulativeProbability(0.9995),
                covered + " of " + studies);
    }

    @Test
    @DisplayName("give the truth where the control explains all")
    void explained() {
        Random random = new Random(1);
        ControlledRatios ratio = new ControlledRatios(1);
        for (int replication = 0; replication < 20; replication++) {
            double zero = random.nextGaussian();
            ratio.add(new double[] {30 + 2 * zero, 10}, new double[] {zero});
        }

        Estimate estimate = ratio.estimate(0, Scale.AMOUNT, CONFIDENCE).orElseThrow();
        assertEquals(3, estimate.value(), 1e-12);
        assertEquals(0, estimate.halfWidth(), 1e-6);
    }

    @Test
    @DisplayName("differ by exactly 0 where both sides and their controls are the same")
    void same() {
        Random random = new Random(2);
        ControlledRatios ratios = new ControlledRatios(2);
        for (int replication = 0; replication < 30; replication++) {
            double zero = random.nextGaussian();
            double above = 40 + zero + random.nextGaussian();
            ratios.add(new double[] {above, 100, above, 100}, new double[] {zero, zero});
        }

        Difference difference =
                ratios.difference(1, 0, Scale.AMOUNT, CONFIDENCE).orElseThrow();
        assertEquals(0, difference.estimate().value());
        assertEquals(0, difference.estimate().halfWidth());
        assertEquals(Double.POSITIVE_INFINITY, difference.varianceRatio());
    }

    @Test
    @DisplayName("leave the controls out where there are too few replications, or where the ratio would be impossible")
    void without() {
        ControlledRatios few = new ControlledRatios(1);
        RatioEstimator plain = new RatioEstimator();
        for (int replication = 0; replication < 5; replication++) {
            few.add(new double[] {replication, 10}, new double[] {replication - 2});
            plain.add(replication, 10);
        }
        Estimate same = few.estimate(0, Scale.SHARE, 0.9).orElseThrow();
        assertEquals(plain.ratio(), same.value(), 1e-12);
        assertEquals(plain.estimate(Scale.SHARE, 0.9).orElseThrow().upper(), same.upper(), 1e-12);

        ControlledRatios certain = new ControlledRatios(1);
        for (int replication = 0; replication < 30; replication++) {
            boolean isLow = replication % 3 == 0;
            certain.add(new double[] {isLow ? 9 : 10, 10}, new double[] {isLow ? -2 : -1});
        }
        double whole = 29.0 / 30;
        assertEquals(whole, certain.estimate(0, Scale.SHARE, 0.9).orElseThrow().value(), 1e-12);
    }

    @Test
    @DisplayName("are undefined without trials, and refuse numbers that are none")
    void refused() {
        ControlledRatios ratio = new ControlledRatios(1);
        ratio.add(new double[] {0, 0}, new double[] {0});

        assertTrue(ratio.estimate(0, Scale.SHARE, 0.9).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> ratio.add(new double[] {1, 1}, new double[] {Double.NaN}));
        assertThrows(IllegalArgumentException.class, () -> ratio.add(new double[] {-1, 1}, new double[] {0}));
    }
}
