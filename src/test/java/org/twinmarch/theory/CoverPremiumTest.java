package org.twinmarch.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cover against playing it out, one history of the post for each party. */
class CoverPremiumTest {

    private static final int PARTIES = 200_000;
    private static final double Z_999 = 3.2905;
    /** In relaxation times; what is left of an idle beginning is then below a millionth. */
    private static final double LONG_AGO = 16;

    @ParameterizedTest(name = "{0} hosts per hour, p = {1}, handling {2} h, lag up to {3} h")
    @CsvSource({"0.3, 0.5, 5, 0.5", "0.5, 0.8, 2, 1", "2, 0.3, 1.5, 0.3"})
    @DisplayName("passing behind the next host, played out")
    void behindAHost(double perHour, double probability, double handlingHours, double lagHours) {
        CoverPremium cover = new CoverPremium(perHour, probability, handlingHours);
        SplittableRandom random = new SplittableRandom(20240311);
        int passed = 0;
        for (int party = 0; party < PARTIES; party++) {
            passed += new Post(perHour, probability, handlingHours).follows(lagHours, random) ? 1 : 0;
        }
        double expected = cover.behindAHost(lagHours);
        double tolerance = Z_999 * Math.sqrt(expected * (1 - expected) / PARTIES);
        assertEquals(expected, (double) passed / PARTIES, tolerance);
        assertTrue(Math.abs(expected - unbiased(cover, lagHours)) > 3 * tolerance, "waiting for a host matters");
    }

    @Test
    @DisplayName("a lag of no length behind a host who is always seen is a sure passage")
    void atOnce() {
        assertEquals(1, new CoverPremium(0.5, 1, 2).behindAHost(1e-9), 1e-6);
        assertEquals(0.5, new CoverPremium(0.5, 1, 2).alone(), 1e-12);
    }

    @Test
    @DisplayName("a post that sees nothing has no premium, and a long lag has none")
    void noPremium() {
        assertEquals(0, new CoverPremium(0.5, 0, 2).premium(1), 1e-12);
        assertEquals(0, new CoverPremium(0.5, 0.7, 2).premium(1e9), 1e-6);
    }

    /** What it would be if a host found the post as a random moment finds it. */
    private static double unbiased(CoverPremium cover, double lagHours) {
        double p = cover.probability();
        double frees = 1 / cover.meanHandlingHours();
        double forgetting = cover.hostsPerHour() * p + frees;
        double busy = cover.hostsPerHour() * p / forgetting;
        double followed = busy + (1 - busy) * p * -Math.expm1(-forgetting * lagHours) / (forgetting * lagHours);
        return 1 - p * (1 - followed);
    }

    private record Post(double perHour, double probability, double handlingHours) {

        /** Whether a party passes that begins to wait at time 0. */
        boolean follows(double lagHours, SplittableRandom random) {
            double at = -LONG_AGO / (perHour * probability + 1 / handlingHours);
            double freeFrom = at;
            double crossesAt = Double.POSITIVE_INFINITY;
            while (at < crossesAt) {
                if (at >= freeFrom && random.nextDouble() < probability) {
                    freeFrom = at + exponential(handlingHours, random);
                }
                if (at >= 0 && crossesAt == Double.POSITIVE_INFINITY) {
                    crossesAt = at + lagHours * random.nextDouble();
                }
                at += exponential(1 / perHour, random);
            }
            return freeFrom > crossesAt || random.nextDouble() >= probability;
        }

        private static double exponential(double mean, SplittableRandom random) {
            return -mean * Math.log1p(-random.nextDouble());
        }
    }
}
