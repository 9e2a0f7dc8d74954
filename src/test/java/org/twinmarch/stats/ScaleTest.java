package org.twinmarch.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("the interval of each kind of number")
class ScaleTest {

    private static final double QUANTILE = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(0.975);

    @ParameterizedTest(name = "{0} of {1} trials")
    @CsvSource({"0, 10", "1, 10", "5, 10", "10, 10", "0, 100000", "3, 100000", "34960, 100000", "100000, 100000"})
    @DisplayName("a share of independent trials has Wilson's interval, as commons-statistics computes it")
    void wilson(int successes, int trials) {
        double share = (double) successes / trials;

        Scale.Interval ends = Scale.SHARE.interval(share, share * (1 - share) / trials, trials, QUANTILE);

        var wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(trials, successes, 0.05);
        assertEquals(wilson.getLowerBound(), ends.lower(), 1e-14);
        assertEquals(wilson.getUpperBound(), ends.upper(), 1e-14);
    }

    @ParameterizedTest(name = "all of {0}")
    @CsvSource({"0", "0.3", "1"})
    @DisplayName("where all replications agree a share still has an interval that is not empty and stays in [0, 1]")
    void neverEmpty(double share) {
        Scale.Interval ends = Scale.SHARE.interval(share, 0, 500, QUANTILE);

        assertTrue(ends.upper() - ends.lower() > 1e-3, ends::toString);
        assertTrue(ends.lower() >= 0 && ends.lower() <= share, ends::toString);
        assertTrue(ends.upper() <= 1 && ends.upper() >= share, ends::toString);
    }

    @Test
    @DisplayName("far from the ends every scale agrees with value +- quantile x standard error")
    void interior() {
        for (Scale scale : Scale.values()) {
            Scale.Interval ends = scale.interval(0.4, 1e-8, 1e6, 2);
            assertEquals(0.4 - 2e-4, ends.lower(), 1e-7, scale::name);
            assertEquals(0.4 + 2e-4, ends.upper(), 1e-7, scale::name);
        }
    }

    @Test
    @DisplayName(
            "the ends of a count of Poisson events are the means that lie a quantile of standard deviations from it")
    void poissonScore() {
        double mean = 2.5;
        int replications = 8;

        Scale.Interval ends = Scale.COUNT.interval(mean, mean / replications, replications, QUANTILE);

        for (double end : new double[] {ends.lower(), ends.upper()}) {
            double deviation = Math.sqrt(new PoissonDistribution(end).getNumericalVariance() / replications);
            assertEquals(QUANTILE, Math.abs(mean - end) / deviation, 1e-12);
        }
    }

    @Test
    @DisplayName("one replication says nothing: all that is possible is in the interval")
    void oneReplication() {
        double infinite = Double.POSITIVE_INFINITY;
        assertEquals(new Scale.Interval(0, 1), Scale.SHARE.interval(0.4, 0, 50, infinite));
        assertEquals(new Scale.Interval(0, infinite), Scale.COUNT.interval(4, 0, 1, infinite));
        assertEquals(new Scale.Interval(0, 1), Scale.FRACTION.interval(0.4, 0, 1, infinite));
        assertEquals(new Scale.Interval(0, infinite), Scale.AMOUNT.interval(4, 0, 1, infinite));
    }
}
